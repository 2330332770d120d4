package tapedeck.script;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.autograph.Pattern;
import tapedeck.script.value.Function;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;
import tapedeck.tape.Variable;

/** One thing that a traced function does, to be done again without its Python. */
sealed interface Step {
  /** What is done with values. */
  interface Work {
    Value of(Value[] in);
  }

  /**
   * Something of TensorFlow.
   *
   * @param inner what functions of the script did that it called
   */
  record Do(
      Place place,
      Machine.@Nullable Operands operands,
      Work work,
      Pattern[] in,
      Pattern out,
      List<Inner> inner)
      implements Step {}

  /** What a function of the script did, for arguments of a kind. */
  record Inner(Function function, String kind, Pattern in, List<Step> steps, Pattern out) {}

  /** A statement begins. */
  record Begin(Place head) implements Step {}

  /** A name is bound. */
  record Bound(Place place, String frame, String name, Pattern value) implements Step {}

  /** A function of the script is entered. */
  record Enter(Place place, Function function, Frame frame) implements Step {}

  /** The function entered last is left. */
  record Leave() implements Step {}

  /** A block of {@code with} begins. */
  record Open(Place place, Pattern manager, Pattern out) implements Step {}

  /** The block of {@code with} that began last ends. */
  record Close(Place place) implements Step {}

  /** Values move to other slots, all at once. */
  record Move(Pattern from, Pattern to) implements Step {}

  /**
   * One of two things is done.
   *
   * @param read the trainable variables that either of them reads
   * @param outside the tensors from outside that either takes
   */
  record Choose(
      Pattern test, List<Step> first, List<Step> second, Set<Variable> read, List<Pattern> outside)
      implements Step {}

  /**
   * Something is done as long as a test holds.
   *
   * @param read the trainable variables that it reads
   * @param outside the tensors from outside that it takes
   */
  record While(
      List<Step> before, Pattern test, List<Step> body, List<Variable> read, List<Pattern> outside)
      implements Step {}

  /**
   * Something is done for each element.
   *
   * @param read the trainable variables that it reads
   * @param outside the tensors from outside that it takes
   */
  record For(
      Place head,
      Place place,
      Pattern iterable,
      Pattern item,
      List<Step> body,
      List<Variable> read,
      List<Pattern> outside)
      implements Step {}
}
