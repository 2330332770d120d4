package tapedeck.script.python;

import tapedeck.script.value.DictValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code str.maketrans} and {@code str.translate}. */
final class Translation {
  private Translation() {}

  static Value table(Runtime runtime, Value[] in) {
    DictValue table = DictValue.empty();
    if (in[1] == None.NONE) {
      if (!(in[0] instanceof DictValue given)) {
        throw Raise.type("if you give only one argument to maketrans it must be a dict");
      }
      given.entries().forEach((key, value) -> table.entries().put(code(key), value));
      return table;
    }
    int[] from = points(in[0], 1);
    int[] to = points(in[1], 2);
    if (from.length != to.length) {
      throw Raise.value("the first two maketrans arguments must have equal length");
    }
    for (int i = 0; i < from.length; i++) {
      table.entries().put(Int.of(from[i]), Int.of(to[i]));
    }
    if (in[2] != None.NONE) {
      for (int point : points(in[2], 3)) {
        table.entries().put(Int.of(point), None.NONE);
      }
    }
    return table;
  }

  private static Value code(Value key) {
    if (key instanceof Str s && s.length() == 1) {
      return Int.of(s.text().codePointAt(0));
    }
    if (Numbers.isWhole(key)) {
      return key;
    }
    throw key instanceof Str
        ? Raise.value("string keys in translate table must be of length 1")
        : Raise.type("keys in translate table must be strings or integers");
  }

  private static int[] points(Value value, int number) {
    if (value instanceof Str s) {
      return s.text().codePoints().toArray();
    }
    throw Raise.type(
        "maketrans() argument %d must be str, not %s".formatted(number, Types.nameOf(value)));
  }

  static Value translate(Runtime runtime, Value[] in) {
    if (!(in[1] instanceof DictValue table)) {
      throw Raise.type("'%s' object is not subscriptable".formatted(Types.nameOf(in[1])));
    }
    StringBuilder out = new StringBuilder();
    for (int point : ((Str) in[0]).text().codePoints().toArray()) {
      switch (table.entries().get(Int.of(point))) {
        case null -> out.appendCodePoint(point);
        case None none -> {}
        case Str s -> out.append(s.text());
        case Int i -> out.appendCodePoint(Numbers.index(i, ""));
        default -> throw Raise.type("character mapping must return integer, None or str");
      }
      if ((out.length() & 4095) == 0) {
        runtime.allocate(out.length());
      }
    }
    return new Str(out.toString());
  }
}
