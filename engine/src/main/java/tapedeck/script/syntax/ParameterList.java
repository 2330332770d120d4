package tapedeck.script.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Parameters;
import tapedeck.tape.Place;

/**
 * The parameters of a function as they were written.
 *
 * @param result the annotation of what it returns; null if there is none
 */
public record ParameterList(List<Parameter> parameters, @Nullable Annotation result) {
  /** Those of a function whose result was not annotated. */
  public ParameterList(List<Parameter> parameters) {
    this(parameters, null);
  }

  /**
   * One parameter.
   *
   * @param defaultValue null if it has none
   * @param annotation null if it has none
   */
  public record Parameter(
      String name,
      Parameters.Kind kind,
      @Nullable Expression defaultValue,
      @Nullable Annotation annotation,
      Place place) {}
}
