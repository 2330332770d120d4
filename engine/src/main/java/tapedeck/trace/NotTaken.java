package tapedeck.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Script;
import tapedeck.script.ScriptError;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Statement;

/**
 * A way of an {@code if} that was not taken, as a graph of what it would have computed. Nothing is
 * known of it but how it is written: no value, no shape, and not whether a tape would have recorded
 * it.
 *
 * @param line the line of its {@code if}, {@code elif} or {@code else}, from 1
 * @param mark which way it is, in words
 * @param nodes a node comes after those it uses
 */
public record NotTaken(int line, String mark, List<Node> nodes) {
  /**
   * Something that would have been computed, or, if it uses nothing, been read.
   *
   * @param uses the indices of what it would have been computed from
   */
  public record Node(String text, List<Integer> uses) {}

  private static final int MOST_NODES = 24;

  /** The ways not taken of all {@code if}s in which an operation of a structure stands. */
  public static List<NotTaken> of(Trace trace, Structure structure) {
    Script script;
    try {
      script = Script.parse(trace.source().text());
    } catch (ScriptError neverRan) {
      return List.of();
    }
    List<Integer> lines = new ArrayList<>();
    for (Structure.Vertex vertex : structure.vertices().values()) {
      if (vertex instanceof Structure.Operation operation) {
        lines.add(trace.node(operation.node()).place().line());
      }
    }
    List<NotTaken> found = new ArrayList<>();
    new Search(trace.source(), lines, found).through(script.body());
    return found;
  }

  /** One way of an if. */
  private record Way(int line, String keyword, List<Statement> body) {
    boolean holds(int number) {
      return !body.isEmpty()
          && body.getFirst().place().line() <= number
          && number <= body.getLast().place().endLine();
    }
  }

  private record Search(Source source, List<Integer> lines, List<NotTaken> found) {
    void through(List<Statement> body) {
      for (Statement statement : body) {
        if (statement instanceof Statement.If choice) {
          ways(choice);
        }
        blocks(statement).forEach(this::through);
      }
    }

    private void ways(Statement.If choice) {
      List<Way> ways = new ArrayList<>();
      for (Statement.Branch branch : choice.branches()) {
        ways.add(new Way(branch.head().line(), ways.isEmpty() ? "if" : "elif", branch.body()));
      }
      if (!choice.orElse().isEmpty()) {
        ways.add(new Way(elseAbove(choice.orElse()), "else", choice.orElse()));
      }
      if (ways.stream().noneMatch(this::isTaken)) {
        return;
      }
      for (Way way : ways) {
        List<Node> nodes = isTaken(way) ? List.of() : new Drawing(source).of(way.body());
        if (!nodes.isEmpty()) {
          String mark = "%s on line %d, not taken".formatted(way.keyword(), way.line());
          found.add(new NotTaken(way.line(), mark, nodes));
        }
      }
    }

    private boolean isTaken(Way way) {
      return lines.stream().anyMatch(way::holds);
    }

    private int elseAbove(List<Statement> body) {
      int line = body.getFirst().place().line();
      while (line > 1 && !source.line(line).strip().startsWith("else")) {
        line--;
      }
      return line;
    }

    private static List<List<Statement>> blocks(Statement of) {
      return switch (of) {
        case Statement.If s ->
            Stream.concat(s.branches().stream().map(Statement.Branch::body), Stream.of(s.orElse()))
                .toList();
        case Statement.Match s -> s.cases().stream().map(Statement.Case::body).toList();
        case Statement.While s -> List.of(s.body(), s.orElse());
        case Statement.For s -> List.of(s.body(), s.orElse());
        case Statement.With s -> List.of(s.body());
        case Statement.Try s -> List.of(s.body(), s.orElse());
        case Statement.Define s -> List.of(s.body());
        case Statement.DefineClass s -> List.of(s.body());
        case Statement.Evaluate _, Statement.Assign _, Statement.Augment _ -> List.of();
        case Statement.Annotate _, Statement.Yield _, Statement.Return _ -> List.of();
        case Statement.Delete _, Statement.Pass _, Statement.Break _ -> List.of();
        case Statement.Continue _, Statement.Declare _, Statement.Assert _ -> List.of();
        case Statement.Raise _, Statement.Import _, Statement.ImportFrom _ -> List.of();
      };
    }
  }

  /** The nodes of one way: one for each use of a name or number, and for each thing computed. */
  private static final class Drawing {
    private static final String INNER = "(·)";

    private final Source source;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Integer> named = new HashMap<>();

