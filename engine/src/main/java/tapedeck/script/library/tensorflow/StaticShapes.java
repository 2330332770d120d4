package tapedeck.script.library.tensorflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.OpenShape;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What TensorFlow says of shapes and values without computing any. */
public final class StaticShapes {
  private StaticShapes() {}

  public static void install(Namespace tf, Namespace debugging) {
    tf.method("get_static_value", "tensor, partial=False", StaticShapes::known)
        .method("broadcast_static_shape", "shape_x, shape_y", StaticShapes::broadcast)
        .method("broadcast_dynamic_shape", "shape_x, shape_y", StaticShapes::broadcastSizes);
    debugging.method(
        "assert_shapes",
        "shapes, data=None, summarize=None, message=None, name=None",
        StaticShapes::checked);
  }

  private static Value known(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof TensorValue tensor)) {
      return in[0] instanceof VariableValue ? None.NONE : in[0];
    }
    String name = runtime.graph() == null ? null : runtime.graph().known(tensor.tensor());
    boolean traced = name != null && !name.startsWith("Const");
    return traced ? None.NONE : ArrayValue.of(tensor.tensor());
  }

  private static Value broadcast(Runtime runtime, Value[] in) {
    int[] a = OpenShape.sizes(runtime, in[0]);
    int[] b = OpenShape.sizes(runtime, in[1]);
    if (a == null || b == null) {
      return OpenShape.of(null);
    }
    int[] longer = a.length >= b.length ? a : b;
    int[] both = longer.clone();
    int shift = both.length - Math.min(a.length, b.length);
    for (int i = shift; i < both.length; i++) {
      both[i] = met(a, b, a[a.length - both.length + i], b[b.length - both.length + i]);
    }
    return OpenShape.of(both);
  }

  private static int met(int[] a, int[] b, int x, int y) {
    if (x == 1 || y == 1) {
      return x == 1 ? y : x;
    }
    if (x < 0 || y < 0) {
      return Math.max(x, y);
    }
    if (x != y) {
      throw Raise.value(
          "Incompatible shapes for broadcasting. Two shapes are compatible if for each dimension pair they are either equal or one of them is 1. Received: %s and %s."
              .formatted(Given.shown(a), Given.shown(b)));
    }
    return x;
  }

  private static Value broadcastSizes(Runtime runtime, Value[] in) {
    Shape a = Given.shape(runtime, in[0]);
    Shape b = Given.shape(runtime, in[1]);
    if (!a.broadcastsWith(b)) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__BroadcastArgs_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: %s vs. %s [Op:BroadcastArgs]%s"
              .formatted(
                  a.bracketed(), b.bracketed(), Operands.existing(in[0]) == null ? "" : " name: "));
    }
    int[] dims = Shape.broadcast(a, b).dims();
    return new TensorValue(Tensor.of(Shape.of(dims.length), dims));
  }

  /** The size that a name stands for, and where it was met first. */
  private record Named(long size, @Nullable String tensor, int dimension) {
    String told() {
      return tensor == null
          ? "Specified explicitly"
          : "Specified by tensor %s dimension %d".formatted(tensor, dimension);
    }
  }

  private static Value checked(Runtime runtime, Value[] in) {
    Map<String, Named> sizes = new HashMap<>();
    List<Value> pairs = new ArrayList<>();
    if (in[0] instanceof DictValue dict) {
      dict.entries().forEach((tensor, shape) -> pairs.add(Tuple.of(tensor, shape)));
    } else {
      pairs.addAll(runtime.all(in[0]));
    }
    String said = in[3] == None.NONE ? "" : runtime.str(in[3]) + ".  ";
    for (Value pair : pairs) {
      List<Value> parts = runtime.all(pair);
      if (parts.get(1) != None.NONE) {
        Tensor tensor = Operands.tensor(runtime, parts.get(0), null).value();
        check(runtime, tensor, runtime.all(parts.get(1)), sizes, said);
      }
    }
    return None.NONE;
  }

  private static void check(
      Runtime runtime, Tensor x, List<Value> wanted, Map<String, Named> sizes, String said) {
    String name = "shape=%s dtype=%s".formatted(x.shape(), x.dtype().label());
    boolean open = !wanted.isEmpty() && isOpen(wanted.getFirst());
    for (int i = 1; i < wanted.size(); i++) {
      if (isOpen(wanted.get(i))) {
        throw Raise.value(
            "%sTensor %s specified shape index %d.  Symbol `...` or `*` for a variable number of unspecified dimensions is only allowed as the first entry"
                .formatted(said, name, i));
      }
    }
    List<Value> entries = open ? wanted.subList(1, wanted.size()) : wanted;
    int least = entries.size();
    if (open ? x.rank() < least : x.rank() != least && (x.rank() > 0 || least != 1)) {
      String ranks = open ? "at least " + least : least == 1 ? "in (0, 1)" : String.valueOf(least);
      throw Raise.value(
          "%sTensor  must have rank %s.  Received rank %d, shape %s"
              .formatted(said, ranks, x.rank(), x.shape()));
    }
    int[] dims = x.rank() == 0 && least == 1 ? new int[] {1} : x.shape().dims();
    for (int i = 0; i < entries.size(); i++) {
      int at = dims.length - entries.size() + i;
      Value entry = entries.get(i);
      if (entry == None.NONE || entry instanceof Str dot && dot.text().equals(".")) {
        continue;
      }
      Named size =
          entry instanceof Str symbol
              ? sizes.computeIfAbsent(symbol.text(), text -> new Named(dims[at], name, at))
              : new Named(Numbers.whole(entry).big().longValue(), null, 0);
      if (size.size() != dims[at]) {
        throw Raise.value(
            "%s%s.  Tensor %s dimension %d must have size %d.  Received size %d, shape %s"
                .formatted(said, size.told(), name, at, size.size(), dims[at], x.shape()));
      }
    }
  }

  private static boolean isOpen(Value entry) {
    return entry == Ellipsis.ELLIPSIS || entry instanceof Str star && star.text().equals("*");
  }
}
