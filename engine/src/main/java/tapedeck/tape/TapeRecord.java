package tapedeck.tape;

import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;
import tapedeck.op.Op;

/**
 * One line of a tape: an operation that was applied, what it read, and from where in the source.
 *
 * @param index its number on its tape, from 0
 * @param application the operation with its operands and result
 * @param reads for each operand the variable it was read from, or null for a tensor
 * @param place the expression that asked for it
 * @param within the rule of which backward pass asked for it, null outside one
 */
public record TapeRecord(
    int index,
    Application application,
    @Nullable Variable[] reads,
    Place place,
    @Nullable Walk within) {

  /** What was applied. */
  public Op op() {
    return application.op();
  }

  /** As a line of a program: {@code %7 = sub(%3, %5)}. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("%" + application.out().id() + " = " + op().name() + "(");
    for (int i = 0; i < reads.length; i++) {
      Variable read = reads[i];
      text.append(i == 0 ? "" : ", ")
          .append(read != null ? read.name() : "%" + application.input(i).id());
    }
    String attributes = application.attributes().toString();
    return text.append(attributes.isEmpty() ? "" : ", " + attributes).append(")").toString();
  }
}
