package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.ElementArrays;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.NumPyDType;
import tapedeck.script.library.binding.Selection;
import tapedeck.script.library.binding.Subscripts;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Elements;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What {@code array.} and {@code np.float32(…).} offer. */
public final class ArrayMembers {
  private ArrayMembers() {}

  public static void install() {
    fill(Types.NDARRAY);
    for (DType dtype : DType.values()) {
      ClassValue scalar = Types.scalar(dtype);
      fill(scalar);
    }
  }

  private static void fill(ClassValue type) {
    Namespace members = Namespace.of(type);
    ArrayReductions.install(members, true);
    ArrayOrder.install(members, true);
    members
        .property("shape", self -> new Tuple(ArrayShaping.dims(data(self))))
        .property("dtype", self -> NumPyDType.of(data(self).dtype()))
        .property("ndim", self -> Int.of(data(self).rank()))
        .property("size", self -> Int.of(data(self).size()))
        .property("itemsize", self -> Int.of(data(self).dtype().bytes()))
        .property("nbytes", self -> Int.of((long) data(self).dtype().bytes() * data(self).size()))
        .property("T", ArrayMembers::turned)
        .property("real", self -> self)
        .property(
            "imag",
            self -> ArrayValue.array(Tensor.full(data(self).dtype(), data(self).shape(), 0)))
        .property("strides", ArrayMembers::strides)
        .property("flags", ArrayMembers::flags)
        .property("base", self -> ((ArrayValue) self).whole())
        .method("view", "self, dtype=None", ArrayMembers::viewed)
        .method("conj", "self", (r, in) -> in[0])
        .method("conjugate", "self", (r, in) -> in[0])
        .method("tobytes", "self, order='C'", ArrayMembers::bytes)
        .method("partition", "self, kth, axis=-1", (r, in) -> sorted(r, new Value[] {in[0], in[2]}))
        .property("flat", self -> ArrayShaping.flat(data(self)))
        .method("__len__", "self", (runtime, in) -> Subscripts.length(in[0]))
        .method("__abs__", "self", (r, in) -> ArrayOperators.unary('|', (ArrayValue) in[0]))
        .method(
            "__round__",
            "self, digits=None",
            (runtime, in) -> ArrayMath.pythonRound(runtime, in[0], in[1]))
        .method("reshape", "self, *shape, order='C'", ArrayMembers::reshape)
        .method(
            "ravel",
            "self, order='C'",
            (r, in) ->
                ArrayShaping.byColumns(r, in[1])
                    ? ArrayShaping.flat(ArrayShaping.turned(data(in[0])))
                    : ((ArrayValue) in[0]).view(Shape.of(data(in[0]).size())))
        .method(
            "flatten",
            "self, order='C'",
            (r, in) ->
                ArrayShaping.flat(
                    ArrayShaping.byColumns(r, in[1])
                        ? ArrayShaping.turned(data(in[0]))
                        : data(in[0]).copy()))
        .method("transpose", "self, *axes", ArrayMembers::transpose)
        .method(
            "squeeze", "self, axis=None", (r, in) -> ArrayShaping.squeeze(r, data(in[0]), in[1]))
        .method("astype", "self, dtype, copy=True", ArrayMembers::cast)
        .method("copy", "self, order='C'", (r, in) -> like(in[0], data(in[0]).copy()))
        .method("tolist", "self", (r, in) -> nested(data(in[0])))
        .method("item", "self, *args", ArrayMembers::item)
        .method("fill", "self, value", ArrayMembers::fillWith)
        .method("round", "self, decimals=0, out=None", ArrayMath::round)
        .method(
            "clip",
            "self, min=None, max=None, out=None",
            (r, in) -> ArrayOrder.clip(r, data(in[0]), in[1], in[2]))
        .method("dot", "self, b, out=None", ArrayMembers::dot)
        .property("numpy", ArrayMembers::notHere);
    delegated(members, "repeat", "repeats, axis=None");
    delegated(members, "swapaxes", "axis1, axis2");
    delegated(members, "take", "indices, axis=None");
    delegated(members, "searchsorted", "v, side='left'");
    delegated(members, "trace", "");
    delegated(members, "put", "ind, v, mode='raise'");
    delegated(members, "choose", "choices");
    delegated(members, "argpartition", "kth, axis=-1");
    members.method(
        "compress",
        "self, condition, axis=None",
        (r, in) -> ArrayMissing.numpy(r, "compress", in[1], in[0], in[2]));
    delegated(members, "diagonal", "");
  }

  /** A method that is a function of {@code np} with the array as its first argument. */
  private static void delegated(Namespace members, String name, String parameters) {
    members.method(
        name,
        parameters.isEmpty() ? "self" : "self, " + parameters,
        (r, in) -> ArrayMissing.numpy(r, name.equals("diagonal") ? "diag" : name, in));
  }

  static Tensor data(Value self) {
    if (self instanceof ArrayValue array) {
      return array.data();
    }
    throw Raise.type("descriptor requires a 'numpy.ndarray' object");
  }

  private static Value like(Value self, Tensor data) {
    boolean scalar = self instanceof ArrayValue array && array.isScalar();
    return scalar ? ArrayValue.of(data) : ArrayValue.array(data);
  }

  /** How many bytes apart neighbours along each axis are. */
  private static Value strides(Value self) {
    Tensor x = data(self);
    Value[] strides = new Value[x.rank()];
    long step = x.dtype().bytes();
    for (int i = x.rank() - 1; i >= 0; i--) {
      strides[i] = Int.of(step);
      step *= x.shape().dim(i);
    }
    return Tuple.of(strides);
  }

