package tapedeck.script.library.numpy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Printing;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.NumPyStyle;
import tapedeck.tensor.NumPyText;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** How {@code np} prints arrays: the options, and the functions that make text of arrays. */
final class ArrayText {
  private ArrayText() {}

  private static final String OPTIONS =
      "precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None,"
          + " infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None";

  private static final List<String> MODES = List.of("fixed", "unique", "maxprec", "maxprec_equal");

  static void install(Namespace np) {
    np.method(
            "set_printoptions",
            OPTIONS,
            (r, in) -> {
              Printing.of(r).set(style(r, Printing.of(r).style(), in));
              return None.NONE;
            })
        .method("printoptions", OPTIONS, Options::of)
        .method("get_printoptions", "", (r, in) -> options(Printing.of(r).style()))
        .method(
            "array2string",
            "a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='',"
                + " *, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None,"
                + " suffix=''",
            ArrayText::array2string)
        .method(
            "array_repr",
            "arr, max_line_width=None, precision=None, suppress_small=None",
            (r, in) -> new Str(NumPyText.arrayRepr(array(r, in[0]), narrowed(r, in))))
        .method(
            "array_str",
            "a, max_line_width=None, precision=None, suppress_small=None",
            (r, in) -> new Str(NumPyText.str(array(r, in[0]), narrowed(r, in))))
        .method(
            "format_float_positional",
            "x, precision=None, unique=True, fractional=True, trim='k', sign=False, pad_left=None,"
                + " pad_right=None, min_digits=None",
            (r, in) -> formatted(r, in[0], in[1], in[2], in[4], false))
        .method(
            "format_float_scientific",
            "x, precision=None, unique=True, trim='k', sign=False, pad_left=None, exp_digits=None,"
                + " min_digits=None",
            (r, in) -> formatted(r, in[0], in[1], in[2], in[3], true));
  }

  private static Tensor array(Runtime runtime, Value value) {
    return Constants.array(runtime, value);
  }

  /** The style with what was given in the order of the options. */
  private static NumPyStyle style(Runtime runtime, NumPyStyle style, Value[] in) {
    String mode = in[9] == None.NONE ? style.mode() : runtime.str(in[9]);
    if (!MODES.contains(mode)) {
      throw Raise.value("floatmode option must be one of \"" + String.join("\", \"", MODES) + "\"");
    }
    return new NumPyStyle(
        in[0] == None.NONE ? style.precision() : precision(runtime, in[0]),
        mode,
        in[1] == None.NONE ? style.threshold() : threshold(runtime, in[1]),
        in[2] == None.NONE ? style.edge() : Given.one(runtime, in[2]),
        in[3] == None.NONE ? style.width() : threshold(runtime, in[3]),
        in[4] == None.NONE ? style.suppress() : runtime.truth(in[4]),
        in[5] == None.NONE ? style.nan() : runtime.str(in[5]),
        in[6] == None.NONE ? style.inf() : runtime.str(in[6]),
        in[8] == None.NONE ? style.sign() : runtime.str(in[8]),
        in[7] instanceof DictValue functions ? by(runtime, functions) : NumPyStyle.PLAIN);
  }

  /** Lets functions of the script write the elements of the types they are given for. */
  private static NumPyStyle.Formatter by(Runtime runtime, DictValue functions) {
    return (tensor, index) -> {
      DType dtype = tensor.dtype();
      List<String> names =
          dtype == DType.BOOL
              ? List.of("bool", "all")
              : dtype.isFloating()
                  ? List.of("float", "float_kind", "all")
                  : List.of("int", "int_kind", "all");
      for (String name : names) {
        Value function = functions.entries().get(new Str(name));
        if (function != null && function != None.NONE) {
          Tensor one = Arrange.gather(Shape.SCALAR, dtype, i -> tensor, i -> index);
          return runtime.str(runtime.call(function, ArrayValue.of(one)));
        }
      }
      return null;
    };
  }

  private static int precision(Runtime runtime, Value given) {
    int precision = Given.one(runtime, given);
    if (precision < 0) {
      throw Raise.value("precision must be >= 0");
    }
    return precision;
  }

  /** A size that may be {@code np.inf} or {@code sys.maxsize}. */
  private static int threshold(Runtime runtime, Value given) {
    double most = array(runtime, given).getDouble(0);
    if (Double.isNaN(most)) {
      throw Raise.value(
          "threshold must be non-NAN, try sys.maxsize for untruncated representation");
    }
    return (int) Math.min(most, Integer.MAX_VALUE / 2);
  }

  private static NumPyStyle narrowed(Runtime runtime, Value[] in) {
    Value none = None.NONE;
    Value[] options = {in[2], none, none, in[1], in[3], none, none, none, none, none};
    return style(runtime, Printing.of(runtime).style(), options);
  }

  private static Value array2string(Runtime runtime, Value[] in) {
    Value none = None.NONE;
    Value[] options = {in[2], in[7], in[8], in[1], in[3], none, none, in[6], in[9], in[10]};
    NumPyStyle style = style(runtime, Printing.of(runtime).style(), options);
    String prefix = runtime.str(in[5]);
    return new Str(
        NumPyText.text(
            array(runtime, in[0]), runtime.str(in[4]), prefix, runtime.str(in[11]), style));
  }

  private static Value formatted(
      Runtime runtime, Value x, Value precision, Value unique, Value trim, boolean scientific) {
    int digits = precision == None.NONE ? -1 : Given.one(runtime, precision);
    String text = NumPyText.formatted(array(runtime, x), digits, runtime.truth(unique), scientific);
    String how = runtime.str(trim);
    int end = text.indexOf('e') < 0 ? text.length() : text.indexOf('e');
    String number = text.substring(0, end);
    if (!how.equals("k")) {
      number = number.replaceFirst("0+$", "");
    }
    if (how.equals("0") && number.endsWith(".")) {
      number += "0";
    }
    if (how.equals("-") && number.endsWith(".")) {
      number = number.substring(0, number.length() - 1);
    }
    return new Str(number + text.substring(end));
  }

  private static Value options(NumPyStyle style) {
    Map<Value, Value> options = new LinkedHashMap<>();
    options.put(new Str("precision"), Int.of(style.precision()));
    options.put(new Str("threshold"), Int.of(style.threshold()));
    options.put(new Str("edgeitems"), Int.of(style.edge()));
    options.put(new Str("linewidth"), Int.of(style.width()));
    options.put(new Str("suppress"), Bool.of(style.suppress()));
    options.put(new Str("nanstr"), new Str(style.nan()));
    options.put(new Str("infstr"), new Str(style.inf()));
    options.put(new Str("formatter"), None.NONE);
    options.put(new Str("sign"), new Str(style.sign()));
    options.put(new Str("floatmode"), new Str(style.mode()));
    return DictValue.of(Types.DICT, null, options);
  }

  /** {@code with np.printoptions(…):}, which puts the style back at its end. */
  private static final class Options implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin("contextlib", "_GeneratorContextManager", Types.OBJECT, null);

    private final NumPyStyle inside;
    private NumPyStyle outside = NumPyStyle.DEFAULT;

    private Options(NumPyStyle inside) {
      this.inside = inside;
    }

    static Value of(Runtime runtime, Value[] in) {
      return new Options(ArrayText.style(runtime, Printing.of(runtime).style(), in));
    }

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public Value enter(Runtime runtime) {
      outside = Printing.of(runtime).style();
      Printing.of(runtime).set(inside);
      return options(inside);
    }

    @Override
    public void exit(Runtime runtime) {
      Printing.of(runtime).set(outside);
    }
  }
}
