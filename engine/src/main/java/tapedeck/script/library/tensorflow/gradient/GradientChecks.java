package tapedeck.script.library.tensorflow.gradient;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Unconnected;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code tf.test.compute_gradient}: Jacobians by the tape beside those by finite differences. */
public final class GradientChecks {
  private static final double DELTA = 1.0 / 1024;

  private GradientChecks() {}

  public static void install(Namespace test) {
    test.method("compute_gradient", "f, x, delta=None", GradientChecks::both);
  }

  private static Value both(Runtime runtime, Value[] in) {
    if (!(in[1] instanceof ListValue || in[1] instanceof Tuple)) {
      throw Raise.value(
          "`x` must be a list or tuple of values convertible to a Tensor (arguments to `f`), not a"
              + " "
              + "<class '%s'>".formatted(Types.nameOf(in[1])));
    }
    double delta = in[2] == None.NONE ? DELTA : Constants.number(runtime, in[2]);
    List<Tensor> given = new ArrayList<>();
    for (Value each : runtime.all(in[1])) {
      given.add(Operands.tensor(runtime, each, null).value());
    }
    List<Value> byTape = new ArrayList<>();
    List<Value> byDifferences = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      byTape.add(ArrayValue.array(byTape(runtime, in[0], given, i)));
      byDifferences.add(ArrayValue.array(byDifferences(runtime, in[0], given, i, delta)));
    }
    return Tuple.of(Tuple.of(byTape), Tuple.of(byDifferences));
  }

  private static Tensor called(Runtime runtime, Value function, List<Tensor> given) {
    Value[] values = given.stream().map(TensorValue::new).toArray(Value[]::new);
    Value answer = runtime.call(function, Arguments.of(values));
    return Operands.tensor(runtime, answer, null).value();
  }

  private static Tensor byTape(Runtime runtime, Value function, List<Tensor> given, int input) {
    GradientTape tape = new GradientTape(false, false).enter();
    Tensor x = given.get(input);
    Tensor y;
    try (tape) {
      tape.watch(x);
      y = called(runtime, function, given);
    }
    List<Tensor> found = new ArrayList<>(tape.jacobian(y, List.of(x), Unconnected.ZERO));
    return found.getFirst().reshape(Shape.of(y.size(), x.size()));
  }

  private static Tensor byDifferences(
      Runtime runtime, Value function, List<Tensor> given, int input, double delta) {
    Tensor x = given.get(input);
    Tensor[] columns = new Tensor[x.size()];
    for (int i = 0; i < columns.length; i++) {
      Tensor above = called(runtime, function, moved(given, input, i, delta));
      Tensor below = called(runtime, function, moved(given, input, i, -delta));
      Tensor scale = Tensor.full(above.dtype(), Shape.SCALAR, 2 * delta);
      columns[i] = runtime.engine().quietly(k -> k.div(k.sub(above, below), scale)).cast(x.dtype());
    }
    int rows = columns.length == 0 ? 0 : columns[0].size();
    double[] numbers = new double[rows * columns.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = columns[i % columns.length].getDouble(i / columns.length);
    }
    return Tensor.of(Shape.of(rows, columns.length), numbers).cast(x.dtype());
  }

  /** With one element of one tensor moved, in the type of the tensor. */
  private static List<Tensor> moved(List<Tensor> given, int input, int element, double by) {
    Tensor x = given.get(input);
    double[] numbers = new double[x.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = x.getDouble(i);
    }
    DType dtype = x.dtype();
    numbers[element] += Tensor.full(dtype, Shape.SCALAR, by).getDouble(0);
    List<Tensor> moved = new ArrayList<>(given);
    moved.set(input, Tensor.of(x.shape(), numbers).cast(dtype));
    return moved;
  }
}
