package tapedeck.script.library;

import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.tensor.DType;

/** What TensorFlow says while it traces where text meets a tensor of numbers. */
final class TracedText {
  private static final String INSTEAD =
      "To put a tensor into text, write an f-string: f'loss: {loss}'.";

  private TracedText() {}

  /** Text before an operator. */
  static Raise before(DType own, String text) {
    return Raise.of(
        Exceptions.TYPE_ERROR,
        "Expected %s, but got %s of type 'str'.".formatted(own.label(), text),
        INSTEAD);
  }

  /** Text behind an operator. */
  static Raise behind(Operator operator, DType own, String text) {
    return switch (operator) {
      case ADD ->
          Raise.of(
              Exceptions.TYPE_ERROR,
              "Input 'y' of 'AddV2' Op has type string that does not match type %s of argument 'x'."
                  .formatted(own.label()),
              INSTEAD);
      case SUB -> behind("Sub", own, text);
      case MUL -> behind("Mul", own, text);
      case POW -> behind("Pow", own, text);
      case FLOOR_DIV -> behind("FloorDiv", own, text);
      case MOD -> behind("FloorMod", own, text);
      default -> before(own, text);
    };
  }

  /** Text as the second operand of a kernel. */
  static Raise behind(String kernel, DType own, String text) {
    return Raise.of(
        Exceptions.TYPE_ERROR,
        "Expected %s passed to parameter 'y' of op '%s', got '%s' of type 'str' instead. Error: Expected %s, but got %s of type 'str'."
            .formatted(own.label(), kernel, text, own.label(), text),
        INSTEAD);
  }
}
