package tapedeck.script.library.keras;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;
import tapedeck.train.Initializers;

/** What Keras keeps for one run: the names it gave, the layers being called, its float type. */
public final class KerasRun {
  private final Map<String, Integer> named = new HashMap<>();
  private final Deque<String> scopes = new ArrayDeque<>();
  private DType floatType = DType.FLOAT32;
  private @Nullable Policy policy;

  /** What the outermost layer being called was told about training; null if nothing. */
  private @Nullable Value training;

  /** Which steps of sequences count, for tensors that were made of masked ones. */
  final Map<Tensor, Value> masks = new WeakHashMap<>();

  /** The same for tensors of functional models. */
  final Map<Value, Value> symbolicMasks = new java.util.IdentityHashMap<>();

  /** How many steps of {@code fit} and its like are traced for batches of any number of rows. */
  private int openSteps;

  /** What scripts registered to be found by name. */
  private final DictValue custom = DictValue.empty();

  /** The names under which classes and functions of the script are registered. */
  private final Map<Value, String> registered = new java.util.IdentityHashMap<>();

  /** How many layers are being called. */
  private int calls;

  /** How many layers are being called for the shape of their result alone. */
  private int sketches;

  /** How many calls are going on that only make weights, for nobody to see. */
  private int rehearsals;

  /** The type that weights are read in where mixed layers are being called; null for their own. */
  private @Nullable DType autocast;

  /** How many calls of layers have read weights in that type. */
  private long casts;

  /**
   * What was so before a layer was called.
   *
   * @param training what the outermost layer had been told about training
   * @param autocast the type that weights had been read in
   * @param sketches whether the call is one for the shape of its result alone
   */
  public record Before(@Nullable Value training, @Nullable DType autocast, boolean sketches) {}

  /**
   * Begins a call of a layer.
   *
   * @param autocast the type that its weights are read in; null for their own
   * @param sketches whether only the shape of its result is wanted
   */
  public Before enterCall(String layer, @Nullable DType autocast, boolean sketches) {
    Before before = new Before(training, this.autocast, sketches);
    readIn(autocast);
    enter(layer);
    calls++;
    this.sketches += sketches ? 1 : 0;
    return before;
  }

  /** Ends a call of a layer, after which all is as before. */
  public void leaveCall(Before before) {
    readIn(before.autocast());
    calls--;
    sketches -= before.sketches() ? 1 : 0;
    leave();
    training = before.training();
  }

  private void readIn(@Nullable DType type) {
    autocast = type;
    casts++;
  }

  /** Whether a layer is being called. */
  public boolean isCalling() {
    return calls > 0;
  }

  /** Whether layers are being called for the shape of their result alone. */
  public boolean isSketching() {
    return sketches > 0;
  }

  /** Whether a step is traced for batches of any number of rows. */
  public boolean leavesRowsOpen() {
    return openSteps > 0;
  }

  /** Does a step that is traced for batches of any number of rows. */
  public <T> T withRowsOpen(Supplier<T> step) {
    openSteps++;
    try {
      return step.get();
    } finally {
      openSteps--;
    }
  }

  /** Does something that only makes weights, for nobody to see. */
  public <T> T rehearsed(Supplier<T> call) {
    rehearsals++;
    try {
      return call.get();
    } finally {
      rehearsals--;
    }
  }

  /** What the outermost layer being called was told about training; null if nothing. */
  public @Nullable Value training() {
    return training;
  }

  /** Notes what the outermost layer being called was told about training. */
  public void training(@Nullable Value told) {
    training = told;
  }

  /** The type that weights are read in where mixed layers are being called; null for their own. */
  public @Nullable DType autocast() {
    return autocast;
  }

  /** Changes whenever weights may have to be read in another type. */
  public long casts() {
    return casts;
  }

  /** What scripts registered to be found by name. */
  public DictValue custom() {
    return custom;
  }

  /** Whether what is drawn now is not drawn for good. */
  public boolean rehearses() {
    return sketches > 0 || rehearsals > 0;
  }

  /** What Keras keeps for this run. */
  public static KerasRun of(Runtime runtime) {
    return runtime.own(KerasRun.class, KerasRun::new);
  }

  /** A name for the next object of a class: {@code dense}, then {@code dense_1}. */
  public String fresh(String type) {
    String stem = Initializers.snake(type);
    int before = named.merge(stem, 1, Integer::sum) - 1;
    return before == 0 ? stem : stem + "_" + before;
  }

  /** Does something that takes no names of tensors for good. */
  public <T> T unnamed(Supplier<T> action) {
    Integer before = named.get("keras_tensor");
    try {
      return action.get();
    } finally {
      if (before == null) {
        named.remove("keras_tensor");
      } else {
        named.put("keras_tensor", before);
      }
    }
  }

  /** Lets the names begin anew. */
  public void forgetNames() {
    named.clear();
  }

  /** The name of a weight with the layers it is made in: {@code model/dense/kernel}. */
  public String path(String name) {
    return scopes.isEmpty() ? name : String.join("/", scopes) + "/" + name;
  }

  /** The name of the layer being called; null if none is. */
  public @Nullable String innermost() {
    return scopes.peekLast();
  }

  /** Lets weights that are made from now on have the name of a layer in their paths. */
  public void enter(String scope) {
    scopes.addLast(scope);
  }

  /** Ends what {@link #enter} began. */
  public void leave() {
    scopes.removeLast();
  }

  /** Lets a class or function of the script be found by a name. */
  public void register(Value object, String name) {
    registered.put(object, name);
    custom.entries().put(new Str(name), object);
  }

  /** The name that an object is registered under; null if it is not. */
  public @Nullable String registered(Value object) {
    return registered.get(object);
  }

  /** The type of numbers that are given none. */
  public DType floatType() {
    return floatType;
  }

  /** Says what type numbers have that are given none. */
  public void floatType(DType next) {
    floatType = next;
  }

  /** The types of layers that ask for none: the float type when the first of them was made. */
  Policy policy() {
    if (policy == null) {
      policy = Policy.of(floatType);
    }
    return policy;
  }

  void policy(Policy next) {
    policy = next;
  }
}
