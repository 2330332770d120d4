package tapedeck.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.autograph.Mutations;
import tapedeck.script.autograph.Pattern;
import tapedeck.script.autograph.Refused;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.tensorflow.function.Nodes;
import tapedeck.script.library.tensorflow.function.OpenAxes;
import tapedeck.script.library.tensorflow.function.TensorArray;
import tapedeck.script.library.tensorflow.text.StringAware;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.Graph;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Raise;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Traced;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.Place;
import tapedeck.tape.Variable;

/**
 * What a function under {@code tf.function} does of TensorFlow, written down while its body runs.
 * Whatever is not TensorFlow's happens only then: its results stand in the steps as they were.
 */
final class Capture {
  /** Functions of Python that operate on tensors as TensorFlow's do. */
  private static final Set<String> NUMERIC = Set.of("abs", "pow", "round");

  private final Machine machine;
  private boolean converts;
  private final List<Value> captures = new ArrayList<>();
  private final Set<Value> gone = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Value, Integer> places = new IdentityHashMap<>();
  private final List<@Nullable Value> slots = new ArrayList<>();
  private List<Step> steps = new ArrayList<>();
  private List<Step.Inner> inner = new ArrayList<>();
  private final Branching branching;
  private final Foreign foreign;
  private int inside;
  private boolean whole = true;

  /** The slots of what operations without a gradient made. */
  private final BitSet flat = new BitSet();

  Capture(Machine machine, boolean converts) {
    this.machine = machine;
    this.converts = converts;
    this.branching = new Branching(machine, this);
    this.foreign = new Foreign(machine, this);
  }

  /** Runs a function and writes down what it does. */
  static Traced of(Machine machine, Value function, Arguments arguments, boolean converts) {
    Capture capture = new Capture(machine, converts);
    Arguments own = capture.own(arguments);
    Pattern in = capture.bound(all(own));
    Object given = Mutations.shape(all(own));
    Capture before = machine.capture(capture);
    Replay replay = machine.replay(null);
    try {
      Value answer = machine.call(function, own);
      Mutations.check(machine, function, own, given);
      Pattern out = capture.pattern(answer);
      List<Step> steps = List.copyOf(capture.steps);
      return new Traced() {
        @Override
        public Value answer() {
          return answer;
        }

        @Override
        public List<Value> captures() {
          return List.copyOf(capture.captures);
        }

        @Override
        public void leave(Graph graph) {
          for (Value value : capture.places.keySet()) {
            if (value.getClass() == TensorValue.class) {
              TensorValue tensor = (TensorValue) value;
              tensor.leave(graph.symbol(tensor));
            }
          }
        }

        @Override
        public boolean isWhole() {
          return capture.whole;
        }

        @Override
        public Value again(Arguments others) {
          Capture outer = machine.capture(null);
          try {
            in.fill(capture.slots, all(others));
            capture.replay().all(steps);
            return out.in(capture.slots);
          } finally {
            machine.capture(outer);
          }
        }
      };
    } finally {
      machine.capture(before);
      machine.replay(replay);
    }
  }

  private static Value all(Arguments arguments) {
    List<Value> values = new ArrayList<>(List.of(arguments.positional()));
    Collections.addAll(values, arguments.named());
    return new Tuple(values);
  }

  /** The arguments with tensors that nobody else has, so that they can be told from others. */
  private Arguments own(Arguments arguments) {
    Value[] positional = own(arguments.positional());
    return new Arguments(positional, arguments.names(), own(arguments.named()));
  }

  private Value[] own(Value[] values) {
    Value[] made = new Value[values.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = own(values[i]);
    }
    return made;
  }

  Value own(Value value) {
    if (value.getClass() == TensorValue.class) {
      return new TensorValue(((TensorValue) value).tensor());
    }
    if (value instanceof TensorArray array) {
      return array.copy();
    }
    List<Value> parts =
        value instanceof ListValue || value instanceof Tuple ? Pattern.parts(value) : null;
    return parts == null ? value : Pattern.packed(value, parts.stream().map(this::own).toList());
  }

