package tapedeck.script.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Pattern;
import tapedeck.script.value.Bool;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;

/** Turns what stands behind {@code case} into patterns. */
final class PatternReader {
  private final Names names;
  private final ExpressionReader expressions;

  PatternReader(Names names, ExpressionReader expressions) {
    this.names = names;
    this.expressions = expressions;
  }

  /** Several without brackets are a sequence. */
  Pattern patterns(ScriptParser.PatternsContext context) {
    boolean alone = context.starPattern().size() == 1 && !context.getText().endsWith(",");
    return alone && context.starPattern(0).pattern() != null
        ? pattern(context.starPattern(0).pattern())
        : new Pattern.Sequence(items(context));
  }

  private List<Pattern> items(ScriptParser.@Nullable PatternsContext context) {
    List<Pattern> items = new ArrayList<>();
    if (context != null) {
      boolean star = false;
      for (ScriptParser.StarPatternContext each : context.starPattern()) {
        if (each.pattern() != null) {
          items.add(pattern(each.pattern()));
        } else {
          if (star) {
            throw Refusal.syntax(
                "multiple starred expressions in sequence pattern", Places.of(each));
          }
          star = true;
          items.add(new Pattern.Star(name(each.NAME().getSymbol())));
        }
      }
    }
    return items;
  }

  /** The name that a value is bound to; null for {@code _}. */
  private Expression.@Nullable Name name(Token token) {
    return token.getText().equals("_") ? null : bound(token);
  }

  private Expression.Name bound(Token token) {
    String id = names.mangled(token.getText()).intern();
    names.bind(id);
    return new Expression.Name(id, Places.of(token));
  }

  private Pattern pattern(ScriptParser.PatternContext context) {
    List<Pattern> choices = context.closedPattern().stream().map(this::closed).toList();
    Pattern pattern = choices.size() == 1 ? choices.getFirst() : new Pattern.Either(choices);
    return context.NAME() == null
        ? pattern
        : new Pattern.As(pattern, bound(context.NAME().getSymbol()));
  }

  private Pattern closed(ScriptParser.ClosedPatternContext context) {
    return switch (context) {
      case ScriptParser.NumberPatternContext number -> new Pattern.Constant(number(number));
      case ScriptParser.TextPatternContext text -> {
        StringBuilder whole = new StringBuilder();
        text.STRING()
            .forEach(
                part -> whole.append(Literals.string(part.getText(), Places.of(part.getSymbol()))));
        yield constant(new Str(whole.toString()), Places.of(text));
      }
      case ScriptParser.WordPatternContext word ->
          constant(
              word.start.getText().equals("None")
                  ? None.NONE
                  : Bool.of(word.start.getText().equals("True")),
              Places.of(word));
      case ScriptParser.NamedPatternContext named -> named(named);
      case ScriptParser.GroupPatternContext group -> {
        ScriptParser.PatternsContext inner = group.patterns();
        yield inner == null ? new Pattern.Sequence(List.of()) : patterns(inner);
      }
      case ScriptParser.ListPatternContext list -> new Pattern.Sequence(items(list.patterns()));
      case ScriptParser.MapPatternContext map -> mapping(map);
      default -> throw Refusal.syntax("invalid syntax", Places.of(context));
    };
  }

  private static Pattern constant(Value value, Place place) {
    return new Pattern.Constant(new Expression.Literal(value, place));
  }

  private static Expression number(ScriptParser.NumberPatternContext context) {
    Place place = Places.of(context);
    Value value = Literals.number(context.NUMBER().getText(), place);
    Value negated = context.start.getText().equals("-") ? Numbers.unary('-', value) : value;
    return new Expression.Literal(negated == null ? value : negated, place);
  }

  private Pattern named(ScriptParser.NamedPatternContext context) {
    Place place = Places.of(context);
    boolean called = context.getText().endsWith(")");
    if (!called && context.NAME().size() == 1) {
      return new Pattern.Capture(name(context.NAME(0).getSymbol()));
    }
    Token first = context.NAME(0).getSymbol();
    String id = names.mangled(first.getText()).intern();
    names.use(id);
    Expression value = new Expression.Name(id, Places.of(first));
    for (int i = 1; i < context.NAME().size(); i++) {
      Token part = context.NAME(i).getSymbol();
      value =
          new Expression.Attribute(
              value, part.getText().intern(), Places.of(part), Places.between(first, part));
    }
    if (!called) {
      return new Pattern.Constant(value);
    }
    List<Pattern> positional = new ArrayList<>();
    List<String> keywords = new ArrayList<>();
    List<Pattern> byKeyword = new ArrayList<>();
    for (ScriptParser.PatternArgumentContext each : context.patternArgument()) {
      if (each.NAME() != null) {
        keywords.add(each.NAME().getText().intern());
        byKeyword.add(pattern(each.pattern()));
      } else if (keywords.isEmpty()) {
        positional.add(pattern(each.pattern()));
      } else {
        throw Refusal.syntax("positional patterns follow keyword patterns", Places.of(each));
      }
    }
    return new Pattern.OfClass(value, positional, keywords, byKeyword, place);
  }

  private Pattern mapping(ScriptParser.MapPatternContext context) {
    List<Expression> keys = new ArrayList<>();
    List<Pattern> values = new ArrayList<>();
    Expression.Name rest = null;
    for (ScriptParser.PatternEntryContext each : context.patternEntry()) {
      if (each.NAME() != null) {
        rest = bound(each.NAME().getSymbol());
      } else {
        keys.add(expressions.test(each.test()));
        values.add(pattern(each.pattern()));
      }
    }
    return new Pattern.Mapping(keys, values, rest);
  }
}
