package tapedeck.script.library.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tapedeck.op.Summation;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Promotion;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * NumPy's sums of products over axes of choice: {@code einsum}, {@code tensordot}, {@code kron}.
 */
final class ArrayContractions {
  private ArrayContractions() {}

  static void install(Namespace np) {
    np.method("einsum", "*operands, **kwargs", ArrayContractions::einsum)
        .method("tensordot", "a, b, axes=2", ArrayContractions::tensordot)
        .method("kron", "a, b", ArrayContractions::kron);
  }

  private static Value einsum(Runtime runtime, Value[] in) {
    List<Value> given = ((Tuple) in[0]).items();
    if (given.isEmpty() || !(given.getFirst() instanceof Str equation)) {
      throw Raise.refused("np.einsum without an equation", "Give the equation as a string.");
    }
    List<Tensor> operands = new ArrayList<>();
    for (Value each : given.subList(1, given.size())) {
      operands.add(Constants.array(runtime, each));
    }
    if (equation.text().contains(".")) {
      throw Raise.refused("np.einsum with an ellipsis", "Name every axis by a letter.");
    }
    Summation sum = Summation.parse(equation.text(), operands.size());
    return ArrayValue.of(summed(runtime, sum, operands));
  }

  private static Tensor summed(Runtime runtime, Summation sum, List<Tensor> operands) {
    Map<Character, Integer> sizes = new LinkedHashMap<>();
    for (char letter : sum.output().toCharArray()) {
      sizes.put(letter, 1);
    }
    DType dtype = operands.getFirst().dtype();
    for (int k = 0; k < operands.size(); k++) {
      Tensor x = operands.get(k);
      String letters = sum.inputs().get(k);
      dtype = Promotion.of(dtype, x.dtype());
      if (letters.length() != x.rank()) {
        throw Raise.value(
            letters.length() > x.rank()
                ? "einstein sum subscripts string contains too many subscripts for operand " + k
                : "operand has more dimensions than subscripts given in einstein sum, but no '...'"
                    + " ellipsis provided to broadcast the extra dimensions.");
      }
      for (int axis = 0; axis < x.rank(); axis++) {
        int size = x.shape().dim(axis);
        int before = sizes.getOrDefault(letters.charAt(axis), 1);
        if (before != 1 && size != 1 && before != size) {
          throw Raise.value(
              "operands could not be broadcast together with remapped shapes [original->remapped]: "
                  + Arrays.toString(operands.stream().map(Tensor::shape).toArray()));
        }
        sizes.put(letters.charAt(axis), Math.max(before, size));
      }
    }
    List<Character> order = List.copyOf(sizes.keySet());
    int[] outer = sum.output().chars().map(c -> sizes.getOrDefault((char) c, 1)).toArray();
    Shape shape = Given.shape(runtime, outer);
    int inner = 1;
    for (int i = outer.length; i < order.size(); i++) {
      inner *= sizes.getOrDefault(order.get(i), 1);
    }
    runtime.allocate((long) inner * shape.size());
    int[][] strides = new int[operands.size()][];
    for (int k = 0; k < strides.length; k++) {
      strides[k] = strides(operands.get(k).shape(), sum.inputs().get(k), order);
    }
    int[] limits = order.stream().mapToInt(c -> sizes.getOrDefault(c, 1)).toArray();
    double[] out = new double[shape.size()];
    int[] at = new int[limits.length];
    for (int i = 0; i < out.length; i++) {
      double total = 0;
      for (int j = 0; j < inner; j++) {
        double product = 1;
        for (int k = 0; k < strides.length; k++) {
          int place = 0;
          for (int axis = 0; axis < at.length; axis++) {
            place += at[axis] * strides[k][axis];
          }
          product *= operands.get(k).getDouble(place);
        }
        total += product;
        for (int axis = at.length - 1; axis >= 0 && ++at[axis] == limits[axis]; axis--) {
          at[axis] = 0;
        }
      }
      out[i] = total;
    }
    return Tensor.of(shape, out).cast(dtype);
  }