    Drawing(Source source) {
      this.source = source;
    }

    List<Node> of(List<Statement> body) {
      for (Statement statement : body) {
        switch (statement) {
          case Statement.Assign s -> assign(s.targets(), s.value());
          case Statement.Augment s ->
              bind(
                  List.of(s.target()),
                  add(
                      "(·) %s %s".formatted(s.operator().sign(), brief(s.value())),
                      List.of(node(s.target()), node(s.value()))));
          case Statement.Evaluate s -> assign(List.of(), s.value());
          case Statement.Return s -> assign(List.of(), s.value());
          case Statement.Annotate s -> assign(List.of(s.target()), s.value());
          case Statement.If _, Statement.While _, Statement.For _, Statement.With _ -> {}
          case Statement.Match _, Statement.Try _, Statement.Define _ -> {}
          case Statement.DefineClass _ -> {}
          case Statement.Yield _, Statement.Delete _, Statement.Pass _, Statement.Break _ -> {}
          case Statement.Continue _, Statement.Declare _, Statement.Assert _ -> {}
          case Statement.Raise _, Statement.Import _, Statement.ImportFrom _ -> {}
        }
      }
      boolean computes = nodes.stream().anyMatch(node -> !node.uses().isEmpty());
      return computes ? atMost(MOST_NODES) : List.of();
    }

    /** Of a long way the beginning, and behind it how much more there is. */
    private List<Node> atMost(int most) {
      if (nodes.size() <= most) {
        return nodes;
      }
      List<Node> first = new ArrayList<>(nodes.subList(0, most));
      first.add(new Node("and %d more".formatted(nodes.size() - most), List.of(most - 1)));
      return first;
    }

    private void assign(List<Expression> targets, @Nullable Expression value) {
      if (value != null) {
        bind(targets, node(value));
      }
    }

    /** Lets later statements find a value by its name, and says the name on it. */
    private void bind(List<Expression> targets, int value) {
      for (Expression target : targets) {
        if (target instanceof Expression.Name name) {
          named.put(name.id(), value);
          Node node = nodes.get(value);
          boolean computed = !node.uses().isEmpty() && !node.text().contains(" = ");
          if (computed) {
            nodes.set(value, new Node(name.id() + " = " + node.text(), node.uses()));
          }
        }
      }
    }

    private int node(Expression expression) {
      return switch (expression) {
        case Expression.Binary e ->
            add(
                "%s %s %s".formatted(brief(e.left()), e.operator().sign(), brief(e.right())),
                List.of(node(e.left()), node(e.right())));
        case Expression.Unary e -> add(e.sign() + brief(e.operand()), List.of(node(e.operand())));
        case Expression.Call e -> call(e);
        case Expression.Name _, Expression.Literal _, Expression.Attribute _ -> leaf(expression);
        case Expression.Subscript _, Expression.Slicing _, Expression.Not _ -> leaf(expression);
        case Expression.Junction _, Expression.Comparison _ -> leaf(expression);
        case Expression.Conditional _, Expression.Lambda _ -> leaf(expression);
        case Expression.TupleDisplay _, Expression.ListDisplay _ -> leaf(expression);
        case Expression.SetDisplay _, Expression.DictDisplay _ -> leaf(expression);
        case Expression.Starred _, Expression.Comprehension _ -> leaf(expression);
        case Expression.Walrus _, Expression.Formatted _ -> leaf(expression);
      };
    }

    private int call(Expression.Call call) {
      List<Integer> uses = new ArrayList<>();
      List<String> words = new ArrayList<>();
      for (Expression.Argument argument : call.arguments()) {
        uses.add(node(argument.value()));
        words.add(brief(argument.value()));
      }
      String callee = source.at(call.callee().place());
      String name = callee.substring(callee.lastIndexOf('.') + 1);
      return uses.isEmpty()
          ? leaf(call)
          : add("%s(%s)".formatted(name, String.join(", ", words)), uses);
    }

    private int leaf(Expression expression) {
      String text = source.at(expression.place());
      Integer known = named.get(text);
      return known == null ? add(text, List.of()) : known;
    }

    private int add(String text, List<Integer> uses) {
      nodes.add(new Node(text.replace("-", "−").replace(" * ", " × "), uses));
      return nodes.size() - 1;
    }

    /** A name or number as it is; of anything computed only that there is something. */
    private String brief(Expression expression) {
      boolean simple =
          expression instanceof Expression.Name || expression instanceof Expression.Literal;
      return simple ? source.at(expression.place()) : INNER;
    }
  }
}
