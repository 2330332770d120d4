package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Traceback;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** The module {@code traceback}: where an exception came from, as text. */
final class Tracebacks {
  private Tracebacks() {}

  private static final String HEAD = "Traceback (most recent call last):\n";
  private static final ClassValue FRAME =
      ClassValue.builtin("traceback", "FrameSummary", Types.OBJECT, null);

  static ModuleValue module() {
    return new ModuleValue(
        "traceback",
        new Members()
            .function("format_exc", "limit=None, chain=True", (r, in) -> new Str(handledText(r)))
            .function(
                "print_exc",
                "limit=None, file=None, chain=True",
                (r, in) -> write(r, in[1], handledText(r)))
            .function(
                "print_exception",
                "exc, value=None, tb=None, limit=None, file=None, chain=True",
                (r, in) -> write(r, in[4], text(r, in[1] == None.NONE ? in[0] : in[1])))
            .function(
                "format_exception_only",
                "exc, value=None, /",
                (r, in) ->
                    ListValue.of(List.of(new Str(last(r, in[1] == None.NONE ? in[0] : in[1])))))
            .function(
                "format_exception",
                "exc, value=None, tb=None, /",
                (r, in) -> {
                  Value exception = in[1] == None.NONE ? in[0] : in[1];
                  List<Value> parts = new ArrayList<>(List.of(new Str(HEAD)));
                  parts.addAll(formatted(r, trace(r, exception)));
                  parts.add(new Str(last(r, exception)));
                  return ListValue.of(parts);
                })
            .function("extract_tb", "tb, limit=None", (r, in) -> ListValue.of(summaries(in[0])))
            .function("format_tb", "tb, limit=None", (r, in) -> ListValue.of(formatted(r, in[0])))
            .function("print_stack", "**kwargs", (r, in) -> None.NONE)
            .function(
                "print_tb",
                "tb, limit=None, file=None",
                (r, in) -> {
                  StringBuilder all = new StringBuilder();
                  formatted(r, in[0]).forEach(each -> all.append(r.str(each)));
                  return write(r, in[2], all.toString());
                })
            .all());
  }

  private static Value write(Runtime runtime, Value file, String text) {
    if (file == None.NONE) {
      runtime.log(text);
    } else {
      runtime.call(runtime.requiredAttribute(file, "write"), new Str(text));
    }
    return None.NONE;
  }

  private static Value trace(Runtime runtime, Value exception) {
    Value found =
        Exceptions.isException(exception) ? runtime.attribute(exception, "__traceback__") : null;
    return found == null ? None.NONE : found;
  }

  private static List<Value> summaries(Value trace) {
    List<Value> all = new ArrayList<>();
    if (trace instanceof Traceback traceback) {
      traceback.entries().forEach(entry -> all.add(new Summary(entry)));
    }
    return all;
  }

  private static List<Value> formatted(Runtime runtime, Value trace) {
    List<Value> all = new ArrayList<>();
    if (trace instanceof Traceback traceback) {
      for (Traceback.Entry entry : traceback.entries()) {
        all.add(
            new Str(
                "  File \"%s\", line %d, in %s\n    %s\n"
                    .formatted(
                        runtime.file(),
                        entry.line(),
                        entry.function(),
                        runtime.lineOf(entry.line()))));
      }
    }
    return all;
  }

  /** The exception that is handled, as {@code format_exc} tells it. */
  static String handledText(Runtime runtime) {
    Instance exception = runtime.handled();
    return exception == null ? "NoneType: None\n" : text(runtime, exception);
  }

  /** An exception and where it came from. */
  static String text(Runtime runtime, Value exception) {
    StringBuilder out = new StringBuilder(HEAD);
    formatted(runtime, trace(runtime, exception)).forEach(each -> out.append(runtime.str(each)));
    return out.append(last(runtime, exception)).toString();
  }

  private static String last(Runtime runtime, Value exception) {
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

  /** A line of a traceback, to be read. */
  private record Summary(Traceback.Entry entry) implements HostObject {
    @Override
    public ClassValue type() {
      return FRAME;
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String name) {
      return switch (name) {
        case "name" -> new Str(entry.function());
        case "lineno" -> Int.of(entry.line());
        case "filename" -> new Str(runtime.file());
        case "line" -> new Str(runtime.lineOf(entry.line()));
        default -> null;
      };
    }

    @Override
    public String repr(Runtime runtime) {
      return "<FrameSummary file %s, line %d in %s>"
          .formatted(runtime.file(), entry.line(), entry.function());
    }
  }
}
