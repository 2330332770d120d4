package tapedeck.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.script.autograph.Pattern;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.tensorflow.function.TensorArray;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.Variable;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** What two sides of a branch left under one name, brought together. */
final class Joint {
  private final Machine machine;
  private final Capture capture;
  private final Graph graph;
  private final String operation;
  private int named;
  private final boolean taken;
  private final List<Pattern> first = new ArrayList<>();
  private final List<Pattern> second = new ArrayList<>();
  private final List<Pattern> to = new ArrayList<>();
  private final List<Variable> read = new ArrayList<>(0);
  private final Set<Value> made = Collections.newSetFromMap(new IdentityHashMap<>());

  Joint(Machine machine, Capture capture, Graph graph, boolean taken, String operation) {
    this.machine = machine;
    this.graph = graph;
    this.operation = operation;
    this.capture = capture;
    this.taken = taken;
  }

  /** Names what was made on the side that was taken after the branch. */
  private void name(TensorValue joined) {
    Tensor tensor = joined.tensor();
    String known = graph.known(tensor);
    int number = named++;
    String name = operation + "/Identity" + (number == 0 ? "" : "_" + number);
    if (known == null || known.startsWith(operation + "/")) {
      graph.call(tensor, name);
    } else {
      joined.alias(name);
    }
  }

  private void note(Operand side) {
    if (side instanceof Variable variable && variable.trainable()) {
      read.add(variable);
    }
  }

  /** The tensors that it made of both sides. */
  List<Tensor> answers() {
    return Replay.tensors(new Tuple(List.copyOf(made)));
  }

  /** The trainable variables that a side left. */
  List<Variable> read() {
    return read;
  }

  /** What it made of both sides. */
  Set<Value> made() {
    return made;
  }

  /** Moves what the first side left to where both are found. */
  Step first() {
    return move(first);
  }

  /** As {@link #first}, for the second side. */
  Step second() {
    return move(second);
  }

  private Step move(List<Pattern> from) {
    return new Step.Move(
        new Pattern.Packed(Tuple.EMPTY, List.copyOf(from)),
        new Pattern.Packed(Tuple.EMPTY, List.copyOf(to)));
  }

  Value of(Value a, Value b) {
    Value real = taken ? a : b;
    if (a == b || Numbers.isNumber(a) && Numbers.isNumber(b) && machine.equal(a, b)) {
      return real;
    }
    List<Value> as = Pattern.parts(a);
    List<Value> bs = Pattern.parts(b);
    if (as != null && bs != null && as.size() == bs.size() && a.getClass() == b.getClass()) {
      List<Value> both = new ArrayList<>();
      for (int i = 0; i < as.size(); i++) {
        both.add(of(as.get(i), bs.get(i)));
      }
      return Pattern.packed(real, both);
    }
    if (a instanceof TensorArray one && b instanceof TensorArray two) {
      Value joined = (taken ? one : two).copy();
      first.add(capture.pattern(a));
      second.add(capture.pattern(b));
      to.add(capture.bound(joined));
      return joined;
    }
    StringTensor s = strings(a);
    StringTensor t = strings(b);
    if (s != null && t != null) {
      StringTensor text = taken ? s : t;
      Value joined = new StringTensor(text.kind(), text.shape(), text.items());
      first.add(a == s ? capture.pattern(a) : new Pattern.Same(s));
      second.add(b == t ? capture.pattern(b) : new Pattern.Same(t));
      to.add(capture.bound(joined));
      return joined;
    }
    Operand x = tensor(a, b);
    Operand y = tensor(b, a);
    if (x == null || y == null) {
      capture.fail();
      return real;
    }
    note(x);
    note(y);
    Operand own = taken ? x : y;
    TensorValue joined =
        new TensorValue(
            own instanceof Variable variable ? machine.engine().read(variable) : own.value());
    first.add(pattern(a, x));
    second.add(pattern(b, y));
    to.add(capture.bound(joined));
    made.add(joined);
    name(joined);
    return joined;
  }

  private static @Nullable StringTensor strings(Value value) {
    return value instanceof StringTensor known
        ? known
        : value instanceof Str ? StringTensor.of(value, StringTensor.Kind.TENSOR) : null;
  }

  private Pattern pattern(Value value, Operand operand) {
    return Numbers.isNumber(value)
        ? new Pattern.Same(new TensorValue(operand.value()))
        : capture.pattern(value);
  }

  private @Nullable Operand tensor(Value value, Value other) {
    Operand own = Operands.existing(value);
    if (own != null || !Numbers.isNumber(value)) {
      return own;
    }
    Operand its = Operands.existing(other);
    return Operands.tensor(machine, value, its == null ? null : its.value().dtype());
  }
}
