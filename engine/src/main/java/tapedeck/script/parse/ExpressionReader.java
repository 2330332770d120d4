package tapedeck.script.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Annotation;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Expression.Argument;
import tapedeck.script.syntax.Expression.Clause;
import tapedeck.script.syntax.Expression.Comprehension;
import tapedeck.script.syntax.Expression.DictItem;
import tapedeck.script.syntax.Expression.Literal;
import tapedeck.script.syntax.Expression.Name;
import tapedeck.script.syntax.Expression.Part;
import tapedeck.script.syntax.Expression.Relation;
import tapedeck.script.syntax.ParameterList;
import tapedeck.script.syntax.Statement;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Bytes;
import tapedeck.script.value.Ellipsis;
import tapedeck.script.value.None;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Str;
import tapedeck.tape.Place;

/** Turns the parse trees of expressions into syntax. */
final class ExpressionReader {
  private final Names names;
  private boolean keepsAnnotations;

  /** The yields within the statement being read, which come to pass before it. */
  private final List<Statement.Yield> hoisted = new ArrayList<>();

  private int yields;
  private int computedUpTo;

  /** Notes where a statement begins, whose yields come to pass before it. */
  void begin(Token start) {
    computedUpTo = start.getStartIndex();
  }

  ExpressionReader(Names names) {
    this.names = names;
  }

  Expression field(ScriptParser.FieldContext context) {
    if (context.yielding() != null) {
      throw yielding(Places.of(context.yielding()));
    }
    Expression read = expressions(context.expressions());
    checkHoisted();
    return read;
  }

  /** Lets a yield come to pass before the statement it is in, and answers the name of its value. */
  Expression hoist(ScriptParser.YieldingContext context) {
    Place place = Places.of(context);
    int from = context.start.getStartIndex();
    String before =
        from > computedUpTo
            ? context.start.getInputStream().getText(Interval.of(computedUpTo, from - 1))
            : "";
    if (names.kind() != Names.Kind.FUNCTION || before.indexOf(')') > 0) {
      throw yielding(place);
    }
    computedUpTo = context.stop.getStopIndex() + 1;
    names.yields();
    Expression value =
        context.test() != null
            ? test(context.test())
            : context.expressions() == null ? null : expressions(context.expressions());
    String name = ("yield " + ++yields).intern();
    names.bind(name);
    Expression.Name target = new Expression.Name(name, place);
    hoisted.add(new Statement.Yield(value, context.test() != null, List.of(target), place));
    return target;
  }

  /** Takes the yields that have to come to pass before the statement that was read. */
  List<Statement.Yield> takeHoisted() {
    List<Statement.Yield> taken = List.copyOf(hoisted);
    hoisted.clear();
    return taken;
  }

  /** Reads what may not be computed at all, so that no yield can be taken out of it. */
  private Expression lazily(Supplier<Expression> reading) {
    int before = hoisted.size();
    Expression read = reading.get();
    if (hoisted.size() > before) {
      throw yielding(hoisted.getLast().place());
    }
    return read;
  }

  /** The first of several, then those that may not be computed at all. */
  private <C> List<Expression> lazily(List<C> parts, Function<C, Expression> reading) {
    List<Expression> read = new ArrayList<>();
    for (C part : parts) {
      read.add(read.isEmpty() ? reading.apply(part) : lazily(() -> reading.apply(part)));
    }
    return read;
  }

  /** Refuses yields that nobody has taken: those in the heads of loops and the like. */
  void checkHoisted() {
    if (!hoisted.isEmpty()) {
      throw yielding(hoisted.getLast().place());
    }
  }

  /** Why a yield cannot stand inside an expression. */
  private Refusal yielding(Place place) {
    return switch (names.kind()) {
      case SCRIPT, CLASS -> Refusal.syntax("'yield' outside function", place);
      case COMPREHENSION -> Refusal.syntax("'yield' inside list comprehension", place);
      case FUNCTION ->
          Refusal.notHere(
              "yield inside a larger expression is",
              "Give it a line of its own: value = yield x.",
              place);
    };
  }

  /** One expression, or a tuple where there are commas. */
  Expression expressions(ScriptParser.ExpressionsContext context) {
    for (ScriptParser.StarredContext each : context.starred()) {
      if (each.named() != null && each.named().test().size() > 1) {
        throw Refusal.syntax(
            "invalid syntax", "Write = or put it in parentheses.", Places.of(each));
      }
    }
    List<Expression> items = all(context.starred());
    if (items.size() == 1 && context.getChildCount() == 1) {
      return items.getFirst();
    }
    return new Expression.TupleDisplay(items, Places.of(context));
  }

