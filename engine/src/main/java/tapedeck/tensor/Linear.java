package tapedeck.tensor;

/** Products of matrices. */
public final class Linear {
  private Linear() {}

  /**
   * The matrix product of the two innermost axes, batched over the equal axes in front of them.
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
    int m = x.shape().dim(-2);
    int k = x.shape().dim(-1);
    int n = y.shape().dim(-1);
    int[] dims = x.shape().dims();
    dims[dims.length - 1] = n;
    Shape shape = Shape.of(dims);
    int batches = x.size() == 0 ? 0 : x.size() / (m * k);
    return switch (x.dtype()) {
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
      case BOOL ->
          throw EngineError.invalidArgument(
              "Value for attr 'T' of bool is not in the list of allowed values [Op:MatMul]");
    };
  }

  private static void check(Tensor x, Tensor y) {
    if (x.dtype() != y.dtype()) {
      throw EngineError.invalidArgument(
          "cannot compute MatMul as input #1(zero-based) was expected to be a %s tensor but is a %s tensor [Op:MatMul] name: "
              .formatted(x.dtype().kernelName(), y.dtype().kernelName()));
    }
    boolean ranks = x.rank() >= 2 && x.rank() == y.rank();
    if (!ranks) {
      throw new EngineError(
          EngineError.Kind.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__MatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} In[0] and In[1] has different ndims: %s vs. %s [Op:MatMul] name: "
              .formatted(x.shape().bracketed(), y.shape().bracketed()),
          "matmul takes two matrices, or two stacks of matrices of one rank.");
    }
    for (int axis = 0; axis < x.rank() - 2; axis++) {
      if (x.shape().dim(axis) != y.shape().dim(axis)) {
        throw Broadcast.incompatible("BatchMatMulV2", x.shape(), y.shape());
      }
    }
    if (x.shape().dim(-1) != y.shape().dim(-2)) {
      throw new EngineError(
          EngineError.Kind.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__MatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix size-incompatible: In[0]: %s, In[1]: %s [Op:MatMul] name: "
              .formatted(x.shape().bracketed(), y.shape().bracketed()),
          "Shapes %s and %s do not multiply: the inner sizes %d and %d differ."
              .formatted(x.shape(), y.shape(), x.shape().dim(-1), y.shape().dim(-2)));
    }
  }
}
