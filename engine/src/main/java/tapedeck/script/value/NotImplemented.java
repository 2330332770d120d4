package tapedeck.script.value;

/** What an operator method answers to let the other operand have a try. */
public enum NotImplemented implements Value {
  NOT_IMPLEMENTED
}
