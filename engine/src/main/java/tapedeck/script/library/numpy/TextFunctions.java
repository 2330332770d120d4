package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tapedeck.script.library.binding.ElementArrays;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.StringTensor.Kind;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;

/** {@code np.char}: methods of strings for every element of an array of text. */
final class TextFunctions {
  private TextFunctions() {}

  private static final List<String> METHODS =
      List.of(
          "upper",
          "lower",
          "capitalize",
          "title",
          "swapcase",
          "strip",
          "lstrip",
          "rstrip",
          "replace",
          "startswith",
          "endswith",
          "find",
          "rfind",
          "index",
          "count",
          "center",
          "ljust",
          "rjust",
          "zfill",
          "split",
          "rsplit",
          "splitlines",
          "isdigit",
          "isalpha",
          "isalnum",
          "isspace",
          "isupper",
          "islower",
          "isnumeric",
          "isdecimal",
          "istitle",
          "encode");

  static void install(Namespace module) {
    for (String name : METHODS) {
      module.method(name, "a, *args", (r, in) -> each(r, in[0], name, ((Tuple) in[1]).items()));
    }
    module
        .method("str_len", "x", (r, in) -> each(r, in[0], "__len__", List.of()))
        .method("add", "x1, x2", (r, in) -> pairs(r, in, Operator.ADD))
        .method("multiply", "a, i", (r, in) -> pairs(r, in, Operator.MUL))
        .method("equal", "x1, x2", (r, in) -> compared(r, in, "__eq__"))
        .method("not_equal", "x1, x2", (r, in) -> compared(r, in, "__ne__"));
  }

  private static Value compared(Runtime runtime, Value[] in, String method) {
    return Objects.requireNonNull(texts(runtime, in[0]).operator(runtime, method, in[1]));
  }

  private static StringTensor texts(Runtime runtime, Value value) {
    StringTensor made = value instanceof StringTensor ? null : ElementArrays.of(runtime, value);
    StringTensor texts = value instanceof StringTensor known ? known : made;
    if (texts == null || !texts.items().stream().allMatch(item -> item instanceof Str)) {
      throw Raise.type("string operation on non-string array");
    }
    return texts;
  }

  private static Value each(Runtime runtime, Value array, String method, List<Value> more) {
    StringTensor texts = texts(runtime, array);
    List<Value> answers = new ArrayList<>();
    for (Value item : texts.items()) {
      answers.add(
          method.equals("__len__")
              ? Int.of(((Str) item).length())
              : runtime.call(
                  runtime.requiredAttribute(item, method),
                  Arguments.of(more.toArray(Value[]::new))));
    }
    return gathered(runtime, texts.shape(), answers);
  }

  private static Value pairs(Runtime runtime, Value[] in, Operator operator) {
    StringTensor first = ElementArrays.objects(runtime, texts(runtime, in[0]));
    Value answer = first.operator(runtime, operator.method(), in[1]);
    StringTensor objects = (StringTensor) Objects.requireNonNull(answer);
    return gathered(runtime, objects.shape(), objects.items());
  }

  /** An array of the kind that all the answers are of. */
  private static Value gathered(Runtime runtime, Shape shape, List<Value> answers) {
    if (answers.stream().allMatch(answer -> answer instanceof Str)) {
      return new StringTensor(Kind.TEXTS, shape, answers);
    }
    boolean truths = answers.stream().allMatch(answer -> answer instanceof Bool);
    if (truths || answers.stream().allMatch(answer -> Types.of(answer) == Types.INT)) {
      DType dtype = truths ? DType.BOOL : DType.INT64;
      return ArrayValue.array(
          Conversion.numpy(runtime, ListValue.of(answers), dtype).reshape(shape));
    }
    return new StringTensor(Kind.OBJECTS, shape, answers);
  }
}
