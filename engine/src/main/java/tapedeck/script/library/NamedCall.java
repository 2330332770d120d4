package tapedeck.script.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.tensor.EngineError;

/** A function of TensorFlow that puts its {@code name=} behind what its kernel complains of. */
final class NamedCall {
  private static final Pattern PLACE = Pattern.compile("(?s)(.*\\[Op:\\w+] name: )\\S*");

  private NamedCall() {}

  /** The same function; one without such a parameter is left alone. */
  static Builtin of(Builtin function) {
    int at = -1;
    for (Parameters.Parameter each : function.parameters().all()) {
      if (each.name().equals("name")) {
        at = function.parameters().all().indexOf(each);
      }
    }
    if (at < 0) {
      return function;
    }
    int place = at;
    Builtin.Body body = function.body();
    return new Builtin(
        function.name(),
        function.owner(),
        function.inC(),
        function.parameters(),
        (runtime, in) -> {
          if (!(in[place] instanceof Str name)) {
            return body.call(runtime, in);
          }
          try {
            return body.call(runtime, in);
          } catch (EngineError e) {
            throw e.withMessage(named(e.getMessage(), name.text()));
          } catch (Raise e) {
            throw named(e, name.text());
          }
        });
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
