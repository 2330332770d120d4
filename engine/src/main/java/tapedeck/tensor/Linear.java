package tapedeck.tensor;

/** Products of matrices. */
public final class Linear {
  private Linear() {}

  /**
   * The matrix product of the two innermost axes, batched over the axes in front of them, which
   * broadcast.
   *
   * @param x shape (…, m, k)
   * @param y shape (…, k, n)
   * @return shape (…, m, n), each element summed in the order of TensorFlow's CPU kernels
   * @throws EngineError InvalidArgumentError if a rank is below 2, the types differ, or the inner
   *     sizes do
   */
  public static Tensor matmul(Tensor x, Tensor y) {
    return matmul(x, y, false, false);
  }

  /**
   * As {@link #matmul(Tensor, Tensor)}; how the operands lie in memory decides the order of the
   * sum.
   *
   * @param flippedX whether x was given as (…, k, m) and has been transposed
   * @param flippedY whether y was given as (…, n, k) and has been transposed
   */
  public static Tensor matmul(Tensor x, Tensor y, boolean flippedX, boolean flippedY) {
    check(x, y);
    Shape batch = Shape.broadcast(batch(x), batch(y));
    return product(repeated(x, batch), repeated(y, batch), flippedX, flippedY);
  }

  /**
   * The product of a transposed matrix and another one; the same as {@link #matmul(Tensor, Tensor,
   * boolean, boolean)} of the transpose without making it.
   *
   * @param x shape (k, m), float32
   * @param y shape (k, n), float32
   */
  public static Tensor matmulOfTransposed(Tensor x, Tensor y) {
    int k = x.shape().dim(0);
    int m = x.shape().dim(1);
    int n = y.shape().dim(1);
    float[] out = new float[m * n];
    FusedProduct.add(x.floats(), true, 0, y.floats(), 0, out, 0, m, k, n);
    return new Tensor(DType.FLOAT32, Shape.of(m, n), out);
  }

  private static Tensor product(Tensor x, Tensor y, boolean flippedX, boolean flippedY) {
    int m = x.shape().dim(-2);
    int k = x.shape().dim(-1);
    int n = y.shape().dim(-1);
    int[] dims = x.shape().dims();
    dims[dims.length - 1] = n;
    Shape shape = Shape.of(dims);
    int batches = x.size() == 0 ? 0 : x.size() / (m * k);
    return switch (x.dtype().storage()) {
      case FLOAT32 -> {
        float[] out = new float[shape.size()];
        ProductOrder order =
            x.rank() == 2 ? ProductOrder.of(m, n, flippedX, flippedY) : ProductOrder.FUSED;
        for (int batch = 0; batch < batches; batch++) {
          order.multiply(
              x.floats(), batch * m * k, y.floats(), batch * k * n, out, batch * m * n, m, k, n);
        }
        yield new Tensor(DType.FLOAT32, shape, out);
      }
      case FLOAT64 -> {
        double[] out = new double[shape.size()];
        double[] left = x.doubles();
        double[] right = y.doubles();
        for (int row = 0; row < batches * m; row++) {
          int batch = row / m;
          for (int inner = 0; inner < k; inner++) {
            double a = left[row * k + inner];
            int from = (batch * k + inner) * n;
            for (int column = 0; column < n; column++) {
              out[row * n + column] += a * right[from + column];
            }
          }
        }
        yield new Tensor(DType.FLOAT64, shape, out);
      }
      case INT32, INT64 -> {
        long[] out = new long[shape.size()];
        for (int row = 0; row < batches * m; row++) {
          int batch = row / m;
          for (int inner = 0; inner < k; inner++) {
            long a = x.getLong(row * k + inner);
            int from = (batch * k + inner) * n;
            for (int column = 0; column < n; column++) {
              out[row * n + column] += a * y.getLong(from + column);
            }
          }
        }
        yield new Tensor(DType.INT64, shape, out).cast(x.dtype());
      }
      case BOOL -> throw KernelTypes.refusal("MatMul", 0, DType.BOOL);
    };
  }

  private static void check(Tensor x, Tensor y) {
    if (x.dtype() != y.dtype()) {
      String op = x.rank() > 2 || y.rank() > 2 ? "BatchMatMulV2" : "MatMul";
      String library = x.dtype() == DType.FLOAT32 ? "_Mkl" : "";
      throw EngineError.mixed(library + op, op, 1, x.dtype(), y.dtype());
    }
    boolean batched = x.rank() > 2 || y.rank() > 2;
    String shapes = x.shape().bracketed() + " vs. " + y.shape().bracketed();
    if (x.rank() < 2 || y.rank() < 2) {
      String found =
          batched || x.dtype() == DType.FLOAT32
              ? "In[%d] ndims must be >= 2".formatted(x.rank() < 2 ? 0 : 1)
              : x.rank() == y.rank()
                  ? "In[0] and In[1] ndims must be == 2: " + x.rank()
                  : "In[0] and In[1] has different ndims: " + shapes;
      throw wrong(x, batched, found, "matmul takes two matrices, or two stacks of matrices.");
    }
    if (!batch(x).broadcastsWith(batch(y))) {
      throw wrong(
          x,
          true,
          "In[0] and In[1] must have compatible batch dimensions: " + shapes,
          "The axes in front of the last two have to be equal, or 1.");
    }
    if (x.shape().dim(-1) != y.shape().dim(-2)) {
      String flags = batched && x.dtype() == DType.FLOAT32 ? " 0 0" : "";
      throw wrong(
          x,
          batched,
          "Matrix size-incompatible: In[0]: %s, In[1]: %s%s"
              .formatted(x.shape().bracketed(), y.shape().bracketed(), flags),
          "Shapes %s and %s do not multiply: the inner sizes %d and %d differ."
              .formatted(x.shape(), y.shape(), x.shape().dim(-1), y.shape().dim(-2)));
    }
  }

  private static EngineError wrong(Tensor x, boolean batched, String found, String help) {
    String op = batched ? "BatchMatMulV2" : "MatMul";
    String kernel = (x.dtype() == DType.FLOAT32 ? "__Mkl" : "") + op;
    return new EngineError(
        EngineError.Kind.INVALID_ARGUMENT_ERROR,
        "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} %s [Op:%s] name: "
            .formatted(kernel, found, op),
        help);
  }

  /** The axes in front of the last two. */
  private static Shape batch(Tensor x) {
    return Shape.of(java.util.Arrays.copyOf(x.shape().dims(), x.rank() - 2));
  }

  /** The same matrices, repeated where the other operand has more. */
  private static Tensor repeated(Tensor x, Shape batch) {
    int[] dims = java.util.Arrays.copyOf(batch.dims(), batch.rank() + 2);
    dims[batch.rank()] = x.shape().dim(-2);
    dims[batch.rank() + 1] = x.shape().dim(-1);
    return Elementwise.stretch(x, Shape.of(dims));
  }
}