  private List<Expression> all(List<ScriptParser.StarredContext> contexts) {
    List<Expression> items = new ArrayList<>(contexts.size());
    for (ScriptParser.StarredContext context : contexts) {
      items.add(starred(context));
    }
    return items;
  }

  private Expression starred(ScriptParser.StarredContext context) {
    return context.named() != null
        ? named(context.named())
        : new Expression.Starred(arithmetic(context.arithmetic()), Places.of(context));
  }

  Expression named(ScriptParser.NamedContext context) {
    return named(context.test(), Places.of(context));
  }

  /** An expression, behind the name that it is given where there are two. */
  private Expression named(List<ScriptParser.TestContext> parts, Place place) {
    Expression value = test(parts.getLast());
    if (parts.size() == 1) {
      return value;
    }
    Token name = parts.getFirst().start;
    names.bindOutsideComprehensions(mangled(name));
    return new Expression.Walrus(name(name), value, place);
  }

  /** A name as the class around it keeps it. */
  String mangled(Token name) {
    return names.mangled(name.getText()).intern();
  }

  Name name(Token token) {
    return new Name(mangled(token), Places.of(token));
  }

  private Name used(Name name) {
    names.use(name.id());
    return name;
  }

  /** From now on, annotations are texts, as after {@code from __future__ import annotations}. */
  void keepAnnotations(boolean so) {
    keepsAnnotations |= so;
  }

  /** What stands behind a colon or an arrow. */
  Annotation annotation(ScriptParser.TestContext context) {
    String text =
        context
            .start
            .getInputStream()
            .getText(Interval.of(context.start.getStartIndex(), context.stop.getStopIndex()));
    return new Annotation(
        keepsAnnotations
            ? new Expression.Literal(new Str(text), Places.of(context))
            : test(context),
        text);
  }

  Expression test(ScriptParser.TestContext context) {
    if (context.lambda() != null) {
      return lambda(context.lambda());
    }
    if (context.test() == null) {
      return disjunction(context.disjunction(0));
    }
    Expression body = lazily(() -> disjunction(context.disjunction(0)));
    Expression condition = disjunction(context.disjunction(1));
    Expression orElse = lazily(() -> test(context.test()));
    return new Expression.Conditional(condition, body, orElse, Places.of(context));
  }

  private Expression lambda(ScriptParser.LambdaContext context) {
    ParameterList parameters = ParameterReader.lambda(context.plainParameters(), this);
    names.open(Names.Kind.FUNCTION);
    parameters.parameters().forEach(p -> names.bind(p.name()));
    Expression body = lazily(() -> test(context.test()));
    return new Expression.Lambda(parameters, body, names.close(), Places.of(context));
  }

  private Expression disjunction(ScriptParser.DisjunctionContext context) {
    List<ScriptParser.ConjunctionContext> parts = context.conjunction();
    if (parts.size() == 1) {
      return conjunction(parts.getFirst());
    }
    return new Expression.Junction(false, lazily(parts, this::conjunction), Places.of(context));
  }

  private Expression conjunction(ScriptParser.ConjunctionContext context) {
    List<ScriptParser.InversionContext> parts = context.inversion();
    if (parts.size() == 1) {
      return inversion(parts.getFirst());
    }
    return new Expression.Junction(true, lazily(parts, this::inversion), Places.of(context));
  }

  private Expression inversion(ScriptParser.InversionContext context) {
    return context.inversion() != null
        ? new Expression.Not(inversion(context.inversion()), Places.of(context))
        : comparison(context.comparison());
  }

  private Expression comparison(ScriptParser.ComparisonContext context) {
    List<ScriptParser.ArithmeticContext> operands = context.arithmetic();
    if (operands.size() == 1) {
      return arithmetic(operands.getFirst());
    }
    return new Expression.Comparison(
        operands.stream().map(this::arithmetic).toList(),
        context.relation().stream().map(ExpressionReader::relation).toList(),
        Places.of(context));
  }

