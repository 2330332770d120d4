package tapedeck.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tapedeck.script.autograph.Assigned;
import tapedeck.script.autograph.Liveness;
import tapedeck.script.autograph.Pattern;
import tapedeck.script.autograph.Refused;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.tensorflow.function.TensorArray;
import tapedeck.script.syntax.Expression;
import tapedeck.script.syntax.Statement;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Graph;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;
import tapedeck.tape.Variable;
import tapedeck.tensor.Operand;

/** The names that a loop gives other values each time. */
final class Turning {
  private final Machine machine;
  private final Refused refused;
  private final Capture capture;
  private final Graph graph;
  private final Frame frame;

  /** The loop's name in the graph. */
  final String operation;

  private final int firstOutput;
  private final Liveness.At at;
  private final Place place;
  private final Map<String, Value> names = new TreeMap<>();
  private final Set<String> ofAnySize = new HashSet<>();
  private final Set<String> assigned = new TreeSet<>();

  Turning(
      Machine machine,
      Capture capture,
      Graph graph,
      Frame frame,
      List<Statement> body,
      List<Expression> targets,
      Liveness.At at,
      Place place) {
    this.machine = machine;
    this.refused = new Refused(machine);
    this.capture = capture;
    this.graph = graph;
    this.operation = graph.fresh("while");
    this.at = at;
    this.place = place;
    this.frame = frame;
    Assigned.in(body, assigned);
    targets.forEach(target -> Assigned.to(target, assigned));
    int number = targets.isEmpty() ? 0 : 1;
    firstOutput = number + 2;
    List<Pattern> from = new ArrayList<>();
    List<Pattern> to = new ArrayList<>();
    for (String name : assigned) {
      Value value = frame.names.get(name);
      if (value != null && isState(value)) {
        Value start = state(value);
        from.add(capture.pattern(start));
        if (!(Operands.existing(value) instanceof Variable) && !isOfKnownSize(start)) {
          ofAnySize.add(name);
        }
        Value turning = fresh(start);
        if (turning instanceof TensorValue tensor) {
          graph.call(
              tensor.tensor(), operation + "/Placeholder" + (number == 0 ? "" : "_" + number));
        }
        number += isLive(name) ? 1 : 0;
        to.add(capture.bound(turning));
        names.put(name, turning);
        frame.names.put(name, turning);
      }
    }
    capture.add(move(from, to));
  }

  private static Step move(List<Pattern> from, List<Pattern> to) {
    return new Step.Move(
        new Pattern.Packed(Tuple.EMPTY, from), new Pattern.Packed(Tuple.EMPTY, to));
  }

  private boolean isState(Value value) {
    List<Value> parts =
        value instanceof Tuple || value instanceof ListValue || value instanceof DictValue
            ? Pattern.parts(value)
            : null;
    return parts != null
        ? parts.stream().allMatch(this::isState)
        : Numbers.isNumber(value)
            || value instanceof TensorArray
            || value instanceof StringTensor
            || value instanceof Str
            || Operands.existing(value) != null;
  }

  private Value state(Value value) {
    if (value instanceof Str
        && StringTensor.of(value, StringTensor.Kind.TENSOR) instanceof StringTensor made) {
      return made;
    }
    if (Numbers.isNumber(value)) {
      return new TensorValue(Operands.tensor(machine, value, null).value());
    }
    if (Operands.existing(value) instanceof Variable) {
      return capture.record(
          in -> Operands.read(machine, Operands.tensor(machine, in[0], null)), value);
    }
    List<Value> parts = Pattern.parts(value);
    return parts == null ? value : Pattern.packed(value, parts.stream().map(this::state).toList());
  }

  private boolean isLive(String name) {
    return at.in().contains(name) || at.out().contains(name);
  }

  private boolean isOfKnownSize(Value start) {
    List<Value> parts = Pattern.parts(start);
    return parts != null
        ? parts.stream().allMatch(this::isOfKnownSize)
        : Refused.isOfKnownSize(graph, start);
  }

  /** Another object for each tensor, so that it has a slot of its own. */
  private Value fresh(Value value) {
    List<Value> parts = Pattern.parts(value);
    if (parts != null) {
      return Pattern.packed(value, parts.stream().map(this::fresh).toList());
    }
    if (value instanceof TensorArray array) {
      return array.copy();
    }
    if (value instanceof StringTensor strings) {
      return new StringTensor(strings.kind(), strings.shape(), strings.items());
    }
    Operand operand = Operands.existing(value);
    return operand == null ? value : new TensorValue(operand.value());
  }

  /** Goes through the body once and lets its names turn. */
  List<Step> body(Runnable work) {
    return capture.apart(() -> {
      work.run();
      turn();
    });
  }

  private void turn() {
    List<Pattern> from = new ArrayList<>();
    List<Pattern> to = new ArrayList<>();
    names.forEach((name, start) -> {
      Value next = frame.names.get(name);
      if (next != null && capture.converts() && isLive(name)) {
        machine.at(place);
        boolean anySize =
            ofAnySize.contains(name)
                || start instanceof TensorValue turning && graph.isVarying(turning.tensor());
        refused.checkTurn(name, start, next, anySize);
      }
      if (next == null || !isState(next)) {
        capture.fail();
      } else if (next != start) {
        Value made = state(next);
        from.add(capture.pattern(made));
        to.add(capture.pattern(start));
        if (!capture.hasFailed()) {
          capture.pattern(start).fill(capture.slots(), fresh(made));
        }
      }
    });
    capture.add(move(from, to));
  }

  /** Takes back what a body did that was gone through for nobody to see. */
  void undo() {
    names.forEach((name, start) -> capture.pattern(start).fill(capture.slots(), start));
  }

  /** Leaves the names with what they hold after the loop, and tells that. */
  Set<Value> end() {
    Set<Value> made = Collections.newSetFromMap(new IdentityHashMap<>());
    int number = firstOutput;
    for (String name : assigned) {
      Value value = names.containsKey(name) ? names.get(name) : frame.names.get(name);
      if (value != null) {
        Pattern last = capture.pattern(value);
        Value now = fresh(last.in(capture.slots()));
        capture.add(
            new Step.Move(
                new Pattern.Packed(Tuple.EMPTY, List.of(last)),
                new Pattern.Packed(Tuple.EMPTY, List.of(capture.bound(now)))));
        frame.names.put(name, now);
        flatten(now, made);
        if (isLive(name) && now instanceof TensorValue tensor) {
          graph.call(tensor.tensor(), operation + ":" + number++);
        }
      }
    }
    return made;
  }

  private void flatten(Value value, Set<Value> into) {
    List<Value> parts = Pattern.parts(value);
    if (parts == null) {
      into.add(value);
    } else {
      parts.forEach(part -> flatten(part, into));
    }
  }
}
