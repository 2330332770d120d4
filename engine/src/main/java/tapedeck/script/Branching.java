package tapedeck.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Nests;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.tensorflow.function.GraphOutput;
import tapedeck.script.library.tensorflow.function.TensorSpec;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Value;
import tapedeck.tensor.Operand;

/** {@code tf.cond}, {@code tf.case} and {@code tf.switch_case} in a function that is traced. */
final class Branching {
  private final Machine machine;
  private final Capture capture;

  Branching(Machine machine, Capture capture) {
    this.machine = machine;
    this.capture = capture;
  }

  /** What one of these functions answers; null if it is none, or nothing is to be traced. */
  @Nullable Value of(Builtin function, Arguments given) {
    String name = function.name();
    if (!name.equals("cond") && !name.equals("case") && !name.equals("switch_case")) {
      return null;
    }
    Value[] in = function.parameters().bind(name + "()", given);
    return switch (name) {
      case "cond" -> cond(in);
      case "case" -> firstTrue(in);
      default -> switched(in);
    };
  }

  private @Nullable Value cond(Value[] in) {
    if (in[0] instanceof Bool known) {
      throw Raise.of(
          Exceptions.TYPE_ERROR,
          "('pred must not be a Python bool', %s)".formatted(machine.repr(known)),
          "Branch with if, or make a tensor of it with tf.constant.");
    }
    return machine
        .autoGraph()
        .choose(
            in[0],
            (one, two) -> check("cond", 1, one, two),
            () -> machine.call(in[1]),
            () -> machine.call(in[2]));
  }

  /** What branches answer has to be alike. */
  private void check(String operation, int branch, Value first, Value other) {
    List<Value> as = Structures.flatten(first);
    List<Value> bs = Structures.flatten(other);
    if (as.size() != bs.size()) {
      throw Raise.of(
          Exceptions.ASSERTION_ERROR,
          "[%d, %d]".formatted(as.size(), bs.size()),
          "Both branches have to answer with as many tensors.");
    }
    String difference = Nests.difference(machine, first, other);
    if (difference != null) {
      throw unlike(operation, branch, first, other, difference);
    }
    long a = as.stream().filter(leaf -> leaf != None.NONE).count();
    long b = bs.stream().filter(leaf -> leaf != None.NONE).count();
    if (a != b) {
      throw Raise.value(
          "Lengths of branch outputs of %s must match.\nlen(graphs[0].outputs): %d\nlen(graphs[%d].outputs): %d\n"
              .formatted(operation.equals("cond") ? "cond" : "case", a, branch, b));
    }
    List<Value> ones = shown(operation, as);
    List<Value> twos = shown(operation, bs);
    for (int i = 0; i < as.size(); i++) {
      String one = machine.str(ones.get(i));
      String two = machine.str(twos.get(i));
      if (!type(as.get(i)).equals(type(bs.get(i)))) {
        throw unlike(
            operation, branch, first, other, one + " and " + two + " have different types");
      }
    }
  }

  private Raise unlike(String operation, int branch, Value first, Value other, String difference) {
    boolean cond = operation.equals("cond");
    String one = cond ? "true_fn" : "branches[0]";
    String two = cond ? "false_fn" : "branches[%d]".formatted(branch);
    return Raise.type(
        """
        %s and %s arguments to tf.%s must have the same number, type, and overall structure of return values.

        %s output: %s
        %s output: %s

        Error details:
        %s\
        """
            .formatted(
                one,
                two,
                operation,
                one,
                machine.str(Structures.pack(first, shown(operation, Structures.flatten(first)))),
                two,
                machine.str(Structures.pack(other, shown(operation, Structures.flatten(other)))),
                difference));
  }

  /** What the branches answer, as the graphs of the branches name it. */
  private List<Value> shown(String operation, List<Value> leaves) {
    List<Value> shown = new ArrayList<>();
    int number = 0;
    for (Value leaf : leaves) {
      if (leaf == None.NONE) {
        shown.add(leaf);
        continue;
      }
      Operand operand = Operands.tensor(machine, leaf, null);
      String name = "%s/Identity%s".formatted(operation, number == 0 ? "" : "_" + number);
      number++;
      shown.add(
          new GraphOutput(name, TensorSpec.of(operand.value().shape(), operand.value().dtype())));
    }
    return shown;
  }

  private String type(Value leaf) {
    return leaf == None.NONE
        ? "None"
        : Operands.tensor(machine, leaf, null).value().dtype().label();
  }

  /** One branch within the other. */
  private @Nullable Value firstTrue(Value[] in) {
    List<Value> pairs = new ArrayList<>(machine.all(in[0]));
    Value last = in[1];
    if (last == None.NONE && !pairs.isEmpty()) {
      last = machine.all(pairs.removeLast()).get(1);
    }
    Value otherwise = last;
    Supplier<Value> chosen = () -> machine.call(otherwise);
    for (Value pair : pairs.reversed()) {
      List<Value> both = machine.all(pair);
      if (!capture.knows(both.getFirst())) {
        return null;
      }
      chosen = choice(both.getFirst(), both.get(1), chosen);
    }
    return chosen.get();
  }

  /** The same by number; the last branch is for any other number. */
  private @Nullable Value switched(Value[] in) {
    if (!capture.knows(in[0]) || !(machine.module("tensorflow") instanceof ModuleValue tf)) {
      return null;
    }
    Value equal = tf.member("equal");
    List<Value> keys = new ArrayList<>();
    List<Value> branches = new ArrayList<>();
    if (in[1] instanceof DictValue dict) {
      keys.addAll(dict.entries().keySet());
      branches.addAll(dict.entries().values());
    } else {
      branches.addAll(machine.all(in[1]));
      for (int i = 0; i < branches.size(); i++) {
        keys.add(Int.of(i));
      }
    }
    Value otherwise = in[2] == None.NONE ? branches.getLast() : in[2];
    Supplier<Value> chosen = () -> machine.call(otherwise);
    for (int i = branches.size() - 1; i >= 0 && equal != null; i--) {
      Value key = keys.get(i);
      Value branch = branches.get(i);
      Supplier<Value> rest = chosen;
      chosen = () -> choice(machine.call(equal, in[0], key), branch, rest).get();
    }
    return chosen.get();
  }

  private Supplier<Value> choice(Value test, Value branch, Supplier<Value> otherwise) {
    BiConsumer<Value, Value> check = (one, two) -> check("cond", 1, one, two);
    return () -> {
      Value chosen = machine.autoGraph().choose(test, check, () -> machine.call(branch), otherwise);
      return chosen != null ? chosen : machine.truth(test) ? machine.call(branch) : otherwise.get();
    };
  }
}
