package tapedeck.script.library.tensorflow.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Function;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** What TensorFlow says where arguments do not fit the parameters of a traced function. */
final class FunctionBinding {
  private final Function function;
  private final List<Value> signature;
  private final int skipped;

  /**
   * @param skipped how many parameters are no part of the signature: {@code self}
   */
  FunctionBinding(Function function, List<Value> signature, int skipped) {
    this.function = function;
    this.signature = signature;
    this.skipped = skipped;
  }

  private List<Parameters.Parameter> parameters() {
    List<Parameters.Parameter> all = function.parameters().all();
    return all.subList(Math.min(skipped, all.size()), all.size());
  }

  /** The error for arguments of which something is missing or too much. */
  Raise error(Runtime runtime, Arguments given) {
    Value[] positional = given.positional();
    Value[] own =
        Arrays.copyOfRange(positional, Math.min(skipped, positional.length), positional.length);
    return error(runtime, problem(own.length, Set.of(given.names()), given), own, given);
  }

  /** The error for another reason. */
  Raise error(Runtime runtime, String problem, Value[] own, Arguments given) {
    DictValue named = DictValue.empty();
    for (int i = 0; i < given.names().length; i++) {
      named.entries().put(new Str(given.names()[i]), given.named()[i]);
    }
    return Raise.type(
        "Binding inputs to tf.function failed due to `%s`. Received args: %s and kwargs: %s for signature: %s."
            .formatted(
                problem, runtime.repr(Tuple.of(own)), runtime.repr(named), signature(runtime)));
  }

  private String problem(int positional, Set<String> names, Arguments given) {
    Set<String> taken = new HashSet<>();
    int at = 0;
    boolean rest = false;
    boolean more = false;
    String missing = null;
    for (Parameters.Parameter each : parameters()) {
      switch (each.kind()) {
        case POSITIONAL_ONLY, NORMAL -> {
          if (at < positional) {
            at++;
            if (names.contains(each.name())) {
              return "multiple values for argument '%s'".formatted(each.name());
            }
          } else if (!names.contains(each.name()) && each.defaultValue() == null) {
            missing = missing == null ? each.name() : missing;
          }
          taken.add(each.name());
        }
        case KEYWORD_ONLY -> {
          if (!names.contains(each.name()) && each.defaultValue() == null) {
            missing = missing == null ? each.name() : missing;
          }
          taken.add(each.name());
        }
        case REST -> rest = true;
        case KEYWORDS -> more = true;
      }
    }
    if (at < positional && !rest) {
      return "too many positional arguments";
    }
    if (missing != null) {
      return "missing a required argument: '%s'".formatted(missing);
    }
    for (String name : given.names()) {
      if (!taken.contains(name) && !more) {
        return "got an unexpected keyword argument '%s'".formatted(name);
      }
    }
    return "";
  }

  private @Nullable Value spec(int place) {
    return place < signature.size() ? signature.get(place) : null;
  }

  private String signature(Runtime runtime) {
    List<String> parts = new ArrayList<>();
    boolean star = false;
    List<Parameters.Parameter> all = parameters();
    for (int i = 0; i < all.size(); i++) {
      Parameters.Parameter each = all.get(i);
      String text = each.name();
      if (spec(i) instanceof TensorSpec spec) {
        text += ": " + spec.repr(runtime);
      } else if (each.defaultValue() != null) {
        text += "=<captured_default_value>";
      }
      switch (each.kind()) {
        case REST -> {
          star = true;
          text = "*" + text;
        }
        case KEYWORDS -> text = "**" + text;
        case KEYWORD_ONLY -> {
          if (!star) {
            parts.add("*");
            star = true;
          }
        }
        case POSITIONAL_ONLY, NORMAL -> {}
      }
      parts.add(text);
    }
    return "(" + String.join(", ", parts) + ")";
  }
}