  private static Relation relation(ScriptParser.RelationContext context) {
    String sign = context.getChild(0).getText();
    boolean two = context.getChildCount() == 2;
    return switch (sign) {
      case "<" -> Relation.LESS;
      case "<=" -> Relation.LESS_EQUAL;
      case ">" -> Relation.GREATER;
      case ">=" -> Relation.GREATER_EQUAL;
      case "==" -> Relation.EQUAL;
      case "!=" -> Relation.NOT_EQUAL;
      case "in" -> Relation.IN;
      case "not" -> Relation.NOT_IN;
      default -> two ? Relation.IS_NOT : Relation.IS;
    };
  }

  Expression arithmetic(ScriptParser.ArithmeticContext context) {
    return operations(context, new int[1], 0);
  }

  /**
   * Reads the operands from one on, together with those behind it whose operators bind as closely
   * as asked, from left to right.
   *
   * @param at the operand to begin with, and in the end the one that was read last
   */
  private Expression operations(ScriptParser.ArithmeticContext context, int[] at, int closeness) {
    Token start = context.operand(at[0]).start;
    Expression left = operand(context.operand(at[0]));
    while (at[0] < context.operator().size()) {
      String sign = context.operator(at[0]).getText();
      if (closeness(sign) < closeness) {
        break;
      }
      at[0]++;
      Expression right = operations(context, at, closeness(sign) + 1);
      Place place = Places.between(start, context.operand(at[0]).stop);
      left = new Expression.Binary(Operator.of(sign), left, right, place);
    }
    return left;
  }

  private static int closeness(String sign) {
    return switch (sign) {
      case "|" -> 0;
      case "^" -> 1;
      case "&" -> 2;
      case "<<", ">>" -> 3;
      case "+", "-" -> 4;
      default -> 5;
    };
  }

  private Expression operand(ScriptParser.OperandContext context) {
    return switch (context) {
      case ScriptParser.UnaryContext unary ->
          new Expression.Unary(
              unary.getChild(0).getText().charAt(0), operand(unary.operand()), Places.of(unary));
      case ScriptParser.PowerContext power when power.operand() != null ->
          new Expression.Binary(
              Operator.of("**"),
              primary(power.primary()),
              operand(power.operand()),
              Places.of(power));
      case ScriptParser.PowerContext power -> primary(power.primary());
      default ->
          throw Refusal.notHere("await is", "Call the function directly.", Places.of(context));
    };
  }

  private Expression primary(ScriptParser.PrimaryContext context) {
    Expression value = atom(context.atom());
    for (ScriptParser.TrailerContext trailer : context.trailer()) {
      value = trailer(value, trailer, Places.between(context.start, trailer.stop));
    }
    return value;
  }

  private Expression trailer(Expression object, ScriptParser.TrailerContext context, Place place) {
    if (context instanceof ScriptParser.MemberContext member) {
      Token name = member.NAME().getSymbol();
      String id = mangled(name);
      return new Expression.Attribute(object, id, Places.of(name), place);
    }
    if (context instanceof ScriptParser.CallContext call) {
      return new Expression.Call(object, arguments(call.arguments()), place);
    }
    ScriptParser.ItemContext item = (ScriptParser.ItemContext) context;
    List<Expression> parts = item.subscript().stream().map(this::subscript).toList();
    boolean one = parts.size() == 1 && item.getChildCount() == 3;
    Expression index =
        one && !(parts.getFirst() instanceof Expression.Starred)
            ? parts.getFirst()
            : new Expression.TupleDisplay(
                parts, parts.getFirst().place().covering(parts.getLast().place()));
    return new Expression.Subscript(object, index, place);
  }

  private Expression subscript(ScriptParser.SubscriptContext context) {
    if (context.starred() != null) {
      return starred(context.starred());
    }
    @Nullable Expression[] parts = new @Nullable Expression[3];
    int part = 0;
    for (ParseTree child : context.children) {
      if (child instanceof ScriptParser.TestContext test) {
        parts[part] =
            part == 2 && Literals.isImaginary(test.getText())
                ? new Literal(Literals.points(test.getText()), Places.of(test))
                : test(test);
      } else {
        part++;
      }
    }
    return new Expression.Slicing(parts[0], parts[1], parts[2], Places.of(context));
  }

  List<Argument> arguments(ScriptParser.@Nullable ArgumentsContext context) {
    if (context == null) {
      return List.of();
    }
    List<Argument> arguments = new ArrayList<>();
    Set<String> keywords = new HashSet<>();
    Argument.Kind last = Argument.Kind.POSITIONAL;
    for (ScriptParser.ArgumentContext each : context.argument()) {
      Argument argument = argument(each, context.argument().size() == 1);
      checkOrder(last, argument, keywords);
      arguments.add(argument);
      boolean positional =
          argument.kind() == Argument.Kind.POSITIONAL || argument.kind() == Argument.Kind.SPREAD;
      last = positional ? last : argument.kind();
    }
    return arguments;
  }

