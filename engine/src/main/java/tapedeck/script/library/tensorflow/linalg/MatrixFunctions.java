package tapedeck.script.library.tensorflow.linalg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.op.Summation;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.tensorflow.Composites;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.NumPyText;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Functions of {@code tf.linalg} that TensorFlow, too, puts together, and sums of products. */
public final class MatrixFunctions {
  private static final Op GATHER = Catalogue.required("gather");
  private static final Op GATHER_GRAD = Catalogue.required("gather_grad");
  private static final Op TRANSPOSE = Catalogue.required("transpose");

  private MatrixFunctions() {}

  public static void install(Namespace tf, Namespace linalg) {
    for (Namespace each : List.of(tf, linalg)) {
      each.method("einsum", "equation, *inputs, **kwargs", MatrixFunctions::einsum)
          .method("tensordot", "a, b, axes, name=None", MatrixFunctions::tensordot);
    }
    linalg
        .method(
            "diag_part",
            "input, name='diag_part', k=0, padding_value=0, align='RIGHT_LEFT'",
            (r, in) ->
                new TensorValue(
                    in[2] instanceof Tuple || in[2] instanceof ListValue
                        ? diagonals(r, in)
                        : diagonal(r, in[0], Given.one(r, in[2]))))
        .method(
            "tensor_diag_part", "input, name=None", (r, in) -> new TensorValue(halved(r, in[0])))
        .method(
            "diag",
            "diagonal, name='diag', k=0, num_rows=-1, num_cols=-1, padding_value=0,"
                + " align='RIGHT_LEFT'",
            (r, in) ->
                Diagonals.isPlain(in, r)
                    ? diag(r, in[0], Given.one(r, in[2]))
                    : Diagonals.made(r, in))
        .method("tensor_diag", "diagonal, name=None", (r, in) -> doubled(r, in[0]))
        .method("trace", "x, name=None", MatrixFunctions::trace)
        .method("band_part", "input, num_lower, num_upper, name=None", MatrixFunctions::band)
        .method(
            "matrix_transpose",
            "a, name='matrix_transpose', conjugate=False",
            (r, in) -> new TensorValue(flipped(r.engine(), x(r, in[0]))))
        .method(
            "transpose",
            "a, name='matrix_transpose', conjugate=False",
            (r, in) -> new TensorValue(flipped(r.engine(), x(r, in[0]))))
        .method(
            "adjoint",
            "matrix, name=None",
            (r, in) -> new TensorValue(flipped(r.engine(), x(r, in[0]))))
        .method(
            "normalize",
            "tensor, ord='euclidean', axis=None, name=None",
            MatrixFunctions::normalize);
  }

  private static Operand x(Runtime runtime, Value value) {
    return Operands.tensor(runtime, value, null);
  }

