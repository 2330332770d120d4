package tapedeck.script.library.tensorflow.function;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Graph;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** How the arguments of a call are bound to what a concrete function takes. */
final class ConcreteBinding {
  private final Runtime runtime;
  private final String name;
  private final List<Slot> slots;
  private final String answer;

  /**
   * @param name what the function is called
   * @param answer the type of its answer
   */
  ConcreteBinding(Runtime runtime, String name, List<Slot> slots, String answer) {
    this.runtime = runtime;
    this.name = name;
    this.slots = slots;
    this.answer = answer;
  }

  /** One value for each parameter, whether all were given or the tensors alone. */
  List<Value> bind(Arguments given) {
    try {
      return structured(given);
    } catch (Raise problem) {
      try {
        return flat(given);
      } catch (Raise other) {
        throw Raise.type(
            "Binding inputs to tf.function failed due to `%s`. Received args: %s and kwargs: %s for signature: %s.\nFallback to flat signature also failed due to: %s"
                .formatted(
                    runtime.str(problem.exception()),
                    runtime.repr(Tuple.of(given.positional())),
                    runtime.repr(named(given)),
                    signature(),
                    runtime.str(other.exception())));
      }
    }
  }

  /** One value for each parameter, all of which have to be given. */
  private List<Value> structured(Arguments given) {
    List<String> names = List.of(given.names());
    List<Value> values = new ArrayList<>();
    int at = 0;
    String missing = null;
    for (Slot slot : slots) {
      int named = names.indexOf(slot.name());
      if (!slot.isNamed() && at < given.positional().length) {
        if (named >= 0) {
          throw Raise.type("multiple values for argument '%s'".formatted(slot.name()));
        }
        values.add(given.positional()[at++]);
      } else if (named >= 0) {
        values.add(given.named()[named]);
      } else {
        missing = missing == null ? slot.name() : missing;
      }
    }
    if (at < given.positional().length) {
      throw Raise.type("too many positional arguments");
    }
    if (missing != null) {
      throw Raise.type("missing a required argument: '%s'".formatted(missing));
    }
    for (String each : names) {
      if (slots.stream().noneMatch(slot -> slot.name().equals(each))) {
        throw Raise.type("got an unexpected keyword argument '%s'".formatted(each));
      }
    }
    List<Value> made = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      made.add(cast(slots.get(i).value(), values.get(i)));
    }
    return made;
  }

  private Value cast(Value spec, Value value) {
    List<Value> specs = Structures.flatten(spec);
    boolean nested = specs.size() != 1 || specs.getFirst() != spec;
    if (nested) {
      List<Value> leaves = Structures.flatten(value);
      if (leaves.size() != specs.size()) {
        throw Raise.type("Can not cast %s to %s".formatted(type(value), type(spec)));
      }
      List<Value> made = new ArrayList<>();
      for (int i = 0; i < leaves.size(); i++) {
        made.add(cast(specs.get(i), leaves.get(i)));
      }
      return Structures.pack(value, made);
    }
    return switch (spec) {
      case TensorSpec wanted -> tensor(wanted, value);
      case StringSpec wanted -> {
        StringTensor strings = StringTensor.of(value, StringTensor.Kind.TENSOR);
        if (strings == null) {
          throw Raise.type("Can not cast %s to %s".formatted(type(value), type(spec)));
        }
        yield strings;
      }
      default -> {
        boolean same = spec == value || runtime.equal(spec, value);
        if (!same || Operands.existing(value) instanceof Tensor) {
          throw Raise.type("Can not cast %s to %s".formatted(runtime.repr(value), type(spec)));
        }
        yield value;
      }
    };
  }

  private Value tensor(TensorSpec wanted, Value value) {
    Operand own = Operands.existing(value);
    Operand operand = own != null ? own : Operands.tensor(runtime, value, wanted.dtype());
    Shape shape = operand.value().shape();
    if (!wanted.takes(shape, operand.value().dtype())) {
      throw Raise.type(
          "Can not cast %s to %s"
              .formatted(
                  TensorSpec.of(shape, operand.value().dtype()).repr(runtime), type(wanted)));
    }
    return own != null ? value : new TensorValue(operand.value());
  }

  private String type(Value value) {
    return new Signatures(runtime, new Graph()).type(unnamed(value), false);
  }

  private static boolean isTensor(Value leaf) {
    return leaf instanceof TensorSpec || leaf instanceof StringSpec;
  }

  /** The tensors alone, in order or by name. */
  private List<Value> flat(Arguments given) {
    List<String> names = new ArrayList<>();
    for (Slot slot : slots) {
      for (Value leaf : Structures.flatten(slot.value())) {
        if (leaf instanceof TensorSpec spec && spec.name() != null) {
          names.add(spec.name());
        } else if (leaf instanceof StringSpec spec && spec.name() != null) {
          names.add(spec.name());
        }
      }
    }
    String called = "%s(%s)".formatted(name, String.join(", ", names));
    int positional = given.positional().length;
    if (positional > names.size()) {
      throw Raise.type(
          "%s takes %d positional arguments, got %d.".formatted(called, names.size(), positional));
    }
    List<String> named = List.of(given.names());
    List<String> missing =
        names.subList(positional, names.size()).stream()
            .filter(each -> !named.contains(each))
            .toList();
    if (!missing.isEmpty()) {
      throw Raise.type(
          "%s missing required arguments: %s.".formatted(called, String.join(", ", missing)));
    }
    List<String> more = named.stream().filter(each -> !names.contains(each)).toList();
    if (!more.isEmpty()) {
      throw Raise.type(
          "%s got unexpected keyword arguments: %s.".formatted(called, String.join(", ", more)));
    }
    List<Value> all = new ArrayList<>(List.of(given.positional()));
    names
        .subList(positional, names.size())
        .forEach(each -> all.add(given.named()[named.indexOf(each)]));
    for (int i = 0; i < all.size(); i++) {
      Value each = all.get(i);
      if (Operands.existing(each) == null && !(each instanceof StringTensor)) {
        throw Raise.type(
            "%s: expected argument #%d(zero-based) to be a Tensor; got %s (%s)."
                .formatted(called, i, Types.nameOf(each), runtime.str(each)));
      }
    }
    Iterator<Value> next = all.iterator();
    return slots.stream()
        .map(slot ->
            ConcreteFunction.mapped(slot.value(), leaf -> isTensor(leaf) ? next.next() : leaf))
        .collect(Collectors.toList());
  }

  /** Refuses tensors of other types, as the kernel does. */
  void checkTypes(List<Value> values) {
    int place = 0;
    for (int i = 0; i < slots.size(); i++) {
      List<Value> specs = Structures.flatten(slots.get(i).value());
      List<Value> leaves = Structures.flatten(values.get(i));
      for (int k = 0; k < specs.size() && k < leaves.size(); k++) {
        String wanted = kernelName(specs.get(k));
        if (wanted == null) {
          continue;
        }
        Operand tensor = Operands.existing(leaves.get(k));
        String is = tensor == null ? "string" : tensor.value().dtype().kernelName();
        if (!wanted.equals(is)) {
          throw Raise.of(
              Exceptions.INVALID_ARGUMENT_ERROR,
              "cannot compute __inference_%s as input #%d(zero-based) was expected to be a %s tensor but is a %s tensor [Op:__inference_%s]"
                  .formatted(name, place, wanted, is, name));
        }
        place++;
      }
    }
  }

  private static @Nullable String kernelName(Value spec) {
    DType dtype = spec instanceof TensorSpec known ? known.dtype() : null;
    return dtype != null ? dtype.kernelName() : spec instanceof StringSpec ? "string" : null;
  }

  /** What the function takes and answers, as text. */
  String signature() {
    List<String> parts = new ArrayList<>();
    boolean star = false;
    for (Slot slot : slots) {
      if (slot.isNamed() && !star) {
        parts.add("*");
        star = true;
      }
      parts.add(slot.name() + ": " + type(slot.value()));
    }
    return "(" + String.join(", ", parts) + ") -> " + answer;
  }

  private static Value unnamed(Value spec) {
    return ConcreteFunction.mapped(
        spec,
        leaf ->
            switch (leaf) {
              case TensorSpec given -> new TensorSpec(given.dims(), given.dtype(), null);
              case StringSpec given -> new StringSpec(given.dims(), null);
              default -> leaf;
            });
  }

  private static DictValue named(Arguments given) {
    DictValue named = DictValue.empty();
    for (int i = 0; i < given.names().length; i++) {
      named.entries().put(new Str(given.names()[i]), given.named()[i]);
    }
    return named;
  }
}
