package tapedeck.op;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * A sum of products in Einstein's notation, put together from transposes, reshapes and one matrix
 * product for each pair of operands.
 *
 * @param inputs for each operand a letter for each of its axes
 * @param output the letters that are left, in order
 */
public record Summation(List<String> inputs, String output) {

  private static final Pattern FORM = Pattern.compile("[a-zA-Z]*(,[a-zA-Z]*)*(->[a-zA-Z]*)?");

  /**
   * Reads an equation such as {@code ij,jk->ik}; without an arrow, letters that stand once are
   * left, in alphabetical order.
   *
   * @throws EngineError ValueError if it does not fit the number of operands
   */
  public static Summation parse(String equation, int operands) {
    String text = equation.replace(" ", "");
    if (text.contains(".")) {
      throw EngineError.value("einsum with an ellipsis: name every axis by a letter instead.");
    }
    if (!FORM.matcher(text).matches()) {
      throw EngineError.value("Subscripts have incorrect format: " + text);
    }
    int arrow = text.indexOf("->");
    List<String> inputs =
        Arrays.asList((arrow < 0 ? text : text.substring(0, arrow)).split(",", -1));
    if (inputs.size() != operands) {
      throw EngineError.value(
          "Got %d inputs for equation \"%s\", expecting %d"
              .formatted(operands, equation, inputs.size()));
    }
    String output = arrow < 0 ? implied(inputs) : text.substring(arrow + 2);
    for (char label : output.toCharArray()) {
      if (String.join("", inputs).indexOf(label) < 0) {
        throw EngineError.value(
            "Output subscripts contain the label %s not present in the input subscripts."
                .formatted(label));
      }
    }
    return new Summation(inputs, output);
  }

  private static String implied(List<String> inputs) {
    String all = String.join("", inputs);
    StringBuilder once = new StringBuilder();
    all.chars()
        .distinct()
        .sorted()
        .filter(c -> all.indexOf(c) == all.lastIndexOf(c))
        .forEach(c -> once.append((char) c));
    return once.toString();
  }

  private static void checkTypes(List<? extends Operand> operands) {
    DType first = operands.getFirst().value().dtype();
    for (int i = 1; i < operands.size(); i++) {
      DType other = operands.get(i).value().dtype();
      if (other != first) {
        String library = first == DType.FLOAT32 ? "_Mkl" : "";
        throw EngineError.mixed(library + "Einsum", "Einsum", i, first, other);
      }
    }
  }

  /** Computes it. */
  public Tensor of(Calculus k, List<? extends Operand> operands) {
    checkTypes(operands);
    Map<Character, Integer> sizes = sizes(operands);
    String letters = inputs.getFirst();
    Operand so = operands.getFirst();
    if (operands.size() == 1) {
      return arranged(k, so, letters, output);
    }
    for (int i = 1; i < operands.size(); i++) {
      Set<Character> later = new LinkedHashSet<>();
      (String.join("", inputs.subList(i + 1, inputs.size())) + output)
          .chars()
          .forEach(c -> later.add((char) c));
      String kept = kept(letters, inputs.get(i), later);
      so = product(k, so, letters, operands.get(i), inputs.get(i), kept, sizes);
      letters = kept;
    }
    return arranged(k, so, letters, output);
  }