  private static Value flags(Value self) {
    DictValue flags = DictValue.empty();
    boolean line = data(self).rank() < 2;
    List.of("C_CONTIGUOUS", "OWNDATA", "WRITEABLE", "ALIGNED")
        .forEach(name -> flags.entries().put(new Str(name), Bool.TRUE));
    flags.entries().put(new Str("F_CONTIGUOUS"), Bool.of(line));
    flags.entries().put(new Str("OWNDATA"), Bool.of(((ArrayValue) self).whole() == None.NONE));
    return flags;
  }

  private static Value viewed(Runtime runtime, Value[] in) {
    if (in[1] != None.NONE && in[1] != Types.NDARRAY) {
      throw Raise.refused("ndarray.view as another type", "Write x.astype(dtype).");
    }
    return ((ArrayValue) in[0]).view(data(in[0]).shape());
  }

  private static Value bytes(Runtime runtime, Value[] in) {
    throw Raise.refused("ndarray.tobytes", "Write x.tolist().");
  }

  /** Sorts in place. */
  private static Value sorted(Runtime runtime, Value[] in) {
    Value next = ArrayMissing.numpy(runtime, "sort", in);
    ((ArrayValue) in[0]).replace(data(next));
    return None.NONE;
  }

  /** {@code x.shape = (2, 3)}. */
  public static void reshapeInPlace(Runtime runtime, ArrayValue x, Value shape) {
    x.replace(data(ArrayShaping.reshape(runtime, x.data(), shape)));
  }

  private static Value turned(Value self) {
    int rank = data(self).rank();
    int[] perm = new int[rank];
    Arrays.setAll(perm, i -> rank - 1 - i);
    return arranged(self, perm);
  }

  /** The axes in another order, as a view. */
  private static Value arranged(Value self, int[] perm) {
    Tensor x = data(self);
    int[] all = new int[x.size()];
    Arrays.setAll(all, i -> i);
    Tensor places = tapedeck.tensor.Arrange.transpose(Tensor.of(x.shape(), all), perm);
    int[] at = new int[all.length];
    Arrays.setAll(at, i -> (int) places.getLong(i));
    return ((ArrayValue) self).view(tapedeck.tensor.Arrange.transpose(x, perm), at);
  }

  /** {@code shape} given as one tuple or as numbers. */
  private static Value together(Value rest) {
    Tuple all = (Tuple) rest;
    return all.items().size() == 1 ? all.items().getFirst() : all;
  }

  private static Value reshape(Runtime runtime, Value[] in) {
    if (ArrayShaping.byColumns(runtime, in[2])) {
      return ArrayShaping.ordered(runtime, data(in[0]), together(in[1]), in[2]);
    }
    Value shaped = ArrayShaping.reshape(runtime, data(in[0]), together(in[1]));
    return ((ArrayValue) in[0]).view(data(shaped).shape());
  }

  private static Value transpose(Runtime runtime, Value[] in) {
    boolean plain = ((Tuple) in[1]).items().isEmpty();
    return ArrayShaping.transpose(runtime, data(in[0]), plain ? None.NONE : together(in[1]));
  }

  private static Value cast(Runtime runtime, Value[] in) {
    if (ElementArrays.isText(in[1])) {
      return ElementArrays.texts(runtime, data(in[0]));
    }
    if (ElementArrays.isObject(in[1])) {
      return ElementArrays.objects(runtime, in[0]);
    }
    DType dtype = DTypes.numpy(runtime, in[1]);
    Tensor cast = data(in[0]).cast(dtype == null ? DType.FLOAT64 : dtype);
    return like(in[0], cast == data(in[0]) ? cast.copy() : cast);
  }

  private static Value nested(Tensor x) {
    return nested(x, 0, new int[1]);
  }

  private static Value nested(Tensor x, int axis, int[] next) {
    if (axis == x.rank()) {
      return Elements.number(x, next[0]++);
    }
    ArrayList<Value> items = new ArrayList<>();
    for (int i = 0; i < x.shape().dim(axis); i++) {
      items.add(nested(x, axis + 1, next));
    }
    return ListValue.owning(items);
  }

  private static Value item(Runtime runtime, Value[] in) {
    Tensor x = data(in[0]);
    List<Value> at = ((Tuple) in[1]).items();
    if (at.isEmpty()) {
      if (x.size() != 1) {
        throw Raise.value("can only convert an array of size 1 to a Python scalar");
      }
      return Elements.number(x, 0);
    }
    Tensor from = at.size() == 1 ? x.reshape(Shape.of(x.size())) : x;
    Value key = at.size() == 1 ? at.getFirst() : new Tuple(at);
    return Elements.number(Selection.of(runtime, key, from.shape()).from(from), 0);
  }

  private static Value fillWith(Runtime runtime, Value[] in) {
    Tensor x = data(in[0]);
    Tensor number = Constants.array(runtime, in[1]).cast(x.dtype());
    ((ArrayValue) in[0]).replace(Elementwise.stretch(number, x.shape()).copy());
    return None.NONE;
  }

  private static Value dot(Runtime runtime, Value[] in) {
    return ArrayValue.of(ArrayProducts.dot(data(in[0]), Constants.array(runtime, in[1])));
  }

  private static Value notHere(Value self) {
    throw Raise.of(
        tapedeck.script.value.Exceptions.ATTRIBUTE_ERROR,
        "'%s' object has no attribute 'numpy'".formatted(Types.nameOf(self)),
        "It is an array already; only tensors and variables have numpy().");
  }
}
