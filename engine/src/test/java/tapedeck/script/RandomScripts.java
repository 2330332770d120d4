package tapedeck.script;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tapedeck.script.python.Python;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** Makes scripts by chance: from the grammar, from noise, and from other scripts with mistakes. */
final class RandomScripts {
  private static final String[] NAMES = {"a", "b", "c", "f", "g", "x", "y", "self", "A", "tape"};
  private static final String[] OPERATORS = {
    "+", "-", "*", "/", "//", "%", "**", "@", "&", "|", "^", "<<", ">>", "<", "<=", "==", "!=", ">",
    "and", "or", "in", "not in", "is"
  };
  private static final String[] LITERALS = {
    "0",
    "1",
    "2",
    "-1",
    "3.5",
    "0.0",
    "-2.5",
    "1e308",
    "True",
    "False",
    "None",
    "''",
    "'a'",
    "'abc'",
    "'{}'",
    "'%d %s'",
    "'{0:>{1}}'",
    "[]",
    "[1, 2, 3]",
    "[[1.0, 2.0], [3.0, 4.0]]",
    "()",
    "(1, 2)",
    "{}",
    "{'a': 1}",
    "{1, 2}",
    "range(5)",
    "...",
    "10**18",
    "2**70",
    "float('nan')",
    "float('inf')",
    "'\\u00e9\\U0001f600'",
    "slice(1, 2)",
    "lambda *a: a",
    "object()",
    "int",
    "str",
    "tf.constant(2.0)",
    "tf.Variable([1.0, 2.0])",
    "tf.constant([1, 2])",
    "np.arange(4)",
    "np.array([[1.0, 2.0]])",
    "np.float32(2)",
    "tf.float32",
    "(i for i in range(3))",
    "ValueError('v')",
    "tf.zeros([2, 3])",
    "tf.constant([[True, False]])",
    "frozenset([1])",
    "b'x'",
    "1j",
    "f'{1:>5}'",
    "tf.constant('s')",
    "[1, [2, 'a']]",
    "{'k': [1, 2]}",
    "-0.0",
    "256"
  };
  private static final String[] TOKENS = {
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    ".",
    "=",
    "==",
    ":=",
    "+",
    "-",
    "*",
    "**",
    "/",
    "//",
    "@",
    "%",
    "->",
    ";",
    "\\",
    "\n",
    "\n    ",
    "\n\t",
    "  ",
    "if",
    "else",
    "for",
    "in",
    "while",
    "def",
    "class",
    "return",
    "yield",
    "lambda",
    "try",
    "except",
    "finally",
    "with",
    "as",
    "import",
    "from",
    "global",
    "nonlocal",
    "del",
    "assert",
    "raise",
    "pass",
    "break",
    "continue",
    "not",
    "and",
    "or",
    "is",
    "None",
    "True",
    "async",
    "await",
    "match",
    "print",
    "x",
    "1",
    "1.5",
    "'a'",
    "\"\"\"",
    "'",
    "\"",
    "f'{x}'",
    "f'{",
    "#",
    "$",
    "?",
    "!",
    "\u201c",
    "\u00a0",
    "\0",
    "0x",
    "1e",
    "\uD83D",
    "é",
    "...",
    "~",
    "<",
    ">>="
  };

  private static final List<String> METHODS = new ArrayList<>();
  private static final List<String> FUNCTIONS = new ArrayList<>();

  static {
    FUNCTIONS.addAll(Python.builtinNames());
    new Modules().preset().forEach((name, module) -> collect(name, module, 0));
    for (ClassValue type :
        List.of(
            Types.STR,
            Types.LIST,
            Types.DICT,
            Types.SET,
            Types.TUPLE,
            Types.FLOAT,
            Types.INT,
            Types.NDARRAY,
            Types.TENSOR,
            Types.EAGER_TENSOR)) {
      METHODS.addAll(type.attributes().keySet());
    }
    FUNCTIONS.removeIf(name -> name.equals("exit") || name.equals("quit"));
  }

  private final SplittableRandom random;
  private int budget;

  RandomScripts(long seed) {
    random = new SplittableRandom(seed);
  }

  private static void collect(String name, Value value, int depth) {
    if (value instanceof ModuleValue module && depth < 4) {
      module.members().forEach((inner, member) -> collect(name + "." + inner, member, depth + 1));
    } else {
      FUNCTIONS.add(name);
    }
  }

