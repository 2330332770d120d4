package tapedeck.tape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** Adds up the gradients of one backward pass, in the order and groups of TensorFlow's AddN. */
final class Sums {
  private static final Op ADD = Catalogue.required("add");
  private static final Op ADD_N = Catalogue.required("add_n");

  private final Engine engine;
  private final Walk start;
  private final boolean recorded;

  /** Whether terms may come with names. */
  private final boolean named;

  private final Map<Tensor, String> names = new IdentityHashMap<>();

  /** How many terms each sum has, for a listener; null if there is none. */
  private final int @Nullable [] terms;

  /**
   * @param nodes how many records and watched things there are
   * @param named whether terms may come with names, in the order of which a graph adds them
   */
  Sums(Engine engine, Walk start, int nodes, boolean named) {
    this.engine = engine;
    this.start = start;
    this.recorded = engine.hasOpenTape();
    this.named = named;
    this.terms = engine.isHeard() ? new int[nodes] : null;
  }

  /** Says what a graph calls a contribution. */
  void name(Tensor contribution, @Nullable String name) {
    if (name != null) {
      names.put(contribution, name);
    }
  }

  /**
   * @param here where the contribution was computed
   */
  void add(Walk here, Node node, Tensor contribution) {
    if (node.sum == null) {
      node.sum = contribution;
    } else {
      if (engine.isObserved()) {
        engine.walking(new Walk(here.pass(), here.record(), -1));
      }
      add(node, node.sum, contribution);
    }
    tell(here, node, node.sum, 1);
  }

  private void add(Node node, Tensor before, Tensor contribution) {
    if (before.shape() != contribution.shape() && !before.shape().equals(contribution.shape())) {
      throw EngineError.invalidArgument(
          "{{function_node __wrapped__AddN_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Inputs to operation AddN of type AddN must have the same size and shape.  Input 0: %s != input 1: %s [Op:AddN] name: "
              .formatted(before.shape().bracketed(), contribution.shape().bracketed()));
    }
    if (node.parts == null && (recorded || named || node.is(Node.SUMMED))) {
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
  @Nullable Tensor of(Node node) {
    List<Tensor> parts = node.parts;
    Tensor inOrder = node.sum;
    if (parts == null || inOrder == null) {
      return inOrder;
    }
    if (parts.stream().allMatch(names::containsKey)) {
      parts.sort(Comparator.comparing(part -> Objects.requireNonNull(names.get(part))));
    }
    Tensor sum =
        recorded
            ? engine.apply(ADD_N, Attributes.NONE, parts.toArray(Operand[]::new))
            : Catalogue.sum(parts, named ? 1 : 2);
    node.parts = null;
    node.sum = sum;
    if (terms != null && !sum.sameAs(inOrder)) {
      tell(start, node, sum, 0);
    }
    return sum;
  }

  private void tell(Walk here, Node node, Tensor sum, int more) {
    if (terms != null && !(node instanceof Alias)) {
      int place = node.index >= 0 ? node.index : terms.length + node.index;
      terms[place] += more;
      engine.listener().accumulated(here, node.identity(), sum, terms[place]);
    }
  }
}
