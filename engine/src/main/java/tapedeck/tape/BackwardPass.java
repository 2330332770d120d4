package tapedeck.tape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
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
final class BackwardPass implements AutoCloseable {
  private static final Op ADD = Catalogue.required("add");
  private static final Op ADD_N = Catalogue.required("add_n");

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
  private final int @Nullable [] terms;
  private @Nullable Tensor @Nullable [] unknown;
  private Slices.@Nullable Gathered gathered;
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
    this.recorded = engine.hasOpenTape();
    this.start = new Walk(number, -1, -1);
    this.paths = new Paths(tape, targets, sources);
    this.terms = engine.isHeard() ? new int[tape.recorded().size() + tape.watched().size()] : null;
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
        Node node = tape.node(target);
        if (node == null) {
          accumulateUnknown(target, seeds.get(i));
        } else if (target.value().dtype().isFloating() || node.is(Node.SOURCE)) {
          accumulate(start, node, seeds.get(i));
          begin(node);
        }
      }
      for (Line next = ready.poll(); next != null; next = ready.poll()) {
        Tensor gradient = sum(next);
        if (gradient != null) {
          visit(next, gradient);
        }
        release(next);
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

  /** Lines up the record of a target unless another target is computed from it. */
  private void begin(Node node) {
    boolean first = node.is(Node.DEPENDS) && node.isReady();
    if (first && node instanceof Line line && !ready.contains(line)) {
      ready.add(line);
    }
  }

  /** Lines up the records all of whose uses are dealt with. */
  private void release(Line line) {
    int arity = line.arity();
    for (int i = 0; i < arity; i++) {
      Node used = line.node(i);
      if (used != null && used.is(Node.DEPENDS)) {
        used.state -= Node.USE;
        if (used.isReady()) {
          switch (used) {
            case Line next -> ready.add(next);
            case Watched.Read read -> pass(read, at(line.index, i));
            case Watched watched -> {}
          }
        }
      }
    }
  }

  /** Lets a variable have what came to one reading of it. */
  private void pass(Watched.Read read, Walk here) {
    Tensor gradient = sum(read);
    if (gradient != null) {
      accumulate(here, read.variable, gradient);
    }
  }

  private void visit(Line line, Tensor g) {
    Op op = line.op;
    if (op.notDifferentiable() != null || !line.out.dtype().isFloating()) {
      cut = true;
      return;
    }
    int arity = line.arity();
    for (int i = 0; i < arity; i++) {
      Node node = line.node(i);
      Tensor input = line.input(i);
      if (node == null || !Node.leads(node) || !input.dtype().isFloating()) {
        continue;
      }
      Walk here = at(line.index, i);
      Tensor raw = vjp(line, i, g);
      if (raw == null) {
        cut = true;
        continue;
      }
      boolean broadcast = raw.size() >= input.size() && !raw.shape().equals(input.shape());
      Shape summedFrom = broadcast ? raw.shape() : null;
      Tensor contribution = broadcast ? Catalogue.unbroadcast(engine, raw, input.shape()) : raw;
      engine.listener().contributed(here, g, contribution, summedFrom);
      Slices rows = Slices.of(line, i, g);
      Node to = rows != null && node instanceof Watched.Read read ? read.variable : node;
      noteRows(to, rows);
      accumulate(here, to, contribution);
    }
  }

  /** The contribution of a record to the gradient of operand {@code input}. */
  private @Nullable Tensor vjp(Line line, int input, Tensor g) {
    Op.IndexedRule rule = Objects.requireNonNull(line.op.derivative(input)).rule();
    if (rule instanceof Op.BinaryRule binary) {
      return binary.vjp(engine, g, line.input(0), line.input(1), line.out);
    }
    if (rule instanceof Op.UnaryRule unary) {
      return unary.vjp(engine, g, line.input(0), line.out);
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

  private void accumulate(Walk here, Node node, Tensor contribution) {
    if (node.sum == null) {
      node.sum = contribution;
    } else {
      at(here.record(), -1);
      add(node, node.sum, contribution);
    }
    tell(here, node, node.sum, 1);
  }

  private void tell(Walk here, Node node, Tensor sum, int more) {
    if (terms != null && !(node instanceof Watched.Read)) {
      int place = node.index >= 0 ? node.index : terms.length + node.index;
      terms[place] += more;
      engine.listener().accumulated(here, node.identity(), sum, terms[place]);
    }
  }

  private void add(Node node, Tensor before, Tensor contribution) {
    if (node.parts == null && (recorded || node.is(Node.SUMMED))) {
      node.parts = new ArrayList<>();
      node.parts.add(before);
    }
    node.state |= Node.SUMMED;
    if (node.parts != null) {
      node.parts.add(contribution);
    }
    if (node.parts == null || terms != null) {
      node.sum = ADD.forward(before, contribution, Attributes.NONE);
    }
  }

  /** The gradient of a node; what came from several uses is one operation to tapes that record. */
  private @Nullable Tensor sum(Node node) {
    List<Tensor> parts = node.parts;
    Tensor inOrder = node.sum;
    if (parts == null || inOrder == null) {
      return inOrder;
    }
    Tensor sum =
        recorded
            ? engine.apply(ADD_N, Attributes.NONE, parts.toArray(Operand[]::new))
            : Catalogue.sum(parts, 2);
    node.parts = null;
    node.sum = sum;
    if (terms != null && !sum.sameAs(inOrder)) {
      tell(start, node, sum, 0);
    }
    return sum;
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
      return sum(node);
    }
    return unknown == null ? null : unknown[unknownSource(source)];
  }

  private List<@Nullable Tensor> results(Unconnected unconnected) {
    List<@Nullable Tensor> gradients = new ArrayList<>(sources.size());
    for (Operand source : sources) {
      Tensor found = found(source);
      gradients.add(found == null ? null : found.settled());
    }
    List<Result> told = engine.isHeard() ? new ArrayList<>() : List.of();
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
    if (tape.node(source) == null) {
      return NoGradient.NEVER_WATCHED;
    }
    if (targets.stream().allMatch(target -> tape.node(target) == null)) {
      return NoGradient.TARGET_NOT_RECORDED;
    }
    return cut ? NoGradient.CUT : NoGradient.NOT_ON_PATH;
  }
}
