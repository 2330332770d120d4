package tapedeck.script.value;

import java.util.Objects;

/** The class of {@code tf.Variable}s. */
public final class Variables {
  private Variables() {}

  /** {@code tf.Variable}; its constructor is given by the module that knows dtypes and shapes. */
  public static final ClassValue BASE =
      ClassValue.builtin(
          "tensorflow.python.ops.variables",
          "Variable",
          Types.OBJECT,
          (runtime, type, given) ->
              runtime.call(Objects.requireNonNull(type.lookup("__new__")), given));

  public static final ClassValue TYPE =
      ClassValue.builtin(
          "tensorflow.python.ops.resource_variable_ops", "ResourceVariable", BASE, null);
}
