package tapedeck.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Application;
import tapedeck.op.Attributes;
import tapedeck.op.Calculus;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tape.Engine;
import tapedeck.tape.TapeListener;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * The arithmetic by which an operation turns the gradient that reaches its result into the
 * contribution to one operand: what its gradient rule does, noted while it does it.
 *
 * @param lines what the rule takes, and behind it each of its steps; a line comes after those it
 *     uses, and the last one is the contribution
 */
public record Derivation(List<Line> lines) {
  /** What a line is. */
  public enum Kind {
    /** The gradient with respect to the operation's result. */
    UPSTREAM,
    /** An operand of the operation, or its result. */
    GIVEN,
    /** A number of the rule's own; a line only where it is the contribution. */
    NUMBER,
    STEP
  }

  /**
   * One value in a rule.
   *
   * @param text what it is: {@code g}, an operand's label, or a formula over {@code g}, labels and
   *     the numbers of other steps, {@code ① × ②}
   * @param value its value; null while no gradient has reached the operation and it depends on that
   * @param uses the indices of the lines it is computed from, in the order of operands
   * @param carriesGradient whether it depends on the upstream gradient
   */
  public record Line(
      Kind kind, String text, @Nullable Seen value, List<Integer> uses, boolean carriesGradient) {}

  private static final int MOST_ELEMENTS = 1 << 16;
  private static final int CIRCLED = 20;

  /**
   * The arithmetic of the rule for operand {@code input} of the operation at {@code node}.
   *
   * @return null if no gradient passes, if the rule is the script's own, if it does not go with the
   *     upstream gradient that the script gave, or if the tensors are too large to compute with
   *     once more
   */
  public static @Nullable Derivation of(Moment moment, int node, int input) {
    Trace trace = moment.trace();
    Event.Computed computed = trace.node(node);
    Op op = computed.op();
    Op.Derivative derivative = op.derivative(input);
    Tensor out = trace.tensor(computed.output());
    boolean ownRule = Catalogue.named(op.name()) != op;
    if (ownRule || derivative == null || out == null || !out.dtype().isFloating()) {
      return null;
    }
    Tensor[] inputs = new Tensor[computed.inputs().length];
    long elements = out.size();
    for (int i = 0; i < inputs.length; i++) {
      Tensor operand = trace.tensor(computed.inputs()[i]);
      if (operand == null) {
        return null;
      }
      inputs[i] = operand;
      elements += operand.size();
    }
    if (elements > MOST_ELEMENTS || !inputs[input].dtype().isFloating()) {
      return null;
    }
    Tensor upstream = upstream(moment, node, input);
    Tensor g = upstream == null ? Calculus.onesLike(out) : upstream;
    Labels labels = new Labels(trace);
    return new Engine(TapeListener.NONE)
        .quietly(k -> {
          Notes notes = new Notes(k, upstream != null);
          notes.take(Kind.UPSTREAM, "g", g);
          for (int i = 0; i < inputs.length; i++) {
            notes.take(Kind.GIVEN, labels.operand(computed, i), inputs[i]);
          }
          notes.take(Kind.GIVEN, labels.of(computed.output()), out);
          Application at = Application.of(op, computed.attributes(), inputs, out);
          try {
            Tensor raw = derivative.rule().vjp(notes, g, at, input);
            if (raw == null) {
              return null;
            }
            boolean broadcast = raw.size() >= inputs[input].size() || raw.size() == 0;
            return notes.leadingTo(
                broadcast ? Catalogue.unbroadcast(notes, raw, inputs[input].shape()) : raw);
          } catch (EngineError unfit) {
            return null;
          }
        });
  }

  /** What the rule was given in the pass in hand, or else what it would be given now. */
  private static @Nullable Tensor upstream(Moment moment, int node, int input) {
    PassInfo pass = moment.pass();
    if (pass == null) {
      return null;
    }
    long upstream = moment.gradient(pass, moment.trace().node(node).output());
    for (Event.Contributed each : moment.contributions(pass)) {
      upstream = each.node() == node && each.input() == input ? each.upstream() : upstream;
    }
    return upstream == 0 ? null : moment.trace().tensor(upstream);
  }

