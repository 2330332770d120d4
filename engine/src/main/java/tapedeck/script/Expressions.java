package tapedeck.script;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Formatting;
import tapedeck.script.python.Python;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Expression.Argument;
import tapedeck.script.syntax.Expression.Binary;
import tapedeck.script.syntax.Expression.Call;
import tapedeck.script.syntax.Expression.Relation;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Hashing;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Slice;
import tapedeck.script.value.Spelling;
import tapedeck.script.value.Str;
import tapedeck.script.value.Texts;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.Place;

/** Computes the values of expressions. */
final class Expressions {
  private static final Value[] NO_VALUES = {};

  private final Machine machine;

  Expressions(Machine machine) {
    this.machine = machine;
  }

  Value value(Expression expression, Frame frame) {
    return switch (expression) {
      case Expression.Name name -> name(name, frame);
      case Expression.Literal literal -> literal.value();
      case Binary binary -> binary(binary, frame);
      case Call call -> call(call, frame);
      case Expression.Attribute attribute -> attribute(attribute, frame);
      case Expression.Subscript subscript -> subscript(subscript, frame);
      case Expression.Comparison comparison -> comparison(comparison, frame);
      case Expression.Unary unary -> {
        Value operand = value(unary.operand(), frame);
        machine.at(unary.place(), given -> given == operand ? unary.operand().place() : null);
        yield machine.operations().unary(unary.sign(), operand);
      }
      case Expression.Not not -> not(not, frame);
      case Expression.Junction junction -> junction(junction, frame);
      case Expression.Conditional conditional -> conditional(conditional, frame);
      case Expression.Lambda lambda -> machine.statements().definitions().lambda(lambda, frame);
      case Expression.TupleDisplay tuple -> new Tuple(List.of(items(tuple.items(), frame)));
      case Expression.ListDisplay list -> ListValue.of(List.of(items(list.items(), frame)));
      case Expression.SetDisplay set -> {
        List<Value> items = List.of(items(set.items(), frame));
        machine.at(set.place());
        items.forEach(Hashing::check);
        yield SetValue.of(items);
      }
      case Expression.DictDisplay dict -> dict(dict, frame);
      case Expression.Comprehension made -> new Comprehending(machine, made, frame).result();
      case Expression.Slicing slicing -> slice(slicing, frame);
      case Expression.Formatted formatted -> new Str(formatted(formatted, frame));
      case Expression.Walrus walrus -> {
        Value value = value(walrus.value(), frame);
        Frame home = frame;
        while (home.kind == Frame.Kind.COMPREHENSION && home.enclosing != null) {
          home = home.enclosing;
        }
        machine.statements().storing().bind(walrus.target(), value, home);
        yield value;
      }
      case Expression.Starred starred -> throw Raise.type("can't use starred expression here");
    };
  }

  private Value not(Expression.Not not, Frame frame) {
    Value operand = value(not.operand(), frame);
    Value traced = machine.capture() == null ? null : machine.autoGraph().not(operand);
    return traced != null ? traced : Bool.of(!truth(not.operand(), operand));
  }

  private Value conditional(Expression.Conditional conditional, Frame frame) {
    Value test = value(conditional.test(), frame);
    Value chosen =
        machine.capture() == null
            ? null
            : machine
                .autoGraph()
                .choose(
                    test,
                    machine.source(conditional.test().place()),
                    () -> value(conditional.body(), frame),
                    () -> value(conditional.orElse(), frame));
    return chosen != null
        ? chosen
        : value(truth(conditional.test(), test) ? conditional.body() : conditional.orElse(), frame);
  }

  /** As {@link #truth(Expression, Frame)} where AutoGraph leaves the question to Python. */
  boolean unconverted(Expression expression, Frame frame) {
    Value value = value(expression, frame);
    Capture capture = machine.capture();
    if (capture != null) {
      machine.at(expression.place());
      capture.checkTruth(value);
    }
    return truth(expression, value);
  }

