package tapedeck.tape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tensor.DType;
import tapedeck.tensor.FusedActivations;
import tapedeck.tensor.Tensor;

/**
 * What TensorFlow computes otherwise in a graph than one operation after another, so that last
 * digits differ: a product of matrices with a row added to each of its rows and an activation of
 * nothing but that; powers and quotients by a constant; and a few functions of functions.
 */
final class Fusion {
  /** How many results are in sight at a time: what is fused stands together. */
  private static final int IN_SIGHT = 16;

  private static final Op DIV = Catalogue.required("div");
  private static final Op MUL = Catalogue.required("mul");
  private static final Op RECIPROCAL = Catalogue.required("reciprocal");

  /** A result of an operation on one tensor, or on one tensor and a constant. */
  private record Made(String op, Tensor from, Tensor out) {}

  private static final Op ADD = Catalogue.required("add");

  /** A sum of tensors of one shape. */
  private record Sum(List<Tensor> terms, Tensor out) {}

  private final Function<Tensor, @Nullable String> names;
  private final Deque<Sum> chains = new ArrayDeque<>();
  private final Deque<Tensor> products = new ArrayDeque<>();
  private final Deque<Tensor> sums = new ArrayDeque<>();
  private final Deque<Made> made = new ArrayDeque<>();
  private final Set<Tensor> constants = Collections.newSetFromMap(new WeakHashMap<>());

  /**
   * @param names what a tensor is called in the graph, if that is known
   */
  Fusion(Function<Tensor, @Nullable String> names) {
    this.names = names;
  }

  @Nullable String name(Tensor tensor) {
    return names.apply(tensor);
  }

  /** Every call makes it anew. */
  void constant(Tensor tensor) {
    constants.add(tensor);
  }

  /** What an operation on one tensor gives here; null if the same as anywhere. */
  @Nullable Tensor computed(Op op, Tensor x) {
    if (op.name().equals("log")) {
      Made sum = last("1+", x);
      return sum == null ? null : forward("log1p", sum.from());
    }
    return sums.removeIf(sum -> sum == x) ? FusedActivations.apply(op.name(), x) : null;
  }

  /** As {@link #computed(Op, Tensor)} of an operation on two tensors. */
  @Nullable Tensor computed(Op op, Tensor x, Tensor y) {
    if (!x.dtype().isFloating() || x.dtype() != y.dtype()) {
      return null;
    }
    return switch (op.name()) {
      case "pow" -> y.isScalar() && constants.contains(y) ? power(x, y.getDouble(0)) : null;
      case "div" -> quotient(x, y);
      case "add" -> inOrder(terms(x, y));
      case "sub" -> {
        Made e = isOne(y) ? last("exp", x) : null;
        yield e == null ? null : forward("expm1", e.from());
      }
      default -> null;
    };
  }

  private static @Nullable Tensor power(Tensor x, double exponent) {
    if (exponent == 3) {
      return MUL.forward(MUL.forward(x, x, Attributes.NONE), x, Attributes.NONE);
    }
    String op =
        exponent == 2
            ? "square"
            : exponent == 0.5
                ? "sqrt"
                : exponent == -0.5 ? "rsqrt" : exponent == -1 ? "reciprocal" : null;
    return op == null ? null : forward(op, x);
  }

  private @Nullable Tensor quotient(Tensor x, Tensor y) {
    if (constants.contains(y)) {
      Tensor ones = Tensor.full(y.dtype(), y.shape(), 1);
      return constants.contains(x)
          ? null
          : MUL.forward(x, DIV.forward(ones, y, Attributes.NONE), Attributes.NONE);
    }
    if (isOne(x)) {
      return RECIPROCAL.forward(y, Attributes.NONE);
    }
    Made root = last("sqrt", y);
    return root == null ? null : MUL.forward(x, forward("rsqrt", root.from()), Attributes.NONE);
  }

  private boolean isOne(Tensor x) {
    return x.isScalar() && constants.contains(x) && x.getDouble(0) == 1;
  }

  /** The terms of a sum of tensors of one shape that is made of another such sum. */
  private List<Tensor> terms(Tensor x, Tensor y) {
    if (!x.shape().equals(y.shape()) || constants.contains(x) || constants.contains(y)) {
      return List.of();
    }
    List<Tensor> terms = new ArrayList<>();
    for (Tensor each : List.of(x, y)) {
      terms.addAll(
          chains.stream()
              .filter(sum -> sum.out() == each)
              .findFirst()
              .map(Sum::terms)
              .orElse(List.of(each)));
    }
    return terms;
  }

  /** Several terms are added in the order of their names. */
  private @Nullable Tensor inOrder(List<Tensor> terms) {
    if (terms.size() < 3 || terms.stream().anyMatch(term -> names.apply(term) == null)) {
      return null;
    }
    Tensor sum = null;
    for (Tensor term :
        terms.stream()
            .sorted(Comparator.comparing(term -> Objects.requireNonNull(names.apply(term))))
            .toList()) {
      sum = sum == null ? term : ADD.forward(sum, term, Attributes.NONE);
    }
    return sum;
  }

  private @Nullable Made last(String op, Tensor out) {
    for (Made each : made) {
      if (each.out() == out && each.op().equals(op)) {
        return each;
      }
    }
    return null;
  }

  private static Tensor forward(String op, Tensor x) {
    return Catalogue.required(op).forward(x, Attributes.NONE);
  }

  /** Notes what is made of a tensor. */
  void made(Op op, Tensor x, Tensor out) {
    sums.removeIf(sum -> sum == x);
    chains.removeIf(sum -> sum.out() == x);
    if (constants.contains(x)) {
      constants.add(out);
    }
    if (op.name().equals("exp") || op.name().equals("sqrt")) {
      put(made, new Made(op.name(), x, out));
    }
  }

  /** Notes what is made of two tensors. */
  void made(Op op, Tensor x, Tensor y, Tensor out) {
    sums.removeIf(sum -> sum == x || sum == y);
    if (constants.contains(x) && constants.contains(y)) {
      constants.add(out);
    }
    boolean add = op.name().equals("add");
    List<Tensor> terms = add && out.dtype().isFloating() ? terms(x, y) : List.of();
    chains.removeIf(sum -> sum.out() == x || sum.out() == y);
    if (!terms.isEmpty()) {
      put(chains, new Sum(terms, out));
    }
    if (add && (isOne(x) || isOne(y))) {
      put(made, new Made("1+", isOne(x) ? y : x, out));
    }
    if (out.dtype() != DType.FLOAT32 || out.rank() != 2) {
      return;
    }
    if (op.name().equals("matmul")) {
      put(products, out);
    } else if (add && (isBiased(x, y) || isBiased(y, x))) {
      put(sums, out);
    }
  }

  private boolean isBiased(Tensor product, Tensor row) {
    return row.rank() == 1
        && row.size() == product.shape().dim(-1)
        && products.removeIf(each -> each == product);
  }

  private static <T> void put(Deque<T> all, T one) {
    all.addLast(one);
    if (all.size() > IN_SIGHT) {
      all.removeFirst();
    }
  }
}
