package tapedeck.script.library.binding;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.StringTensor.Kind;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.script.value.Variables;
import tapedeck.tensor.Shape;

/** A {@code tf.Variable} of strings, which no tape knows. */
public final class StringVariable implements HostObject {
  private final String name;
  private final boolean trainable;
  private StringTensor content;

  public StringVariable(StringTensor content, String name, boolean trainable) {
    this.content = content;
    this.name = name;
    this.trainable = trainable;
  }

  /** What it holds now. */
  public StringTensor content() {
    return content;
  }

  @Override
  public ClassValue type() {
    return Variables.TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return switch (attribute) {
      case "name" -> new Str(name + ":0");
      case "trainable" -> Bool.of(trainable);
      case "value", "read_value" -> Builtin.of(attribute, "", (r, in) -> content);
      case "assign" ->
          Builtin.of(
              attribute,
              "value, use_locking=False, name=None, read_value=True",
              (r, in) -> assigned(r, in[0]));
      default -> content.attribute(runtime, attribute);
    };
  }

  private Value assigned(Runtime runtime, Value value) {
    StringTensor next = StringTensor.of(value, Kind.TENSOR);
    if (next == null) {
      throw Raise.type(
          "Cannot convert %s to EagerTensor of dtype string".formatted(runtime.repr(value)));
    }
    if (!next.shape().equals(content.shape())) {
      throw Raise.value(
          "Cannot assign value to variable '%s': Shape mismatch.The variable shape %s, and the assigned value shape %s are incompatible."
              .formatted(" " + name + ":0", content.shape(), next.shape()));
    }
    content = next;
    return this;
  }

  @Override
  public @Nullable Value operator(Runtime runtime, String method, Value other) {
    return content.operator(runtime, method, other);
  }

  @Override
  public int length() {
    return content.length();
  }

  @Override
  public @Nullable Iterator<Value> iterate(Runtime runtime) {
    return content.iterate(runtime);
  }

  @Override
  public Value item(Runtime runtime, Value key) {
    return content.item(runtime, key);
  }

  @Override
  public String repr(Runtime runtime) {
    Shape shape = content.shape();
    String numbers =
        shape.isScalar()
            ? runtime.repr(content.items().getFirst())
            : new StringTensor(Kind.OBJECTS, shape, content.items()).repr(runtime);
    return "<tf.Variable '%s:0' shape=%s dtype=string, numpy=%s%s>"
        .formatted(name, shape, numbers.indexOf('\n') >= 0 ? "\n" : "", numbers);
  }
}
