package tapedeck.trace;

import java.util.List;
import tapedeck.tape.NotRecorded;
import tapedeck.tape.Place;

/** Why a gradient is None: the cause, the operations it concerns, and what would help. */
public sealed interface NoneCause {
  /** Where in the source the cause lies; {@link Place#NOWHERE} if nowhere in particular. */
  Place place();

  /** The nodes concerned, in order; empty where none is. */
  List<Integer> nodes();

  /** The cause as a sentence. */
  String sentence();

  /** What to do about it, as a sentence. */
  String remedy();

  /** The source holds integers or truth values. */
  record WholeNumbers(String source, String dtype) implements NoneCause {
    @Override
    public Place place() {
      return Place.NOWHERE;
    }

    @Override
    public List<Integer> nodes() {
      return List.of();
    }

    @Override
    public String sentence() {
      return "%s is %s, and only floating-point numbers carry gradients.".formatted(source, dtype);
    }

    @Override
    public String remedy() {
      return "Make it a float: write 3.0 for 3, or dtype=tf.float32.";
    }
  }

  /**
   * The tape did not watch the source.
   *
   * @param variable whether the source is a variable
   */
  record NeverWatched(String source, String tape, boolean variable, Place place)
      implements NoneCause {
    @Override
    public List<Integer> nodes() {
      return List.of();
    }

    @Override
    public String sentence() {
      return variable
          ? "%s watches no %s: it was not read in the block, or is not trainable."
              .formatted(tape, source)
          : "%s never watched %s, a tensor.".formatted(tape, source);
    }

    @Override
    public String remedy() {
      return "Call %s.watch(%s) at the beginning of the block%s."
          .formatted(tape, source, variable ? "" : ", or make it a tf.Variable");
    }
  }

  /** The source was watched only after it had been used. */
  record WatchedLate(String source, Place place, int node, int line) implements NoneCause {
    @Override
    public List<Integer> nodes() {
      return List.of(node);
    }

    @Override
    public String sentence() {
      return "%s was used on line %d, before it was watched on line %d."
          .formatted(source, line, place.line());
    }

    @Override
    public String remedy() {
      return "Watch it before it is used.";
    }
  }

  /** An operation on the way was computed, but the tape did not record it. */
  record Unrecorded(String expression, NotRecorded why, int node, Place place)
      implements NoneCause {
    @Override
    public List<Integer> nodes() {
      return List.of(node);
    }

    @Override
    public String sentence() {
      return "%s on line %d was not recorded: %s."
          .formatted(
              expression,
              place.line(),
              why == NotRecorded.RECORDED ? "this tape was not recording" : why.words());
    }

    @Override
    public String remedy() {
      return "Compute it inside the tape’s with block, where nothing stops the recording.";
    }
  }

  /** The tape was reset after it had recorded an operation on the way. */
  record Forgotten(String expression, int node, Place place) implements NoneCause {
    @Override
    public List<Integer> nodes() {
      return List.of(node);
    }

    @Override
    public String sentence() {
      return "The tape forgot %s when it was reset on line %d.".formatted(expression, place.line());
    }

    @Override
    public String remedy() {
      return "Compute it again after the reset.";
    }
  }

  /** An operation on the way lets no gradient pass. */
  record Blocked(String expression, String why, int node, Place place) implements NoneCause {
    @Override
    public List<Integer> nodes() {
      return List.of(node);
    }

    @Override
    public String sentence() {
      return "No gradient passes %s on line %d. %s".formatted(expression, place.line(), why);
    }

    @Override
    public String remedy() {
      return "Leave the operation out of the way from the source to the target, or put a smooth one"
          + " in its place.";
    }
  }

  /** The target depends on the source only through a value that was assigned to a variable. */
  record Assigned(String variable, String how, Place place) implements NoneCause {
    @Override
    public List<Integer> nodes() {
      return List.of();
    }

    @Override
    public String sentence() {
      return "%s stores a number in %s on line %d, and a tape records no assignment."
          .formatted(how, variable, place.line());
    }

    @Override
    public String remedy() {
      return "Compute with the tensor itself, and assign after the gradient is taken.";
    }
  }

  /**
   * The target was computed from a tensor that was made of a plain number, or of NumPy's.
   *
   * @param text what took the number out of the tape: {@code x.numpy()}, {@code float(x)}
   * @param type the class of what came back
   */
  record MadeByNumPy(String text, String type, Place place) implements NoneCause {
    @Override
    public List<Integer> nodes() {
      return List.of();
    }

    /** Whose number it is: NumPy or Python. */
    public String maker() {
      return Detours.isNumPy(type) ? "NumPy" : "Python";
    }

    @Override
    public String sentence() {
      return "%s on line %d is a %s %s; the tape sees only the numbers it holds, not where they"
              .formatted(text, place.line(), maker(), type)
          + " came from.";
    }

    @Override
    public String remedy() {
      return "Stay with tensors between the source and the target: no .numpy() and no float(…), and"
          + " tf functions instead of np ones.";
    }
  }

  /**
   * The target was computed from what another backward pass found, and the tape did not record that
   * pass.
   *
   * @param found what it found, by name
   * @param call the call that found it: {@code h.gradient(y, x)}
   */
  record FoundUnrecorded(String found, String call, String tape, Place place) implements NoneCause {
    @Override
    public List<Integer> nodes() {
      return List.of();
    }

    @Override
    public String sentence() {
      return "%s comes from %s on line %d, and %s did not record how that was computed."
          .formatted(found, call, place.line(), tape);
    }

    @Override
    public String remedy() {
      return "Call it inside the with block of %s, which then records the backward pass, too."
          .formatted(tape);
    }
  }

  /** The source’s name meant another tensor when the target was computed. */
  record Renamed(String name, Place place) implements NoneCause {
    @Override
    public List<Integer> nodes() {
      return List.of();
    }

    @Override
    public String sentence() {
      return "%s means another tensor since line %d; the target was computed from the one before."
          .formatted(name, place.line());
    }

    @Override
    public String remedy() {
      return "Give the new value a name of its own, and ask for the gradient by the old one.";
    }
  }

  /** The target does not depend on the source. */
  record Unrelated(String target, String source) implements NoneCause {
    @Override
    public Place place() {
      return Place.NOWHERE;
    }

    @Override
    public List<Integer> nodes() {
      return List.of();
    }

    @Override
    public String sentence() {
      return "%s was not computed from %s.".formatted(target, source);
    }

    @Override
    public String remedy() {
      return "Compute the target from it, or pass unconnected_gradients=\"zero\" if it is meant"
          + " so.";
    }
  }

  /**
   * The cause of one None of a pass.
   *
   * @param result what the pass found for a source
   * @throws IllegalArgumentException if it found a gradient
   */
  static NoneCause of(Trace trace, PassInfo pass, Event.Result result) {
    if (result.why() == null) {
      throw new IllegalArgumentException("there is a gradient");
    }
    return new NoneSearch(trace, pass, result.source()).cause();
  }
}
