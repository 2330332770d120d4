package tapedeck.script.standard;

import tapedeck.script.python.Members;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code traceback}; where an exception came from, the trace itself shows. */
final class Tracebacks {
  private Tracebacks() {}

  private static final String HEAD = "Traceback (most recent call last):\n";

  static ModuleValue module() {
    return new ModuleValue(
        "traceback",
        new Members()
            .function("format_exc", "limit=None, chain=True", (r, in) -> new Str(HEAD + handled(r)))
            .function(
                "print_exc",
                "limit=None, file=None, chain=True",
                (r, in) -> {
                  r.log(HEAD + handled(r));
                  return None.NONE;
                })
            .function(
                "format_exception_only",
                "exc, value=None, /",
                (r, in) ->
                    ListValue.of(
                        java.util.List.of(new Str(text(r, in[1] == None.NONE ? in[0] : in[1])))))
            .function(
                "format_exception",
                "exc, value=None, tb=None, /",
                (r, in) ->
                    ListValue.of(
                        java.util.List.of(
                            new Str(HEAD), new Str(text(r, in[1] == None.NONE ? in[0] : in[1])))))
            .function("print_stack", "**kwargs", (r, in) -> None.NONE)
            .function("print_tb", "tb=None, **kwargs", (r, in) -> None.NONE)
            .all());
  }

  private static String handled(Runtime runtime) {
    Instance exception = runtime.handled();
    return exception == null ? "NoneType: None\n" : text(runtime, exception);
  }

  private static String text(Runtime runtime, Value exception) {
    if (!Exceptions.isException(exception)) {
      return Types.nameOf(exception) + "\n";
    }
    String type = Types.of(exception).qualifiedName();
    String message = runtime.str(exception);
    StringBuilder out = new StringBuilder(message.isEmpty() ? type : type + ": " + message);
    if (exception instanceof Instance instance
        && instance.attributes().get("__notes__") instanceof ListValue notes) {
      notes.items().forEach(note -> out.append('\n').append(runtime.str(note)));
    }
    return out.append('\n').toString();
  }
}
