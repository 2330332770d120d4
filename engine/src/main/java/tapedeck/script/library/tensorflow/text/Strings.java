package tapedeck.script.library.tensorflow.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.value.Bytes;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Texts;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code tf.strings}. */
public final class Strings {
  private Strings() {}

  /** What {@code tf.strings} holds. */
  public static void install(Namespace strings) {
    strings
        .method("join", "inputs, separator='', name=None", Strings::join)
        .method("length", "input, unit='BYTE', name=None", Strings::length)
        .method(
            "lower", "input, encoding='', name=None", (r, in) -> cased(r, in, String::toLowerCase))
        .method(
            "upper", "input, encoding='', name=None", (r, in) -> cased(r, in, String::toUpperCase))
        .method("strip", "input, name=None", (r, in) -> each(in[0], String::strip))
        .method("substr", "input, pos, len, unit='BYTE', name=None", Strings::part)
        .method(
            "regex_replace",
            "input, pattern, rewrite, replace_global=True, name=None",
            Strings::replaced)
        .method("regex_full_match", "input, pattern, name=None", Strings::matches)
        .method("split", "input, sep=None, maxsplit=-1, name=None", Strings::split)
        .method("bytes_split", "input, name=None", (r, in) -> bytes(in[0]))
        .method("unicode_split", "input, input_encoding, **kwargs", (r, in) -> characters(in[0]))
        .method("unicode_decode", "input, input_encoding, **kwargs", Strings::codes)
        .method("to_number", "input, out_type=None, name=None", Strings::numbers)
        .method(
            "as_string",
            "input, precision=-1, scientific=False, shortest=False, width=-1, fill='', name=None",
            Strings::written)
        .method(
            "reduce_join",
            "inputs, axis=None, keepdims=False, separator='', name=None",
            Strings::reduced)
        .method(
            "format",
            "template, inputs, placeholder='{}', summarize=3, name=None",
            Strings::format);
  }

  private static StringTensor of(Value value) {
    StringTensor made = StringTensor.of(value, StringTensor.Kind.TENSOR);
    if (made == null) {
      throw Raise.type(
          "Cannot convert %s to EagerTensor of dtype string".formatted(Texts.plain(value)));
    }
    return made;
  }

  private static StringTensor each(Value value, UnaryOperator<String> change) {
    StringTensor given = of(value);
    return StringTensor.tensor(given.shape(), given.texts().stream().map(change).toList());
  }

  /** Without an encoding only the letters of ASCII change. */
  private static StringTensor cased(
      Runtime runtime, Value[] in, BiFunction<String, Locale, String> change) {
    boolean all = !runtime.str(in[1]).isEmpty();
    return each(
        in[0],
        text -> {
          StringBuilder out = new StringBuilder();
          text.codePoints()
              .mapToObj(Character::toString)
              .forEach(each ->
                  out.append(all || each.charAt(0) < 128 ? change.apply(each, Locale.ROOT) : each));
          return out.toString();
        });
  }

  private static StringTensor line(List<String> texts) {
    return StringTensor.tensor(Shape.of(texts.size()), texts);
  }

