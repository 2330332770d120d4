package tapedeck.script.library.numpy;

import java.util.Arrays;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Draws of several numbers that vary together. */
final class JointNormal {
  private JointNormal() {}

  /** Independent numbers, times a root of the covariance, plus the mean. */
  static Value drawn(Runtime runtime, Value[] in, RandomSource source) {
    Tensor mean = Constants.array(runtime, in[0]);
    Tensor covariance = Constants.array(runtime, in[1]);
    if (mean.rank() != 1) {
      throw Raise.value("mean must be 1 dimensional");
    }
    int n = mean.size();
    int[] dims = covariance.shape().dims();
    if (dims.length != 2 || dims[0] != dims[1]) {
      throw Raise.value("cov must be 2 dimensional and square");
    }
    if (dims[0] != n) {
      throw Raise.value("mean and cov must have same length");
    }
    double[][] rows = new double[n][n];
    for (int i = 0; i < n * n; i++) {
      rows[i / n][i % n] = covariance.getDouble(i);
    }
    double[][] root = in[5] instanceof Str method ? root(rows, method.text()) : rows;
    int[] before = in[2] == None.NONE ? new int[0] : RandomFunctions.shape(runtime, in[2]).dims();
    int[] all = Arrays.copyOf(before, before.length + 1);
    all[before.length] = n;
    Shape shape = Given.shape(runtime, all);
    double[] numbers = new double[shape.size()];
    Arrays.setAll(numbers, i -> source.gaussian());
    double[] made = new double[numbers.length];
    for (int row = 0; row < made.length; row += n) {
      for (int i = 0; i < n; i++) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
          sum = Math.fma(numbers[row + j], root[i][j], sum);
        }
        made[row + i] = sum + mean.getDouble(i);
      }
    }
    return ArrayValue.array(Tensor.of(shape, made));
  }

  private static double[][] root(double[][] rows, String method) {
    int n = rows.length;
    if (!method.equals("svd")) {
      throw Raise.refused("a method of multivariate_normal other than 'svd'", "Leave it out.");
    }
    Spectrum.Singular singular = SingularFactors.of(rows, n, false);
    double[][] root = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        root[i][j] = singular.right()[i][j] * Math.sqrt(singular.values()[j]);
      }
    }
    return root;
  }
}
