package tapedeck.tape;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.NumPyStyle;
import tapedeck.tensor.NumPyText;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * A named cell that holds a tensor and can be given another of its shape and type. Each value is a
 * version with an identity of its own; what a tape recorded keeps the version that was read.
 */
public final class Variable implements Operand {
  private final long id = Tensor.newId();
  private final String name;
  private final String reference;
  private boolean trainable;
  private Tensor value;
  private @Nullable Object userData;
  private @Nullable Predicate<Shape> fits;
  private @Nullable String shapes;

  /**
   * @param trainable whether open tapes watch it as soon as it is read
   */
  public Variable(Tensor initial, String name, boolean trainable) {
    this(initial, name, name + ":0", trainable);
  }

  /**
   * @param reference how warnings and an optimizer's slots name it: {@code x:0}, or {@code
   *     dense/kernel} for a weight of Keras
   */
  public Variable(Tensor initial, String name, String reference, boolean trainable) {
    this.value = initial.copy();
    this.name = name;
    this.reference = reference;
    this.trainable = trainable;
    Engine.current().made(this);
  }

  /** A trainable variable named {@code Variable}, as TensorFlow names one without a name. */
  public Variable(Tensor initial) {
    this(initial, "Variable", true);
  }

  /** A trainable float32 scalar. */
  public static Variable of(float initial) {
    return new Variable(Tensor.of(initial));
  }

  /** Who this variable is, distinct from every tensor. */
  public long id() {
    return id;
  }

  /** The name it was given. */
  public String name() {
    return name;
  }

  /** How warnings and an optimizer's slots name it: {@code x:0}. */
  public String reference() {
    return reference;
  }

  /** Whether open tapes watch it when it is read. */
  public boolean trainable() {
    return trainable;
  }

  /** Says whether open tapes are to watch it from now on when it is read. */
  public void trainable(boolean so) {
    trainable = so;
  }

  /** What whoever uses it keeps with it; the engine never looks at it. */
  public @Nullable Object userData() {
    return userData;
  }

  /** Keeps something with it. */
  public void userData(@Nullable Object next) {
    userData = next;
  }

  /** The type of its elements, which never changes. */
  public DType dtype() {
    return value.dtype();
  }

  /**
   * Lets it hold tensors of other shapes.
   *
   * @param fits which shapes
   * @param shown how Python shows them together: {@code (None, 2)}
   */
  public void open(Predicate<Shape> fits, String shown) {
    this.fits = fits;
    this.shapes = shown;
  }

  /** The sizes of its axes, which change only after {@link #open}. */
  public Shape shape() {
    return value.shape();
  }

  /** The version it holds now. Reading it so tells no tape; pass the variable itself to an op. */
  @Override
  public Tensor value() {
    return value;
  }

  /**
   * @throws EngineError ValueError if shape or type differ from this variable's
   */
  public void assign(Tensor next) {
    replace(next, "assign");
  }

  /** Adds; TensorFlow's arithmetic and errors are those of an assign. */
  public void assignAdd(Tensor delta) {
    replace(Engine.current().quietly(k -> k.add(value, fitting(delta))), "assign_add");
  }

  /** Subtracts; otherwise as {@link #assignAdd}. */
  public void assignSub(Tensor delta) {
    replace(Engine.current().quietly(k -> k.sub(value, fitting(delta))), "assign_sub");
  }

  /**
   * Gives it a new value on behalf of {@code how}, an optimizer or a method.
   *
   * @throws EngineError ValueError if shape or type differ from this variable's
   */
  public void replace(Tensor next, String how) {
    Tensor before = value;
    value = fitting(next).settled().copy();
    Engine engine = Engine.current();
    engine.changing(() -> value = before);
    engine.accessed(this);
    engine.listener().assigned(this, before, value, how);
  }

  private Tensor fitting(Tensor next) {
    if (next.dtype() != dtype()) {
      throw EngineError.value(
          "Tensor conversion requested dtype %s for Tensor with dtype %s: %s"
              .formatted(dtype(), next.dtype(), next.repr()));
    }
    if (fits == null ? !next.shape().equals(shape()) : !fits.test(next.shape())) {
      throw EngineError.value(
          "Cannot assign value to variable ' %s:0': Shape mismatch.The variable shape %s, and the assigned value shape %s are incompatible."
              .formatted(name, shownShape(), next.shape()));
    }
    return next;
  }

  private String shownShape() {
    return shapes == null ? shape().toString() : shapes;
  }

  /** As Python shows it: {@code <tf.Variable 'x:0' shape=() dtype=float32, numpy=2.0>}. */
  @Override
  public String toString() {
    return toString(NumPyStyle.DEFAULT);
  }

  /** As Python shows it in a function that is traced, where it has no numbers yet. */
  public String symbolic() {
    return "<tf.Variable '%s:0' shape=%s dtype=%s>".formatted(name, shownShape(), dtype());
  }

  /** As Python shows it where the script has set how arrays are printed. */
  public String toString(NumPyStyle style) {
    return shown(name, shownShape(), value, style);
  }

  /**
   * The text for a variable of this name that holds {@code value}.
   *
   * @param shape its shape as it was declared
   */
  public static String shown(String name, String shape, Tensor value, NumPyStyle style) {
    String numbers = NumPyText.shown(value, style);
    return "<tf.Variable '%s:0' shape=%s dtype=%s, numpy=%s%s>"
        .formatted(name, shape, value.dtype(), numbers.indexOf('\n') >= 0 ? "\n" : "", numbers);
  }
}
