package tapedeck.tape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Tensor;

/**
 * The backward function of a traced function, called in a pass that other tapes record: they are
 * told which of the operations belong to it and what it takes of the call.
 */
final class BackwardCall {
  /** For one tape that records the pass. */
  private record Part(GradientTape tape, Calls.Back back) {}

  private final Engine engine;
  private final Calls.Call call;
  private final List<Part> parts = new ArrayList<>();

  /**
   * @param call as the tape that is walked back knows it
   */
  BackwardCall(Engine engine, Calls.Call call, List<GradientTape> open) {
    this.engine = engine;
    this.call = call;
    for (GradientTape tape : open) {
      Calls known = tape.calls();
      Calls.Call same = tape.recorded(call);
      if (known != null && same != null) {
        Calls.Back back = new Calls.Back(same, tape.stranger());
        known.add(back);
        parts.add(new Part(tape, back));
      }
    }
  }

  boolean isOf(Calls.Call other) {
    return call == other;
  }

  /** Lets the tapes know all that a rule may take of a record of the call while it runs. */
  void visit(Line line, Runnable rule) {
    List<Runnable> after = new ArrayList<>();
    for (Part part : parts) {
      int before = part.tape().recorded().size();
      List<Long> lent = lend(part, line);
      after.add(() -> {
        lent.forEach(part.tape()::forget);
        note(part, line, before);
      });
    }
    try {
      rule.run();
    } finally {
      after.forEach(Runnable::run);
    }
  }

  private List<Long> lend(Part part, Line line) {
    List<Long> lent = new ArrayList<>();
    for (int i = 0; i <= line.arity(); i++) {
      Tensor taken = i == line.arity() ? line.out : line.input(i);
      if (taken.dtype().isFloating() && part.tape().node(taken) == null) {
        long id = engine.idOf(taken);
        part.tape().known(id, part.back().unknown);
        lent.add(id);
      }
    }
    return lent;
  }

  private static void note(Part part, Line line, int before) {
    Records records = part.tape().recorded();
    for (int i = before; i < records.size(); i++) {
      part.back().add(i);
      if (takes(records.line(i), line)) {
        part.back().takes();
      }
    }
  }

  private static boolean takes(Line made, Line of) {
    for (int i = 0; i < made.arity(); i++) {
      Tensor input = made.input(i);
      boolean taken = input == of.out;
      for (int k = 0; k < of.arity() && !taken; k++) {
        taken = input == of.input(k);
      }
      if (taken && made.passes(i)) {
        return true;
      }
    }
    return false;
  }

  /** A contribution, which the tapes that are open know if it leaves the call. */
  Tensor answer(Tensor contribution, Node to) {
    Node of = Node.origin(to);
    if (of == null || call.holds(of)) {
      return contribution;
    }
    @Nullable Tensor answer = null;
    for (Part part : parts) {
      if (part.tape().node(contribution) == null) {
        answer = answer == null ? engine.anew(contribution) : answer;
        part.tape()
            .alias(answer.knownId(), Alias.Kind.READ, contribution, part.back().unknown, null);
      }
    }
    return answer == null ? contribution : answer;
  }
}
