package tapedeck.script.library;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.EngineError;

/** A function of TensorFlow that puts its {@code name=} behind what its kernel complains of. */
final class NamedCall {
  private static final Pattern PLACE = Pattern.compile("(?s)(.*\\[Op:\\w+] name: )\\S*");

  private NamedCall() {}

  /** The same function. */
  static Builtin of(Builtin function) {
    Builtin.Body body = function.body();
    return new Builtin(
        function.name(),
        function.called(),
        function.owner(),
        function.inC(),
        function.parameters(),
        (runtime, in) -> {
          try {
            return body.call(runtime, in);
          } catch (EngineError e) {
            String name = name(function, in);
            throw name == null ? e : e.withMessage(named(e.getMessage(), name));
          } catch (Raise e) {
            String name = name(function, in);
            throw name == null ? e : named(e, name);
          }
        });
  }

  private static @Nullable String name(Builtin function, Value[] in) {
    List<Parameters.Parameter> all = function.parameters().all();
    for (int i = 0; i < in.length; i++) {
      if (all.get(i).name().equals("name") && in[i] instanceof Str name) {
        return name.text();
      }
    }
    return null;
  }

  private static String named(String message, String name) {
    Matcher known = PLACE.matcher(message);
    return known.matches() ? known.group(1) + name : message;
  }

  private static Raise named(Raise e, String name) {
    Tuple arguments = Exceptions.arguments(e.exception());
    return arguments.items().size() == 1 && arguments.items().getFirst() instanceof Str text
        ? e.with(Exceptions.instance(e.exception().type(), new Str(named(text.text(), name))))
        : e;
  }
}