  /** Whether what happens now is to be written down. */
  boolean isLive() {
    return whole && inside == 0;
  }

  /** What is done of Python's. */
  Foreign foreign() {
    return foreign;
  }

  /** Whether functions of the script that are called now are called by something of TensorFlow. */
  boolean isInside() {
    return whole && inside > 0;
  }

  /** Whether branches and loops of Python may depend on tensors. */
  boolean converts() {
    return converts;
  }

  /** Does something whose branches and loops are Python's. */
  <T> T unconverted(Supplier<T> work) {
    boolean before = converts;
    converts = false;
    try {
      return work.get();
    } finally {
      converts = before;
    }
  }

  /** Gives up: from now on the function has to run each time. */
  void fail() {
    whole = false;
  }

  boolean hasFailed() {
    return !whole;
  }

  /** Whether a value may be another one in a later call. */
  boolean knows(Value value) {
    return places.containsKey(value)
        || value instanceof VariableValue
        || Operands.existing(value) instanceof Variable;
  }

  /** Whether something is done with values of TensorFlow. */
  boolean takes(Value value) {
    return isLive() && (Operands.isTensor(value) || places.containsKey(value));
  }

  void add(Step step) {
    steps.add(step);
  }

  /** Collects the steps of some work apart. */
  List<Step> apart(Runnable work) {
    List<Step> before = steps;
    List<Step> own = new ArrayList<>();
    steps = own;
    try {
      work.run();
    } finally {
      steps = before;
    }
    return own;
  }

  /** Does something of TensorFlow and writes it down. */
  Value record(Step.Work work, Value... in) {
    Pattern[] patterns = new Pattern[in.length];
    for (int i = 0; i < in.length; i++) {
      patterns[i] = pattern(in[i]);
    }
    List<Step.Inner> own = new ArrayList<>();
    List<Step.Inner> before = inner;
    Place place = machine.place();
    Machine.Operands operands = machine.operands();
    inner = own;
    inside++;
    Value result;
    try {
      result = work.of(in);
    } finally {
      inside--;
      inner = before;
    }
    steps.add(new Step.Do(place, operands, work, patterns, bound(result), List.copyOf(own)));
    return result;
  }

  /** Does something that is not written down. */
  <T> T aside(Supplier<T> work) {
    inside++;
    List<Step.Inner> before = inner;
    inner = new ArrayList<>();
    try {
      return work.get();
    } finally {
      inside--;
      inner = before;
    }
  }

  /** What a call does, given its arguments. */
  interface Call {
    Value of(Arguments arguments);
  }

  /** Calls a function, and writes that down if it is one of TensorFlow. */
  Value call(Value callee, Arguments given, Call call) {
    boolean next =
        callee instanceof Builtin builtin
            && builtin.name().equals("next")
            && given.positional().length > 0
            && isOfDataset(given.positional()[0]);
    boolean number =
        callee instanceof Builtin builtin
            && NUMERIC.contains(builtin.name())
            && Arrays.stream(given.positional()).anyMatch(this::isTraced);
    if (!isOurs(callee) && !next && !number) {
      return foreign.call(callee, given, call);
    }
    Value chosen = callee instanceof Builtin builtin ? branching.of(builtin, given) : null;
    if (chosen != null) {
      return chosen;
    }
    if (callee instanceof Builtin builtin && isOnce(builtin)) {
      return aside(() -> call.of(given));
    }
    Value result = recorded(given, call);
    Value function = callee instanceof StringAware aware ? aware.function() : callee;
    if (function instanceof Builtin builtin) {
      name(builtin, given, result);
      Op op = Catalogue.named(builtin.name());
      if (op != null && op.notDifferentiable() != null && places.containsKey(result)) {
        flat.set(places.get(result));
      }
    }
    return result;
  }

