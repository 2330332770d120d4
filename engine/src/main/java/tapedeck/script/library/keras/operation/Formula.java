package tapedeck.script.library.keras.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;

/**
 * What a function of {@code keras.ops} comes to, in functions of {@code tf}: {@code
 * multiply(sign(x), pow(abs(x), 0.5))}. Paths that begin with {@code ops.} are functions of {@code
 * keras.ops}, those with {@code np.} functions of NumPy; {@code plus}, {@code minus}, {@code times}
 * and {@code over} are Python's operators, and {@code none(x, a, b)} is {@code a} where {@code x}
 * is None and else {@code b}.
 */
final class Formula {
  private interface Term {
    Value of(Runtime runtime, Map<String, Value> known);
  }

  private final String text;
  private final Term term;
  private int at;

  private Formula(String text) {
    this.text = text;
    this.term = term();
  }

  static Formula of(String text) {
    return new Formula(text);
  }

  /**
   * @param known the arguments by name
   */
  Value value(Runtime runtime, Map<String, Value> known) {
    return term.of(runtime, known);
  }

  private Term term() {
    skip();
    char next = text.charAt(at);
    if (next == '\'') {
      int end = text.indexOf('\'', at + 1);
      Value string = new Str(text.substring(at + 1, end));
      at = end + 1;
      return (runtime, known) -> string;
    }
    if (next == '[') {
      at++;
      List<Term> items = terms(']');
      return (runtime, known) ->
          ListValue.of(items.stream().map(each -> each.of(runtime, known)).toList());
    }
    int from = at;
    while (at < text.length() && "(),=]".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at).strip();
    if (at < text.length() && text.charAt(at) == '(') {
      at++;
      return call(word);
    }
    return Character.isDigit(next) || next == '-'
        ? number(word)
        : (r, known) -> named(r, word, known);
  }

  private List<Term> terms(char end) {
    List<Term> all = new ArrayList<>();
    skip();
    while (text.charAt(at) != end) {
      all.add(term());
      skip();
    }
    at++;
    return all;
  }

  private void skip() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ',')) {
      at++;
    }
  }

  private static Term number(String word) {
    Value value =
        word.contains(".") || word.contains("e") || word.contains("inf")
            ? Float.of(word.equals("-inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(word))
            : Int.of(Integer.parseInt(word));
    return (runtime, known) -> value;
  }

  private Term call(String path) {
    List<Term> places = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Term> values = new ArrayList<>();
    String all = null;
    skip();
    while (text.charAt(at) != ')') {
      int equals = at;
      while (Character.isLetterOrDigit(text.charAt(equals)) || text.charAt(equals) == '_') {
        equals++;
      }
      if (text.charAt(at) == '*') {
        int from = ++at;
        while (text.charAt(at) != ',' && text.charAt(at) != ')') {
          at++;
        }
        all = text.substring(from, at);
      } else if (text.charAt(equals) == '=') {
        names.add(text.substring(at, equals));
        at = equals + 1;
        values.add(term());
      } else {
        places.add(term());
      }
      skip();
    }
    at++;
    String rest = all;
    return switch (path) {
      case "plus" -> operation(Operator.ADD, places);
      case "minus" -> operation(Operator.SUB, places);
      case "times" -> operation(Operator.MUL, places);
      case "over" -> operation(Operator.DIV, places);
      case "none" ->
          (runtime, known) ->
              places
                  .get(places.getFirst().of(runtime, known) == None.NONE ? 1 : 2)
                  .of(runtime, known);
      case "real" -> (r, known) -> MoreKerasOperations.real(r, places.getFirst().of(r, known));
      case "summable" -> (r, known) -> CommonTypes.summable(r, places.getFirst().of(r, known));
      case "joined" -> (r, known) -> CommonTypes.joined(r, places.getFirst().of(r, known));
      case "flat" -> (r, known) -> MoreKerasOperations.flat(r, places.getFirst().of(r, known));
      default ->
          (runtime, known) -> {
            List<Value> given = new ArrayList<>();
            places.forEach(each -> given.add(each.of(runtime, known)));
            if (rest != null) {
              given.addAll(runtime.all(known.getOrDefault(rest, None.NONE)));
            }
            List<Value> named = values.stream().map(each -> each.of(runtime, known)).toList();
            return called(runtime, path, Arguments.of(given, names, named));
          };
    };
  }

  private static Term operation(Operator operator, List<Term> sides) {
    return (runtime, known) ->
        runtime.binary(
            operator, sides.getFirst().of(runtime, known), sides.getLast().of(runtime, known));
  }

  private static Value called(Runtime runtime, String path, Arguments given) {
    if (path.startsWith("np.")) {
      return ArrayBacked.called(runtime, path.substring(3), given);
    }
    return Composed.tf(runtime, path.startsWith("ops.") ? "keras." + path : path, given);
  }

  private static Value named(Runtime runtime, String word, Map<String, Value> known) {
    return switch (word) {
      case "None" -> None.NONE;
      case "False" -> Bool.FALSE;
      case "True" -> Bool.TRUE;
      case "int32" -> TensorFlowDType.of(DType.INT32);
      case "bool" -> TensorFlowDType.of(DType.BOOL);
      case "dtype_or_float" -> {
        Value dtype = known.getOrDefault("dtype", None.NONE);
        yield dtype == None.NONE ? TensorFlowDType.of(KerasRun.of(runtime).floatType()) : dtype;
      }
      default -> {
        Value value = known.get(word);
        if (value == null) {
          throw new IllegalStateException("no argument is called " + word);
        }
        yield value;
      }
    };
  }

  /** The names of a signature's parameters. */
  static List<String> names(String signature) {
    return signature.isEmpty()
        ? List.of()
        : Arrays.stream(signature.split(", "))
            .map(each -> each.replaceAll("=.*", "").replace("*", ""))
            .toList();
  }
}
