package tapedeck.op;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an operation or of a derivative, with {@code {x}}, {@code {y}} and {@code {out}}
 * where names or numbers go.
 *
 * @param template for example <code>{x} − {y}</code>
 */
public record Formula(String template) {
  private static final List<String> SLOTS = List.of("{x}", "{y}", "{z}");
  private static final List<String> BETWEEN = List.of(", ", " + ");
  private static final Pattern NAMED = Pattern.compile("([\\^(|])?\\{([^{}]+)}");
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** The text over operands called x, y, z. */
  public String plain() {
    return over(template, List.of("x", "y", "z"), "out");
  }

  /**
   * The text over these operands. An operand that is itself a sum, product or negative number is
   * put in brackets; a small whole exponent is raised: {@code (x − 4)²}. Where the text goes on for
   * any number of operands, two or three are all named.
   */
  public String over(List<String> operands, String out) {
    String all = template;
    for (String between : operands.size() <= SLOTS.size() ? BETWEEN : List.<String>of()) {
      all =
          all.replace(
              "{x}" + between + "…", String.join(between, SLOTS.subList(0, operands.size())));
    }
    return over(all, operands, out);
  }

  private static String over(String template, List<String> operands, String out) {
    String text = template.replace("{out}", out);
    for (int i = 0; i < Math.min(operands.size(), SLOTS.size()); i++) {
      String slot = SLOTS.get(i);
      String raised = superscript(operands.get(i));
      text = raised.isEmpty() ? text : text.replace("^" + slot, raised);
      String wrapped = template.equals(slot) ? operands.get(i) : bracketed(operands.get(i));
      text =
          text.replace("(" + slot, "(" + operands.get(i))
              .replace("[" + slot + "]", "[" + operands.get(i) + "]")
              .replace("|" + slot + "|", "|" + operands.get(i) + "|")
              .replace(slot, wrapped);
    }
    return text;
  }

  /**
   * The text of a formula whose placeholders have names of their own, such as <code>{β₁}</code>.
   *
   * @param names what stands for each name; brackets and exponents are set as in {@link #over}
   */
  public String with(UnaryOperator<String> names) {
    return NAMED
        .matcher(template)
        .replaceAll(found -> {
          String lead = found.group(1) == null ? "" : found.group(1);
          String text = names.apply(found.group(2));
          return Matcher.quoteReplacement(
              lead.equals("^")
                  ? power(text)
                  : lead + (isRaised(found.end()) || lead.isEmpty() ? bracketed(text) : text));
        });
  }

  private boolean isRaised(int end) {
    return template.startsWith("²", end) || template.startsWith("^", end);
  }

  private static String power(String exponent) {
    String raised = exponent.equals("t") ? "ᵗ" : superscript(exponent);
    return raised.isEmpty() ? "^" + bracketed(exponent) : raised;
  }

  private static String superscript(String exponent) {
    String digits =
        exponent.endsWith(".0") ? exponent.substring(0, exponent.length() - 2) : exponent;
    if (digits.isEmpty() || digits.length() > 2 || !digits.chars().allMatch(Character::isDigit)) {
      return "";
    }
    return digits
        .chars()
        .mapToObj(c -> String.valueOf(DIGITS.charAt(c - '0')))
        .reduce("", String::concat);
  }

  private static String bracketed(String operand) {
    boolean signed = operand.startsWith("−") || operand.startsWith("-");
    boolean compound = operand.contains(" ") && !enclosed(operand);
    return signed || compound ? "(" + operand + ")" : operand;
  }

  /** Whether one pair of brackets, round ones perhaps behind a name, holds the whole text. */
  private static boolean enclosed(String text) {
    boolean square = text.startsWith("[");
    int open = square ? 0 : text.indexOf('(');
    if (open < 0 || text.substring(0, open).contains(" ")) {
      return false;
    }
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == (square ? '[' : '(') ? 1 : 0;
      depth -= text.charAt(i) == (square ? ']' : ')') ? 1 : 0;
      if (depth == 0) {
        return i == text.length() - 1;
      }
    }
    return false;
  }
}