  private static Value join(Runtime runtime, Value[] in) {
    List<StringTensor> parts = runtime.all(in[0]).stream().map(Strings::of).toList();
    StringTensor longest = parts.getFirst();
    for (StringTensor part : parts) {
      longest = part.items().size() > longest.items().size() ? part : longest;
    }
    for (StringTensor part : parts) {
      if (!part.shape().isScalar() && !part.shape().equals(longest.shape())) {
        throw Raise.of(
            Exceptions.INVALID_ARGUMENT_ERROR,
            "{{function_node __wrapped__StringJoin_N_%d_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input shapes do not match: %s vs. %s [Op:StringJoin]"
                .formatted(parts.size(), longest.shape().bracketed(), part.shape().bracketed()));
      }
    }
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < longest.items().size(); i++) {
      int row = i;
      List<String> row1 =
          parts.stream().map(part -> part.texts().get(row % part.items().size())).toList();
      joined.add(String.join(runtime.str(in[1]), row1));
    }
    return StringTensor.tensor(longest.shape(), joined);
  }

  private static Value length(Runtime runtime, Value[] in) {
    StringTensor given = of(in[0]);
    boolean bytes = runtime.str(in[1]).equals("BYTE");
    int[] sizes =
        given.items().stream()
            .mapToInt(item ->
                bytes ? ((Bytes) item).length() : new Str(((Bytes) item).decoded()).length())
            .toArray();
    return Constants.value(Tensor.of(given.shape(), sizes));
  }

  private static Value part(Runtime runtime, Value[] in) {
    Tensor starts = Operands.tensor(runtime, in[1], null).value();
    Tensor sizes = Operands.tensor(runtime, in[2], null).value();
    StringTensor given = of(in[0]);
    boolean spreads = given.shape().isScalar() && starts.size() > 1;
    Shape shape = spreads ? starts.shape() : given.shape();
    List<Value> parts = new ArrayList<>();
    boolean bytes = runtime.str(in[3]).equals("BYTE");
    for (int i = 0; i < shape.size(); i++) {
      int at = (int) starts.getLong(i % starts.size());
      int size = (int) sizes.getLong(i % sizes.size());
      Bytes item = (Bytes) given.items().get(i % given.items().size());
      String text = bytes ? item.text() : item.decoded();
      int from = at < 0 ? at + text.length() : at;
      if (from < 0 || from > text.length()) {
        boolean scalar = given.shape().isScalar();
        throw Raise.of(
            Exceptions.INVALID_ARGUMENT_ERROR,
            "{{function_node __wrapped__Substr_device_/job:localhost/replica:0/task:0/device:CPU:0}} pos %d out of range for string b'%s' at index %d [Op:Substr]%s"
                .formatted(
                    at, item.text(), i, scalar || in[0] instanceof ListValue ? "" : " name: "));
      }
      String cut = text.substring(from, Math.min(text.length(), from + size));
      parts.add(bytes ? new Bytes(cut) : Bytes.utf8(cut));
    }
    return new StringTensor(StringTensor.Kind.TENSOR, shape, parts);
  }

  private static Pattern pattern(Runtime runtime, Value given) {
    try {
      return Pattern.compile(runtime.str(given));
    } catch (PatternSyntaxException e) {
      String text = runtime.str(given);
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__StaticRegexReplace_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid pattern: %s, error: %s [Op:StaticRegexReplace]"
              .formatted(
                  text,
                  text.endsWith("(")
                      ? "missing ): " + text
                      : e.getDescription().toLowerCase(Locale.ROOT)));
    }
  }

  private static Value replaced(Runtime runtime, Value[] in) {
    Pattern pattern = pattern(runtime, in[1]);
    String rewrite = runtime.str(in[2]).replace("$", "\\$").replaceAll("\\\\(\\d)", "\\$$1");
    boolean all = runtime.truth(in[3]);
    return each(
        in[0],
        text ->
            all
                ? pattern.matcher(text).replaceAll(rewrite)
                : pattern.matcher(text).replaceFirst(rewrite));
  }

  private static Value matches(Runtime runtime, Value[] in) {
    Pattern pattern = pattern(runtime, in[1]);
    StringTensor given = of(in[0]);
    boolean[] answers = new boolean[given.items().size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = pattern.matcher(given.texts().get(i)).matches();
    }
    return Constants.value(Tensor.of(given.shape(), answers));
  }

  private static StringTensor scalar(Value value, String what) {
    StringTensor given = of(value);
    if (!given.shape().isScalar()) {
      throw Raise.refused(
          what + " of several strings, which makes a ragged tensor", "Loop over the strings.");
    }
    return given;
  }

  private static Value split(Runtime runtime, Value[] in) {
    String text = scalar(in[0], "tf.strings.split").texts().getFirst();
    int most = Given.one(runtime, in[2]);
    String separator = in[1] == None.NONE ? "" : of(in[1]).texts().getFirst();
    String[] parts =
        separator.isEmpty()
            ? text.strip().split("\\s+", most < 0 ? 0 : most + 1)
            : text.split(Pattern.quote(separator), most < 0 ? -1 : most + 1);
    return line(Arrays.asList(parts));
  }

  private static Value bytes(Value value) {
    String text = ((Bytes) scalar(value, "tf.strings.bytes_split").items().getFirst()).text();
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      all.add(new Bytes(text.substring(i, i + 1)));
    }
    return new StringTensor(StringTensor.Kind.TENSOR, Shape.of(all.size()), all);
  }

  /** {@code tf.io.decode_raw}: the bytes of strings of one length, as numbers. */
  public static Value raw(Runtime runtime, Value[] in) {
    if (DTypes.tensorFlow(runtime, in[1]) != DType.UINT8) {
      throw Raise.refused("tf.io.decode_raw to a type other than tf.uint8", "Decode to tf.uint8.");
    }
    StringTensor given = of(in[0]);
    int[] sizes =
        given.items().stream().mapToInt(item -> ((Bytes) item).length()).distinct().toArray();
    if (sizes.length != 1) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "DecodeRaw requires input strings to all be the same size, but element 1 has size %d != %d"
              .formatted(sizes[1], sizes[0]));
    }
    int[] codes =
        given.items().stream().flatMapToInt(item -> ((Bytes) item).text().chars()).toArray();
    int[] dims = Arrays.copyOf(given.shape().dims(), given.shape().rank() + 1);
    dims[dims.length - 1] = sizes[0];
    return Constants.value(Tensor.of(Shape.of(dims), codes).cast(DType.UINT8));
  }

  private static Value characters(Value value) {
    String text = scalar(value, "tf.strings.unicode_split").texts().getFirst();
    return line(text.codePoints().mapToObj(Character::toString).toList());
  }

  private static Value codes(Runtime runtime, Value[] in) {
    int[] codes =
        scalar(in[0], "tf.strings.unicode_decode").texts().getFirst().codePoints().toArray();
    return Constants.value(Tensor.of(Shape.of(codes.length), codes));
  }

  private static double number(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "nan" -> Double.NaN;
      case "inf", "+inf", "infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      default -> {
        if (text.endsWith("f") || text.endsWith("d") || text.endsWith("F") || text.endsWith("D")) {
          throw new NumberFormatException(text);
        }
        yield Double.parseDouble(text);
      }
    };
  }

  private static Value numbers(Runtime runtime, Value[] in) {
    StringTensor given = of(in[0]);
    DType dtype = DTypes.tensorFlow(runtime, in[1]);
    double[] numbers = new double[given.items().size()];
    for (int i = 0; i < numbers.length; i++) {
      String text = given.texts().get(i);
      try {
        boolean whole = dtype == DType.INT32 || dtype == DType.INT64;
        numbers[i] = whole ? Long.parseLong(text.strip()) : number(text.strip());
      } catch (NumberFormatException e) {
        throw Raise.of(
            Exceptions.INVALID_ARGUMENT_ERROR,
            "{{function_node __wrapped__StringToNumber_device_/job:localhost/replica:0/task:0/device:CPU:0}} StringToNumberOp could not correctly convert string: %s [Op:StringToNumber]"
                .formatted(text));
      }
    }
    return Constants.value(
        Tensor.of(given.shape(), numbers).cast(dtype == null ? DType.FLOAT32 : dtype));
  }

  /** As C's printf has it. */
  private static String real(double x, int precision, String style) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return Double.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
    }
    int digits = precision < 0 ? 6 : precision;
    if (!style.equals("g")) {
      return String.format(Locale.ROOT, "%." + digits + style, x);
    }
    int most = Math.max(1, digits);
    String scientific = String.format(Locale.ROOT, "%." + (most - 1) + "e", x);
    int exponent = Integer.parseInt(scientific.substring(scientific.indexOf('e') + 1));
    String text =
        exponent < -4 || exponent >= most
            ? scientific
            : String.format(Locale.ROOT, "%." + (most - 1 - exponent) + "f", x);
    return text.contains(".") ? text.replaceFirst("\\.?0+(?=e|$)", "") : text;
  }

  private static String filled(String text, int width, String fill) {
    if (text.length() >= width) {
      return text;
    }
    String gap = (fill.equals("0") ? "0" : " ").repeat(width - text.length());
    return fill.equals("0") && text.startsWith("-")
        ? "-" + gap + text.substring(1)
        : fill.equals("-") ? text + gap : gap + text;
  }

  private static Value written(Runtime runtime, Value[] in) {
    Tensor given = Operands.tensor(runtime, in[0], null).value();
    int precision = Given.one(runtime, in[1]);
    boolean shortest = runtime.truth(in[3]);
    String style = runtime.truth(in[2]) ? "e" : shortest ? "g" : "f";
    int width = Given.one(runtime, in[4]);
    String fill = runtime.str(in[5]);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String text =
          given.dtype().isFloating()
              ? real(given.getDouble(i), precision, style)
              : given.dtype() == DType.BOOL
                  ? given.getBoolean(i) ? "true" : "false"
                  : Long.toString(given.getLong(i));
      texts.add(filled(text, given.dtype() == DType.BOOL ? -1 : width, fill));
    }
    return StringTensor.tensor(given.shape(), texts);
  }

  private static Value reduced(Runtime runtime, Value[] in) {
    StringTensor given = of(in[0]);
    String separator = runtime.str(in[3]);
    if (in[1] == None.NONE || given.shape().rank() < 2) {
      return StringTensor.tensor(Shape.SCALAR, List.of(String.join(separator, given.texts())));
    }
    int rank = given.shape().rank();
    int[] axes = Given.ints(runtime, in[1]);
    int axis = axes == null ? -1 : axes[0] < 0 ? axes[0] + rank : axes[0];
    if (axes == null || axes.length != 1 || axis < 0 || axis >= rank) {
      throw Raise.refused("tf.strings.reduce_join along these axes", "Join one axis at a time.");
    }
    int stride = given.shape().strides()[axis];
    int wide = given.shape().dim(axis);
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < given.items().size(); i++) {
      if (i / stride % wide == 0) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < wide; k++) {
          parts.add(given.texts().get(i + k * stride));
        }
        joined.add(String.join(separator, parts));
      }
    }
    List<Integer> dims = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      if (i != axis || runtime.truth(in[2])) {
        dims.add(i == axis ? 1 : given.shape().dim(i));
      }
    }
    return StringTensor.tensor(
        Shape.of(dims.stream().mapToInt(Integer::intValue).toArray()), joined);
  }

  private static Value format(Runtime runtime, Value[] in) {
    String template = runtime.str(in[0]);
    PrintedTensors printed = new PrintedTensors(runtime, Given.one(runtime, in[3]));
    List<Value> inputs =
        in[1] instanceof ListValue || in[1] instanceof tapedeck.script.value.Tuple
            ? runtime.all(in[1])
            : List.of(in[1]);
    StringBuilder out = new StringBuilder();
    String mark = runtime.str(in[2]);
    int places = template.split(Pattern.quote(mark), -1).length - 1;
    if (Numbers.isNumber(in[1])) {
      throw Raise.type("object of type '%s' has no len()".formatted(Types.nameOf(in[1])));
    }
    if (places != inputs.size()) {
      throw Raise.value(
          "The template expects %d tensors, but the inputs only has %d. Please ensure the number of placeholders in template matches inputs length."
              .formatted(places, inputs.size()));
    }
    int at = 0;
    for (Value input : inputs) {
      int next = template.indexOf(mark, at);
      if (next < 0) {
        break;
      }
      out.append(template, at, next).append(printed.of(input));
      at = next + mark.length();
    }
    return StringTensor.tensor(
        Shape.SCALAR, List.of(out.append(template.substring(at)).toString()));
  }
}
