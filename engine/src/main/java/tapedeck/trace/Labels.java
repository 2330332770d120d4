package tapedeck.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What the tensors and operations of a trace are called: by their name, or by their expression. */
public final class Labels {
  private static final int LONGEST = 24;
  private static final int DEEPEST = 3;
  private static final String SOMETHING = "(·)";

  private static final Pattern LONG_PATH = Pattern.compile("(?<![\\w/])(?:\\w+/)+(?=\\w+/\\w)");

  private final Trace trace;

  /** Labels for what happened in one run. */
  public Labels(Trace trace) {
    this.trace = trace;
  }

  /** A tensor or variable by name, or by the expression that made it: {@code (x − 4)²}. */
  public String of(long id) {
    String label = of(id, DEEPEST);
    return label.length() <= LONGEST ? label : of(id, 1);
  }

  /** A label that has of long paths of names, as Keras' variables have them, only the end. */
  public static String withoutPaths(String label) {
    return LONG_PATH.matcher(label).replaceAll("");
  }

  private String of(long id, int depth) {
    String name = nameOf(id);
    if (name != null) {
      return name;
    }
    int maker = trace.maker(id);
    if (maker >= 0) {
      return depth == 0 ? SOMETHING : expression(maker, depth);
    }
    return constant(id);
  }

  /** A version of a variable goes by the variable's name. */
  private @Nullable String nameOf(long id) {
    long owner = trace.ownerOfVersion(id);
    return trace.name(owner != 0 ? owner : id);
  }

  private String constant(long id) {
    Tensor tensor = trace.tensor(id);
    if (tensor != null && tensor.isScalar()) {
      return Numbers.brief(tensor.getDouble(0));
    }
    Place made = trace.conversion(id);
    String text = made == null ? "" : trace.source().at(made);
    if (!text.isEmpty() && text.length() <= LONGEST / 2) {
      return text;
    }
    return tensor != null && tensor.size() > 1 && isAll(tensor, 1)
        ? "ones"
        : Numbers.of(trace.seen(id));
  }

  private static boolean isAll(Tensor tensor, double value) {
    for (int i = 0; i < tensor.size(); i++) {
      if (tensor.getDouble(i) != value) {
        return false;
      }
    }
    return true;
  }

  /** An operand as its operation's record has it: a variable under its own name. */
  public String operand(Event.Computed node, int input) {
    return of(node.key(input));
  }

  private String expression(int node, int depth) {
    Event.Computed computed = trace.node(node);
    String slice = computed.op().name().equals("strided_slice") ? slice(computed) : "";
    return !slice.isEmpty()
        ? slice
        : bare(
            computed
                .op()
                .formula(computed.attributes())
                .over(operands(computed, depth - 1), "out"));
  }

  /** What is taken of a named value, as the script has it: {@code x[0]}; empty if it is long. */
  private String slice(Event.Computed computed) {
    String text = trace.source().at(computed.place());
    boolean ofName = text.startsWith(of(computed.key(0), 0) + "[");
    boolean brief = text.length() <= LONGEST / 2 && text.indexOf(']') == text.length() - 1;
    return ofName && brief ? text : "";
  }

  /** What stands between a function's own brackets needs none: {@code relu(·)}. */
  private static String bare(String formula) {
    return formula
        .replace("((·))", "(·)")
        .replace("((·), ", "(·, ")
        .replace(", (·))", ", ·)")
        .replace(", (·), ", ", ·, ");
  }

  private List<String> operands(Event.Computed node, int depth) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < node.inputs().length; i++) {
      labels.add(of(node.key(i), depth));
    }
    return labels;
  }

  /** What an operation computes, over its operands' names: {@code (x − 4)²}. */
  public String expression(int node) {
    String whole = expression(node, DEEPEST);
    return whole.length() <= LONGEST ? whole : expression(node, 1);
  }

  /** A heading for an operation: {@code x − 4}, {@code y = (·)²}. */
  public String title(int node) {
    Event.Computed computed = trace.node(node);
    String expression = expression(node, 1);
    String name = trace.name(computed.output());
    return name == null ? expression : name + " = " + expression;
  }

  /** An operation over the numbers it was given: {@code (−4)²}. */
  public String withNumbers(int node) {
    Event.Computed computed = trace.node(node);
    List<String> numbers = new ArrayList<>();
    for (long input : computed.inputs()) {
      numbers.add(number(input));
    }
    return computed.op().formula(computed.attributes()).over(numbers, number(computed.output()));
  }

  /**
   * One element of what an operation computed that works element by element, over the numbers it
   * was given there: {@code 0 / 0 = nan}; empty if a tensor was not kept.
   *
   * @param element an index of the result's, in row-major order
   */
  String withNumbers(int node, int element) {
    Event.Computed computed = trace.node(node);
    if (!(trace.seen(computed.output()) instanceof Seen.Whole(Tensor result))) {
      return "";
    }
    List<String> numbers = new ArrayList<>();
    for (long input : computed.inputs()) {
      if (!(trace.seen(input) instanceof Seen.Whole(Tensor operand))) {
        return "";
      }
      int at = under(result.shape(), element, operand.shape());
      double number = operand.getDouble(at);
      numbers.add(
          operand.dtype() == DType.BOOL
              ? Numbers.brief(number, DType.BOOL)
              : Numbers.brief(number));
    }
    String value = Numbers.brief(result.getDouble(element));
    return computed.op().formula(computed.attributes()).over(numbers, value) + " = " + value;
  }

  /** Where in an operand an element of a result comes from that it was broadcast to. */
  private static int under(Shape result, int element, Shape operand) {
    int rest = element;
    int at = 0;
    int stride = 1;
    for (int axis = 1; axis <= operand.rank(); axis++) {
      int size = result.dim(result.rank() - axis);
      int own = operand.dim(operand.rank() - axis);
      at += own == 1 ? 0 : rest % size * stride;
      stride *= own;
      rest /= size;
    }
    return at;
  }

  private String number(long id) {
    return Numbers.gradient(trace.seen(id));
  }

  /** The name a target is differentiated under: its own, or its expression. */
  public String target(@Nullable PassInfo pass) {
    if (pass == null || pass.targets().isEmpty()) {
      return "target";
    }
    String first = of(pass.targets().getFirst());
    return pass.targets().size() == 1 ? first : first + " + …";
  }
}