  boolean truth(Expression expression, Frame frame) {
    return truth(expression, value(expression, frame));
  }

  boolean truth(Expression expression, Value value) {
    if (value instanceof Bool bool) {
      return bool.isTrue();
    }
    machine.at(expression.place());
    return machine.operations().truth(value);
  }

  private Value name(Expression.Name name, Frame frame) {
    Value found = frame.find(name.id());
    if (found == null) {
      found = frame.isFast(name.id()) ? null : Python.builtin(name.id());
    }
    if (found == null) {
      machine.at(name.place());
      throw unknown(name.id(), frame);
    }
    return found;
  }

  private Raise unknown(String name, Frame frame) {
    if (frame.isFast(name)) {
      return Raise.of(
          Exceptions.UNBOUND_LOCAL_ERROR,
          "cannot access local variable '%s' where it is not associated with a value"
              .formatted(name),
          frame.globals.containsKey(name)
              ? "The function assigns to '%s', so it is its own name; write 'global %s' in it to mean the script's."
                  .formatted(name, name)
              : null);
    }
    for (Frame f = frame.enclosing; f != null; f = f.enclosing) {
      if (f.kind == Frame.Kind.FUNCTION && f.isFast(name)) {
        return Raise.of(
            Exceptions.NAME_ERROR,
            "cannot access free variable '%s' where it is not associated with a value in enclosing scope"
                .formatted(name));
      }
    }
    if (Python.refusal(name) != null) {
      return Raise.of(
          Exceptions.NOT_IMPLEMENTED_ERROR,
          "%s is not part of Tapedeck's Python".formatted(name),
          Python.refusal(name));
    }
    List<String> known = new ArrayList<>(frame.globals.keySet());
    for (Frame f = frame; f != null; f = f.enclosing) {
      known.addAll(f.names.keySet());
    }
    known.addAll(Python.builtinNames());
    String near = Spelling.nearest(name, known);
    return Raise.of(
        Exceptions.NAME_ERROR,
        "name '%s' is not defined".formatted(name),
        near == null ? null : "Did you mean: '%s'?".formatted(near));
  }

  private Value binary(Binary binary, Frame frame) {
    Value left = value(binary.left(), frame);
    Value right = value(binary.right(), frame);
    machine.at(
        binary.place(),
        given ->
            given == left ? binary.left().place() : given == right ? binary.right().place() : null);
    return machine.operations().binary(binary.operator(), left, right);
  }

  private Value call(Call call, Frame frame) {
    Value callee = value(call.callee(), frame);
    Arguments arguments = arguments(call, callee, frame);
    machine.at(call.place(), given -> placeOf(call, arguments, given));
    return machine.calls().call(callee, arguments, call.place());
  }

  private static @Nullable Place placeOf(Call call, Arguments arguments, Value given) {
    int positional = 0;
    int named = 0;
    for (Argument argument : call.arguments()) {
      switch (argument.kind()) {
        case POSITIONAL -> {
          if (arguments.positional()[positional++] == given) {
            return argument.value().place();
          }
        }
        case KEYWORD -> {
          if (arguments.named()[named++] == given) {
            return argument.value().place();
          }
        }
        case SPREAD, SPREAD_KEYWORDS -> {
          return null;
        }
      }
    }
    return null;
  }

