package tapedeck.script.library;

import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Keras' regression losses, as functions and as objects. */
final class Losses {
  private Losses() {}

  private static final Parameters MAKE =
      Parameters.parse("reduction='sum_over_batch_size', name=None, dtype=None");
  private static final Parameters CALL = Parameters.parse("y_true, y_pred, sample_weight=None");

  /** What becomes of the differences between truth and prediction, element by element. */
  private interface Penalty {
    Tensor of(Engine k, Tensor difference);
  }

  private static final Penalty SQUARE = Engine::square;
  private static final Penalty MAGNITUDE = Engine::abs;

  static void install(Namespace losses) {
    function(losses, SQUARE, "MSE", "mse");
    function(losses, MAGNITUDE, "MAE", "mae");
    type(losses, SQUARE, "MeanSquaredError");
    type(losses, MAGNITUDE, "MeanAbsoluteError");
  }

  private static void function(Namespace losses, Penalty penalty, String... names) {
    for (String name : names) {
      losses.method(
          name,
          "y_true, y_pred",
          (runtime, in) -> new TensorValue(rows(runtime, penalty, in[0], in[1], null)));
    }
  }

  private static void type(Namespace losses, Penalty penalty, String name) {
    losses.value(
        name,
        ClassValue.builtin(
            "keras.src.losses.losses",
            name,
            Types.OBJECT,
            (runtime, type, given) -> {
              Value[] in = MAKE.bind(name + ".__init__()", given);
              return new Loss(type, penalty, in[0] instanceof Str text ? text.text() : "none");
            }));
  }

  /** The mean penalty of each row. */
  private static Tensor rows(
      Runtime runtime, Penalty penalty, Value truth, Value guess, @Nullable DType dtype) {
    Engine k = runtime.engine();
    Operand predicted = typed(runtime, guess, dtype);
    Operand wanted = typed(runtime, truth, predicted.value().dtype());
    int surplus = predicted.value().rank() - wanted.value().rank();
    if (surplus == 1 && predicted.value().shape().dim(-1) == 1) {
      wanted = k.reshape(wanted, column(wanted.value().shape()));
    } else if (surplus == -1 && wanted.value().shape().dim(-1) == 1) {
      predicted = k.reshape(predicted, column(predicted.value().shape()));
    }
    return k.reduceMean(penalty.of(k, k.sub(wanted, predicted)), -1);
  }

  private static Shape column(Shape shape) {
    int[] dims = java.util.Arrays.copyOf(shape.dims(), shape.rank() + 1);
    dims[shape.rank()] = 1;
    return Shape.of(dims);
  }

  private static Operand typed(Runtime runtime, Value value, @Nullable DType dtype) {
    Operand own = Operands.existing(value);
    if (own == null) {
      return Operands.tensor(runtime, value, dtype);
    }
    return dtype == null || own.value().dtype() == dtype ? own : runtime.engine().cast(own, dtype);
  }

  /** A loss that was made with its way to reduce the rows' penalties. */
  private record Loss(ClassValue type, Penalty penalty, String reduction) implements HostObject {
    @Override
    public Value call(Runtime runtime, Arguments given) {
      Value[] in = CALL.bind(type.name() + ".__call__()", given);
      if (in[2] != None.NONE) {
        throw Raise.refused("sample_weight", "Multiply the terms of the loss yourself.");
      }
      Engine k = runtime.engine();
      Tensor rows = rows(runtime, penalty, in[0], in[1], DType.FLOAT32);
      if (rows.isScalar() || reduction.equals("none")) {
        return new TensorValue(rows);
      }
      Tensor sum = k.reduceSum(rows);
      return new TensorValue(
          reduction.equals("sum")
              ? sum
              : k.div(sum, Tensor.full(sum.dtype(), Shape.SCALAR, rows.size())));
    }
  }
}
