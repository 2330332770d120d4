package tapedeck.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 * One walk back along a tape, in TensorFlow's order: a record is visited once all records that use
 * what it made have been, those that are ready first come first; operands go from the first to the
 * last. Only records between the targets and the sources are visited. Contributions to one tensor
 * are added in that order.
 */
final class BackwardPass {
  private final GradientTape tape;
  private final Engine engine;
  private final List<? extends Operand> targets;
  private final List<? extends Operand> sources;
  private final List<Tensor> seeds;
  private final int number;
  private final Paths paths;
  private final Sums sums;
  private final Walk start;
  private final IntQueue ready = new IntQueue();
  private @Nullable Tensor @Nullable [] unknown;
  private Slices.@Nullable Gathered gathered;
  private boolean cut;

  BackwardPass(
      GradientTape tape,
      List<? extends Operand> targets,
      List<? extends Operand> sources,
      List<Tensor> outputGradients,
      Paths paths) {
    this.tape = tape;
    this.engine = tape.engine();
    this.targets = targets;
    this.sources = sources;
    this.number = engine.nextPass();
    this.start = new Walk(number, -1, -1);
    this.paths = paths;
    this.sums = new Sums(paths.recorded(), paths.watched(), engine.isHeard());
    this.seeds = new ArrayList<>(targets.size());
    for (int i = 0; i < targets.size(); i++) {
      Tensor target = targets.get(i).value();
      seeds.add(i < outputGradients.size() ? outputGradients.get(i) : Calculus.onesLike(target));
    }
  }

  List<@Nullable Tensor> walk(Unconnected unconnected) {
    if (tape.holdsUnregistered()) {
      paths.refuseUnregistered(targets);
    }
    Walk before = engine.walking(start);
    try {
      if (engine.isHeard()) {
        engine
            .listener()
            .passBegan(number, tape, List.copyOf(targets), seeds, List.copyOf(sources));
      }
      for (int i = 0; i < targets.size(); i++) {
        Operand target = targets.get(i);
        int cell = tape.cell(target);
        boolean passes = cell != Cells.UNKNOWN && target.value().dtype().isFloating();
        if (passes || paths.isSource(cell)) {
          accumulate(start, cell, seeds.get(i));
          begin(cell);
        } else if (cell == Cells.UNKNOWN) {
          accumulateUnknown(target, seeds.get(i));
        }
      }
      Records records = tape.recorded();
      while (!ready.isEmpty()) {
        int record = ready.removeFirst();
        Application at = records.application(record);
        Tensor g = sums.get(record);
        if (g != null) {
          visit(record, at, g);
        }
        release(record, at);
      }
      return results(unconnected);
    } finally {
      engine.walking(before);
    }
  }

  /** Lines up the record of a target unless another target is computed from it. */
  private void begin(int cell) {
    boolean first = cell >= 0 && paths.depends(cell) && paths.isReady(cell);
    if (first && !ready.contains(cell)) {
      ready.add(cell);
    }
  }

  /** Lines up the records all of whose uses are dealt with. */
  private void release(int record, Application at) {
    int arity = at.arity();
    for (int i = 0; i < arity; i++) {
      int cell = paths.cell(record, at, i);
      if (cell >= 0 && paths.depends(cell) && paths.used(cell)) {
        ready.add(cell);
      }
    }
  }

  private void visit(int record, Application at, Tensor g) {
    Op op = at.op();
    if (op.notDifferentiable() != null || !at.out().dtype().isFloating()) {
      cut = true;
      return;
    }
    int arity = at.arity();
    for (int i = 0; i < arity; i++) {
      Tensor input = at.input(i);
      int cell = input.dtype().isFloating() ? paths.cell(record, at, i) : Cells.UNKNOWN;
      if (!paths.lead(cell)) {
        continue;
      }
      Walk here = at(record, i);
      Op.Derivative derivative = Objects.requireNonNull(op.derivative(i));
      Tensor raw = derivative.rule().vjp(engine, g, at, i);
      if (raw == null) {
        cut = true;
        continue;
      }
      boolean broadcast = raw.size() >= input.size() && !raw.shape().equals(input.shape());
      Shape summedFrom = broadcast ? raw.shape() : null;
      Tensor contribution = broadcast ? Catalogue.unbroadcast(engine, raw, input.shape()) : raw;
      engine.listener().contributed(here, g, contribution, summedFrom);
      noteRows(cell, Slices.of(at, i, g));
      accumulate(here, cell, contribution);
    }
  }

