package tapedeck.script.library.tensorflow.member;

import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorSlice;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.SlicedVariable;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Variable;
import tapedeck.tensor.Arrange;
import tapedeck.tensor.Elementwise;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code variable[key].assign(value)}. */
public final class SliceAssignment {
  private SliceAssignment() {}

  public static final Builtin ASSIGN =
      Builtin.of("assign", "self, val, name=None", SliceAssignment::assign);

  private static Value assign(Runtime runtime, Value[] in) {
    SlicedVariable part = (SlicedVariable) in[0];
    if (!(Operands.existing(part.variable()) instanceof Variable variable)) {
      throw new IllegalStateException("no variable");
    }
    Tensor old = variable.value();
    Tensor given = Constants.converted(runtime, in[1], old.dtype(), "");
    Tensor next = stretched(given, part.tensor().shape());
    int[] places = new int[old.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    Tensor numbered = Tensor.of(old.shape(), places);
    Tensor chosen =
        runtime
            .engine()
            .quietly(k -> ((TensorValue) TensorSlice.of(runtime, numbered, part.key())).tensor());
    int[] from = new int[old.size()];
    for (int i = 0; i < chosen.size(); i++) {
      from[(int) chosen.getLong(i)] = i + 1;
    }
    Shape shape = old.shape();
    variable.replace(
        Arrange.gather(
            shape,
            old.dtype(),
            i -> from[i] == 0 ? old : next,
            i -> from[i] == 0 ? i : from[i] - 1),
        "assign");
    return new UnreadVariable(variable);
  }

  /** What is assigned, with the axes that it lacks or has but one of repeated. */
  private static Tensor stretched(Tensor given, Shape shape) {
    boolean fits = given.rank() <= shape.rank();
    for (int axis = 1; fits && axis <= given.rank(); axis++) {
      int size = given.shape().dim(-axis);
      fits = size == 1 || size == shape.dim(-axis);
    }
    if (!fits) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__ResourceStridedSliceAssign_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cannot broadcast input shape %s into final shape %s [Op:ResourceStridedSliceAssign] name: strided_slice/_assign"
              .formatted(given.shape().bracketed(), shape.bracketed()));
    }
    return given.shape().equals(shape) ? given : Elementwise.stretch(given, shape).copy();
  }
}