  private static void checkOrder(Argument.Kind last, Argument argument, Set<String> keywords) {
    if (argument.kind() == Argument.Kind.KEYWORD && !keywords.add(argument.name())) {
      throw Refusal.syntax("keyword argument repeated: " + argument.name(), argument.place());
    }
    if (argument.kind() == Argument.Kind.POSITIONAL && last == Argument.Kind.KEYWORD) {
      throw Refusal.syntax("positional argument follows keyword argument", argument.place());
    }
    if (argument.kind() == Argument.Kind.POSITIONAL && last == Argument.Kind.SPREAD_KEYWORDS) {
      throw Refusal.syntax(
          "positional argument follows keyword argument unpacking", argument.place());
    }
    if (argument.kind() == Argument.Kind.SPREAD && last == Argument.Kind.SPREAD_KEYWORDS) {
      throw Refusal.syntax(
          "iterable argument unpacking follows keyword argument unpacking", argument.place());
    }
  }

  private Argument argument(ScriptParser.ArgumentContext context, boolean alone) {
    Place place = Places.of(context);
    String sign = context.getChild(0).getText();
    if (sign.equals("*") || sign.equals("**")) {
      return new Argument(
          sign.equals("**") ? Argument.Kind.SPREAD_KEYWORDS : Argument.Kind.SPREAD,
          "",
          test(context.test(0)),
          place);
    }
    if (context.getChildCount() == 3 && context.getChild(1).getText().equals("=")) {
      String name = context.test(0).getText().intern();
      return new Argument(Argument.Kind.KEYWORD, name, test(context.test(1)), place);
    }
    if (context.generator() == null) {
      return new Argument(Argument.Kind.POSITIONAL, "", named(context.test(), place), place);
    }
    if (!alone) {
      throw Refusal.syntax("Generator expression must be parenthesized", place);
    }
    Expression made =
        comprehension(
            Comprehension.Kind.GENERATOR,
            context.generator(),
            () -> named(context.test(), place),
            null,
            place);
    return new Argument(Argument.Kind.POSITIONAL, "", made, place);
  }

  private interface Reading {
    Expression read();
  }

  private Expression comprehension(
      Comprehension.Kind kind,
      ScriptParser.GeneratorContext context,
      Reading element,
      @Nullable Reading value,
      Place place) {
    Expression first = disjunction(context.clause(0).disjunction(0));
    names.open(Names.Kind.COMPREHENSION);
    List<Clause> clauses = new ArrayList<>();
    for (ScriptParser.ClauseContext clause : context.clause()) {
      if (clause.getChild(0).getText().equals("async")) {
        throw Refusal.notHere("async is", "Write a plain comprehension.", Places.of(clause));
      }
      Expression iterable = clauses.isEmpty() ? first : disjunction(clause.disjunction(0));
      Expression target = targets(clause.targets());
      clauses.add(
          new Clause(
              target,
              iterable,
              clause.disjunction().stream().skip(1).map(this::disjunction).toList()));
    }
    Expression made = element.read();
    if (made instanceof Expression.Starred) {
      throw Refusal.syntax("iterable unpacking cannot be used in comprehension", made.place());
    }
    Expression second = value == null ? null : value.read();
    return new Comprehension(kind, made, second, clauses, names.close(), place);
  }

  /** The targets of a {@code for}, bound in the scope at hand. */
  Expression targets(ScriptParser.TargetsContext context) {
    List<Expression> items = targetList(context);
    Expression whole =
        items.size() == 1 && context.getChildCount() == 1
            ? items.getFirst()
            : new Expression.TupleDisplay(items, Places.of(context));
    Targets.check(whole, names);
    return whole;
  }

  List<Expression> targetList(ScriptParser.TargetsContext context) {
    return context.target().stream().map(this::target).toList();
  }

  Expression target(ScriptParser.TargetContext context) {
    Expression value = arithmetic(context.arithmetic());
    return context.getChildCount() == 1 ? value : new Expression.Starred(value, Places.of(context));
  }

