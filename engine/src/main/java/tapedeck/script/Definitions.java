package tapedeck.script;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.syntax.Annotation;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.ParameterList;
import tapedeck.script.syntax.Scope;
import tapedeck.script.syntax.Statement;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;

/** Makes functions and classes. */
final class Definitions {
  private final Machine machine;

  Definitions(Machine machine) {
    this.machine = machine;
  }

  private Value value(Expression expression, Frame frame) {
    return machine.expressions().value(expression, frame);
  }

  void define(Statement.Define define, Frame frame) {
    List<Statement> body = define.body();
    Function function =
        function(
            define.name(),
            define.parameters(),
            define.scope(),
            frame,
            new Body() {
              @Override
              public Value run(Frame inner) {
                machine.statements().body(body, inner);
                return inner.result;
              }

              @Override
              public List<Statement> statements() {
                return body;
              }
            });
    annotate(function, define.parameters(), frame);
    Str text = docstring(body);
    if (text != null) {
      function.attributes().put("__doc__", text);
    }
    bind(define.name(), define.namePlace(), decorated(define.decorators(), function, frame), frame);
  }

  private void bind(String name, Place place, Value value, Frame frame) {
    machine.statements().storing().bind(name, place, value, frame);
  }

  /** The text that a body begins with, if it does. */
  private static @Nullable Str docstring(List<Statement> body) {
    return body.getFirst() instanceof Statement.Evaluate first
            && first.value() instanceof Expression.Literal literal
            && literal.value() instanceof Str text
        ? text
        : null;
  }

  private Value decorated(List<Expression> decorators, Value made, Frame frame) {
    Value value = made;
    List<Value> functions = new ArrayList<>(decorators.size());
    for (Expression decorator : decorators) {
      functions.add(value(decorator, frame));
    }
    for (int i = decorators.size() - 1; i >= 0; i--) {
      machine.at(decorators.get(i).place());
      value = machine.call(functions.get(i), Arguments.of(value));
    }
    return value;
  }

  Function lambda(Expression.Lambda lambda, Frame frame) {
    return function(
        "<lambda>",
        lambda.parameters(),
        lambda.scope(),
        frame,
        inner -> value(lambda.body(), inner));
  }

  /** The body of a function. */
  private interface Body {
    Value run(Frame frame);

    /** What a generator runs step by step. */
    default List<Statement> statements() {
      return List.of();
    }
  }

  private Function function(
      String name, ParameterList declared, Scope scope, Frame frame, Body body) {
    List<Parameters.Parameter> parameters = new ArrayList<>();
    for (ParameterList.Parameter parameter : declared.parameters()) {
      Expression given = parameter.defaultValue();
      parameters.add(
          new Parameters.Parameter(
              parameter.name(), parameter.kind(), given == null ? null : value(given, frame)));
    }
    Function.Code code =
        (self, arguments) -> {
          Frame inner = frame.function(self, scope);
          inner.body = body.statements();
          for (int i = 0; i < arguments.length; i++) {
            inner.names.put(parameters.get(i).name(), arguments[i]);
          }
          Runnable begin = () -> tell(declared, inner, arguments);
          if (scope.generator()) {
            return new Cursor(
                "generator", new Generating(machine, self, inner, body.statements(), begin));
          }
          return machine.enter(
              self,
              machine.place(),
              inner,
              () -> {
                begin.run();
                return body.run(inner);
              });
        };
    return new Function(
        name, qualified(name, frame), new Parameters(parameters), code, frame.owner());
  }

  private void tell(ParameterList declared, Frame inner, Value[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      ParameterList.Parameter parameter = declared.parameters().get(i);
      machine.statements().storing().told(parameter.place(), inner, parameter.name(), arguments[i]);
    }
  }

  /** The name Python shows for what is made under a name in a frame. */
  static String qualified(String name, Frame frame) {
    return switch (frame.kind) {
      case SCRIPT -> name;
      case CLASS -> frame.qualifiedName() + "." + name;
      case FUNCTION, COMPREHENSION -> frame.qualifiedName() + ".<locals>." + name;
    };
  }

  void defineClass(Statement.DefineClass define, Frame frame) {
    Classes.Head head = machine.classes().head(define.bases(), frame);
    machine.at(define.namePlace());
    String path = qualified(define.name(), frame);
    ClassValue type = ClassValue.defined(machine, define.name(), path, head.bases());
    Frame body = frame.classBody(type, define.scope(), path);
    Str text = docstring(define.body());
    if (text != null) {
      body.names.put("__doc__", text);
    }
    machine.statements().block(define.body(), body);
    machine.at(define.namePlace());
    Value made = machine.classes().made(type, head, body.names);
    bind(define.name(), define.namePlace(), decorated(define.decorators(), made, frame), frame);
  }

  /** Keeps the annotations of a class or of the script in its {@code __annotations__}. */
  void annotated(Statement.Annotate annotate, Frame frame) {
    boolean kept = frame.kind == Frame.Kind.CLASS || frame.kind == Frame.Kind.SCRIPT;
    if (kept && annotate.target() instanceof Expression.Name name) {
      Value all = frame.names.computeIfAbsent("__annotations__", key -> DictValue.empty());
      if (all instanceof DictValue dict) {
        dict.entries().put(new Str(name.id()), evaluated(annotate.annotation(), frame));
      }
    }
  }

  private void annotate(Function function, ParameterList declared, Frame frame) {
    DictValue all = DictValue.empty();
    for (ParameterList.Parameter parameter : declared.parameters()) {
      if (parameter.annotation() != null) {
        all.entries().put(new Str(parameter.name()), evaluated(parameter.annotation(), frame));
      }
    }
    if (declared.result() != null) {
      all.entries().put(new Str("return"), evaluated(declared.result(), frame));
    }
    if (!all.entries().isEmpty()) {
      function.attributes().put("__annotations__", all);
    }
  }

  /** What an annotation is; its text where it names something that is not there. */
  private Value evaluated(Annotation annotation, Frame frame) {
    try {
      return value(annotation.type(), frame);
    } catch (Raise raise) {
      if (raise.exception().type() == Exceptions.NAME_ERROR) {
        throw raise;
      }
      return new Str(annotation.text());
    }
  }
}