  private String any(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A program of the grammar. */
  String program() {
    budget = 60;
    String heading =
        "import tensorflow as tf\nimport numpy as np\nimport random, math, itertools, functools\n"
            + "from collections import *\na = b = c = x = y = 1.5\nf = g = abs\nA = object\n"
            + "self = tape = [1]\n";
    return heading + block(0, 3 + random.nextInt(8));
  }

  private String block(int depth, int count) {
    String indent = "    ".repeat(depth);
    return IntStream.range(0, Math.max(1, count))
            .mapToObj(i -> indent + statement(depth))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private String inner(int depth) {
    return ":\n" + block(depth + 1, 1 + random.nextInt(2)).stripTrailing();
  }

  private String statement(int depth) {
    String indent = "\n" + "    ".repeat(depth);
    int kind = depth > 3 || budget-- < 0 ? random.nextInt(8) : random.nextInt(22);
    return switch (kind) {
      case 0, 1 -> "print(" + expression(3) + ")";
      case 2, 3 -> target() + " = " + expression(3);
      case 4 ->
          any(NAMES)
              + " "
              + any(new String[] {"+=", "*=", "-=", "//=", "|=", "@="})
              + " "
              + expression(2);
      case 5 -> expression(3);
      case 6 -> any(new String[] {"pass", "x = 1", "del x", "raise ValueError(x)", "assert x, y"});
      case 7 -> any(NAMES) + "[" + expression(2) + "] = " + expression(2);
      case 8 -> "if " + expression(2) + inner(depth) + indent + "else" + inner(depth);
      case 9 -> "for " + target() + " in " + expression(2) + inner(depth);
      case 10 -> "while " + expression(1) + inner(depth) + indent + "    break";
      case 11, 12 ->
          "def "
              + any(NAMES)
              + "("
              + parameters()
              + ")"
              + inner(depth)
              + indent
              + "    "
              + any(new String[] {"return ", "yield ", "x = yield ", "yield from "})
              + expression(2);
      case 13 ->
          "class "
              + any(NAMES)
              + any(new String[] {"", "(A)", "(tf.Module)", "(Exception)"})
              + ":"
              + indent
              + "    def __"
              + any(
                  new String[] {
                    "init",
                    "call",
                    "add",
                    "getitem",
                    "len",
                    "iter",
                    "next",
                    "eq",
                    "hash",
                    "repr",
                    "str",
                    "enter",
                    "getattr",
                    "bool",
                    "radd",
                    "contains",
                    "lt",
                    "format",
                    "setattr",
                    "new"
                  })
              + "__(self, *a)"
              + inner(depth + 1);
      case 14 ->
          "with tf.GradientTape(persistent="
              + any(new String[] {"True", "False"})
              + ") as tape"
              + inner(depth);
      case 15, 16 ->
          "try"
              + inner(depth)
              + indent
              + "except "
              + any(new String[] {"Exception", "ValueError", "(TypeError, KeyError)", "x"})
              + " as y"
              + inner(depth);
      case 17 -> "try" + inner(depth) + indent + "finally" + inner(depth);
      case 18 -> "print(tape.gradient(" + any(NAMES) + ", " + expression(1) + "))";
      case 19 ->
          "@"
              + any(
                  new String[] {
                    "property",
                    "staticmethod",
                    "tf.function",
                    "f",
                    "functools.lru_cache",
                    "tf.custom_gradient"
                  })
              + indent
              + "def f(x)"
              + inner(depth);
      case 20 -> "global x";
      default -> "with " + expression(1) + " as x" + inner(depth);
    };
  }

  private String target() {
    return switch (random.nextInt(8)) {
      case 0 -> any(NAMES) + ", " + any(NAMES);
      case 1 -> "*" + any(NAMES) + ", " + any(NAMES);
      case 2 -> any(NAMES) + "." + any(NAMES);
      default -> any(NAMES);
    };
  }

  private String parameters() {
    return any(
        new String[] {"", "x", "x, y=1", "*a", "**a", "self", "x, /, y", "*, x=2", "a, *b, **c"});
  }

  private String arguments(int depth) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i ->
            random.nextInt(12) == 0
                ? any(new String[] {"axis=", "dtype=", "key=", "shape=", "default=", "name="})
                    + expression(depth)
                : (random.nextInt(20) == 0 ? "*" : "") + expression(depth))
        .sorted((p, q) -> Boolean.compare(p.matches("[a-z]+=.*"), q.matches("[a-z]+=.*")))
        .collect(Collectors.joining(", "));
  }

  private String expression(int depth) {
    if (depth <= 0) {
      return random.nextInt(3) == 0 ? any(NAMES) : any(LITERALS);
    }
    int d = depth - 1;
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> "(" + expression(d) + " " + any(OPERATORS) + " " + expression(d) + ")";
      case 3, 4, 5, 6 -> any(FUNCTIONS) + "(" + arguments(d) + ")";
      case 7, 8, 9 -> "(" + expression(d) + ")." + any(METHODS) + "(" + arguments(d) + ")";
      case 10 -> "(" + expression(d) + ")[" + expression(d) + "]";
      case 11 -> "(" + expression(d) + ")[" + expression(d) + ":" + expression(d) + "]";
      case 12 -> "[" + expression(d) + " for " + any(NAMES) + " in " + expression(d) + "]";
      case 13 -> "(" + expression(d) + " if " + expression(d) + " else " + expression(d) + ")";
      case 14 ->
          "f'{"
              + expression(0).replace("'", "\"")
              + any(new String[] {"", "!r", ":>8", ":.2f", ":,d", ":x", "=", ":{3}"})
              + "}'";
      case 15 -> "-(" + expression(d) + ")";
      case 16 -> "(lambda x: " + expression(d) + ")(" + arguments(d) + ")";
      case 17 -> "{" + expression(d) + ": " + expression(d) + "}";
      case 18 ->
          "'%s %d %.2f' % (" + expression(d) + ", " + expression(d) + ", " + expression(d) + ")";
      default -> any(NAMES) + "(" + arguments(d) + ")";
    };
  }

  /** Pieces of Python in any order. */
  String noise() {
    return IntStream.range(0, 1 + random.nextInt(60))
        .mapToObj(i ->
            random.nextInt(10) == 0
                ? Character.toString(random.nextInt(0x2100))
                : any(TOKENS) + (random.nextBoolean() ? " " : ""))
        .collect(Collectors.joining());
  }

  /** A script with a few mistakes. */
  String mutation(String script) {
    StringBuilder text = new StringBuilder(script);
    for (int i = 1 + random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, any(TOKENS));
        case 2 -> text.insert(at, text.substring(at, end));
        case 3 -> text.replace(at, end, any(LITERALS));
        default -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
      }
    }
    return text.toString();
  }
}
