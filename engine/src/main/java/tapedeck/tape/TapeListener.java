package tapedeck.tape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * Hears everything an engine does, in order. Every method has an empty default; {@link
 * Engine#place()} tells where in the source it happened.
 */
public interface TapeListener {
  /** Hears nothing. */
  TapeListener NONE = new TapeListener() {};

  /** A tape entered its block. */
  default void opened(GradientTape tape) {}

  /** A tape left its block or was told to stop for a while. */
  default void stopped(GradientTape tape) {}

  /** A tape records again after a stop inside its block. */
  default void resumed(GradientTape tape) {}

  /** A tape forgot its records and goes on recording. */
  default void reset(GradientTape tape) {}

  /** A tape gave its records up after its one gradient. */
  default void released(GradientTape tape) {}

  /**
   * @param explicit whether the program called {@code watch}, rather than reading a variable
   */
  default void watched(GradientTape tape, Operand operand, boolean explicit) {}

  /**
   * An operation was computed.
   *
   * @param reads for each operand the variable it was read from, or null
   * @param recordedBy the tapes that recorded it and its number on each
   * @param why {@link NotRecorded#RECORDED}, or why {@code recordedBy} is empty
   */
  default void computed(
      Application application,
      @Nullable Variable[] reads,
      List<Recording> recordedBy,
      NotRecorded why,
      @Nullable Walk within) {}

  /** A backward pass began. */
  default void passBegan(
      int pass,
      GradientTape tape,
      List<Operand> targets,
      List<Tensor> seeds,
      List<Operand> sources) {}

  /**
   * A contribution was computed: {@code value} flows from record {@code at.record()} to its operand
   * {@code at.input()}.
   *
   * @param upstream the gradient of the target with respect to the record's result
   * @param summedFrom the shape from which the contribution was summed back to the operand's; null
   *     if the operand was not broadcast
   */
  default void contributed(Walk at, Tensor upstream, Tensor value, @Nullable Shape summedFrom) {}

  /**
   * A contribution, or a seed, was added to the gradient of a tensor or variable.
   *
   * @param of the identity of the tensor or variable
   * @param sum the gradient so far
   * @param terms how many contributions it is the sum of
   */
  default void accumulated(Walk at, long of, Tensor sum, int terms) {}

  /**
   * A backward pass ended.
   *
   * @param results one for each source
   */
  default void passEnded(int pass, List<Result> results) {}

  /** A tensor is known under one more identity from now on. */
  default void again(Tensor made, Tensor again) {}

  /** A variable was made, with its first value. */
  default void created(Variable variable) {}

  /**
   * A variable got a new value.
   *
   * @param how {@code assign}, {@code assign_sub}, the name of an optimizer, or what else it does:
   *     {@code AdamW's weight decay}
   */
  default void assigned(Variable variable, Tensor before, Tensor after, String how) {}

  /**
   * An optimizer changed a variable, or what it keeps for it. Told after {@link #assigned}, so that
   * the variable's new version is known.
   */
  default void updated(Update update) {}

  /** A line of a tape, from the outside. */
  record Recording(GradientTape tape, int record) {}

  /**
   * What a pass found for one source: a gradient, or None and why.
   *
   * @param gradient null stands for None; the zeros that were asked for instead of it
   * @param why no gradient came to the source; null if one did
   */
  record Result(@Nullable Tensor gradient, @Nullable NoGradient why) {}
}