  private Map<Character, Integer> sizes(List<? extends Operand> operands) {
    Map<Character, Integer> sizes = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      Shape shape = operands.get(i).value().shape();
      if (inputs.get(i).length() != shape.rank()) {
        throw unfit(
            inputs.size(),
            "Expected input %d to have rank %d but got: %d"
                .formatted(i, inputs.get(i).length(), shape.rank()));
      }
      for (int axis = 0; axis < shape.rank(); axis++) {
        char letter = inputs.get(i).charAt(axis);
        Integer before = sizes.putIfAbsent(letter, shape.dim(axis));
        if (before != null && before != shape.dim(axis)) {
          throw unfit(
              inputs.size(),
              "Expected dimension %d at axis %d of the input shaped %s but got dimension %d"
                  .formatted(before, axis, shape.bracketed(), shape.dim(axis)));
        }
      }
    }
    return sizes;
  }

  /** TensorFlow sums no more than two operands at a time. */
  private static EngineError unfit(int operands, String problem) {
    return EngineError.invalidArgument(
        "{{function_node __wrapped____MklEinsum_N_%d_device_/job:localhost/replica:0/task:0/device:CPU:0}} %s [Op:Einsum] name: "
            .formatted(Math.min(operands, 2), problem));
  }

  /** Letters in both and still needed, then those of the left only, then those of the right. */
  private static String kept(String left, String right, Set<Character> later) {
    StringBuilder both = new StringBuilder();
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (char c : left.toCharArray()) {
      if (later.contains(c)) {
        (right.indexOf(c) >= 0 ? both : one).append(c);
      }
    }
    for (char c : right.toCharArray()) {
      if (later.contains(c) && left.indexOf(c) < 0) {
        other.append(c);
      }
    }
    return both.append(one).append(other).toString();
  }

  private static Tensor product(
      Calculus k,
      Operand a,
      String left,
      Operand b,
      String right,
      String kept,
      Map<Character, Integer> sizes) {
    StringBuilder batch = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    StringBuilder columns = new StringBuilder();
    StringBuilder summed = new StringBuilder();
    for (char c : kept.toCharArray()) {
      boolean inLeft = left.indexOf(c) >= 0;
      (inLeft && right.indexOf(c) >= 0 ? batch : inLeft ? rows : columns).append(c);
    }
    for (char c : left.toCharArray()) {
      if (right.indexOf(c) >= 0 && kept.indexOf(c) < 0) {
        summed.append(c);
      }
    }
    Tensor x = arranged(k, a, left, "" + batch + rows + summed);
    Tensor y = arranged(k, b, right, "" + batch + summed + columns);
    int n = size(batch, sizes);
    Tensor product =
        k.matmul(
            k.reshape(x, Shape.of(n, size(rows, sizes), size(summed, sizes))),
            k.reshape(y, Shape.of(n, size(summed, sizes), size(columns, sizes))));
    return k.reshape(product, Shape.of(kept.chars().map(c -> sizes.get((char) c)).toArray()));
  }

  private static int size(CharSequence letters, Map<Character, Integer> sizes) {
    return letters.chars().map(c -> sizes.get((char) c)).reduce(1, (x, y) -> x * y);
  }

  /** Takes diagonals of letters that repeat, sums letters not wanted, and orders the rest. */
  private static Tensor arranged(Calculus k, Operand x, String letters, String wanted) {
    Operand so = x;
    String have = letters;
    for (int i = 0; i < have.length(); i++) {
      int twin = have.indexOf(have.charAt(i), i + 1);
      if (twin > 0) {
        so = diagonal(k, so, i, twin);
        have = have.substring(0, twin) + have.substring(twin + 1);
        i--;
      }
    }
    List<Integer> gone = new ArrayList<>();
    StringBuilder left = new StringBuilder();
    for (int i = 0; i < have.length(); i++) {
      if (wanted.indexOf(have.charAt(i)) < 0) {
        gone.add(i);
      } else {
        left.append(have.charAt(i));
      }
    }
    if (!gone.isEmpty()) {
      so = k.reduceSum(so, gone.stream().mapToInt(i -> i).toArray());
    }
    int[] perm = wanted.chars().map(c -> left.indexOf(String.valueOf((char) c))).toArray();
    if (left.toString().equals(wanted)) {
      return so == x ? k.identity(x) : so.value();
    }
    return k.apply(Matrices.TRANSPOSE, Attributes.NONE.with("perm", perm), so);
  }

  /** The elements where the indices of two axes are equal, along the first of them. */
  private static Tensor diagonal(Calculus k, Operand x, int first, int second) {
    Shape shape = x.value().shape();
    int rank = shape.rank();
    int[] perm = new int[rank];
    perm[0] = first;
    perm[1] = second;
    int next = 2;
    for (int axis = 0; axis < rank; axis++) {
      if (axis != first && axis != second) {
        perm[next++] = axis;
      }
    }
    Tensor front = k.apply(Matrices.TRANSPOSE, Attributes.NONE.with("perm", perm), x);
    int n = shape.dim(first);
    int[] dims = Arrays.copyOfRange(front.shape().dims(), 1, rank);
    dims[0] = n * n;
    int[] places = new int[n];
    Arrays.setAll(places, i -> i * (n + 1));
    Tensor taken =
        k.apply(Indexing.GATHER, k.reshape(front, Shape.of(dims)), Tensor.of(Shape.of(n), places));
    int[] back = new int[rank - 1];
    int[] order = new int[rank - 1];
    order[0] = first;
    for (int i = 1, axis = 0; axis < rank; axis++) {
      if (axis != first && axis != second) {
        order[i++] = axis > second ? axis - 1 : axis;
      }
    }
    for (int i = 0; i < back.length; i++) {
      back[order[i]] = i;
    }
    return k.apply(Matrices.TRANSPOSE, Attributes.NONE.with("perm", back), taken);
  }
}
