package tapedeck.app.builder;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a row computes, as a tree: written as Python for the script and without {@code tf.} for the
 * row.
 */
sealed interface Formula {
  record Number(String digits) implements Formula {}

  /** A variable or an earlier row. */
  record Name(String name) implements Formula {}

  /**
   * @param function as Python has it: {@code tf.sin}
   */
  record Call(String function, List<Argument> arguments) implements Formula {}

  /**
   * @param keyword empty for a positional argument
   */
  record Argument(String keyword, Formula value) {}

  record Signed(char sign, Formula operand) implements Formula {}

  record Binary(Formula left, String operator, Formula right) implements Formula {}

  record Parenthesized(Formula inside) implements Formula {}

  record Items(List<Formula> items) implements Formula {}

  /** As it stands in the script. */
  default String python() {
    return written(name -> name);
  }

  /** As it stands in a row: {@code sin(x)} instead of {@code tf.sin(x)}. */
  default String plain() {
    return written(Functions::bare);
  }

  private String written(UnaryOperator<String> function) {
    return switch (this) {
      case Number(String digits) -> digits;
      case Name(String name) -> name;
      case Call(String name, List<Argument> arguments) ->
          arguments.stream()
              .map(a ->
                  (a.keyword().isEmpty() ? "" : a.keyword() + "=") + a.value().written(function))
              .collect(Collectors.joining(", ", function.apply(name) + "(", ")"));
      case Signed(char sign, Formula operand) -> sign + operand.written(function);
      case Binary(Formula left, String operator, Formula right) -> {
        String between = operator.equals("**") ? operator : " " + operator + " ";
        yield left.written(function) + between + right.written(function);
      }
      case Parenthesized(Formula inside) -> "(" + inside.written(function) + ")";
      case Items(List<Formula> items) ->
          items.stream()
              .map(item -> item.written(function))
              .collect(Collectors.joining(", ", "[", "]"));
    };
  }

  /** The variables and rows it is made of, in the order of their first mention. */
  default Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    collect(names);
    return names;
  }

  private void collect(Set<String> names) {
    switch (this) {
      case Number number -> {}
      case Name(String name) -> names.add(name);
      case Call(String function, List<Argument> arguments) ->
          arguments.forEach(argument -> argument.value().collect(names));
      case Signed(char sign, Formula operand) -> operand.collect(names);
      case Binary(Formula left, String operator, Formula right) -> {
        left.collect(names);
        right.collect(names);
      }
      case Parenthesized(Formula inside) -> inside.collect(names);
      case Items(List<Formula> items) -> items.forEach(item -> item.collect(names));
    }
  }

  /** The same formula of a variable or row under another name. */
  default Formula renamed(String before, String now) {
    return switch (this) {
      case Number number -> number;
      case Name(String name) -> new Name(name.equals(before) ? now : name);
      case Call(String function, List<Argument> arguments) ->
          new Call(
              function,
              arguments.stream()
                  .map(a -> new Argument(a.keyword(), a.value().renamed(before, now)))
                  .toList());
      case Signed(char sign, Formula operand) -> new Signed(sign, operand.renamed(before, now));
      case Binary(Formula left, String operator, Formula right) ->
          new Binary(left.renamed(before, now), operator, right.renamed(before, now));
      case Parenthesized(Formula inside) -> new Parenthesized(inside.renamed(before, now));
      case Items(List<Formula> items) ->
          new Items(items.stream().map(item -> item.renamed(before, now)).toList());
    };
  }
}