  private void noteRows(int cell, @Nullable Slices slices) {
    if (gathered == null && slices != null) {
      gathered = new Slices.Gathered();
    }
    if (gathered != null) {
      gathered.add(cell, slices, sums.get(cell) == null);
    }
  }

  /** For each source the rows its gradient consists of; null where it is a whole tensor. */
  List<@Nullable Slices> slices() {
    List<@Nullable Slices> found = new ArrayList<>();
    for (Operand source : sources) {
      found.add(gathered == null ? null : gathered.at(tape.cell(source)));
    }
    return found;
  }

  /** Notes where the walk stands, if anybody could want to know. */
  private Walk at(int record, int input) {
    if (!engine.isObserved()) {
      return start;
    }
    Walk here = new Walk(number, record, input);
    engine.walking(here);
    return here;
  }

  private void accumulate(Walk here, int cell, Tensor contribution) {
    Tensor before = sums.get(cell);
    if (before != null) {
      at(here.record(), -1);
    }
    Tensor sum = before == null ? contribution : engine.add(before, contribution);
    int terms = sums.put(cell, sum);
    if (engine.isHeard()) {
      engine.listener().accumulated(here, tape.identity(cell), sum, terms);
    }
  }

  /** A target that the tape does not know, but that is asked for as a source. */
  private void accumulateUnknown(Operand target, Tensor seed) {
    int source = unknownSource(target);
    if (source >= 0) {
      if (unknown == null) {
        unknown = new Tensor[sources.size()];
      }
      Tensor before = unknown[source];
      Tensor sum = before == null ? seed : engine.add(before, seed);
      unknown[source] = sum;
      engine.listener().accumulated(start, identity(target), sum, before == null ? 1 : 2);
    }
  }

  /** The first source that is the same tensor or variable; -1 if none is. */
  private int unknownSource(Operand target) {
    for (int i = 0; i < sources.size(); i++) {
      if (identity(sources.get(i)) == identity(target)) {
        return i;
      }
    }
    return -1;
  }

  private static long identity(Operand operand) {
    return operand instanceof Variable variable ? variable.id() : operand.value().id();
  }

  private @Nullable Tensor found(Operand source) {
    int cell = tape.cell(source);
    if (cell != Cells.UNKNOWN) {
      return sums.get(cell);
    }
    return unknown == null ? null : unknown[unknownSource(source)];
  }

  private List<@Nullable Tensor> results(Unconnected unconnected) {
    List<@Nullable Tensor> gradients = new ArrayList<>(sources.size());
    for (Operand source : sources) {
      Tensor found = found(source);
      gradients.add(found == null ? null : found.settled());
    }
    List<Result> told = new ArrayList<>();
    for (int i = 0; i < gradients.size(); i++) {
      boolean none = gradients.get(i) == null;
      if (none && unconnected == Unconnected.ZERO) {
        gradients.set(i, Calculus.zerosLike(sources.get(i).value()));
      }
      if (engine.isHeard()) {
        told.add(new Result(gradients.get(i), none ? why(sources.get(i)) : null));
      }
    }
    if (engine.isHeard()) {
      engine.listener().passEnded(number, told);
    }
    return gradients;
  }

  private NoGradient why(Operand source) {
    if (!source.value().dtype().isFloating()) {
      return NoGradient.INTEGER;
    }
    if (tape.cell(source) == Cells.UNKNOWN) {
      return NoGradient.NEVER_WATCHED;
    }
    if (targets.stream().allMatch(target -> tape.cell(target) == Cells.UNKNOWN)) {
      return NoGradient.TARGET_NOT_RECORDED;
    }
    return cut ? NoGradient.CUT : NoGradient.NOT_ON_PATH;
  }
}
