package tapedeck.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tapedeck.op.Formula;

/**
 * How an optimizer moves a variable, as a textbook writes it: one line for each number it computes,
 * in order. A name stands for its newest value, so that later lines read what earlier ones made.
 */
public record UpdateRule(List<Line> lines) {
  /**
   * One line of a rule.
   *
   * @param target what it computes: {@code x}, a slot's symbol, or a name for the lines below
   * @param arrow {@code ←} if the variable or a slot changes, {@code =} otherwise
   */
  public record Line(String target, String arrow, Formula formula) {
    private static Line of(String text) {
      String[] parts = text.split(" ", 3);
      return new Line(parts[0], parts[1], new Formula(parts[2]));
    }

    /** The line with {@code names} telling what stands for each name on its right. */
    public String with(UnaryOperator<String> names) {
      return target + " " + arrow + " " + formula.with(names);
    }
  }

  /** Keeps copies of the lists. */
  public UpdateRule {
    lines = List.copyOf(lines);
  }

  /**
   * @param lines such as <code>m ← {μ} · {m} − {η} · {g}</code>
   */
  public static UpdateRule of(String... lines) {
    return new UpdateRule(Arrays.stream(lines).map(Line::of).toList());
  }

  /**
   * The rule with values for names, a line each: {@code m ← 0.9 · 0 − 0.1 · (-8) = 0.8}.
   *
   * @param known what stands for the names before the first line
   * @param results what the lines computed, in their order
   * @param number how a value is written
   */
  public <V> List<String> inNumbers(
      Map<String, V> known, List<V> results, Function<V, String> number) {
    Map<String, V> now = new HashMap<>(known);
    List<String> told = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      Line line = lines.get(i);
      String right =
          line.with(name -> {
            V value = now.get(name);
            return value == null ? name : number.apply(value);
          });
      told.add(right + " = " + number.apply(results.get(i)));
      now.put(line.target(), results.get(i));
    }
    return told;
  }

  /** The lines of this rule and those of another. */
  public UpdateRule then(UpdateRule next) {
    List<Line> both = new ArrayList<>(lines);
    both.addAll(next.lines);
    return new UpdateRule(both);
  }

  /** The text with the names themselves, a line each. */
  public String plain() {
    return lines.stream()
        .map(line -> line.with(UnaryOperator.identity()))
        .collect(Collectors.joining("\n"));
  }
}