  /** Whether gradients can come through what stands in a slot. */
  boolean leads(int slot) {
    return !flat.get(slot) && isLeading(slots.get(slot));
  }

  /** As {@link #leads}, of a value from outside. */
  static boolean isLeading(@Nullable Value value) {
    return value instanceof TensorValue tensor
        ? tensor.symbol() == null && tensor.tensor().dtype().isFloating()
        : value != null;
  }

  /** Names what a function answered as TensorFlow's graph does, and notes its open sizes. */
  private void name(Builtin function, Arguments given, Value result) {
    if (Arrays.stream(given.positional()).noneMatch(Cursor.class::isInstance)) {
      Value[] in = function.parameters().bind(function.name() + "()", given);
      Nodes.name(machine, function, in, result);
      OpenAxes.follow(machine, function, in, result);
    }
  }

  private boolean isOurs(Value callee) {
    return machine.known().has(callee)
        || places.containsKey(callee)
        || callee instanceof HostObject host
            && (host.type().module().startsWith("tensorflow")
                || host.type().module().startsWith("keras"));
  }

  private static boolean isOfDataset(Value value) {
    return value instanceof Cursor cursor
        && (cursor.typeName().equals("OwnedIterator") || cursor.typeName().contains("Dataset"));
  }

  private static boolean isOnce(Builtin builtin) {
    String name = builtin.name().substring(builtin.name().lastIndexOf('.') + 1);
    return name.equals("__init__")
        || name.equals("__new__")
        || name.equals("add_weight")
        || name.equals("build")
        || name.equals("compile");
  }

  /** Calls something of TensorFlow and writes it down. */
  Value recorded(Arguments given, Call call) {
    int count = given.positional().length;
    Value[] in = new Value[given.count()];
    for (int i = 0; i < in.length; i++) {
      Value value = i < count ? given.positional()[i] : given.named()[i - count];
      in[i] =
          value instanceof Cursor cursor && !places.containsKey(cursor) && !isOfDataset(cursor)
              ? ListValue.of(machine.all(cursor))
              : value;
    }
    String[] names = given.names();
    return record(
        values ->
            call.of(
                new Arguments(
                    Arrays.copyOf(values, count),
                    names,
                    Arrays.copyOfRange(values, count, values.length))),
        in);
  }

  /** Whether a value is a tensor that the function was given or made. */
  boolean isTraced(Value value) {
    return value.getClass() == TensorValue.class && places.containsKey(value);
  }

  /** Refuses to take a tensor apart that the function was given or made. */
  void checkIterated(Value value) {
    if (isTraced(value)) {
      throw Refused.iterated();
    }
  }

  /** Refuses to ask such a tensor whether it is true. */
  void checkTruth(Value value) {
    if (isTraced(value)) {
      throw Refused.asBool();
    }
  }

  /** Whether there is a tensor in a value that nothing written down has made. */
  boolean isUnknown(Value value) {
    List<Value> parts = Pattern.parts(value);
    return value instanceof TensorValue && !places.containsKey(value)
        || parts != null && parts.stream().anyMatch(this::isUnknown);
  }

  /** Reads an attribute, and writes that down if the answer is computed. */
  Value read(Step.Work work, Value object) {
    Pattern from = pattern(object);
    Value result = aside(() -> work.of(new Value[] {object}));
    machine.known().add(result);
    if (isUnknown(result)) {
      steps.add(
          new Step.Do(
              machine.place(),
              machine.operands(),
              work,
              new Pattern[] {from},
              bound(result),
              List.of()));
    }
    return result;
  }

  /** Enters a block of {@code with}. */
  Value open(Supplier<Value> enter, Value manager) {
    Pattern from = pattern(manager);
    Value value = aside(enter);
    steps.add(new Step.Open(machine.place(), from, bound(value)));
    return value;
  }

