package tapedeck.script.library.keras.weight;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.TensorLike;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Elements;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.None;
import tapedeck.script.value.Printing;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.NumPyText;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/** A variable of Keras: a layer's weight, or what an optimizer or metric keeps. */
public final class KerasVariable implements TensorLike {
  /** The class {@code keras.Variable}. */
  public static final ClassValue TYPE =
      ClassValue.builtin("keras.src.backend", "Variable", Types.OBJECT, KerasWeights::make);

  static {
    tapedeck.script.library.binding.Namespace.of(TYPE)
        .method(
            "__bool__",
            "self",
            (runtime, in) -> {
              throw tapedeck.script.value.Raise.type(
                  "A Keras Variable cannot be used as a boolean.");
            })
        .value("__hash__", tapedeck.script.value.None.NONE);
  }

  private final String path;
  private final Supplier<? extends Operand> read;
  private final @Nullable Consumer<Tensor> write;
  private boolean trainable;
  private @Nullable Tensor frozen;

  /** Whether calls of mixed layers read it in the type that they compute in; null if never. */
  private @Nullable Runtime casting;

  /** What it was read as in a call of a mixed layer, and in which. */
  private @Nullable Operand cast;

  private long castIn = -1;

  /** Whether it can be trained at all, unlike running averages. */
  private boolean learns;

  /** What is added to the loss for this weight; null for nothing. */
  private @Nullable Value regularizer;

  /** What it is brought back to after each step of an optimizer; null for nothing. */
  private @Nullable Value constraint;

  /**
   * A variable whose number something else keeps.
   *
   * @param path Keras' name for it: {@code sgd/learning_rate}
   * @param write null if scripts cannot set it
   */
  public KerasVariable(
      String path, Supplier<? extends Operand> read, @Nullable Consumer<Tensor> write) {
    this.path = path;
    this.read = read;
    this.write = write;
  }

  /** A variable that a tape can watch. */
  public KerasVariable(String path, Variable variable) {
    this(path, () -> variable, variable::assign);
    this.trainable = variable.trainable();
    this.learns = true;
  }

  @Override
  public Operand operand() {
    Operand own = own();
    if (casting == null) {
      return own;
    }
    KerasRun keras = KerasRun.of(casting);
    DType wanted = keras.autocast();
    DType known = own.value().dtype();
    if (wanted == null || known == wanted || !known.isFloating()) {
      return own;
    }
    Operand before = cast;
    if (before != null && castIn == keras.casts() && before.value().dtype() == wanted) {
      return before;
    }
    Operand made = casting.engine().cast(own, wanted);
    cast = made;
    castIn = keras.casts();
    return made;
  }

  private DType seen() {
    DType own = value().dtype();
    DType wanted = casting == null ? null : KerasRun.of(casting).autocast();
    return wanted == null || !own.isFloating() ? own : wanted;
  }

  private Operand own() {
    return frozen != null ? frozen : read.get();
  }

  /** Lets calls of mixed layers read it in the type that they compute in. */
  void casting(Runtime runtime) {
    casting = runtime;
  }

  /** Lets calls of mixed layers read it in its own type, too, unless it is to be as before. */
  public void autocast(boolean so) {
    casting = so ? casting : null;
  }

  /** Stands for a constant until {@link #thaw}. */
  public void freeze(Tensor constant) {
    frozen = constant;
  }

  /** Ends what {@link #freeze} began. */
  public void thaw() {
    frozen = null;
  }

  @Override
  public boolean yieldsToArrays() {
    return true;
  }

  /** Keras' name for it, with the layers that it is in: {@code model/dense/kernel}. */
  public String path() {
    return path;
  }

  /** Its numbers now, in the type it has itself. */
  public Tensor value() {
    return own().value();
  }

  /** Gives it other numbers, of its shape and type; an error if scripts cannot set it. */
  public void set(Tensor next) {
    cast = null;
    if (write == null) {
      throw Raise.refused("Setting " + path, "Make a new object to start afresh.");
    }
    write.accept(next);
  }

  /** What is added to the loss for it; null for nothing. */
  public @Nullable Value regularizer() {
    return regularizer;
  }