  private static Value einsum(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof Str equation)) {
      throw Raise.type("equation must be a string");
    }
    List<Operand> operands = new ArrayList<>();
    for (Value each : ((Tuple) in[1]).items()) {
      operands.add(x(runtime, each));
    }
    int[] ranks = operands.stream().mapToInt(each -> each.value().rank()).toArray();
    String given = equation.text().replace(" ", "");
    String named = withoutEllipsis(given, ranks);
    if (given.contains("...")) {
      named = withoutRepeated(runtime.engine(), given, named, operands);
    }
    Summation sum = Summation.parse(named, operands.size());
    return new TensorValue(sum.of(runtime.engine(), operands));
  }

  /**
   * Leaves out of operands the axes of size 1 that stand for an ellipsis and are longer in another
   * operand, and their letters out of the equation.
   *
   * @param given the equation with ellipses
   * @param named the equation without them
   * @param operands replaced where an axis is left out
   */
  private static String withoutRepeated(
      Engine k, String given, String named, List<Operand> operands) {
    int arrow = named.indexOf("->");
    String[] terms = named.substring(0, arrow).split(",", -1);
    List<Shape> shapes = operands.stream().map(each -> each.value().shape()).toList();
    boolean fits =
        terms.length == shapes.size()
            && IntStream.range(0, terms.length)
                .allMatch(i -> terms[i].length() == shapes.get(i).rank());
    if (!fits) {
      return named;
    }
    String[] left = terms.clone();
    for (int i = 0; i < terms.length; i++) {
      Shape shape = shapes.get(i);
      String term = terms[i];
      int[] kept =
          IntStream.range(0, shape.rank())
              .filter(axis ->
                  shape.dim(axis) != 1
                      || given.indexOf(term.charAt(axis)) >= 0
                      || !isLonger(term.charAt(axis), terms, shapes))
              .toArray();
      if (kept.length < shape.rank()) {
        StringBuilder letters = new StringBuilder();
        Arrays.stream(kept).forEach(axis -> letters.append(term.charAt(axis)));
        left[i] = letters.toString();
        int[] dims = Arrays.stream(kept).map(shape::dim).toArray();
        operands.set(i, k.reshape(operands.get(i), Shape.of(dims)));
      }
    }
    return String.join(",", left) + named.substring(arrow);
  }

  /** Whether an operand has another size than 1 along the axis of a letter. */
  private static boolean isLonger(char letter, String[] terms, List<Shape> shapes) {
    return IntStream.range(0, terms.length)
        .anyMatch(
            i -> terms[i].indexOf(letter) >= 0 && shapes.get(i).dim(terms[i].indexOf(letter)) != 1);
  }

  /** An equation in which the axes that an ellipsis stands for have letters, too. */
  private static String withoutEllipsis(String equation, int[] ranks) {
    if (!equation.contains("...")) {
      return equation;
    }
    int arrow = equation.indexOf("->");
    String[] terms = (arrow < 0 ? equation : equation.substring(0, arrow)).split(",", -1);
    String unused =
        IntStream.concat(IntStream.rangeClosed('A', 'Z'), IntStream.rangeClosed('a', 'z'))
            .filter(letter -> equation.indexOf(letter) < 0)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    int most = 0;
    for (int i = 0; i < Math.min(terms.length, ranks.length); i++) {
      boolean open = terms[i].contains("...");
      int count = ranks[i] - terms[i].replace("...", "").length();
      if (open && count >= 0) {
        most = Math.max(most, count);
      }
    }
    String letters = unused.substring(0, Math.min(most, unused.length()));
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < terms.length; i++) {
      int count = i < ranks.length ? ranks[i] - terms[i].replace("...", "").length() : 0;
      String own = letters.substring(Math.max(0, letters.length() - Math.max(0, count)));
      named.append(i == 0 ? "" : ",").append(terms[i].replace("...", own));
    }
    if (most > 0 && (arrow < 0 || !equation.substring(arrow).contains("..."))) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped____MklEinsum_N_%d_device_/job:localhost/replica:0/task:0/device:CPU:0}} Output contains %d broadcasting dimension(s) but no ellipsis (...) was found in the output subscripts. [Op:Einsum] name: "
              .formatted(ranks.length, most));
    }
    String left = arrow < 0 ? alone(equation) : equation.substring(arrow + 2);
    return named + "->" + left.replace("...", letters);
  }

  /** The letters that stand once, in alphabetical order. */
  private static String alone(String equation) {
    return equation
        .chars()
        .filter(Character::isLetter)
        .filter(letter -> equation.indexOf(letter) == equation.lastIndexOf(letter))
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Value tensordot(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand a = x(runtime, in[0]);
    Operand b = Operands.tensor(runtime, in[1], a.value().dtype());
    int rankA = a.value().rank();
    int rankB = b.value().rank();
    int[] ofA;
    int[] ofB;
    if (in[2] instanceof Int count) {
      int n = (int) count.small();
      if (n > rankA) {
        throw Raise.value(
            "`axes` must not be larger than the number of dimensions of tensor %s.  Received %d, vs tensor dimensions %d."
                .formatted(NumPyText.str(a.value()), n, rankA));
      }
      if (n > rankB) {
        throw Raise.of(Exceptions.INDEX_ERROR, "list index out of range");
      }
      ofA = IntStream.range(rankA - n, rankA).toArray();
      ofB = IntStream.range(0, n).toArray();
    } else {
      List<Value> both = tapedeck.script.value.Conversion.drain(runtime, runtime.iterate(in[2]));
      ofA = positive(Given.ints(runtime, both.getFirst()), rankA);
      ofB = positive(Given.ints(runtime, both.get(1)), rankB);
    }
    if (ofA.length != ofB.length) {
      throw Raise.value(
          "Different number of contraction axes `a` and `b`, %d != %d."
              .formatted(ofA.length, ofB.length));
    }
    int[] freeA = others(ofA, rankA);
    int[] freeB = others(ofB, rankB);
    Tensor left = lined(k, a, joined(freeA, ofA), freeA.length);
    Tensor right = lined(k, b, joined(ofB, freeB), ofB.length);
    int[] dims =
        IntStream.concat(
                Arrays.stream(freeA).map(i -> a.value().shape().dim(i)),
                Arrays.stream(freeB).map(i -> b.value().shape().dim(i)))
            .toArray();
    return new TensorValue(k.reshape(k.matmul(left, right), Shape.of(dims)));
  }

  private static int[] positive(int @Nullable [] axes, int rank) {
    return axes == null ? new int[0] : Arrays.stream(axes).map(i -> i < 0 ? i + rank : i).toArray();
  }

  private static int[] others(int[] axes, int rank) {
    return IntStream.range(0, rank)
        .filter(i -> Arrays.stream(axes).noneMatch(axis -> axis == i))
        .toArray();
  }

  private static int[] joined(int[] a, int[] b) {
    return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
  }

  /** x with its axes in an order and as a matrix: the first {@code rows} of them down. */
  private static Tensor lined(Engine k, Operand x, int[] perm, int rows) {
    boolean same = Arrays.equals(perm, IntStream.range(0, perm.length).toArray());
    Operand turned = same ? x : k.apply(TRANSPOSE, Attributes.NONE.with("perm", perm), x);
    int[] dims = turned.value().shape().dims();
    int down = Arrays.stream(dims, 0, rows).reduce(1, (p, q) -> p * q);
    int across = Arrays.stream(dims, rows, dims.length).reduce(1, (p, q) -> p * q);
    return k.reshape(turned, Shape.of(down, across));
  }

  private static Tensor flipped(Engine k, Operand x) {
    int rank = x.value().rank();
    if (rank < 2) {
      throw Raise.value(
          "Argument `a` should be a (batch) matrix with rank >= 2.  Received `a` = %s with shape: %s"
              .formatted(
                  rank == 0 ? Double.toString(x.value().getDouble(0)) : NumPyText.str(x.value()),
                  x.value().shape()));
    }
    int[] perm = IntStream.range(0, rank).toArray();
    perm[rank - 1] = rank - 2;
    perm[rank - 2] = rank - 1;
    return k.apply(TRANSPOSE, Attributes.NONE.with("perm", perm), x);
  }

  static Tensor diagonal(Runtime runtime, Value given) {
    return diagonal(runtime, given, 0);
  }

  /** Several diagonals under each other, the uppermost first, filled up to one length. */
  private static Tensor diagonals(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    int[] between = Given.ints(runtime, in[2]);
    int lowest = between == null ? 0 : between[0];
    int highest = between == null ? 0 : between[between.length - 1];
    int rank = x.value().rank();
    int rows = x.value().shape().dim(rank - 2);
    int columns = x.value().shape().dim(rank - 1);
    int[] flat = Arrays.copyOf(x.value().shape().dims(), rank - 1);
    flat[rank - 2] = rows * columns;
    int length = Math.min(rows + Math.min(highest, 0), columns + Math.min(-lowest, 0));
    String[] align = runtime.str(in[4]).split("_");
    int[] places = new int[(highest - lowest + 1) * length];
    Arrays.fill(places, rows * columns);
    for (int above = highest; above >= lowest; above--) {
      int down = Math.max(0, -above);
      int across = Math.max(0, above);
      int n = Math.min(rows - down, columns - across);
      int gap = align[above >= 0 ? 0 : 1].equals("RIGHT") ? length - n : 0;
      for (int i = 0; i < n; i++) {
        places[(highest - above) * length + gap + i] = (i + down) * columns + i + across;
      }
    }
    Attributes along = Attributes.NONE.with("axis", new int[] {rank - 2});
    int[] one = flat.clone();
    one[rank - 2] = 1;
    Tensor padding =
        Tensor.full(x.value().dtype(), Shape.of(one), Constants.number(runtime, in[3]));
    Tensor padded =
        k.apply(Catalogue.required("concat"), along, k.reshape(x, Shape.of(flat)), padding);
    int[] dims = Arrays.copyOf(flat, rank);
    dims[rank - 2] = highest - lowest + 1;
    dims[rank - 1] = length;
    Tensor picked = k.apply(GATHER, along, padded, Tensor.of(Shape.of(places.length), places));
    return k.reshape(picked, Shape.of(dims));
  }

  /** The diagonal so many places above the main one. */
  private static Tensor diagonal(Runtime runtime, Value given, int above) {
    Engine k = runtime.engine();
    Operand x = x(runtime, given);
    int rank = x.value().rank();
    if (rank < 2) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__MatrixDiagPartV3_device_/job:localhost/replica:0/task:0/device:CPU:0}} input must be at least 2-dim, received shape: %s [Op:MatrixDiagPartV3] name: diag_part"
              .formatted(x.value().shape().bracketed()));
    }
    int rows = x.value().shape().dim(rank - 2);
    int columns = x.value().shape().dim(rank - 1);
    int[] dims = Arrays.copyOf(x.value().shape().dims(), rank - 1);
    dims[rank - 2] = rows * columns;
    int down = Math.max(0, -above);
    int across = Math.max(0, above);
    int n = Math.min(rows - down, columns - across);
    if (n <= 0 && above != 0) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__MatrixDiagPartV3_device_/job:localhost/replica:0/task:0/device:CPU:0}} lower_diag_index is out of bound: %d. It must be between %d and %d [Op:MatrixDiagPartV3]%s"
              .formatted(
                  above, -rows, columns, given instanceof ListValue ? "" : " name: diag_part"));
    }
    int[] places = IntStream.range(0, n).map(i -> (i + down) * columns + i + across).toArray();
    return k.apply(
        GATHER,
        Attributes.NONE.with("axis", new int[] {rank - 2}),
        k.reshape(x, Shape.of(dims)),
        Tensor.of(Shape.of(n), places));
  }

  /** Matrices with a vector on the diagonal so many places above the main one. */
  private static Value diag(Runtime runtime, Value given, int above) {
    Engine k = runtime.engine();
    Operand x = x(runtime, given);
    int rank = x.value().rank();
    if (rank == 0) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node"
              + " __wrapped__MatrixDiagV3_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
              + " diagonal must be at least 1-dim, received shape: [] [Op:MatrixDiagV3] name:"
              + " diag");
    }
    int count = x.value().shape().dim(rank - 1);
    int n = count + Math.abs(above);
    int[] flat = x.value().shape().dims();
    flat[rank - 1] = n * n;
    int first = above < 0 ? -above * n : above;
    int[] places = IntStream.range(0, count).map(i -> first + i * (n + 1)).toArray();
    Attributes spread =
        Attributes.NONE
            .with("axis", new int[] {rank - 1})
            .with("shape", Given.shape(runtime, flat));
    Tensor put = k.apply(GATHER_GRAD, spread, x, Tensor.of(Shape.of(count), places));
    int[] dims = Arrays.copyOf(x.value().shape().dims(), rank + 1);
    dims[rank - 1] = n;
    dims[rank] = n;
    return new TensorValue(k.reshape(put, Shape.of(dims)));
  }

  /** The tensor of twice the rank that is x where both halves of a place agree, and 0 elsewhere. */
  private static Value doubled(Runtime runtime, Value given) {
    Engine k = runtime.engine();
    Operand x = x(runtime, given);
    int[] dims = x.value().shape().dims();
    Value square = diag(runtime, new TensorValue(k.reshape(x, Shape.of(x.value().size()))), 0);
    return new TensorValue(k.reshape(x(runtime, square), Shape.of(joined(dims, dims))));
  }

  /** What {@link #doubled} was made of. */
  private static Tensor halved(Runtime runtime, Value given) {
    Engine k = runtime.engine();
    Operand x = x(runtime, given);
    int[] dims = x.value().shape().dims();
    int half = dims.length / 2;
    int[] first = Arrays.copyOf(dims, half);
    if (dims.length % 2 != 0
        || !Arrays.equals(first, Arrays.copyOfRange(dims, half, dims.length))) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__DiagPart_device_/job:localhost/replica:0/task:0/device:CPU:0}} %s [Op:DiagPart] name: "
              .formatted(
                  dims.length % 2 != 0
                      ? "The rank of the tensor should be"
                          + " ".repeat(42)
                          + "even and positive, got shape "
                          + x.value().shape().bracketed()
                      : "Invalid shape %s: dimensions 0 and %d do not match."
                          .formatted(x.value().shape().bracketed(), half)));
    }
    int n = Arrays.stream(first).reduce(1, (p, q) -> p * q);
    Tensor square = k.reshape(x, Shape.of(n, n));
    return k.reshape(diagonal(runtime, new TensorValue(square)), Shape.of(first));
  }

  private static Value trace(Runtime runtime, Value[] in) {
    Tensor diagonal = diagonal(runtime, in[0]);
    return new TensorValue(runtime.engine().reduceSum(diagonal, diagonal.rank() - 1));
  }

  private static Value band(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    int lower = Given.one(runtime, in[1]);
    int upper = Given.one(runtime, in[2]);
    int rank = x.value().rank();
    if (rank < 2) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__MatrixBandPart_device_/job:localhost/replica:0/task:0/device:CPU:0}} input must be at least 2-dim, received shape: %s [Op:MatrixBandPart] name: "
              .formatted(x.value().shape().bracketed()));
    }
    int columns = x.value().shape().dim(rank - 1);
    int rows = x.value().shape().dim(rank - 2);
    if (lower > rows || upper > columns) {
      throw EngineError.inKernel(
              lower > rows
                  ? "num_lower must be negative or less or equal to number of rows (%d) got: %d"
                      .formatted(rows, lower)
                  : "num_upper must be negative or less or equal to number of columns (%d) got: %d"
                      .formatted(columns, upper))
          .within("MatrixBandPart");
    }
    boolean[] inside = new boolean[x.value().size()];
    for (int i = 0; i < inside.length; i++) {
      int distance = i / columns % rows - i % columns;
      inside[i] = (lower < 0 || distance <= lower) && (upper < 0 || -distance <= upper);
    }
    Tensor zeros = Tensor.full(x.value().dtype(), x.value().shape(), 0);
    return new TensorValue(k.where(Tensor.of(x.value().shape(), inside), x, zeros));
  }

  private static Value normalize(Runtime runtime, Value[] in) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Value norm =
        Composites.norm(
            runtime, new Value[] {in[0], in[1], in[2], tapedeck.script.value.Bool.TRUE, in[3]});
    Operand length = x(runtime, norm);
    return Tuple.of(new TensorValue(k.div(x, length)), norm);
  }
}
