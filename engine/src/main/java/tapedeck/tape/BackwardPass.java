package tapedeck.tape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Calculus;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.op.Summing;
import tapedeck.tape.TapeListener.Result;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * One walk back along a tape, in TensorFlow's order: a record is visited once all records that use
 * what it made have been, those that are ready first come first; operands go from the first to the
 * last. Only records between the targets and the sources are visited.
 */
final class BackwardPass implements AutoCloseable {
  private static final Op IDENTITY = Catalogue.required("identity");
  private static final Op REDUCE_SUM = Catalogue.required("reduce_sum");

  /** Operations whose rules name what they make after them. */
  private static final Set<String> SCOPED =
      Set.of("add", "sub", "mul", "div", "pow", "matmul", "abs", "sigmoid");

  private final GradientTape tape;
  private final Engine engine;
  private final List<? extends Operand> targets;
  private final List<? extends Operand> sources;
  private final List<Tensor> seeds;
  private final int number;
  private final Paths paths;
  private final Walk start;
  private final boolean recorded;
  private final Ready ready = new Ready();
  private final Sums sums;
  private @Nullable Tensor @Nullable [] unknown;
  private Slices.@Nullable Gathered gathered;
  private boolean cut;

  /** The backward functions of traced functions, to the tapes that record. */
  private final List<BackwardCall> backwardCalls = new ArrayList<>(0);

  private @Nullable BackwardCall call;

  /** What the rules for both operands of the record being visited begin with, if they do. */
  private @Nullable Tensor common;

  private List<Variable> filled = List.of();

  BackwardPass(
      GradientTape tape,
      List<? extends Operand> targets,
      List<? extends Operand> sources,
      List<Tensor> outputGradients) {
    this.tape = tape;
    this.engine = tape.engine();
    this.targets = targets;
    this.sources = sources;
    this.recorded = engine.hasOpenTape();
    this.paths = new Paths(tape, targets, sources);
    if (tape.holdsUnregistered()) {
      refuseUnregistered();
    }
    this.number = engine.nextPass();
    this.start = new Walk(number, -1, -1);
    this.sums =
        new Sums(
            engine,
            start,
            tape.recorded().size() + tape.watched().size(),
            engine.isInGraph() || tape.calls() != null);
    this.seeds =
        targets.size() == 1 ? List.of(seed(0, outputGradients)) : new ArrayList<>(targets.size());
    for (int i = seeds.size(); i < targets.size(); i++) {
      seeds.add(seed(i, outputGradients));
    }
  }

  private Tensor seed(int target, List<Tensor> given) {
    return target < given.size()
        ? given.get(target)
        : Calculus.onesLike(targets.get(target).value());
  }

  private void refuseUnregistered() {
    try {
      paths.refuseUnregistered(targets);
    } catch (RuntimeException unregistered) {
      paths.close();
      throw unregistered;
    }
  }

  List<@Nullable Tensor> walk(Unconnected unconnected) {
    Walk before = engine.walking(start);
    try {
      if (engine.isHeard()) {
        engine
            .listener()
            .passBegan(number, tape, List.copyOf(targets), seeds, List.copyOf(sources));
      }
      List<Node> begun = new ArrayList<>(targets.size());
      for (int i = 0; i < targets.size(); i++) {
        Operand target = targets.get(i);
        Node node = tape.node(target);
        if (node == null) {
          accumulateUnknown(target, seeds.get(i));
        } else {
          if (target.value().dtype().isFloating() || node.is(Node.SOURCE)) {
            sums.add(start, node, seeds.get(i));
          }
          begun.add(node);
        }
      }
      for (Node node : begun.reversed()) {
        begin(node);
      }
      for (Node next = ready.poll(); next != null; next = ready.poll()) {
        Tensor gradient = sums.of(next);
        switch (next) {
          case Line line -> {
            if (gradient != null) {
              call = call(line);
              if (call == null) {
                visit(line, gradient);
              } else {
                call.visit(line, () -> visit(line, gradient));
              }
            }
            release(line);
          }
          case Alias alias -> {
            if (gradient != null) {
              handOn(alias, gradient);
            }
            release(alias.of);
            release(alias.sizes);
          }
          case Alias.Sizes sizes -> release(sizes.of);
          case Watched watched -> {}
        }
      }
      return results(unconnected);
    } finally {
      engine.walking(before);
    }
  }

  @Override
  public void close() {
    paths.close();
  }

  /**
   * Lines up the record of a target unless another target is computed from it; TensorFlow begins
   * with the last target.
   */
  private void begin(Node node) {
    if (node.is(Node.DEPENDS) && node.isReady() && !ready.contains(node)) {
      ready.add(node);
    }
  }

  /** Lines up what all uses are dealt with of. */
  private void release(Line line) {
    if (line.op.isHeldBack()) {
      return;
    }
    int arity = line.arity();
    for (int i = 0; i < arity; i++) {
      release(line.node(i));
    }
  }

  private void release(@Nullable Node used) {
    if (used != null && used.is(Node.DEPENDS)) {
      used.state -= Node.USE;
      if (used.isReady()) {
        ready.add(used);
      }
    }
  }

