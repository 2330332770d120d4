package tapedeck.script;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;
import tapedeck.script.figure.Figure;
import tapedeck.tape.GradientTape;
import tapedeck.tape.NotRecorded;
import tapedeck.tape.Place;
import tapedeck.tape.Update;
import tapedeck.tape.Variable;
import tapedeck.tape.Walk;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * What a run tells its listener, counted, until the run is over: a computation that goes on after
 * the run was given up tells nothing more.
 */
final class Gate implements ScriptListener {
  private ScriptListener to;
  private final Limits limits;
  private final Ledger ledger;
  private long events;
  private boolean closed;

  Gate(ScriptListener to, Limits limits) {
    this.to = to;
    this.limits = limits;
    this.ledger = new Ledger(limits.tensorBytes());
  }

  /**
   * Ends what is told with an error, unless it has ended already.
   *
   * @return whether it had not
   */
  synchronized boolean close(ScriptError error) {
    if (closed) {
      return false;
    }
    to.raised(error);
    closed = true;
    return true;
  }

  /** Ends what is told. */
  synchronized void close() {
    closed = true;
  }

  /** Does something of which only what it prints, makes and warns of is told. */
  <T> T unheard(Supplier<T> work) {
    ScriptListener before = to;
    to =
        new ScriptListener() {
          @Override
          public void printed(Place place, String text) {
            before.printed(place, text);
          }

          @Override
          public void created(Variable variable) {
            before.created(variable);
          }

          @Override
          public void warned(Place place, String text) {
            before.warned(place, text);
          }

          @Override
          public void logged(Place place, String text) {}

          @Override
          public boolean hearsNames() {
            return before.hearsNames();
          }
        };
    try {
      return work.get();
    } finally {
      to = before;
    }
  }

  private void pass() {
    check();
    if (++events > limits.events()) {
      throw Halt.limit(
          "RuntimeError",
          "the script did more than %,d things".formatted(limits.events()),
          "Let it run for fewer iterations, or raise the limit on events.");
    }
  }

  private void check() {
    if (closed) {
      throw Halt.limit("KeyboardInterrupt", "", "The run was given up.");
    }
  }

  private void over() {
    throw Halt.limit(
        "MemoryError",
        "the tensors take more than %,d MiB".formatted(limits.tensorBytes() >> 20),
        "Keep fewer or smaller tensors, or raise the limit on memory.");
  }

  @Override
  public boolean hearsNames() {
    return to.hearsNames();
  }

  @Override
  public synchronized void opened(GradientTape tape) {
    pass();
    to.opened(tape);
  }

  @Override
  public synchronized void stopped(GradientTape tape) {
    pass();
    to.stopped(tape);
  }

  @Override
  public synchronized void resumed(GradientTape tape) {
    pass();
    to.resumed(tape);
  }

  @Override
  public synchronized void reset(GradientTape tape) {
    pass();
    to.reset(tape);
  }

  @Override
  public synchronized void released(GradientTape tape) {
    pass();
    to.released(tape);
  }

  @Override
  public synchronized void watched(GradientTape tape, Operand operand, boolean explicit) {
    pass();
    to.watched(tape, operand, explicit);
  }

  @Override
  public synchronized void computed(
      Application application,
      @Nullable Variable[] reads,
      List<Recording> recordedBy,
      NotRecorded why,
      @Nullable Walk within) {
    pass();
    to.computed(application, reads, recordedBy, why, within);
    ledger.add(application.out(), this::over);
  }

  @Override
  public synchronized void passBegan(
      int pass,
      GradientTape tape,
      List<Operand> targets,
      List<Tensor> seeds,
      List<Operand> sources) {
    pass();
    to.passBegan(pass, tape, targets, seeds, sources);
  }

  @Override
  public synchronized void contributed(
      Walk at, Tensor upstream, Tensor value, @Nullable Shape summedFrom) {
    pass();
    to.contributed(at, upstream, value, summedFrom);
  }

  @Override
  public synchronized void again(Tensor made, Tensor again) {
    to.again(made, again);
  }

  @Override
  public synchronized void accumulated(Walk at, long of, Tensor sum, int terms) {
    pass();
    to.accumulated(at, of, sum, terms);
  }

  @Override
  public synchronized void passEnded(int pass, List<Result> results) {
    pass();
    to.passEnded(pass, results);
  }

  @Override
  public synchronized void created(Variable variable) {
    pass();
    to.created(variable);
  }

  @Override
  public synchronized void assigned(Variable variable, Tensor before, Tensor after, String how) {
    pass();
    to.assigned(variable, before, after, how);
  }

  @Override
  public synchronized void updated(Update update) {
    pass();
    to.updated(update);
  }

  @Override
  public synchronized void statementBegins(Place place, int depth) {
    pass();
    to.statementBegins(place, depth);
  }

  @Override
  public synchronized void entered(Place place, String function, int depth) {
    pass();
    to.entered(place, function, depth);
  }

  @Override
  public synchronized void left(String function, int depth) {
    pass();
    to.left(function, depth);
  }

  @Override
  public synchronized void layer(Place place, String name, boolean begins) {
    pass();
    to.layer(place, name, begins);
  }

  @Override
  public synchronized void bound(Place place, String frame, String name, Shown value) {
    pass();
    to.bound(place, frame, name, value);
  }

  @Override
  public synchronized void unbound(Place place, String frame, String name) {
    pass();
    to.unbound(place, frame, name);
  }

  @Override
  public synchronized void converted(Place place, Tensor tensor, String from) {
    pass();
    to.converted(place, tensor, from);
  }

  @Override
  public synchronized void printed(Place place, String text) {
    pass();
    to.printed(place, text);
  }

  @Override
  public synchronized void logged(Place place, String text) {
    pass();
    to.logged(place, text);
  }

  @Override
  public synchronized void plotted(Place place, Figure figure) {
    pass();
    to.plotted(place, figure);
  }

  @Override
  public synchronized void warned(Place place, String text) {
    pass();
    to.warned(place, text);
  }

  @Override
  public synchronized void raised(ScriptError error) {
    check();
    to.raised(error);
  }
}
