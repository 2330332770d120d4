package tapedeck.script.library.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.figure.Colour;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/** Reads what plots are given: lists, arrays and tensors, colours, keywords. */
final class PlotData {
  private PlotData() {}

  static Tensor tensor(Runtime runtime, Value given) {
    Tensor known = Constants.existing(given);
    return known != null ? known : tapedeck.script.value.Conversion.numpy(runtime, given, null);
  }

  /** All numbers in a row. */
  static double[] row(Runtime runtime, Value given) {
    if (given instanceof DictValue dict) {
      return row(runtime, ListValue.of(List.copyOf(dict.entries().values())));
    }
    return tensor(runtime, given).toDoubles();
  }

  /** Columns of a table; a row counts as one column. */
  static List<double[]> columns(Runtime runtime, Value given) {
    Tensor tensor = tensor(runtime, given);
    if (tensor.rank() < 2) {
      return List.of(tensor.toDoubles());
    }
    if (tensor.rank() > 2) {
      throw Raise.value(
          "x and y can be no greater than 2D, but have shapes %s and %s"
              .formatted(tensor.shape(), tensor.shape()));
    }
    int rows = tensor.shape().dim(0);
    int count = tensor.shape().dim(1);
    List<double[]> columns = new ArrayList<>();
    for (int column = 0; column < count; column++) {
      double[] numbers = new double[rows];
      for (int i = 0; i < rows; i++) {
        numbers[i] = tensor.getDouble(i * count + column);
      }
      columns.add(numbers);
    }
    return columns;
  }

  /** A table, its rows in their order. */
  static double[][] table(Runtime runtime, Value given, String what) {
    Tensor tensor = tensor(runtime, given);
    if (tensor.rank() != 2) {
      throw Raise.type("%s must be a 2D array, not %dD".formatted(what, tensor.rank()));
    }
    int columns = tensor.shape().dim(1);
    double[][] rows = new double[tensor.shape().dim(0)][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(tensor.toDoubles(), i * columns, (i + 1) * columns);
    }
    return rows;
  }

  /** The keywords of a call, taken out one by one; what is left over is not known. */
  static final class Keywords {
    private final Runtime runtime;
    private final Map<Value, Value> left;

    Keywords(Runtime runtime, Value given) {
      this.runtime = runtime;
      this.left = ((DictValue) given).entries();
    }

    /** The value under the first of these names that was given; null for none or None. */
    @Nullable Value take(String... names) {
      Value found = null;
      for (String name : names) {
        Value value = left.remove(new Str(name));
        found = found == null && value != None.NONE ? value : found;
      }
      return found;
    }

    String text(String name) {
      Value value = take(name);
      return value == null ? "" : runtime.str(value);
    }

    double number(double otherwise, String... names) {
      Value value = take(names);
      return value == null ? otherwise : Constants.number(runtime, value);
    }

    @Nullable Double maybe(String name) {
      Value value = take(name);
      return value == null ? null : (Double) Constants.number(runtime, value);
    }

    @Nullable Colour colour(String... names) {
      Value value = take(names);
      return value == null ? null : PlotData.colour(runtime, value);
    }

    /** Takes what has no effect here. */
    Keywords without(String... names) {
      take(names);
      return this;
    }

    void close(String who) {
      if (!left.isEmpty()) {
        throw Raise.attribute(
            "%s got an unexpected keyword argument %s"
                .formatted(who, runtime.repr(left.keySet().iterator().next())));
      }
    }
  }

  /** A colour by name, or as red, green and blue from 0 to 1. */
  static Colour colour(Runtime runtime, Value given) {
    if (given instanceof Str text) {
      Colour known = Colour.read(text.text());
      if (known == null) {
        throw Raise.value("%s is not a valid color value.".formatted(runtime.repr(given)));
      }
      return known;
    }
    if (given instanceof Tuple || given instanceof ListValue) {
      double[] parts = row(runtime, given);
      if (parts.length == 3 || parts.length == 4) {
        return new Colour("#%02x%02x%02x".formatted(of(parts[0]), of(parts[1]), of(parts[2])));
      }
    }
    throw Raise.value("%s is not a valid color value.".formatted(runtime.repr(given)));
  }

  private static int of(double part) {
    return (int) Math.round(255 * Math.clamp(part, 0, 1));
  }
}