  private void handOn(Alias alias, Tensor gradient) {
    if (Node.leads(alias.of)) {
      noteRows(alias.of, null);
      sums.add(start, alias.of, recorded ? alias.back(engine, gradient) : gradient);
    }
  }

  /** The backward function that a record belongs to, if a tape records it. */
  private @Nullable BackwardCall call(Line line) {
    Calls calls = recorded ? tape.calls() : null;
    Calls.Call of = calls == null ? null : calls.of(line);
    if (of == null) {
      return null;
    }
    for (BackwardCall known : backwardCalls) {
      if (known.isOf(of)) {
        return known;
      }
    }
    BackwardCall made = engine.backwardCall(of);
    backwardCalls.add(made);
    return made;
  }

  private void visit(Line line, Tensor upstream) {
    Op op = line.op;
    if (op.notDifferentiable() != null || !line.out.dtype().isFloating()) {
      cut = true;
      return;
    }
    op.checkUpstream(line.out, upstream);
    boolean repeats = recorded && op.repeatsGradient() && line.input(0).shape().isScalar();
    Tensor g = repeats ? repeated(upstream) : upstream;
    common = null;
    if (op.isCustom()) {
      at(line.index, 0);
      vjp(line, 0, g);
    }
    String name = name(line);
    int arity = line.arity();
    boolean unfit = g.dtype() != line.out.dtype() || !g.shape().equals(line.out.shape());
    if (unfit && arity == 2 && op.summing() != Summing.NEVER) {
      refuseUnfit(line, g);
    }
    for (int i = 0; i < arity; i++) {
      Node node = line.node(i);
      Tensor input = line.input(i);
      if (node == null || !Node.leads(node) && call == null || !input.dtype().isFloating()) {
        continue;
      }
      Walk here = at(line.index, i);
      Tensor raw = vjp(line, i, g);
      if (!Node.leads(node)) {
        continue;
      }
      if (raw == null) {
        cut = true;
        continue;
      }
      boolean fits = op.summing() == Summing.NEVER || g.shape().equals(line.out.shape());
      boolean broadcast =
          !op.isCustom()
              && (!fits || raw.size() >= input.size() || raw.size() == 0)
              && (!fits || !raw.shape().equals(input.shape()));
      Shape summedFrom = broadcast ? raw.shape() : null;
      Tensor contribution = broadcast ? unbroadcast(line, i, g, raw) : raw;
      if (recorded) {
        contribution = summed(line, i, g, raw, contribution);
      }
      if (call != null) {
        contribution = call.answer(contribution, node);
      }
      engine.listener().contributed(here, g, contribution, summedFrom);
      Slices rows =
          gathered != null && op == IDENTITY ? gathered.at(line.index) : Slices.of(line, i, g);
      Node to = rows != null && node instanceof Alias alias ? alias.of : node;
      noteRows(to, rows);
      sums.name(contribution, name);
      sums.add(here, to, contribution);
    }
  }

  /**
   * Refuses an upstream gradient of an odd shape or type as TensorFlow does, which multiplies for
   * both operands before it sums for either, and does so for all that the tape knows.
   */
  private void refuseUnfit(Line line, Tensor g) {
    engine.quietly(k -> {
      @Nullable Tensor[] raw = new Tensor[2];
      for (int i = 0; i < 2; i++) {
        if (line.node(i) != null && line.input(i).dtype().isFloating()) {
          raw[i] = vjp(line, i, g);
        }
      }
      for (int i = 0; i < 2; i++) {
        Tensor made = raw[i];
        if (made != null && !made.shape().equals(line.input(i).shape())) {
          unbroadcast(line, i, g, made);
        }
      }
      return null;
    });
    common = null;
  }

  /**
   * How the names begin of what TensorFlow's graph makes of a record; null outside of graphs, and
   * where a tape within one names by the rule.
   */
  private @Nullable String name(Line line) {
    Calls.Call of = tape.calls() == null ? null : tape.calls().of(line);
    String name = of == null ? engine.nameInGraph(line.out) : of.names().apply(line.out);
    String end = of != null ? "_grad/" : SCOPED.contains(line.op.name()) ? "/" : null;
    return name == null || end == null ? null : name + end;
  }

  /**
   * The contribution summed over the axes along which an operand was repeated; for an upstream
   * gradient of another shape than the result's, what TensorFlow's rules make of that.
   */
  private Tensor unbroadcast(Line line, int index, Tensor g, Tensor raw) {
    Shape out = line.out.shape();
    Shape in = line.input(index).shape();
    if (g.shape().equals(out)) {
      return Catalogue.unbroadcast(engine, raw, in);
    }
    boolean spared =
        line.arity() == 2
            && line.op.sparesScalars()
            && line.input(1).shape().isScalar()
            && line.node(1) == null;
    if (line.arity() == 1 || spared) {
      return raw;
    }
    int missing = out.rank() - in.rank();
    int[] axes =
        IntStream.range(0, out.rank())
            .filter(axis -> axis < missing || in.dim(axis - missing) == 1 && out.dim(axis) != 1)
            .toArray();
    Tensor sum =
        axes.length == 0 ? raw : engine.apply(REDUCE_SUM, Attributes.NONE.with("axis", axes), raw);
    if (sum.size() != in.size()) {
      throw EngineError.invalidArgument(
          "{{function_node __wrapped__Reshape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input to reshape is a tensor with %d values, but the requested shape has %d [Op:Reshape] name: "
              .formatted(sum.size(), in.size()));
    }
    return engine.reshape(sum, in);
  }