  private Arguments arguments(Call call, Value callee, Frame frame) {
    List<Argument> given = call.arguments();
    if (given.isEmpty()) {
      return Arguments.NONE;
    }
    if (call.isPlain()) {
      Value[] values = new Value[given.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(given.get(i).value(), frame);
      }
      return Arguments.of(values);
    }
    List<Value> positional = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Value> named = new ArrayList<>();
    for (Argument argument : given) {
      Value value = value(argument.value(), frame);
      switch (argument.kind()) {
        case POSITIONAL -> positional.add(value);
        case KEYWORD -> add(callee, argument.name(), value, names, named);
        case SPREAD -> {
          machine.at(argument.place());
          try {
            spread(value, positional);
          } catch (Raise raise) {
            throw spreadError(raise, machine.calls().callName(callee) + " argument", value);
          }
        }
        case SPREAD_KEYWORDS -> {
          machine.at(argument.place());
          if (!(value instanceof DictValue dict)) {
            throw Raise.type(
                "%s argument after ** must be a mapping, not %s"
                    .formatted(machine.calls().callName(callee), Types.nameOf(value)));
          }
          dict.entries().forEach((key, item) -> add(callee, keyword(key), item, names, named));
        }
      }
    }
    return Arguments.of(positional, names, named);
  }

  private static String keyword(Value key) {
    if (key instanceof Str text) {
      return text.text();
    }
    throw Raise.type("keywords must be strings");
  }

  private void add(Value callee, String name, Value value, List<String> names, List<Value> named) {
    if (names.contains(name)) {
      throw Raise.type(
          "%s got multiple values for keyword argument '%s'"
              .formatted(machine.calls().callName(callee), name));
    }
    names.add(name);
    named.add(value);
  }

  private Raise spreadError(Raise raise, String what, Value value) {
    String text = "'%s' object is not iterable".formatted(Types.nameOf(value));
    return raise.exception().type() == Exceptions.TYPE_ERROR
            && machine.str(raise.exception()).equals(text)
        ? Raise.type("%s after * must be an iterable, not %s".formatted(what, Types.nameOf(value)))
        : raise;
  }

  private void spread(Value value, List<Value> into) {
    Iterator<Value> items = machine.items().iterate(value);
    while (items.hasNext()) {
      into.add(items.next());
      if ((into.size() & 1023) == 0) {
        machine.allocate(into.size());
      }
    }
  }

  private Value attribute(Expression.Attribute attribute, Frame frame) {
    Value object = value(attribute.object(), frame);
    machine.at(attribute.place(), given -> attribute.object().place());
    return machine.objects().attribute(object, attribute.name());
  }

  private Value subscript(Expression.Subscript subscript, Frame frame) {
    Value object = value(subscript.object(), frame);
    Value index = value(subscript.index(), frame);
    machine.at(subscript.place(), given -> given == object ? subscript.object().place() : null);
    return machine.items().item(object, index);
  }

  Slice slice(Expression.Slicing slicing, Frame frame) {
    return new Slice(
        part(slicing.start(), frame), part(slicing.stop(), frame), part(slicing.step(), frame));
  }

  private Value part(@Nullable Expression part, Frame frame) {
    return part == null ? None.NONE : value(part, frame);
  }

  private Value comparison(Expression.Comparison comparison, Frame frame) {
    List<Expression> operands = comparison.operands();
    Value left = value(operands.getFirst(), frame);
    Value result = Bool.TRUE;
    for (int i = 0; i < comparison.relations().size(); i++) {
      Value a = left;
      Value b = value(operands.get(i + 1), frame);
      Place aPlace = operands.get(i).place();
      Place bPlace = operands.get(i + 1).place();
      machine.at(
          aPlace.covering(bPlace), given -> given == a ? aPlace : given == b ? bPlace : null);
      result = relate(comparison.relations().get(i), a, b);
      if (i + 1 < comparison.relations().size() && !machine.operations().truth(result)) {
        return result;
      }
      left = b;
    }
    return result;
  }

  private Value relate(Relation relation, Value a, Value b) {
    return switch (relation) {
      case IS -> Bool.of(same(a, b));
      case IS_NOT -> Bool.of(!same(a, b));
      case IN -> Bool.of(contains(b, a));
      case NOT_IN -> Bool.of(!contains(b, a));
      default -> machine.operations().compare(relation, a, b);
    };
  }

