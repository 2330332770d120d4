package tapedeck.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Catalogue;
import tapedeck.tape.Engine;
import tapedeck.tape.GradientTape;
import tapedeck.tape.TapeListener;
import tapedeck.tape.Unconnected;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * What a run computed, computed again with another value of one tensor, by backward passes of its
 * own where there were some. What the run recorded of those would not do: a rule chooses by
 * comparisons that no tape records, as they have no gradient, so that its records hold on one side
 * of a kink only.
 */
final class Recomputation {
  private final Trace trace;
  private final long version;

  /** The positions of the operations of the script and of the passes, in order. */
  private final Set<Integer> plan = new TreeSet<>();

  private final Map<Integer, PassInfo> passes = new HashMap<>();

  /** For each tape that is walked, the tensors to watch. */
  private final NavigableMap<Integer, List<Long>> watched = new TreeMap<>();

  private boolean possible = true;

  private Recomputation(Trace trace, long version) {
    this.trace = trace;
    this.version = version;
  }

  /**
   * Of what is needed for some tensors.
   *
   * @param version the tensor that gets another value; what was computed before it stays
   * @return null if a rule of the script's own stands in the way, or something that is needed of a
   *     pass is not among its answers
   */
  static @Nullable Recomputation of(Trace trace, long version, Collection<Long> targets) {
    Recomputation made = new Recomputation(trace, version);
    made.collect(targets);
    return made.possible ? made : null;
  }

  private void collect(Collection<Long> targets) {
    ArrayDeque<Long> open = new ArrayDeque<>(targets);
    while (!open.isEmpty() && possible) {
      long id = open.pop();
      int node = trace.maker(id);
      if (node <= trace.maker(version)) {
        continue;
      }
      Event.Computed computed = trace.node(node);
      if (computed.pass() >= 0) {
        PassInfo pass = trace.pass(computed.pass());
        possible &= results(pass).stream().anyMatch(result -> result.gradient() == id);
        if (plan.add(pass.begin())) {
          passes.put(pass.begin(), pass);
          open.addAll(tensors(pass, pass.targets()));
          open.addAll(tensors(pass, pass.sources()));
          open.addAll(pass.seeds());
          watched
              .computeIfAbsent(pass.tape(), tape -> new ArrayList<>())
              .addAll(tensors(pass, pass.sources()));
        }
      } else if (plan.add(node)) {
        possible &= Catalogue.named(computed.op().name()) == computed.op();
        for (long input : computed.inputs()) {
          open.push(input);
        }
      }
    }
  }

  /** Variables as the tensors that they were when the pass's tape read them. */
  private List<Long> tensors(PassInfo pass, List<Long> ids) {
    return ids.stream()
        .map(id -> trace.variable(id) == null ? id : (Long) Curve.versionRead(trace, pass, id))
        .toList();
  }

  private List<Event.Result> results(PassInfo pass) {
    int end = trace.passEnd(pass.number());
    return end < trace.size() && trace.event(end) instanceof Event.PassEnded ended
        ? ended.results()
        : List.of();
  }

  /**
   * All that is computed when the tensor has another value, by identity.
   *
   * @return null if something was forgotten, or a gradient does not come about
   */
  @Nullable Map<Long, Tensor> with(Tensor value) {
    return new Engine(TapeListener.NONE).run(() -> new Turn(value).all());
  }

  /** One time that all is computed. */
  private final class Turn {
    private final Map<Long, Tensor> values = new HashMap<>();
    private final NavigableMap<Integer, GradientTape> tapes = new TreeMap<>();
    private boolean complete = true;

    Turn(Tensor value) {
      values.put(version, value);
      for (int number : watched.keySet()) {
        tapes.put(number, new GradientTape(true, false));
      }
    }

    @Nullable Map<Long, Tensor> all() {
      recording(watched.keySet(), () -> watched.values().forEach(ids -> ids.forEach(this::watch)));
      for (int at : plan) {
        PassInfo pass = passes.get(at);
        if (pass == null) {
          compute(trace.node(at));
        } else {
          walk(pass);
        }
        if (!complete) {
          return null;
        }
      }
      return values;
    }

    /** Watches a tensor if it is there already. */
    private void watch(long id) {
      Tensor known = plan.contains(trace.maker(id)) ? values.get(id) : known(id);
      if (known != null) {
        watched.forEach((number, ids) -> {
          if (ids.contains(id)) {
            Objects.requireNonNull(tapes.get(number)).watch(known);
          }
        });
      }
    }

    private @Nullable Tensor known(long id) {
      Tensor changed = values.get(id);
      return changed != null ? changed : trace.tensor(id);
    }

    /** The tensors of these identities; incomplete if one was forgotten. */
    private List<Tensor> known(List<Long> ids) {
      List<Tensor> found = new ArrayList<>();
      for (long id : ids) {
        Tensor known = known(id);
        complete &= known != null;
        if (known != null) {
          found.add(known);
        }
      }
      return found;
    }

    private void compute(Event.Computed computed) {
      List<Tensor> inputs = known(Arrays.stream(computed.inputs()).boxed().toList());
      if (complete) {
        recording(
            recordedBy(computed),
            () -> {
              Tensor result =
                  Engine.current()
                      .apply(computed.op(), computed.attributes(), inputs.toArray(Operand[]::new));
              values.put(computed.output(), result);
              watch(computed.output());
            });
      }
    }

    private List<Integer> recordedBy(Event.Computed computed) {
      return Arrays.stream(computed.recordedBy()).boxed().toList();
    }

    private void walk(PassInfo pass) {
      Set<Integer> recordedBy = new TreeSet<>();
      for (int i = pass.begin(); i < trace.passEnd(pass.number()); i++) {
        if (trace.event(i) instanceof Event.Computed computed) {
          recordedBy.addAll(recordedBy(computed));
        }
      }
      recordedBy.remove(pass.tape());
      List<Tensor> targets = known(tensors(pass, pass.targets()));
      List<Tensor> sources = known(tensors(pass, pass.sources()));
      List<Tensor> seeds = known(pass.seeds());
      GradientTape tape = tapes.get(pass.tape());
      if (!complete || tape == null) {
        return;
      }
      recording(
          recordedBy,
          () -> {
            List<@Nullable Tensor> gradients =
                tape.gradient(targets, sources, seeds, Unconnected.NONE);
            List<Event.Result> results = results(pass);
            for (int i = 0; i < results.size(); i++) {
              Tensor gradient = gradients.get(i);
              if (gradient != null) {
                values.put(results.get(i).gradient(), gradient);
                watch(results.get(i).gradient());
              }
            }
          });
    }

    private void recording(Collection<Integer> numbers, Runnable work) {
      List<GradientTape> open =
          tapes.entrySet().stream()
              .filter(entry -> numbers.contains(entry.getKey()))
              .map(Map.Entry::getValue)
              .toList();
      open.forEach(GradientTape::enter);
      work.run();
      open.forEach(GradientTape::close);
    }
  }
}
