package tapedeck.script;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tapedeck.script.autograph.Pattern;
import tapedeck.script.autograph.Refused;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Range;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;

/**
 * What a function that is traced does with the functions and classes of Python: their results stand
 * as they are, so they are refused what they would have to know of tensors without values.
 */
final class Foreign {
  /** Functions of Python whose answers depend on no more than the shape of a tensor. */
  private static final Set<String> STATIC = Set.of("len", "id", "hash");

  private final Machine machine;
  private final Capture capture;

  Foreign(Machine machine, Capture capture) {
    this.machine = machine;
    this.capture = capture;
  }

  /** Calls something of Python, whose results stand as they are. */
  Value call(Value callee, Arguments given, Capture.Call call) {
    if (callee instanceof Builtin builtin) {
      checkPython(builtin.name(), given.positional());
      boolean sorts = builtin.name().equals("sorted") || builtin.name().equals("sort");
      if (sorts && given.positional().length > 0 && !List.of(given.names()).contains("key")) {
        capture.checkIterated(given.positional()[0]);
        checkItems(given.positional()[0], 2);
      }
    }
    boolean ofTensors = Arrays.stream(given.positional()).anyMatch(capture::isTraced);
    boolean method =
        given.count() > 0 && given.positional().length > 0 && given.positional()[0] instanceof Str;
    if (ofTensors && !method && machine.ofNumPy(callee) && machine.graph() instanceof Graph graph) {
      TensorValue tensor =
          (TensorValue)
              Arrays.stream(given.positional()).filter(capture::isTraced).findFirst().orElseThrow();
      throw Raise.of(
          Exceptions.NOT_IMPLEMENTED_ERROR,
          "Cannot convert a symbolic tf.Tensor (%s:0) to a numpy array. This error may indicate that you're trying to pass a Tensor to a NumPy call, which is not supported."
              .formatted(graph.name(tensor.tensor())),
          "Use the function of tf instead.");
    }
    if (!capture.converts()
        && callee instanceof Builtin builtin
        && builtin.name().equals("len")
        && given.positional().length == 1
        && capture.isTraced(given.positional()[0])
        && machine.graph() instanceof Graph graph) {
      throw Raise.type(
          "len is not well defined for a symbolic Tensor (%s). Please call `x.shape` rather than `len(x)` for shape information."
              .formatted(graph.output((TensorValue) given.positional()[0])));
    }
    Value result;
    try {
      result = call.of(given);
    } catch (Raise raise) {
      throw ofTensors ? Refused.symbolic(raise) : raise;
    }
    boolean counts = callee instanceof Builtin builtin && STATIC.contains(builtin.name());
    boolean number =
        result instanceof ArrayValue
            || result instanceof Range
            || Numbers.isNumber(result) && !(result instanceof Bool) && !counts;
    if (ofTensors && (number || capture.isUnknown(result))) {
      capture.fail();
    }
    return result;
  }

  /** Makes an object of a class that the script did not define. */
  Value make(ClassValue type, Arguments given, Capture.Call call) {
    String name = type.name();
    if (name.equals("GradientTape") || name.equals("TensorArray") || name.equals("IndexedSlices")) {
      return capture.recorded(given, call);
    }
    checkPython(name, given.positional());
    if (Arrays.stream(given.positional()).anyMatch(capture::isTraced)) {
      String function =
          type == Types.RANGE ? "range" : type == Types.INT || type == Types.FLOAT ? "cast" : "";
      Value[] in = given.positional();
      if (!capture.converts() && !function.isEmpty()) {
        throw Refused.number(type);
      }
      if (function.equals("cast")
          && in[0] instanceof TensorValue tensor
          && tensor.tensor().dtype() == (type == Types.INT ? DType.INT32 : DType.FLOAT32)) {
        return tensor;
      }
      if (!function.isEmpty()
          && machine.module("tensorflow") instanceof ModuleValue tf
          && tf.member(function) instanceof Value own) {
        return type == Types.RANGE
            ? machine.call(own, given)
            : machine.call(own, in[0], new Str(type == Types.INT ? "int32" : "float32"));
      }
    }
    return machine.known().has(type)
        ? capture.aside(() -> call.of(given))
        : call(type, given, call);
  }

  /** What functions of Python do with tensors that have no values yet. */
  private void checkPython(String name, Value[] in) {
    switch (name) {
      case "zip", "enumerate", "list", "tuple", "set", "map", "filter", "reversed", "iter", "sum" ->
          Arrays.stream(in).forEach(capture::checkIterated);
      case "max", "min" -> {
        if (in.length == 1) {
          capture.checkIterated(in[0]);
          checkItems(in[0], 2);
        } else {
          Arrays.stream(in).forEach(capture::checkTruth);
        }
      }
      case "any", "all" -> {
        if (in.length == 1) {
          capture.checkIterated(in[0]);
          checkItems(in[0], 1);
        }
      }
      case "bool" -> Arrays.stream(in).forEach(capture::checkTruth);
      default -> {}
    }
  }

  private void checkItems(Value container, int least) {
    List<Value> items =
        container instanceof ListValue || container instanceof Tuple
            ? Pattern.parts(container)
            : null;
    if (items != null && items.size() >= least) {
      items.forEach(capture::checkTruth);
    }
  }
}