  /**
   * A value that came up.
   *
   * @param label empty for a step
   * @param op null unless it is a step
   * @param operands the indices of what it was computed from
   */
  private record Noted(
      Kind kind,
      String label,
      @Nullable Op op,
      Attributes attributes,
      List<Integer> operands,
      Tensor value,
      boolean carriesGradient) {}

  /** A calculus that notes what it is asked for. */
  private static final class Notes implements Calculus {
    private final Calculus calculus;
    private final boolean upstreamKnown;
    private final List<Noted> noted = new ArrayList<>();
    private final Map<Tensor, Integer> indices = new IdentityHashMap<>();

    Notes(Calculus calculus, boolean upstreamKnown) {
      this.calculus = calculus;
      this.upstreamKnown = upstreamKnown;
    }

    void take(Kind kind, String label, Tensor value) {
      if (indices.putIfAbsent(value, noted.size()) == null) {
        noted.add(
            new Noted(kind, label, null, Attributes.NONE, List.of(), value, kind == Kind.UPSTREAM));
      }
    }

    @Override
    public Tensor apply(Op op, Attributes attributes, Operand... inputs) {
      Tensor value = calculus.apply(op, attributes, inputs);
      List<Integer> operands = Stream.of(inputs).map(input -> index(input.value())).toList();
      boolean gradient = operands.stream().anyMatch(i -> noted.get(i).carriesGradient());
      indices.putIfAbsent(value, noted.size());
      noted.add(new Noted(Kind.STEP, "", op, attributes, operands, value, gradient));
      return value;
    }

    /** A value that has not come up before is a number of the rule's own. */
    private int index(Tensor value) {
      take(Kind.NUMBER, number(value), value);
      return Objects.requireNonNull(indices.get(value));
    }

    /** The notes without what does not lead to a result. */
    Derivation leadingTo(Tensor result) {
      int last = index(result);
      TreeSet<Integer> needed = new TreeSet<>(List.of(last));
      for (int i = last; i >= 0; i--) {
        if (needed.contains(i)) {
          needed.addAll(noted.get(i).operands());
        }
      }
      Map<Integer, Integer> places = new HashMap<>();
      Map<Integer, String> names = new HashMap<>();
      List<Line> lines = new ArrayList<>();
      int steps = 0;
      for (int i : needed) {
        Noted each = noted.get(i);
        boolean isStep = each.op() != null;
        names.put(i, isStep ? numbered(++steps) : each.label());
        if (each.kind() != Kind.NUMBER || i == last) {
          places.put(i, lines.size());
          lines.add(line(each, names, places));
        }
      }
      return new Derivation(lines);
    }

    private Line line(Noted of, Map<Integer, String> names, Map<Integer, Integer> places) {
      List<String> operands =
          of.operands().stream().map(i -> Objects.requireNonNull(names.get(i))).toList();
      return new Line(
          of.kind(),
          of.op() == null ? of.label() : of.op().formula(of.attributes()).over(operands, ""),
          of.carriesGradient() && !upstreamKnown ? null : new Seen.Whole(of.value()),
          of.operands().stream()
              .filter(places::containsKey)
              .map(i -> Objects.requireNonNull(places.get(i)))
              .distinct()
              .toList(),
          of.carriesGradient());
    }
  }

  /** A step by its number, from 1: ①. */
  public static String numbered(int step) {
    return step <= CIRCLED ? String.valueOf((char) ('①' + step - 1)) : "(" + step + ")";
  }

  /** A tensor of equal elements by that number. */
  private static String number(Tensor value) {
    for (int i = 1; i < value.size(); i++) {
      if (value.getDouble(i) != value.getDouble(0)) {
        return Numbers.gradient(new Seen.Whole(value));
      }
    }
    return value.size() == 0
        ? Numbers.gradient(new Seen.Whole(value))
        : Numbers.brief(value.getDouble(0));
  }
}