  /** How far apart neighbours along each letter stand; a letter that stands twice adds up. */
  private static int[] strides(Shape shape, String letters, List<Character> order) {
    int[] strides = new int[order.size()];
    int step = 1;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      strides[order.indexOf(letters.charAt(axis))] += shape.dim(axis) == 1 ? 0 : step;
      step *= shape.dim(axis);
    }
    return strides;
  }

  private static Value tensordot(Runtime runtime, Value[] in) {
    Tensor a = Constants.array(runtime, in[0]);
    Tensor b = Constants.array(runtime, in[1]);
    int[] ofA;
    int[] ofB;
    if (in[2] instanceof Int count) {
      int n = (int) count.small();
      ofA = IntStream.range(a.rank() - n, a.rank()).toArray();
      ofB = IntStream.range(0, n).toArray();
    } else {
      List<Value> both = runtime.all(in[2]);
      ofA = axes(runtime, both.getFirst(), a.rank());
      ofB = axes(runtime, both.getLast(), b.rank());
    }
    boolean fits = ofA.length == ofB.length;
    for (int i = 0; fits && i < ofA.length; i++) {
      fits = a.shape().dim(ofA[i]) == b.shape().dim(ofB[i]);
    }
    if (!fits) {
      throw Raise.value("shape-mismatch for sum");
    }
    int[] restA = rest(ofA, a.rank());
    int[] restB = rest(ofB, b.rank());
    int inner = IntStream.of(ofA).map(a.shape()::dim).reduce(1, (x, y) -> x * y);
    Tensor left =
        Arrange.transpose(a, IntStream.concat(IntStream.of(restA), IntStream.of(ofA)).toArray())
            .reshape(Shape.of(inner == 0 ? 0 : a.size() / inner, inner));
    Tensor right =
        Arrange.transpose(b, IntStream.concat(IntStream.of(ofB), IntStream.of(restB)).toArray())
            .reshape(Shape.of(inner, inner == 0 ? 0 : b.size() / inner));
    int[] dims =
        IntStream.concat(
                IntStream.of(restA).map(a.shape()::dim), IntStream.of(restB).map(b.shape()::dim))
            .toArray();
    return ArrayValue.array(ArrayProducts.dot(left, right).reshape(Shape.of(dims)));
  }

  private static int[] axes(Runtime runtime, Value given, int rank) {
    int[] axes = Given.ints(runtime, given);
    return axes == null
        ? new int[0]
        : IntStream.of(axes).map(axis -> ArrayReductions.axis(axis, rank)).toArray();
  }

  private static int[] rest(int[] taken, int rank) {
    return IntStream.range(0, rank)
        .filter(axis -> IntStream.of(taken).noneMatch(t -> t == axis))
        .toArray();
  }

  private static Value kron(Runtime runtime, Value[] in) {
    Tensor a = Constants.array(runtime, in[0]);
    Tensor b = Constants.array(runtime, in[1]);
    int rank = Math.max(a.rank(), b.rank());
    int[] wideA = new int[2 * rank];
    int[] wideB = new int[2 * rank];
    int[] dims = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      wideA[2 * axis] = size(a, axis - rank + a.rank());
      wideA[2 * axis + 1] = 1;
      wideB[2 * axis] = 1;
      wideB[2 * axis + 1] = size(b, axis - rank + b.rank());
      dims[axis] = wideA[2 * axis] * wideB[2 * axis + 1];
    }
    Shape shape = Given.shape(runtime, dims);
    Value product =
        runtime.binary(
            Operator.MUL,
            ArrayValue.array(a.reshape(Shape.of(wideA))),
            ArrayValue.array(b.reshape(Shape.of(wideB))));
    return ArrayValue.array(Constants.array(runtime, product).reshape(shape));
  }

  private static int size(Tensor x, int axis) {
    return axis < 0 ? 1 : x.shape().dim(axis);
  }
}
