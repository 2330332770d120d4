package tapedeck.script.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** A function under {@code tf.function} while it runs: what TensorFlow names the tensors in it. */
public final class Graph {
  private final Map<Object, String> names = new IdentityHashMap<>();
  private final OpenSizes open = new OpenSizes();

  /** Stands for sizes of which not even the number is known. */
  public static final int[] ANY_RANK = {};

  private final Map<Object, String> kernels = new IdentityHashMap<>();
  private final Map<Tensor, int[]> partial = new IdentityHashMap<>();
  private final Set<Tensor> varying = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Part whole;
  private Part part;
  private @Nullable Raise refusal;
  private @Nullable Consumer<Tensor> constants;
  private boolean lent;

  public Graph() {
    this(new Part());
  }

  private Graph(Part whole) {
    this.whole = whole;
    this.part = whole;
  }

  /** Names a tensor after what makes it; the second of a kind becomes {@code add_1}. */
  public void made(String base, Object tensor) {
    names.put(tensor, fresh(base));
    if (constants != null && tensor instanceof Tensor constant) {
      constants.accept(constant);
    }
  }

  /** Names a tensor, as {@link #made} does, unless it has a name. */
  public void madeWithin(String base, Tensor tensor) {
    if (known(tensor) == null) {
      made(base, tensor);
    }
  }

  /** Tells of constants that are made from now on, and of nothing else that is computed. */
  public void constants(Consumer<Tensor> listener) {
    constants = listener;
  }

  /** As {@link #made}, by an operation on others, whose open sizes it takes over. */
  public void made(
      String base, String kernel, Tensor tensor, int @Nullable [] axes, Operand... from) {
    names.put(tensor, fresh(base));
    kernels.put(tensor, kernel);
    open.follow(kernel, tensor, axes, from);
  }

  /** Says that other calls may have other sizes where {@code dims} is negative. */
  public void open(Tensor tensor, int[] dims) {
    open.put(tensor, dims);
  }

  /** The sizes of a tensor, −1 where other calls may have others; null if there is no such. */
  public int @Nullable [] open(Tensor tensor) {
    return open.of(tensor);
  }

  /** What is known of the numbers of a tensor that holds sizes, −1 where nothing is. */
  public int @Nullable [] partial(Tensor tensor) {
    return partial.get(tensor);
  }

  /** Says what is known of the numbers of a tensor that holds sizes. */
  public void partial(Tensor tensor, int[] numbers) {
    partial.put(tensor, numbers);
  }

  /** Says which kernel made a tensor. */
  public void kernel(Object tensor, String kernel) {
    kernels.put(tensor, kernel);
  }

  /** The kernel that made a tensor; null if that is not known. */
  public @Nullable String kernel(Object tensor) {
    return kernels.get(tensor);
  }

  /** Whether a tensor has the same sizes in every call. */
  public boolean isOfKnownSize(Tensor tensor) {
    return names.get(tensor) != null && open.of(tensor) == null;
  }

  /** Says that a tensor may have other sizes in other turns of a loop. */
  public void vary(Tensor tensor) {
    varying.add(tensor);
  }

  /** Whether a loop was told that a tensor may have other sizes in other turns. */
  public boolean isVarying(Tensor tensor) {
    return varying.contains(tensor);
  }

  public String shape(Tensor tensor) {
    int[] dims = open.of(tensor);
    return dims == null
        ? tensor.shape().toString()
        : dims == ANY_RANK ? "<unknown>" : OpenSizes.text(dims);
  }

  /** The name that the next tensor of a kind will have. */
  public String next(String base) {
    String scoped = part.scope + base;
    String key = scoped.toLowerCase(Locale.ROOT);
    int number = part.counts.getOrDefault(key, 0);
    String name = scoped;
    while (number > 0 && part.counts.containsKey(name.toLowerCase(Locale.ROOT))) {
      name = scoped + "_" + number++;
    }
    return part.prefix + name;
  }

  /** The name of a tensor; null if none was given. */
  public @Nullable String known(Object tensor) {
    return names.get(tensor);
  }

  /** As {@link #known} where nothing branches or turns, which has graphs of its own. */
  public @Nullable String straight(Object tensor) {
    return whole.inner.isEmpty() ? names.get(tensor) : null;
  }

  /** Takes the next name of a kind for a tensor that the function does not see. */
  public String fresh(String base) {
    String name = next(base);
    part.counts.merge((part.scope + base).toLowerCase(Locale.ROOT), 1, Integer::sum);
    part.counts.putIfAbsent(name.substring(part.prefix.length()).toLowerCase(Locale.ROOT), 1);
    return name;
  }

  /** Begins the names of what follows with another one; answers what they began with so far. */
  public String enter(String name) {
    String before = part.scope;
    String opened = name.isEmpty() ? "" : fresh(name) + "/";
    part.scope = opened.isEmpty() ? "" : opened.substring(part.prefix.length());
    return before;
  }

