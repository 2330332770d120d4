package tapedeck.script.library.tensorflow.member;

import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.OpenShape;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Subscripts;
import tapedeck.script.library.binding.TensorFlowDType;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.numpy.ArrayMath;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/** What {@code tensor.} offers. */
public final class TensorMembers {
  private TensorMembers() {}

  static final String DEVICE = "/job:localhost/replica:0/task:0/device:CPU:0";

  public static void install() {
    Reference.install(Namespace.of(Types.TENSOR));
    Namespace.of(Types.TENSOR)
        .method("numpy", "self", TensorMembers::numbers)
        .method("get_shape", "self", (runtime, in) -> shape(runtime, in[0]))
        .method("set_shape", "self, shape", TensorMembers::set)
        .method("__array__", "self, dtype=None", (runtime, in) -> ArrayValue.array(tensor(in[0])))
        .method("__len__", "self", (runtime, in) -> Subscripts.length(in[0]))
        .method(
            "__abs__",
            "self",
            (runtime, in) -> new TensorValue(runtime.engine().abs(tensor(in[0]))))
        .method(
            "__round__",
            "self, digits=None",
            (runtime, in) -> ArrayMath.pythonRound(runtime, in[0], in[1]))
        .property("shape", TensorMembers::shape, null)
        .property("dtype", self -> TensorFlowDType.of(tensor(self).dtype()))
        .property("device", self -> new Str(DEVICE))
        .property("ndim", self -> Int.of(tensor(self).rank()));
    for (String name :
        new String[] {"T", "astype", "ravel", "reshape", "clip", "size", "tolist", "transpose"}) {
      Namespace.of(Types.TENSOR).property(name, (r, self) -> missing(r, self, name), null);
    }
    for (String name : new String[] {"name", "graph", "op"}) {
      Namespace.of(Types.TENSOR)
          .property(name, (runtime, self) -> undefined(runtime, self, name), null);
    }
  }

  private static Value shape(Runtime runtime, Value self) {
    Tensor tensor = tensor(self);
    Graph graph = runtime.graph();
    int[] open = graph == null ? null : graph.open(tensor);
    return open == null
        ? new TensorShape(tensor.shape())
        : OpenShape.of(open == Graph.ANY_RANK ? null : open);
  }

  /** Says what is known of the sizes of a tensor in a graph. */
  private static Value set(Runtime runtime, Value[] in) {
    Tensor tensor = tensor(in[0]);
    int[] wanted = OpenShape.sizes(runtime, in[1]);
    int[] dims = tensor.shape().dims();
    if (runtime.graph() instanceof Graph graph && graph.open(tensor) instanceof int[] open) {
      dims = open == Graph.ANY_RANK ? null : open;
    }
    if (dims != null && wanted != null && !OpenShape.fits(dims, wanted)) {
      throw Raise.value(
          "Tensor's shape %s is not compatible with supplied shape %s"
              .formatted(Given.shown(dims), Given.shown(wanted)));
    }
    if (runtime.graph() instanceof Graph graph && wanted != null) {
      int[] both = wanted.clone();
      for (int i = 0; i < both.length; i++) {
        both[i] = both[i] < 0 && dims != null ? dims[i] : both[i];
      }
      graph.open(tensor, both);
    }
    return None.NONE;
  }

  private static Value numbers(Runtime runtime, Value[] in) {
    if (runtime.graph() != null || in[0] instanceof TensorValue t && t.symbol() != null) {
      throw Raise.of(
          Exceptions.ATTRIBUTE_ERROR,
          "'SymbolicTensor' object has no attribute 'numpy'",
          "Within tf.function a tensor has no numbers yet: print it with tf.print.");
    }
    return ArrayValue.of(tensor(in[0]).copy());
  }

  private static Value missing(Runtime runtime, Value self, String name) {
    Value member = TensorNumPy.member(runtime, self, name);
    if (member != null) {
      return member;
    }
    String instead =
        switch (name) {
          case "T", "transpose" -> "Use tf.transpose(x).";
          case "astype" -> "Use tf.cast(x, dtype).";
          case "size" -> "Use tf.size(x).";
          case "clip" -> "Use tf.clip_by_value(x, low, high).";
          default -> "Use tf.reshape(x, shape), or x.numpy() for an array.";
        };
    String text = ArrayMath.arraysOnly(name);
    throw Raise.of(
        Exceptions.ATTRIBUTE_ERROR,
        runtime.graph() == null ? text : text.replace("EagerTensor", "SymbolicTensor"),
        instead);
  }

  private static Value undefined(Runtime runtime, Value self, String name) {
    if (name.equals("name") && self instanceof TensorValue t && t.symbol() != null) {
      return new Str(t.symbol().name());
    }
    if (runtime.graph() instanceof Graph graph && !name.equals("graph")) {
      return name.equals("name")
          ? new Str(graph.output((TensorValue) self))
          : new GraphOperation(graph, (TensorValue) self);
    }
    throw Raise.attribute("Tensor." + name + " is undefined when eager execution is enabled.");
  }

  private static Tensor tensor(Value self) {
    if (self instanceof TensorValue value) {
      return value.tensor();
    }
    throw Raise.type("descriptor requires a 'Tensor' object");
  }

  public static Builtin isTensor() {
    return Builtin.of(
        "is_tf_type",
        "x",
        (runtime, in) -> tapedeck.script.value.Bool.of(Operands.isTensor(in[0])));
  }
}
