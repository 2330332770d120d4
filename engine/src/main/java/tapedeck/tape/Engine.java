package tapedeck.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;
import tapedeck.op.Attributes;
import tapedeck.op.Calculus;
import tapedeck.op.Op;
import tapedeck.tape.TapeListener.Recording;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * Applies operations and lets every open tape that watches one of their operands record them. Each
 * thread has one of its own; the stack of open tapes decides who records.
 */
public final class Engine implements Calculus {
  private static final ThreadLocal<Engine> CURRENT =
      ThreadLocal.withInitial(() -> new Engine(TapeListener.NONE));

  private static final @Nullable Variable[][] NO_READS = {
    new Variable[0], new Variable[1], new Variable[2], new Variable[3]
  };

  private final TapeListener listener;
  private final List<GradientTape> open = new ArrayList<>();
  private final List<Set<Variable>> notes = new ArrayList<>();
  private Place place = Place.NOWHERE;
  private @Nullable Walk walk;
  private int tapes;
  private int passes;
  private int paused;

  public Engine(TapeListener listener) {
    this.listener = listener;
  }

  /** This thread's engine. */
  public static Engine current() {
    return CURRENT.get();
  }

  /** Runs {@code work} with this engine as its thread's own. */
  public <T> T run(Supplier<T> work) {
    Engine before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      CURRENT.set(before);
    }
  }

  /** Says where in the source the program stands. */
  public void at(Place here) {
    place = here;
  }

  public Place place() {
    return place;
  }

  public TapeListener listener() {
    return listener;
  }

  @Override
  public Tensor apply(Op op, Attributes attributes, Operand... operands) {
    Tensor[] inputs = new Tensor[operands.length];
    @Nullable Variable[] reads = noReads(operands.length);
    boolean hasReads = false;
    for (int i = 0; i < operands.length; i++) {
      inputs[i] = operands[i].value();
      if (operands[i] instanceof Variable variable) {
        reads = hasReads ? reads : new Variable[operands.length];
        hasReads = true;
        reads[i] = variable;
        accessed(variable);
      }
    }
    Tensor out = op.forward(inputs, attributes);
    for (Tensor input : inputs) {
      if (input == out) {
        out = out.copy();
        break;
      }
    }
    Application application = new Application(op, attributes, inputs, out);
    if (paused == 0) {
      record(application, reads);
    }
    return out;
  }

  /** What an operation has read that took tensors only; not to be written to. */
  private static @Nullable Variable[] noReads(int operands) {
    return operands < NO_READS.length ? NO_READS[operands] : new Variable[operands];
  }

  private void record(Application application, @Nullable Variable[] reads) {
    List<Recording> recordings = open.isEmpty() ? List.of() : new ArrayList<>(open.size());
    for (int i = 0; i < open.size(); i++) {
      GradientTape tape = open.get(i);
      int index = tape.record(application, reads, place, walk);
      if (index >= 0) {
        recordings.add(new Recording(tape, index));
      }
    }
    boolean silent = listener == TapeListener.NONE || walk != null && recordings.isEmpty();
    if (!silent) {
      NotRecorded why = recordings.isEmpty() ? whyNot(application) : NotRecorded.RECORDED;
      listener.computed(application, reads, recordings, why, walk);
    }
  }

  private NotRecorded whyNot(Application application) {
    if (open.isEmpty()) {
      return stoppedTapes > 0 ? NotRecorded.STOPPED : NotRecorded.NO_TAPE;
    }
    for (Tensor input : application.inputs()) {
      if (input.dtype().isFloating()) {
        return NotRecorded.NOTHING_WATCHED;
      }
    }
    return NotRecorded.INTEGER;
  }

  private int stoppedTapes;

  /** Computes without any tape recording and without telling the listener. */
  public <T extends @Nullable Object> T quietly(Function<Calculus, T> work) {
    paused++;
    try {
      return work.apply(this);
    } finally {
      paused--;
    }
  }

  /** Computes and adds to {@code read} the trainable variables that are read meanwhile. */
  <T> T noting(Set<Variable> read, Supplier<T> work) {
    notes.add(read);
    try {
      return work.get();
    } finally {
      notes.remove(read);
    }
  }

  /** Whether an open tape watches it or recorded how it was computed. */
  boolean isTracked(Operand operand) {
    if (operand instanceof Variable variable) {
      accessed(variable);
    }
    for (int i = 0; i < open.size(); i++) {
      if (operand.value().dtype().isFloating() && open.get(i).knows(open.get(i).key(operand))) {
        return true;
      }
    }
    return false;
  }

  /** The number of the backward pass that is under way; -1 outside one. */
  int currentPass() {
    return walk == null ? -1 : walk.pass();
  }

  /** Tells the open tapes that a variable was read or assigned. */
  void accessed(Variable variable) {
    if (paused == 0) {
      if (variable.trainable()) {
        notes.forEach(read -> read.add(variable));
      }
      for (int i = 0; i < open.size(); i++) {
        open.get(i).accessed(variable);
      }
    }
  }

  /** Whether anybody hears or records what is computed. */
  boolean isObserved() {
    return listener != TapeListener.NONE || !open.isEmpty();
  }

  boolean hasOpenTape() {
    return !open.isEmpty();
  }

  void push(GradientTape tape) {
    open.add(tape);
  }

  void pop(GradientTape tape) {
    open.remove(tape);
  }

  void stoppedInside(int change) {
    stoppedTapes += change;
  }

  int nextTape() {
    return tapes++;
  }

  int nextPass() {
    return passes++;
  }

  /**
   * Marks what is computed from now on as asked for by a backward pass; answers the mark before.
   */
  @Nullable Walk walking(@Nullable Walk next) {
    Walk before = walk;
    walk = next;
    return before;
  }
}
