package tapedeck.script.library.tensorflow.member;

import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Operand;

/** What {@code x.ref()} answers: a tensor or variable as a key of dicts and an element of sets. */
final class Reference implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin("tensorflow.python.util.object_identity", "Reference", Types.OBJECT, null);

  static {
    Namespace.of(TYPE).method("deref", "self", (runtime, in) -> ((Reference) in[0]).value);
  }

  private final Value value;
  private final @Nullable Operand operand;

  Reference(Value value) {
    this.value = value;
    this.operand = Operands.existing(value);
  }

  static void install(Namespace type) {
    type.method("ref", "self", (runtime, in) -> new Reference(in[0]))
        .method("experimental_ref", "self", (runtime, in) -> new Reference(in[0]));
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public String repr(Runtime runtime) {
    return "<Reference wrapping " + runtime.repr(value) + ">";
  }

  @Override
  public Boolean equalTo(Runtime runtime, Value other) {
    if (!(other instanceof Reference)) {
      throw Raise.type("Cannot compare wrapped object with unwrapped object");
    }
    return equals(other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reference reference && operand == reference.operand;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(operand);
  }
}
