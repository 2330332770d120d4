package tapedeck.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tapedeck.script.autograph.UserCode;
import tapedeck.script.library.tensorflow.function.GraphErrors;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.GraphFault;
import tapedeck.script.value.Instance;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Texts;
import tapedeck.script.value.Value;
import tapedeck.tensor.EngineError;

/** How errors leave a run: as what the script may catch, and as what its reader is told. */
final class Failures {
  private final Machine machine;

  Failures(Machine machine) {
    this.machine = machine;
  }

  /** {@code sys.exit()} and {@code exit()} without a status, or with 0. */
  static boolean endsQuietly(Instance exception) {
    List<Value> arguments = Exceptions.arguments(exception).items();
    return exception.type().isSubclassOf(Exceptions.SYSTEM_EXIT)
        && (arguments.isEmpty()
            || arguments.getFirst() == None.NONE
            || arguments.getFirst().equals(Int.ZERO));
  }

  /** What the reader of a script is told that did not catch an error. */
  ScriptError error(Throwable thrown) {
    if (thrown instanceof Halt halt) {
      return halt.error(machine.place());
    }
    Raise raise = asRaise(thrown);
    List<ScriptError.Call> calls = new ArrayList<>();
    raise.calls().forEach(call -> calls.add(new ScriptError.Call(call.function(), call.place())));
    Collections.reverse(calls);
    return new ScriptError(
        raise.exception().type().name(), message(raise), raise.help(), raise.place(), calls);
  }

  private String message(Raise raise) {
    try {
      return Texts.str(machine, raise.exception());
    } catch (RuntimeException | StackOverflowError e) {
      return "<exception str() failed>";
    }
  }

  /** What the script may catch, at the place where the run stands. */
  Raise asRaise(Throwable thrown) {
    Raise raise =
        switch (thrown) {
          case Raise already -> already;
          case Halt halt -> throw halt;
          case GraphFault fault -> throw fault.at(machine.place());
          case EngineError error ->
              Raise.of(Kinds.of(error.kind()), error.getMessage(), error.help());
          case StackOverflowError e ->
              Raise.of(Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded");
          case OutOfMemoryError e ->
              Raise.of(Exceptions.MEMORY_ERROR, "there is not enough memory for this");
          case ArithmeticException e -> Raise.of(Exceptions.OVERFLOW_ERROR, "number too large");
          default ->
              Raise.of(
                  Exceptions.RUNTIME_ERROR,
                  "Tapedeck cannot do this: " + thrown,
                  "This is a gap in Tapedeck, not a mistake in the script.");
        };
    if (machine.graph() instanceof Graph graph
        && raise.exception().type() == Exceptions.INVALID_ARGUMENT_ERROR) {
      RuntimeException traced = GraphErrors.of(graph, raise, message(raise));
      if (traced instanceof GraphFault fault) {
        throw fault.at(machine.place());
      }
      return ((Raise) traced).at(machine.place());
    }
    return raise.at(machine.place());
  }

  /** Whether an exception tells what Tapedeck does not know. */
  boolean isRefusal(Raise raise) {
    return UserCode.isRefusal(message(raise));
  }
}
