package tapedeck.script.value;

/** A function with its first argument, the object it was read from. */
public record BoundMethod(Value self, Value function) implements Value {
  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof BoundMethod m && m.self == self && m.function == function;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(self) * 31 + System.identityHashCode(function);
  }
}