  private boolean contains(Value container, Value item) {
    Capture capture = machine.capture();
    if (capture != null && (container instanceof ListValue || container instanceof Tuple)) {
      capture.checkTruth(item);
    }
    return machine.items().contains(container, item);
  }

  /** Whether two values are one object; small numbers and equal strings count as one. */
  private static boolean same(Value a, Value b) {
    return a == b
        || a instanceof Int x && b instanceof Int y && x.isSmall() && x.equals(y)
        || a instanceof Str s && b instanceof Str t && s.equals(t)
        || a instanceof VariableValue v
            && b instanceof VariableValue w
            && v.variable() == w.variable();
  }

  private Value junction(Expression.Junction junction, Frame frame) {
    return junction(junction, 0, frame);
  }

  private Value junction(Expression.Junction junction, int from, Frame frame) {
    List<Expression> operands = junction.operands();
    int last = operands.size() - 1;
    for (int i = from; i < last; i++) {
      Value value = value(operands.get(i), frame);
      machine.at(operands.get(i).place());
      if (machine.capture() != null) {
        int next = i + 1;
        Supplier<Value> rest = () -> junction(junction, next, frame);
        Value chosen =
            machine
                .autoGraph()
                .choose(
                    value,
                    junction.and() ? rest : () -> value,
                    junction.and() ? () -> value : rest);
        if (chosen != null) {
          return chosen;
        }
      }
      if (machine.operations().truth(value) != junction.and()) {
        return value;
      }
    }
    return value(operands.get(last), frame);
  }

  /** The values of a list of expressions, with starred ones spread out. */
  Value[] items(List<Expression> expressions, Frame frame) {
    boolean plain = true;
    for (Expression item : expressions) {
      plain &= !(item instanceof Expression.Starred);
    }
    if (plain) {
      Value[] values = new Value[expressions.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(expressions.get(i), frame);
      }
      return values;
    }
    List<Value> values = new ArrayList<>();
    for (Expression item : expressions) {
      if (item instanceof Expression.Starred starred) {
        Value many = value(starred.value(), frame);
        machine.at(starred.place());
        try {
          spread(many, values);
        } catch (Raise raise) {
          throw spreadError(raise, "Value", many);
        }
      } else {
        values.add(value(item, frame));
      }
    }
    return values.toArray(NO_VALUES);
  }

  private Value dict(Expression.DictDisplay display, Frame frame) {
    DictValue dict = DictValue.empty();
    for (Expression.DictItem item : display.items()) {
      if (item.key() == null) {
        Value more = value(item.value(), frame);
        machine.at(item.value().place());
        if (!(more instanceof DictValue other)) {
          throw Raise.type("'%s' object is not a mapping".formatted(Types.nameOf(more)));
        }
        dict.entries().putAll(other.entries());
      } else {
        Value key = value(item.key(), frame);
        machine.at(item.key().place());
        Hashing.check(key);
        dict.entries().put(key, value(item.value(), frame));
      }
    }
    return dict;
  }

  private String formatted(Expression.Formatted formatted, Frame frame) {
    StringBuilder out = new StringBuilder();
    for (Expression.Part part : formatted.parts()) {
      switch (part) {
        case Expression.Text text -> out.append(text.text());
        case Expression.Field field -> out.append(field(field, frame));
      }
    }
    machine.allocate(out.length());
    return out.toString();
  }

  private String field(Expression.Field field, Frame frame) {
    Value value = value(field.value(), frame);
    String spec = field.spec() == null ? "" : formatted(field.spec(), frame);
    machine.at(field.place());
    boolean bare = field.conversion() == 0 && field.spec() == null && !field.label().isEmpty();
    Value shown =
        switch (bare ? 'r' : field.conversion()) {
          case 'r' -> new Str(machine.repr(value));
          case 's' -> new Str(machine.str(value));
          case 'a' -> new Str(Texts.ascii(machine.repr(value)));
          default -> value;
        };
    return field.label() + Formatting.format(machine, shown, spec);
  }
}
