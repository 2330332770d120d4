package tapedeck.script.library.keras.weight;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.TensorLike;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Printing;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.script.value.Variables;
import tapedeck.tape.Variable;
import tapedeck.tensor.Operand;

/** The variable of TensorFlow within one of Keras' whose number something else keeps. */
record KeptValue(KerasVariable owner) implements TensorLike {
  @Override
  public Operand operand() {
    return owner.operand();
  }

  @Override
  public ClassValue type() {
    return Variables.TYPE;
  }

  private Value now() {
    return new TensorValue(owner.value());
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "name" -> new Str(owner.path() + ":0");
      case "trainable" -> Bool.of(owner.trainable());
      case "assign", "assign_add", "assign_sub", "__float__", "__int__" ->
          owner.attribute(runtime, name);
      case "value", "read_value" -> Builtin.of(name, "", (r, in) -> now());
      default -> runtime.requiredAttribute(now(), name);
    };
  }

  @Override
  public Value item(Runtime runtime, Value key) {
    return runtime.item(now(), key);
  }

  @Override
  public @Nullable Iterator<Value> iterate(Runtime runtime) {
    return runtime.iterate(now());
  }

  @Override
  public String repr(Runtime runtime) {
    return Variable.shown(
        owner.path(),
        owner.value().shape().toString(),
        owner.value(),
        Printing.of(runtime).style());
  }
}