  /** The gradient of a sum over the one element of a scalar. */
  private Tensor repeated(Tensor g) {
    Tensor reshaped = engine.again(g, Alias.Kind.RESHAPE, null);
    return engine.again(reshaped, Alias.Kind.REPEAT, null);
  }

  /**
   * As what TensorFlow's rule answers, where that goes through a sum over no axis and a reshape.
   */
  private Tensor summed(Line line, int input, Tensor g, Tensor raw, Tensor contribution) {
    Op op = line.op;
    if (op.summing() == Summing.NEVER) {
      return contribution;
    }
    int last = line.arity() - 1;
    Tensor y = line.input(last);
    boolean spared = op.sparesScalars() && y.shape().isScalar() && line.node(last) == null;
    if (spared || !op.summing().applies(g, line.input(last - 1), y)) {
      return contribution;
    }
    if (contribution != raw && raw.rank() == contribution.rank()) {
      return contribution;
    }
    Tensor sum = contribution == raw ? engine.again(raw, Alias.Kind.SUM, null) : contribution;
    return engine.again(sum, Alias.Kind.RESHAPE, line.input(input));
  }

  /** The contribution of a record to the gradient of operand {@code input}. */
  private @Nullable Tensor vjp(Line line, int input, Tensor g) {
    Op.IndexedRule rule = Objects.requireNonNull(line.op.derivative(input)).rule();
    if (rule instanceof Op.BinaryRule binary) {
      return binary.vjp(engine, g, line.input(0), line.input(1), line.out);
    }
    if (rule instanceof Op.Shared shared) {
      Tensor x = line.input(0);
      Tensor y = line.input(1);
      if (common == null) {
        common = shared.common().vjp(engine, g, x, y, line.out);
      }
      return shared.rest().vjp(engine, common, x, y, line.out);
    }
    if (rule instanceof Op.UnaryRule unary) {
      return unary.vjp(engine, g, line.input(0), line.out);
    }
    if (rule instanceof Op.SharedAt shared) {
      if (common == null) {
        common = shared.common().vjp(engine, g, line.application());
      }
      return shared.rest().vjp(engine, common, line.application());
    }
    return rule.vjp(engine, g, line.application(), input);
  }

  private void noteRows(Node node, @Nullable Slices slices) {
    if (gathered == null && slices != null) {
      gathered = new Slices.Gathered();
    }
    if (gathered != null) {
      gathered.add(node.index, slices, node.sum == null);
    }
  }

  /** For each source the rows its gradient consists of; null where it is a whole tensor. */
  List<@Nullable Slices> slices() {
    if (gathered == null) {
      return Collections.nCopies(sources.size(), null);
    }
    List<@Nullable Slices> found = new ArrayList<>();
    for (Operand source : sources) {
      Node node = tape.node(source);
      found.add(node == null ? null : gathered.at(node.index));
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
    Node node = tape.node(source);
    if (node != null) {
      return sums.of(node);
    }
    return unknown == null ? null : unknown[unknownSource(source)];
  }

  /** The variables for which there are zeros because nothing led to them. */
  List<Variable> filled() {
    return filled;
  }

  private List<@Nullable Tensor> results(Unconnected unconnected) {
    List<@Nullable Tensor> gradients = new ArrayList<>(sources.size());
    for (Operand source : sources) {
      Tensor found = found(source);
      gradients.add(found == null ? null : found.settled());
    }
    List<Result> told = engine.isHeard() ? new ArrayList<>() : List.of();
    Calls calls = gradients.contains(null) ? tape.calls() : null;
    Calls.Search search = calls == null ? null : calls.search(tape, targets);
    for (int i = 0; i < gradients.size(); i++) {
      boolean none = gradients.get(i) == null;
      if (none && search != null) {
        gradients.set(i, search.zeros(sources.get(i), engine.open()));
      }
      if (gradients.get(i) == null && unconnected == Unconnected.ZERO) {
        gradients.set(i, Calculus.zerosLike(sources.get(i).value()));
        if (sources.get(i) instanceof Variable variable) {
          filled = filled.isEmpty() ? new ArrayList<>() : filled;
          filled.add(variable);
        }
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
    if (tape.node(source) == null) {
      return NoGradient.NEVER_WATCHED;
    }
    if (targets.stream().allMatch(target -> tape.node(target) == null)) {
      return NoGradient.TARGET_NOT_RECORDED;
    }
    return cut ? NoGradient.CUT : NoGradient.NOT_ON_PATH;
  }
}
