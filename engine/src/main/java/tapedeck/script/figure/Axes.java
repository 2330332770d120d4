package tapedeck.script.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plane of a figure with its layers, the lowest first.
 *
 * @param row the first row it stands in, from 0; {@code column} its first column
 * @param rows over how many rows it reaches, {@code columns} over how many columns
 * @param legend whether a legend was asked for
 * @param equal whether a unit is as long across as it is up
 */
public record Axes(
    int row,
    int column,
    int rows,
    int columns,
    String title,
    Side x,
    Side y,
    boolean grid,
    boolean legend,
    boolean equal,
    boolean bare,
    List<Layer> layers) {
  public Axes {
    layers = List.copyOf(layers);
  }

  /** What one side of a plane was told. */
  public record Side(String label, @Nullable Double low, @Nullable Double high, boolean log) {
    /** A side that goes by its data. */
    public static final Side OPEN = new Side("", null, null, false);
  }
}
