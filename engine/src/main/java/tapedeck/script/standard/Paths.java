package tapedeck.script.standard;

import java.util.List;
import tapedeck.script.python.Members;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** What {@code os.path} does with the text of a path, without looking at any file. */
final class Paths {
  private Paths() {}

  static Members install(Members members) {
    return members
        .function("join", "a, /, *p", Paths::joined)
        .function("basename", "p", (r, in) -> new Str(split(text(in[0]))[1]))
        .function("dirname", "p", (r, in) -> new Str(split(text(in[0]))[0]))
        .function("isabs", "s", (r, in) -> Bool.of(text(in[0]).startsWith("/")))
        .function("split", "p", (r, in) -> pair(split(text(in[0]))))
        .function("splitext", "p", (r, in) -> pair(extension(text(in[0]))));
  }

  private static String text(Value value) {
    if (value instanceof Str text) {
      return text.text();
    }
    throw Raise.type("expected str, bytes or os.PathLike object, not " + Types.nameOf(value));
  }

  private static Value pair(String[] parts) {
    return Tuple.of(new Str(parts[0]), new Str(parts[1]));
  }

  private static Value joined(Runtime runtime, Value[] in) {
    StringBuilder path = new StringBuilder(text(in[0]));
    List<Value> more = ((Tuple) in[1]).items();
    for (Value each : more) {
      String part = text(each);
      if (part.startsWith("/")) {
        path.setLength(0);
      } else if (!path.isEmpty() && path.charAt(path.length() - 1) != '/') {
        path.append('/');
      }
      path.append(part);
    }
    return new Str(path.toString());
  }

  /** What stands before the last slash and behind it. */
  private static String[] split(String path) {
    int at = path.lastIndexOf('/') + 1;
    String head = path.substring(0, at);
    boolean slashes = head.chars().allMatch(c -> c == '/');
    return new String[] {slashes ? head : head.replaceAll("/+$", ""), path.substring(at)};
  }

  /** A path without its extension, and the extension; dots that begin a name begin none. */
  private static String[] extension(String path) {
    int from = path.lastIndexOf('/') + 1;
    while (from < path.length() && path.charAt(from) == '.') {
      from++;
    }
    int at = path.lastIndexOf('.');
    return at < from
        ? new String[] {path, ""}
        : new String[] {path.substring(0, at), path.substring(at)};
  }
}