  /** Runs a function of the script that something of TensorFlow calls, and writes that down. */
  Value called(Function function, Value[] arguments, Supplier<Value> plain) {
    boolean method = function.owner() != null;
    Value known = method ? null : replay().called(inner, function, arguments);
    if (known != null) {
      return known;
    }
    List<Step.Inner> into = inner;
    List<Step> before = steps;
    List<Step> made = new ArrayList<>();
    int depth = inside;
    Value[] own = own(arguments);
    System.arraycopy(own, 0, arguments, 0, own.length);
    Pattern in = bound(new Tuple(List.of(own)));
    steps = made;
    inside = 0;
    inner = new ArrayList<>();
    try {
      Value answer = plain.get();
      if (answer instanceof Cursor || holdsFunction(answer)) {
        fail();
      }
      into.addFirst(
          new Step.Inner(function, Signature.of(machine, own), in, made, pattern(answer)));
      return answer;
    } finally {
      steps = before;
      inside = depth;
      inner = into;
    }
  }

  private static boolean holdsFunction(Value value) {
    List<Value> parts = Pattern.parts(value);
    return value instanceof Function
        || parts != null && parts.stream().anyMatch(Capture::holdsFunction);
  }

  /** The number of values known so far. */
  int known() {
    return slots.size();
  }

  /**
   * Leaves a branch or a loop: what was made in it is not to be used behind it.
   *
   * @param but what it answers
   */
  void close(int from, Set<Value> but) {
    int to = slots.size();
    for (Map.Entry<Value, Integer> each : places.entrySet()) {
      if (each.getValue() >= from
          && each.getValue() < to
          && isTraced(each.getKey())
          && !but.contains(each.getKey())) {
        gone.add(each.getKey());
      }
    }
  }

  private void checkScope(Value value) {
    if (gone.contains(value)
        && value instanceof TensorValue tensor
        && machine.graph() instanceof Graph graph) {
      throw Raise.of(
          Exceptions.INACCESSIBLE_TENSOR,
          Operands.outOfScope(graph.repr(tensor.tensor())),
          "Keep what a loop makes in a tf.TensorArray.");
    }
  }

  private static boolean isOne(Value known, Value value) {
    return known == value
        || Operands.existing(known) instanceof Variable one && one == Operands.existing(value);
  }

  /** How a value is found again in a later call. */
  Pattern pattern(Value value) {
    checkScope(value);
    Integer place = places.get(value);
    if (place != null) {
      return new Pattern.Hole(place);
    }
    List<Value> parts = Pattern.parts(value);
    if (parts == null) {
      if (Operands.isTensor(value) && captures.stream().noneMatch(known -> isOne(known, value))) {
        captures.add(value);
      }
      return new Pattern.Same(value);
    }
    List<Pattern> made = new ArrayList<>(parts.size());
    for (Value part : parts) {
      made.add(pattern(part));
    }
    boolean fixed = made.stream().allMatch(Pattern.Same.class::isInstance);
    boolean mutable =
        value instanceof ListValue || value instanceof tapedeck.script.value.DictValue;
    return fixed && !mutable
        ? new Pattern.Same(value)
        : new Pattern.Packed(mutable ? Pattern.packed(value, parts) : value, made);
  }

  /** Gives the tensors and objects in a value slots of their own. */
  Pattern bound(Value value) {
    List<Value> parts = value instanceof BoundMethod ? null : Pattern.parts(value);
    if (parts != null) {
      List<Pattern> made = new ArrayList<>(parts.size());
      for (Value part : parts) {
        made.add(bound(part));
      }
      return new Pattern.Packed(value, made);
    }
    boolean fresh =
        value instanceof TensorValue || value instanceof HostObject || value instanceof Cursor;
    if (!fresh || places.containsKey(value)) {
      return new Pattern.Same(value);
    }
    places.put(value, slots.size());
    slots.add(value);
    return new Pattern.Hole(slots.size() - 1);
  }

  /** A replay of the steps so far, on what the slots hold now. */
  Replay replay() {
    return new Replay(machine, slots, this::fail);
  }

  List<@Nullable Value> slots() {
    return slots;
  }
}