  /** Begins names again as {@link #enter} found them. */
  public void leave(String before) {
    part.scope = before;
  }

  /** What names begin with now. */
  public String scope() {
    return part.prefix + part.scope;
  }

  /** Names a tensor that has no operation of its own here, such as what a loop goes on with. */
  public void call(Object tensor, String name) {
    names.put(tensor, name);
  }

  /** The same for another run: what was kept for one operation after another is used once more. */
  public Graph again() {
    whole.begin();
    return new Graph(whole);
  }

  /**
   * What is kept from run to run for the next random operation.
   *
   * @param counted whether the operation has no seed but its number among these
   */
  public <T> T kept(boolean counted, IntFunction<T> make) {
    Kept kept = counted ? part.unseeded : part.seeded;
    int place = kept.at++;
    if (place == kept.all.size()) {
      kept.all.add(make.apply(place));
    }
    @SuppressWarnings("unchecked")
    T found = (T) kept.all.get(place);
    return found;
  }

  /** Lets no more variables be made. */
  public void refuse(Raise variables) {
    refusal = variables;
  }

  /** Refuses to make a variable if none may be made. */
  public void checkVariables() {
    if (refusal != null) {
      throw refusal;
    }
  }

  /** The next branch or body of a loop: TensorFlow makes a graph of its own of each. */
  public Part next() {
    if (part.at == part.inner.size()) {
      part.inner.add(new Part());
    }
    return part.inner.get(part.at++);
  }

  /** Does something in a branch, or in a turn of the body of a loop. */
  public void within(Part inner, Runnable work) {
    Part outer = part;
    inner.begin();
    part = inner;
    try {
      work.run();
    } finally {
      part = outer;
    }
  }

  /** What is kept for the operations of a function, of a branch or of the body of a loop. */
  public static final class Part {
    private final Kept seeded = new Kept();
    private final Kept unseeded = new Kept();
    private final List<Part> inner = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private String prefix = "";
    private String scope = "";
    private int at;

    /** What the names of its operations begin with. */
    public Part named(String operation) {
      prefix = operation.isEmpty() ? "" : operation + "/";
      return this;
    }

    /** What the names of its operations begin with: the name of the branch or loop. */
    public String prefix() {
      return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
    }

    private void begin() {
      seeded.at = 0;
      unseeded.at = 0;
      at = 0;
      scope = "";
      counts.clear();
    }
  }

  /** What is kept for operations of a kind, in order. */
  private static final class Kept {
    final List<Object> all = new ArrayList<>();
    int at;
  }

  public String name(Object tensor) {
    return names.getOrDefault(tensor, "Const");
  }

  /** The name of a tensor with its number among the results of its operation. */
  public String output(Object tensor) {
    String name = name(tensor);
    return name.indexOf(':') < 0 ? name + ":0" : name;
  }

  /** The name of a value with its number among the results of its operation. */
  public String output(TensorValue value) {
    String alias = value.alias();
    return alias == null ? output(value.tensor()) : alias + ":0";
  }

  /** As {@code print} shows it. */
  public String str(TensorValue value) {
    String text = str(value.tensor());
    return value.alias() == null ? text : text.replace(output(value.tensor()), output(value));
  }

  /** As it is shown within a list. */
  public String repr(TensorValue value) {
    String text = repr(value.tensor());
    return value.alias() == null ? text : text.replace(output(value.tensor()), output(value));
  }

  /** As {@code print} shows it. */
  public String str(Tensor tensor) {
    return str(tensor, shape(tensor), tensor.dtype().label());
  }

  /** As {@code print} shows a tensor, or strings that count as one. */
  public String str(Object tensor, Shape shape, String type) {
    return str(tensor, shape.toString(), type);
  }

  private String str(Object tensor, String shape, String type) {
    boolean known = !shape.equals("<unknown>");
    return "Tensor(\"%s\"%s, dtype=%s%s)"
        .formatted(
            output(tensor),
            known ? ", shape=" + shape : "",
            type,
            isOfPython(tensor) ? ", device=/job:localhost/replica:0/task:0" : "");
  }

  /** Whether a function of Python made a tensor: TensorFlow says on which device that runs. */
  private boolean isOfPython(Object tensor) {
    String name = names.getOrDefault(tensor, "");
    return name.startsWith("EagerPyFunc") || name.startsWith("PyFunc");
  }

  /** Says that a rule of the script was made in it, which asks for its tensors later. */
  public void lend() {
    lent = true;
  }

  /** Whether its tensors are asked for when it is gone. */
  public boolean isLent() {
    return lent;
  }

  /** How a tensor is shown when the graph is gone. */
  public TensorValue.Symbol symbol(TensorValue value) {
    return new TensorValue.Symbol(str(value), repr(value), output(value));
  }

  /** As it is shown within a list. */
  public String repr(Tensor tensor) {
    return "<tf.Tensor '%s' shape=%s dtype=%s>"
        .formatted(output(tensor), shape(tensor), tensor.dtype());
  }
}
