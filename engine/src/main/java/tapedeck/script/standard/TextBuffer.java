package tapedeck.script.standard;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code io.StringIO}: a text that is written and read like a file. */
final class TextBuffer implements HostObject {
  static final ClassValue TYPE =
      ClassValue.builtin("_io", "StringIO", Types.OBJECT, TextBuffer::make);

  static {
    new Members("StringIO")
        .method("write", "s, /", (r, in) -> of(in).write(r, in[1]))
        .method("writelines", "lines, /", TextBuffer::writeLines)
        .method("getvalue", "", (r, in) -> new Str(of(in).open().toString()))
        .method("read", "size=-1, /", (r, in) -> of(in).taken(of(in).size(in[1])))
        .method("readline", "size=-1, /", (r, in) -> of(in).line())
        .method("readlines", "hint=-1, /", (r, in) -> ListValue.of(of(in).lines()))
        .method("seek", "pos, whence=0, /", (r, in) -> of(in).seek(in))
        .method("tell", "", (r, in) -> Int.of(of(in).at))
        .method("truncate", "pos=None, /", (r, in) -> of(in).truncate(in[1]))
        .method("flush", "", (r, in) -> None.NONE)
        .method("isatty", "", (r, in) -> Bool.FALSE)
        .method("readable", "", (r, in) -> Bool.TRUE)
        .method("writable", "", (r, in) -> Bool.TRUE)
        .method("seekable", "", (r, in) -> Bool.TRUE)
        .method("close", "", (r, in) -> of(in).close())
        .property("closed", (r, in) -> Bool.of(of(in).closed))
        .addTo(TYPE);
  }

  private static final Parameters PARAMETERS = Parameters.parse("initial_value='', newline='\\n'");

  private final StringBuilder text = new StringBuilder();
  private int at;
  private boolean closed;

  static ModuleValue module() {
    String files = "A script here reads and writes no files.";
    Members members = new Members().value("StringIO", TYPE);
    for (String name : List.of("open", "FileIO", "BytesIO", "TextIOWrapper")) {
      members.function(
          name,
          "*args, **kwargs",
          (r, in) -> {
            throw Raise.refused("io." + name, files);
          });
    }
    return new ModuleValue("io", members.all());
  }

  private static Value make(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = PARAMETERS.bind("StringIO()", given);
    TextBuffer made = new TextBuffer();
    if (in[0] instanceof Str text) {
      made.text.append(text.text());
    } else if (in[0] != None.NONE) {
      throw Raise.type("initial_value must be str or None, not %s".formatted(Types.nameOf(in[0])));
    }
    return made;
  }

  private static TextBuffer of(Value[] in) {
    return (TextBuffer) in[0];
  }

  private StringBuilder open() {
    if (closed) {
      throw Raise.value("I/O operation on closed file");
    }
    return text;
  }

  private Value write(Runtime runtime, Value value) {
    if (!(value instanceof Str given)) {
      throw Raise.type("string argument expected, got '%s'".formatted(Types.nameOf(value)));
    }
    String piece = given.text();
    StringBuilder into = open();
    runtime.allocate(into.length() + (long) piece.length());
    while (into.length() < at) {
      into.append('\0');
    }
    into.replace(at, Math.min(into.length(), at + piece.length()), piece);
    at += piece.length();
    return Int.of(piece.codePointCount(0, piece.length()));
  }

  private static Value writeLines(Runtime runtime, Value[] in) {
    for (Value line : runtime.all(in[1])) {
      of(in).write(runtime, line);
    }
    return None.NONE;
  }

  private int size(Value size) {
    return size == None.NONE ? -1 : Numbers.index(size, "an integer is required");
  }

  private Value taken(int size) {
    StringBuilder from = open();
    int start = Math.min(at, from.length());
    int end = size < 0 ? from.length() : Math.min(from.length(), start + size);
    at = Math.max(at, end);
    return new Str(from.substring(start, end));
  }

  private Value line() {
    int end = open().indexOf("\n", at);
    return taken(end < 0 ? -1 : end + 1 - at);
  }

  private List<Value> lines() {
    List<Value> lines = new ArrayList<>();
    while (at < open().length()) {
      lines.add(line());
    }
    return lines;
  }

  private Value seek(Value[] in) {
    open();
    int place = Numbers.index(in[1], "an integer is required");
    if (place < 0) {
      throw Raise.value("Negative seek position %d".formatted(place));
    }
    at = Numbers.index(in[2], "an integer is required") == 2 ? text.length() : place;
    return Int.of(at);
  }

  private Value truncate(Value size) {
    int length = size == None.NONE ? at : size(size);
    if (length < open().length()) {
      text.setLength(length);
    }
    return Int.of(length);
  }

  private Value close() {
    closed = true;
    return None.NONE;
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public Iterator<Value> iterate(Runtime runtime) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return at < open().length();
      }

      @Override
      public Value next() {
        return line();
      }
    };
  }

  @Override
  public @Nullable Value enter(Runtime runtime) {
    open();
    return this;
  }

  @Override
  public void exit(Runtime runtime) {
    closed = true;
  }
}
