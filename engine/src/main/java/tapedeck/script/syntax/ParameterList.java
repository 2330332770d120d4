package tapedeck.script.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Parameters;
import tapedeck.tape.Place;

/** The parameters of a function as they were written. */
public record ParameterList(List<Parameter> parameters) {
  /**
   * One parameter.
   *
   * @param defaultValue null if it has none
   */
  public record Parameter(
      String name, Parameters.Kind kind, @Nullable Expression defaultValue, Place place) {}
}