  private Expression atom(ScriptParser.AtomContext context) {
    Place place = Places.of(context);
    return switch (context) {
      case ScriptParser.NameContext name -> used(name(name.NAME().getSymbol()));
      case ScriptParser.NumberContext number ->
          new Literal(Literals.number(number.getText(), place), place);
      case ScriptParser.StringsContext strings -> strings(strings, place);
      case ScriptParser.NoneContext none -> new Literal(None.NONE, place);
      case ScriptParser.TrueContext yes -> new Literal(Bool.TRUE, place);
      case ScriptParser.FalseContext no -> new Literal(Bool.FALSE, place);
      case ScriptParser.EllipsisContext dots -> new Literal(Ellipsis.ELLIPSIS, place);
      case ScriptParser.ParenthesesContext parentheses -> parentheses(parentheses, place);
      case ScriptParser.ListContext list -> list(list, place);
      case ScriptParser.DictContext dict -> dict(dict, place);
      case ScriptParser.SetContext set -> set(set, place);
      default -> throw new IllegalStateException(context.getClass().getName());
    };
  }

  private Expression strings(ScriptParser.StringsContext context, Place place) {
    boolean formatted = !context.FSTRING().isEmpty();
    List<Boolean> bytes =
        context.children.stream()
            .map(child -> Literals.isBytes(child.getText()))
            .distinct()
            .toList();
    if (bytes.size() > 1) {
      throw Refusal.syntax("cannot mix bytes and nonbytes literals", place);
    }
    if (bytes.getFirst()) {
      StringBuilder whole = new StringBuilder();
      context.children.forEach(child -> whole.append(Literals.string(child.getText(), place)));
      return new Literal(new Bytes(whole.toString()), place);
    }
    if (!formatted && context.getChildCount() == 1) {
      return new Literal(new Str(Literals.string(context.getChild(0).getText(), place)), place);
    }
    List<Part> parts = new ArrayList<>();
    for (ParseTree child : context.children) {
      Token token = ((TerminalNode) child).getSymbol();
      if (token.getType() == ScriptLexer.FSTRING) {
        parts.addAll(new FStrings(token.getText(), Places.of(token), names).parts());
      } else {
        parts.add(new Expression.Text(Literals.string(token.getText(), Places.of(token))));
      }
    }
    if (formatted) {
      return new Expression.Formatted(parts, place);
    }
    StringBuilder whole = new StringBuilder();
    parts.forEach(part -> whole.append(((Expression.Text) part).text()));
    return new Literal(new Str(whole.toString()), place);
  }

  private Expression parentheses(ScriptParser.ParenthesesContext context, Place place) {
    if (context.yielding() != null) {
      return hoist(context.yielding());
    }
    if (context.generator() != null) {
      return comprehension(
          Comprehension.Kind.GENERATOR,
          context.generator(),
          () -> starred(context.starred(0)),
          null,
          place);
    }
    List<Expression> items = all(context.starred());
    boolean single = items.size() == 1 && context.getChildCount() == 3;
    if (single && items.getFirst() instanceof Expression.Starred starred) {
      throw Refusal.syntax("cannot use starred expression here", starred.place());
    }
    return single ? items.getFirst() : new Expression.TupleDisplay(items, place);
  }

  private Expression list(ScriptParser.ListContext context, Place place) {
    return context.generator() != null
        ? comprehension(
            Comprehension.Kind.LIST,
            context.generator(),
            () -> starred(context.starred(0)),
            null,
            place)
        : new Expression.ListDisplay(all(context.starred()), place);
  }

  private Expression set(ScriptParser.SetContext context, Place place) {
    return context.generator() != null
        ? comprehension(
            Comprehension.Kind.SET,
            context.generator(),
            () -> starred(context.starred(0)),
            null,
            place)
        : new Expression.SetDisplay(all(context.starred()), place);
  }

  private Expression dict(ScriptParser.DictContext context, Place place) {
    if (context.generator() != null) {
      ScriptParser.EntryContext entry = context.entry(0);
      if (entry.arithmetic() != null) {
        throw Refusal.syntax("dict unpacking cannot be used in dict comprehension", place);
      }
      return comprehension(
          Comprehension.Kind.DICT,
          context.generator(),
          () -> test(entry.test(0)),
          () -> test(entry.test(1)),
          place);
    }
    List<DictItem> items = new ArrayList<>();
    for (ScriptParser.EntryContext entry : context.entry()) {
      items.add(
          entry.arithmetic() != null
              ? new DictItem(null, arithmetic(entry.arithmetic()))
              : new DictItem(test(entry.test(0)), test(entry.test(1))));
    }
    return new Expression.DictDisplay(items, place);
  }
}
