package tapedeck.script.library.keras.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.keras.Described;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.model.KerasTensor;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.library.keras.model.ModelConfigs;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** Small functions of {@code keras.utils}. */
public final class Utilities {
  private static final String PADDING =
      "sequences, maxlen=None, dtype='int32', padding='pre', truncating='pre', value=0.0";

  private Utilities() {}

  /** Fills {@code keras.utils}. */
  public static void install(Namespace utils) {
    utils
        .method("normalize", "x, axis=-1, order=2", Utilities::normalized)
        .method("is_keras_tensor", "x", (runtime, in) -> Bool.of(in[0] instanceof KerasTensor))
        .method("pad_sequences", PADDING, Utilities::padded)
        .method("pack_x_y_sample_weight", "x, y=None, sample_weight=None", Utilities::packed)
        .method("unpack_x_y_sample_weight", "data", Utilities::unpacked)
        .method(
            "standardize_dtype",
            "dtype",
            (runtime, in) ->
                new Str(
                    in[0] == None.NONE
                        ? KerasRun.of(runtime).floatType().label()
                        : Objects.requireNonNull(DTypes.tensorFlow(runtime, in[0])).label()));
    SplitData.install(utils);
    installRegistry(utils);
  }

  /** What scripts register to be found by name. */
  public static void installRegistry(Namespace saving) {
    saving
        .method(
            "get_registered_name",
            "obj",
            (runtime, in) -> {
              String name = KerasRun.of(runtime).registered(in[0]);
              return name == null ? runtime.requiredAttribute(in[0], "__name__") : new Str(name);
            })
        .method(
            "get_registered_object",
            "name, custom_objects=None, module_objects=None",
            (runtime, in) -> KerasRun.of(runtime).custom().entries().getOrDefault(in[0], None.NONE))
        .method("get_custom_objects", "", (runtime, in) -> KerasRun.of(runtime).custom())
        .method(
            "register_keras_serializable",
            "package='Custom', name=None",
            (runtime, in) ->
                Builtin.of(
                    "decorator",
                    "arg",
                    (r, given) -> {
                      Value own =
                          in[1] == None.NONE ? r.requiredAttribute(given[0], "__name__") : in[1];
                      KerasRun.of(r).register(given[0], r.str(in[0]) + ">" + r.str(own));
                      return given[0];
                    }))
        .method(
            "custom_object_scope",
            "custom_objects",
            (runtime, in) -> new CustomScope(runtime, in[0]))
        .method(
            "CustomObjectScope", "custom_objects", (runtime, in) -> new CustomScope(runtime, in[0]))
        .method(
            "serialize_keras_object",
            "obj",
            (runtime, in) ->
                in[0] instanceof LayerObject
                    ? ModelConfigs.described(runtime, in[0])
                    : Described.of(runtime, in[0], module(in[0])))
        .method(
            "deserialize_keras_object",
            "config, custom_objects=None, safe_mode=True, **kwargs",
            Utilities::remade);
  }

  private static String module(Value value) {
    String[] parts = Types.of(value).module().split("\\.");
    return parts.length < 3 ? "keras" : "keras." + parts[2];
  }

  private static Value remade(Runtime runtime, Value[] in) {
    if (in[0] instanceof DictValue dict
        && dict.entries().get(new Str("module")) instanceof Str module
        && module.text().startsWith("keras.")
        && !module.text().equals("keras.layers")
        && !module.text().startsWith("keras.src")) {
      return Composed.tf(runtime, module.text() + ".deserialize", in[0], in[1]);
    }
    return ModelConfigs.layer(runtime, in[0], in[1]);
  }

  private static Value packed(Runtime runtime, Value[] in) {
    if (in[1] == None.NONE) {
      return in[0] instanceof Tuple || in[0] instanceof ListValue ? Tuple.of(in[0]) : in[0];
    }
    return in[2] == None.NONE ? Tuple.of(in[0], in[1]) : Tuple.of(in[0], in[1], in[2]);
  }

  private static Value unpacked(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof Tuple) && !(in[0] instanceof ListValue)) {
      return Tuple.of(in[0], None.NONE, None.NONE);
    }
    List<Value> parts = runtime.all(in[0]);
    if (parts.isEmpty() || parts.size() > 3) {
      throw Raise.value(
          "Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`,"
              + " found: "
              + runtime.str(in[0]));
    }
    return Tuple.of(
        parts.getFirst(),
        parts.size() > 1 ? parts.get(1) : None.NONE,
        parts.size() > 2 ? parts.get(2) : None.NONE);
  }

  /** Fills {@code keras.preprocessing.sequence}. */
  public static void installSequences(Namespace sequence) {
    sequence.method("pad_sequences", PADDING, Utilities::padded);
  }

  private static Value numpy(Runtime runtime, String path, Value... in) {
    Value found = runtime.module("numpy");
    for (String part : path.split("\\.")) {
      found = runtime.requiredAttribute(found, part);
    }
    return runtime.call(found, in);
  }

  /** Rows divided by their length; those of length 0 stay. */
  private static Value normalized(Runtime runtime, Value[] in) {
    Value array = numpy(runtime, "asarray", in[0]);
    Value lengths =
        numpy(runtime, "atleast_1d", numpy(runtime, "linalg.norm", array, in[2], in[1]));
    Value safe =
        numpy(runtime, "where", numpy(runtime, "equal", lengths, Int.ZERO), Int.ONE, lengths);
    Value unit = runtime.binary(Operator.DIV, array, numpy(runtime, "expand_dims", safe, in[1]));
    return in[0] instanceof ArrayValue
        ? unit
        : Composed.tf(runtime, "cast", unit, TensorFlowDType.of(KerasRun.of(runtime).floatType()));
  }

  /** Lists of numbers as the rows of one array. */
  private static Value padded(Runtime runtime, Value[] in) {
    List<List<Value>> rows = new ArrayList<>();
    int longest = 0;
    for (Value each : runtime.all(in[0])) {
      if (each instanceof Int || each instanceof Float) {
        throw Raise.value(
            "`sequences` must be a list of iterables. Found non-iterable: " + runtime.str(each));
      }
      rows.add(runtime.all(each));
      longest = Math.max(longest, rows.getLast().size());
    }
    int width = in[1] == None.NONE ? longest : Given.one(runtime, in[1]);
    List<Value> made = new ArrayList<>();
    for (List<Value> row : rows) {
      int over = Math.max(0, row.size() - width);
      boolean cutsFront = side(runtime, "Truncating", in[4]);
      List<Value> kept =
          cutsFront ? row.subList(over, row.size()) : row.subList(0, row.size() - over);
      List<Value> whole = new ArrayList<>(kept);
      while (whole.size() < width) {
        whole.add(side(runtime, "Padding", in[3]) ? 0 : whole.size(), in[5]);
      }
      made.add(ListValue.of(whole));
    }
    return runtime.call(
        runtime.requiredAttribute(numpy(runtime, "array", ListValue.of(made)), "astype"), in[2]);
  }

  private static boolean side(Runtime runtime, String what, Value given) {
    if (given.equals(new Str("pre")) || given.equals(new Str("post"))) {
      return given.equals(new Str("pre"));
    }
    throw Raise.value(
        what.equals("Padding")
            ? "Padding type \"%s\" not understood".formatted(runtime.str(given))
            : "Truncating type \"%s\" not understood".formatted(runtime.str(given)));
  }
}
