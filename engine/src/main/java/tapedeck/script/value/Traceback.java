package tapedeck.script.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an exception passed through, from the function that caught it to the one that raised. */
public record Traceback(List<Entry> entries) implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin("builtins", "traceback", Types.OBJECT, null);
  private static final ClassValue FRAME =
      ClassValue.builtin("builtins", "frame", Types.OBJECT, null);

  /** A function, and the line in it that was reached. */
  public record Entry(String function, int line) {}

  /**
   * @param within the function that catches it
   */
  public static Traceback of(Raise raise, String within) {
    List<Entry> entries = new ArrayList<>();
    int line = raise.place().line();
    for (Raise.Call call : raise.calls()) {
      entries.addFirst(new Entry(call.function(), line));
      line = call.place().line();
    }
    entries.addFirst(new Entry(within, line));
    return new Traceback(List.copyOf(entries));
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    Entry first = entries.getFirst();
    return switch (name) {
      case "tb_lineno" -> Int.of(first.line);
      case "tb_next" ->
          entries.size() == 1 ? None.NONE : new Traceback(entries.subList(1, entries.size()));
      case "tb_frame" -> new Standing(first);
      default -> null;
    };
  }

  private record Standing(Entry entry) implements HostObject {
    @Override
    public ClassValue type() {
      return FRAME;
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String name) {
      return switch (name) {
        case "f_lineno", "co_firstlineno" -> Int.of(entry.line);
        case "f_code" -> this;
        case "co_name" -> new Str(entry.function);
        case "co_filename" -> new Str(runtime.file());
        default -> null;
      };
    }
  }
}
