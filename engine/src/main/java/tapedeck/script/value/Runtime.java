package tapedeck.script.value;

import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.figure.Figure;
import tapedeck.tape.Engine;
import tapedeck.tensor.Tensor;

/** What built-in functions may ask of the interpreter that calls them. */
public interface Runtime {
  Value call(Value callee, Arguments arguments);

  /** Reads an attribute, or answers null if the value has none of that name. */
  @Nullable Value attribute(Value object, String name);

  /** Reads an attribute; an AttributeError if the value has none of that name. */
  Value requiredAttribute(Value object, String name);

  void setAttribute(Value object, String name, Value value);

  void deleteAttribute(Value object, String name);

  Iterator<Value> iterate(Value iterable);

  /** All that an iterable hands out. */
  java.util.List<Value> all(Value iterable);

  /** The module that {@code import} would bind. */
  Value module(String name);

  /** {@code str(value)}. */
  String str(Value value);

  /** {@code repr(value)}. */
  String repr(Value value);

  boolean truth(Value value);

  boolean equal(Value a, Value b);

  /** {@code a < b}. */
  boolean less(Value a, Value b);

  /** {@code a > b}. */
  boolean greater(Value a, Value b);

  Value binary(Operator operator, Value a, Value b);

  /** {@code object[key]}. */
  Value item(Value object, Value key);

  void print(String text);

  /**
   * Lets something with a method {@code write} have what is printed.
   *
   * @param target what has it from now on; None for the console
   * @return what had it so far
   */
  Value redirect(Value target);

  /** Prints even within {@link #withoutPrinting}. */
  void printAlways(String text);

  /**
   * Traces a function: what operations print comes after what Python prints, as they run when
   * Python is done.
   */
  <T> T delayed(Supplier<T> tracing);

  /** Traces something that is not run: what its operations would print is dropped. */
  <T> T dropped(Supplier<T> tracing);

  /** Does something of Python's that an operation calls while a traced function runs. */
  <T> T outside(Supplier<T> work);

  /** Does something, but shows nothing of what it prints. */
  <T> T withoutPrinting(Supplier<T> body);

  /** The names of the script, as {@code globals()} has them. */
  DictValue globals();

  /** The function under {@code tf.function} that runs; null outside of any. */
  @Nullable Graph graph();

  /** Enters such a function, or leaves it. */
  void graph(@Nullable Graph next);

  /** The exception that an {@code except} block handles; null outside of any. */
  @Nullable Instance handled();

  /**
   * Calls a function and keeps what it does of TensorFlow, to do that again.
   *
   * @param converts whether its branches and loops may depend on tensors
   */
  Traced traced(Value function, Arguments arguments, boolean converts);

  /** Does something in which branches and loops are Python's, also while a function is traced. */
  <T> T unconverted(Supplier<T> work);

  /** What AutoGraph makes of an exception that leaves a function while it is traced. */
  RuntimeException inUserCode(RuntimeException thrown);

  /** The name of the function that runs; {@code <module>} outside of any. */
  String within();

  /** The line that runs. */
  int line();

  /** A line of the script without what stands around it. */
  String lineOf(int number);

  /** Whether a text stands in the script. */
  boolean mentions(String text);

  /** What messages call the script. */
  String file();

  /** Does something that nobody hears of but for what it prints, and takes back assignments. */
  <T> T unheard(Supplier<T> work);

  /** Whether a function is being traced, or does again what it did. */
  boolean isTracing();

  /** Writes to the error output, where {@code tf.print} writes. */
  void log(String text);

  /** Counts work and stops the script when it was told to stop or ran into a limit. */
  void step();

  /** How much work was counted so far; the same in every run of a script. */
  long steps();

  /** What computes and records tensors. */
  Engine engine();

  /** Tells that something that was no tensor became one. */
  void converted(Value from, Tensor tensor);

  /** Tells that a layer of Keras begins or ends its work. */
  void layer(String name, boolean begins);

  /** Tells what TensorFlow would log or warn about. */
  void warn(String text);

  /** Tells how a figure looks after what was drawn last. */
  void plotted(Figure figure);

  /** {@code super()} or {@code super(type, object)} in the function at hand. */
  Value superOf(Arguments arguments);

  /** Refuses to make something of {@code elements} elements if that is too much. */
  void allocate(long elements);

  /** What a module keeps for this run; made when first asked for. */
  <T> T own(Class<T> kind, Supplier<T> make);

  default Value call(Value callee, Value... arguments) {
    return call(callee, Arguments.of(arguments));
  }
}
