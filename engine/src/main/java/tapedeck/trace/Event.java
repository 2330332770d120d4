package tapedeck.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Op;
import tapedeck.script.ScriptError;
import tapedeck.script.Shown;
import tapedeck.script.figure.Figure;
import tapedeck.tape.NoGradient;
import tapedeck.tape.NotRecorded;
import tapedeck.tape.Place;
import tapedeck.tensor.Shape;

/**
 * One thing that happened in a run, with its place in the source. Tensors stand as their
 * identities; {@link Trace#tensor} gives them back. An operation is named by its <i>node</i>: the
 * position of its {@link Computed} event in the trace.
 */
public sealed interface Event {
  /** Where in the source it happened. */
  Place place();

  /** A statement is about to run. */
  record StatementBegan(Place place, int depth) implements Event {}

  /** A function of the script, or a layer of Keras, was entered or left again. */
  record FunctionCrossed(Place place, String function, int depth, boolean entered)
      implements Event {}

  /** A name was bound; {@code value} is null when it was deleted. */
  record Bound(Place place, String frame, String name, @Nullable Shown value) implements Event {}

  /** A variable came to be. */
  record VariableCreated(Place place, long variable, long value) implements Event {}

  /** A number, list or array became a tensor. */
  record Converted(Place place, long tensor, String from) implements Event {}

  /** A tape changed its state. */
  record TapeChanged(Place place, int tape, Change change) implements Event {}

  /** What happened to a tape. */
  enum Change {
    /** Its block was entered. */
    OPENED,
    /** Its block was left, or recording was stopped for a while. */
    STOPPED,
    /** It records again. */
    RESUMED,
    /** It forgot what it had. */
    RESET,
    /** Its one gradient was taken. */
    RELEASED
  }

  /**
   * A tape began to watch.
   *
   * @param what identity of a variable or tensor
   */
  record Watched(Place place, int tape, long what, boolean explicit) implements Event {}

  /**
   * An operation was computed.
   *
   * @param inputs identities of its operands' tensors
   * @param reads for each operand the variable it was read from, 0 for none
   * @param recordedBy the numbers of the tapes that recorded it, outermost first
   * @param pass the backward pass whose rule asked for it, -1 for none
   */
  record Computed(
      Place place,
      Op op,
      Attributes attributes,
      long[] inputs,
      long[] reads,
      long output,
      int[] recordedBy,
      NotRecorded why,
      int pass)
      implements Event {
    /** The identity under which gradients of operand {@code input} are summed. */
    public long key(int input) {
      return reads[input] != 0 ? reads[input] : inputs[input];
    }
  }

  /** A backward pass began; {@link Trace#pass} tells the rest. */
  record PassBegan(Place place, int pass) implements Event {}

  /**
   * A contribution to the gradient of operand {@code input} of {@code node} was computed.
   *
   * @param upstream identity of the gradient with respect to the node's result
   * @param value identity of the contribution, in the operand's shape
   * @param summedFrom the shape it was summed back from, or null
   */
  record Contributed(
      Place place,
      int pass,
      int node,
      int input,
      long upstream,
      long value,
      @Nullable Shape summedFrom)
      implements Event {}

  /**
   * A contribution or a seed was added to a gradient.
   *
   * @param of whose gradient: a variable or tensor
   * @param sum identity of the gradient so far
   * @param terms how many contributions it sums
   */
  record Accumulated(Place place, int pass, long of, long sum, int terms) implements Event {}

  /** A backward pass ended. */
  record PassEnded(Place place, int pass, List<Result> results) implements Event {}

  /**
   * What a pass found for one source.
   *
   * @param gradient its identity, 0 for None
   * @param why no gradient came to it, so that it is None or, if that was asked for, zeros; null if
   *     one came
   */
  record Result(long source, long gradient, @Nullable NoGradient why) {
    public boolean isNone() {
      return gradient == 0;
    }
  }

  /** A variable got a new version. */
  record Assigned(Place place, long variable, long before, long after, String how)
      implements Event {}

  /** Text was printed. */
  record Printed(Place place, String text) implements Event {}

  /** Something was drawn; the figure is as it looked then. */
  record Plotted(Place place, Figure figure) implements Event {}

  /** An optimizer changed a variable or what it keeps for it, by its rule. */
  record Updated(Place place, UpdateInfo update) implements Event {}

  /** TensorFlow would warn. */
  record Warned(Place place, String text) implements Event {}

  /** The run ended in an error. */
  record Raised(Place place, ScriptError error) implements Event {}
}