  /** Says what is added to the loss for it. */
  public void regularizer(Value next) {
    regularizer = next;
  }

  /** What it is brought back to after each step of an optimizer; null for nothing. */
  @Nullable Value constraint() {
    return constraint;
  }

  /** Says what it is brought back to after each step of an optimizer. */
  public void constraint(Value next) {
    constraint = next;
  }

  /** Whether it can be trained at all, unlike running averages. */
  public boolean learns() {
    return learns;
  }

  /** Lets it never be trained, whatever becomes of its layer. */
  public void neverLearns() {
    learns = false;
  }

  /** Whether it is trained now. */
  public boolean trainable() {
    return trainable;
  }

  /** Whether its layer trains it; a tape watches it as before. */
  public void trainable(boolean so) {
    trainable = so;
  }

  /** Its rows, until there is none to be found, which is an error as in Keras. */
  @Override
  public Iterator<Value> iterate(Runtime runtime) {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public Value next() {
        return runtime.item(KerasVariable.this, Int.of(next++));
      }
    };
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return switch (name) {
      case "numpy" -> Builtin.of(name, "", (r, in) -> ArrayValue.of(value()));
      case "value" ->
          operand() instanceof Variable variable
              ? new VariableValue(variable)
              : frozen == null && seen() == value().dtype()
                  ? new KeptValue(this)
                  : new TensorValue(operand().value());
      case "assign" -> Builtin.of(name, "value", (r, in) -> assign(given(r, in[0])));
      case "assign_add" ->
          Builtin.of(
              name,
              "value",
              (r, in) -> assign(r.engine().quietly(k -> k.add(value(), given(r, in[0])))));
      case "assign_sub" ->
          Builtin.of(
              name,
              "value",
              (r, in) -> assign(r.engine().quietly(k -> k.sub(value(), given(r, in[0])))));
      case "dtype" -> new Str(seen().label());
      case "shape" -> new TensorShape(value().shape());
      case "ndim" -> Int.of(value().rank());
      case "name" -> new Str(path.substring(path.lastIndexOf('/') + 1));
      case "path" -> new Str(path);
      case "trainable" -> Bool.of(trainable);
      case "regularizer" -> regularizer == null ? None.NONE : regularizer;
      case "constraint" -> constraint == null ? None.NONE : constraint;
      case "__float__" -> Builtin.of(name, "", (r, in) -> Float.of(value().getDouble(0)));
      case "__int__" -> Builtin.of(name, "", (r, in) -> Int.of(value().getLong(0)));
      default -> null;
    };
  }

  private Tensor given(Runtime runtime, Value value) {
    Tensor tensor = Operands.tensor(runtime, value, null).value().cast(value().dtype());
    if (!tensor.shape().equals(value().shape())) {
      throw Raise.value(
          "The shape of the target variable and the shape of the target value in `variable.assign(value)` must match. variable.shape=%s, Received: value.shape=%s. Target variable: %s"
              .formatted(value().shape(), tensor.shape(), repr(runtime)));
    }
    return tensor;
  }

  private Value assign(Tensor next) {
    set(next);
    return new TensorValue(value());
  }

  @Override
  public boolean assign(Runtime runtime, String name, Value next) {
    if (!name.equals("trainable")) {
      return false;
    }
    trainable(runtime.truth(next));
    return true;
  }

  @Override
  public Value item(Runtime runtime, Value key) {
    return runtime.item(
        operand() instanceof Variable variable
            ? new VariableValue(variable)
            : new TensorValue(operand().value()),
        key);
  }

  @Override
  public List<String> attributeNames() {
    return List.of(
        "numpy",
        "value",
        "assign",
        "assign_add",
        "assign_sub",
        "dtype",
        "shape",
        "name",
        "path",
        "trainable");
  }

  @Override
  public String repr(Runtime runtime) {
    Tensor tensor = value();
    String shown =
        tensor.isScalar()
            ? runtime.repr(Elements.number(tensor, 0))
            : NumPyText.str(tensor, Printing.of(runtime).style());
    return "<Variable path=%s, shape=%s, dtype=%s, value=%s>"
        .formatted(path, tensor.shape(), tensor.dtype(), shown);
  }
}
