package tapedeck.tape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;
import tapedeck.op.Calculus;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tape.TapeListener.Result;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * One walk back along a tape. Records are visited from the last to the first, operands from the
 * first to the last, and only those that lie between the targets and the sources; contributions to
 * one tensor are added in that order.
 */
final class BackwardPass {
  private static final Walk UNSEEN = new Walk(-1, -1, -1);

  private final GradientTape tape;
  private final Engine engine;
  private final List<? extends Operand> targets;
  private final List<? extends Operand> sources;
  private final List<Tensor> seeds;
  private final int number;
  private final Set<Long> sourceKeys = new HashSet<>();
  private final Sums sums = new Sums();
  private boolean cut;

  BackwardPass(
      GradientTape tape,
      List<? extends Operand> targets,
      List<? extends Operand> sources,
      List<Tensor> outputGradients) {
    this.tape = tape;
    this.engine = tape.engine();
    this.targets = targets;
    this.sources = sources;
    this.number = engine.nextPass();
    this.seeds = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      Tensor target = targets.get(i).value();
      seeds.add(i < outputGradients.size() ? outputGradients.get(i) : Calculus.onesLike(target));
    }
    sources.forEach(source -> sourceKeys.add(tape.key(source)));
  }

  List<@Nullable Tensor> walk(Unconnected unconnected) {
    Walk before = engine.walking(new Walk(number, -1, -1));
    try {
      engine.listener().passBegan(number, tape, List.copyOf(targets), seeds, List.copyOf(sources));
      List<TapeRecord> records = tape.records();
      int recorded = records.size();
      boolean[] needed = needed(records, recorded);
      for (int i = 0; i < targets.size(); i++) {
        long key = tape.key(targets.get(i));
        boolean passes = tape.knows(key) && targets.get(i).value().dtype().isFloating();
        if (passes || sourceKeys.contains(key)) {
          accumulate(new Walk(number, -1, -1), key, seeds.get(i));
        }
      }
      for (int i = recorded - 1; i >= 0; i--) {
        Tensor g = needed[i] ? sums.get(records.get(i).application().out().id()) : null;
        if (g != null) {
          visit(records.get(i), g, needed);
        }
      }
      return results(unconnected);
    } finally {
      engine.walking(before);
    }
  }

  /** Which records depend on a source. */
  private boolean[] needed(List<TapeRecord> records, int recorded) {
    boolean[] needed = new boolean[recorded];
    for (int i = 0; i < recorded; i++) {
      for (Tensor input : records.get(i).application().inputs()) {
        needed[i] |= leadsToSource(tape.key(input), needed);
      }
    }
    return needed;
  }

  private boolean leadsToSource(long key, boolean[] needed) {
    int producer = tape.producer(key);
    return sourceKeys.contains(key) && tape.knows(key)
        || producer >= 0 && producer < needed.length && needed[producer];
  }

  private void visit(TapeRecord record, Tensor g, boolean[] needed) {
    Application at = record.application();
    if (record.op().notDifferentiable() != null || !at.out().dtype().isFloating()) {
      cut = true;
      return;
    }
    for (int i = 0; i < at.inputs().length; i++) {
      Tensor input = at.inputs()[i];
      long key = tape.key(input);
      if (!input.dtype().isFloating() || !leadsToSource(key, needed)) {
        continue;
      }
      Walk here = at(record.index(), i);
      Op.Derivative derivative = Objects.requireNonNull(record.op().derivative(i));
      Tensor raw = derivative.rule().vjp(engine, g, at, i);
      if (raw == null) {
        cut = true;
        continue;
      }
      boolean broadcast = raw.size() >= input.size() && !raw.shape().equals(input.shape());
      Shape summedFrom = broadcast ? raw.shape() : null;
      Tensor contribution = broadcast ? Catalogue.unbroadcast(engine, raw, input.shape()) : raw;
      engine.listener().contributed(here, g, contribution, summedFrom);
      accumulate(here, key, contribution);
    }
  }

  /** Notes where the walk stands, if anybody could want to know. */
  private Walk at(int record, int input) {
    if (!engine.isObserved()) {
      return UNSEEN;
    }
    Walk here = new Walk(number, record, input);
    engine.walking(here);
    return here;
  }

  private void accumulate(Walk here, long key, Tensor contribution) {
    Tensor before = sums.get(key);
    if (before != null) {
      at(here.record(), -1);
    }
    Tensor sum = before == null ? contribution : engine.add(before, contribution);
    engine.listener().accumulated(here, key, sum, sums.put(key, sum));
  }

  private List<@Nullable Tensor> results(Unconnected unconnected) {
    List<@Nullable Tensor> gradients = new ArrayList<>();
    List<Result> told = new ArrayList<>();
    for (Operand source : sources) {
      Tensor gradient = sums.get(tape.key(source));
      NoGradient why = gradient == null ? why(source) : null;
      told.add(new Result(gradient, why));
      boolean zeros = gradient == null && unconnected == Unconnected.ZERO;
      gradients.add(zeros ? Calculus.zerosLike(source.value()) : gradient);
    }
    engine.listener().passEnded(number, told);
    return gradients;
  }

  private NoGradient why(Operand source) {
    if (!source.value().dtype().isFloating()) {
      return NoGradient.INTEGER;
    }
    if (!tape.knows(tape.key(source))) {
      return NoGradient.NEVER_WATCHED;
    }
    if (targets.stream().noneMatch(target -> tape.knows(tape.key(target)))) {
      return NoGradient.TARGET_NOT_RECORDED;
    }
    return cut ? NoGradient.CUT : NoGradient.NOT_ON_PATH;
  }
}
