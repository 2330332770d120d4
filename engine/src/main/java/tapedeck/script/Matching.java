package tapedeck.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Pattern;
import tapedeck.script.syntax.Statement;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Range;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** Finds the case of a {@code match} that a value fits. */
final class Matching {
  /** The classes whose one positional pattern stands for the value itself. */
  private static final Set<ClassValue> WHOLE =
      Set.of(
          Types.BOOL,
          Types.INT,
          Types.FLOAT,
          Types.STR,
          Types.LIST,
          Types.TUPLE,
          Types.DICT,
          Types.SET,
          Types.FROZENSET,
          tapedeck.script.value.Bytes.TYPE);

  private final Machine machine;

  Matching(Machine machine) {
    this.machine = machine;
  }

  /** The body of the case that fits; empty if none does. */
  List<Statement> chosen(Statement.Match match, Frame frame) {
    Value subject = machine.expressions().value(match.subject(), frame);
    for (Statement.Case each : match.cases()) {
      machine.statements().begin(each.head());
      Map<Expression.Name, Value> found = new LinkedHashMap<>();
      if (fits(each.pattern(), subject, frame, found)) {
        found.forEach((name, value) -> machine.statements().storing().bind(name, value, frame));
        if (each.guard() == null || machine.expressions().truth(each.guard(), frame)) {
          return each.body();
        }
      }
    }
    return List.of();
  }

  private boolean fits(
      Pattern pattern, Value value, Frame frame, Map<Expression.Name, Value> found) {
    return switch (pattern) {
      case Pattern.Capture capture -> take(capture.name(), value, found);
      case Pattern.Star star -> take(star.name(), value, found);
      case Pattern.Constant constant -> equals(constant.value(), value, frame);
      case Pattern.Either either ->
          either.patterns().stream().anyMatch(each -> fits(each, value, frame, found));
      case Pattern.As as ->
          fits(as.pattern(), value, frame, found) && take(as.name(), value, found);
      case Pattern.Sequence sequence -> {
        List<Value> items = items(value);
        yield items != null && fits(sequence.items(), items, frame, found);
      }
      case Pattern.Mapping mapping ->
          value instanceof DictValue dict && fits(mapping, dict, frame, found);
      case Pattern.OfClass type -> fits(type, value, frame, found);
    };
  }

  private static boolean take(
      Expression.@Nullable Name name, Value value, Map<Expression.Name, Value> found) {
    if (name != null) {
      found.put(name, value);
    }
    return true;
  }

  private boolean equals(Expression constant, Value value, Frame frame) {
    Value wanted = machine.expressions().value(constant, frame);
    machine.at(constant.place());
    boolean identity =
        constant instanceof Expression.Literal && (wanted == None.NONE || wanted instanceof Bool);
    return identity ? wanted == value : machine.equal(value, wanted);
  }

  private static @Nullable List<Value> items(Value value) {
    return switch (value) {
      case ListValue list -> list.items();
      case Tuple tuple -> tuple.items();
      case Range range -> {
        List<Value> items = new ArrayList<>();
        for (long i = 0; i < Math.min(range.length(), 1000); i++) {
          items.add(tapedeck.script.value.Int.of(range.at(i)));
        }
        yield items;
      }
      default -> null;
    };
  }

  private boolean fits(
      List<Pattern> patterns, List<Value> items, Frame frame, Map<Expression.Name, Value> found) {
    int star = -1;
    for (int i = 0; i < patterns.size(); i++) {
      star = patterns.get(i) instanceof Pattern.Star ? i : star;
    }
    int spare = items.size() - patterns.size();
    if (star < 0 ? spare != 0 : spare < -1) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < patterns.size(); i++) {
      if (i == star) {
        List<Value> rest = items.subList(at, at + spare + 1);
        fits(patterns.get(i), ListValue.of(rest), frame, found);
        at += spare + 1;
      } else if (!fits(patterns.get(i), items.get(at++), frame, found)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(
      Pattern.Mapping mapping, DictValue dict, Frame frame, Map<Expression.Name, Value> found) {
    DictValue rest = DictValue.of(dict.entries());
    for (int i = 0; i < mapping.keys().size(); i++) {
      Value key = machine.expressions().value(mapping.keys().get(i), frame);
      Value value = dict.entries().get(key);
      if (value == null || !fits(mapping.values().get(i), value, frame, found)) {
        return false;
      }
      rest.entries().remove(key);
    }
    return take(mapping.rest(), rest, found);
  }

  private boolean fits(
      Pattern.OfClass pattern, Value value, Frame frame, Map<Expression.Name, Value> found) {
    Value named = machine.expressions().value(pattern.type(), frame);
    machine.at(pattern.place());
    if (!(named instanceof ClassValue type)) {
      throw Raise.type("called match pattern must be a class");
    }
    if (!Types.isInstance(value, type)
        && (type.structure() == null || !type.structure().has(machine, value))) {
      return false;
    }
    List<Pattern> positional = pattern.positional();
    List<String> names = new ArrayList<>();
    if (positional.size() == 1 && WHOLE.contains(type)) {
      return fits(positional.getFirst(), value, frame, found);
    }
    if (!positional.isEmpty()) {
      Value declared = machine.attribute(type, "__match_args__");
      if (declared instanceof Tuple tuple) {
        tuple.items().forEach(name -> names.add(machine.str(name)));
      }
      if (names.size() < positional.size()) {
        throw Raise.type(
            "%s() accepts %d positional sub-pattern%s (%d given)"
                .formatted(
                    type.name(), names.size(), names.size() == 1 ? "" : "s", positional.size()));
      }
    }
    for (int i = 0; i < positional.size(); i++) {
      if (!has(value, names.get(i), positional.get(i), frame, found)) {
        return false;
      }
    }
    for (int i = 0; i < pattern.names().size(); i++) {
      if (!has(value, pattern.names().get(i), pattern.named().get(i), frame, found)) {
        return false;
      }
    }
    return true;
  }

  private boolean has(
      Value object, String name, Pattern pattern, Frame frame, Map<Expression.Name, Value> found) {
    Value part = machine.attribute(object, name);
    return part != null && fits(pattern, part, frame, found);
  }
}
