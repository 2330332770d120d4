package tapedeck.script.library.tensorflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.tensorflow.gradient.GraphGradients;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;

/** Control flow by functions of {@code tf}, run at once, as eager execution does. */
public final class Flow {
  private Flow() {}

  public static void install(Namespace tf) {
    tf.method("cond", "pred, true_fn=None, false_fn=None, name=None", Flow::cond)
        .method(
            "case",
            "pred_fn_pairs, default=None, exclusive=False, strict=False, name='case'",
            Flow::firstTrue)
        .method("identity_n", "input, name=None", Flow::identities)
        .method(
            "switch_case",
            "branch_index, branch_fns, default=None, name='switch_case'",
            Flow::switched)
        .method("group", "*inputs, **kwargs", (r, in) -> None.NONE)
        .method("no_op", "name=None", (r, in) -> None.NONE);
    GraphGradients.install(tf);
  }

  private static Value cond(Runtime runtime, Value[] in) {
    // a step that was traced before runs once more, where the value is known
    boolean known =
        Operands.existing(in[0]) instanceof Operand test
                && test.value().isScalar()
                && test.value().dtype() == DType.BOOL
            ? test.value().getBoolean(0)
            : runtime.truth(in[0]);
    Value chosen = in[known ? 1 : 2];
    if (chosen == None.NONE) {
      throw Raise.type("true_fn and false_fn must be callable.");
    }
    return runtime.call(chosen);
  }

  private static Value identities(Runtime runtime, Value[] in) {
    List<Value> same = new ArrayList<>();
    for (Value each : Conversion.drain(runtime, runtime.iterate(in[0]))) {
      Operand x = Operands.tensor(runtime, each, null);
      same.add(new TensorValue(runtime.engine().apply(Catalogue.required("identity"), x)));
    }
    return ListValue.of(same);
  }

  /** The branch of a number, the last one for any other number unless there is a default. */
  private static Value switched(Runtime runtime, Value[] in) {
    if (Operands.existing(in[0]) == null) {
      throw Raise.of(
          Exceptions.TYPE_ERROR,
          "'branch_index' must be a Tensor, got " + runtime.repr(Types.of(in[0])),
          "Wrap it: tf.switch_case(tf.constant(%s), …).".formatted(runtime.repr(in[0])));
    }
    if (Operands.existing(in[0]) instanceof Operand several && several.value().rank() > 0) {
      throw EngineError.inKernel("'then' must be at least a vector, but saw shape: []")
          .within("Select");
    }
    int index = Given.one(runtime, in[0]);
    if (in[1] instanceof DictValue dict) {
      Value named = dict.entries().get(Int.of(index));
      List<Value> all = List.copyOf(dict.entries().values());
      return runtime.call(named != null ? named : in[2] == None.NONE ? all.getLast() : in[2]);
    }
    List<Value> branches = Conversion.drain(runtime, runtime.iterate(in[1]));
    boolean known = index >= 0 && index < branches.size();
    Value chosen = known ? branches.get(index) : in[2] == None.NONE ? branches.getLast() : in[2];
    return runtime.call(chosen);
  }

  private static Value firstTrue(Runtime runtime, Value[] in) {
    List<Value> tests = new ArrayList<>();
    List<Value> branches = new ArrayList<>();
    for (Value each : runtime.all(in[0])) {
      List<Value> pair = runtime.all(each);
      if (!(Operands.existing(pair.getFirst()) instanceof Operand)) {
        throw Raise.type("pred must be a Tensor, got: " + runtime.str(pair.getFirst()));
      }
      tests.add(pair.getFirst());
      branches.add(pair.get(1));
    }
    List<Boolean> truths = tests.stream().map(runtime::truth).toList();
    List<Boolean> asked = in[1] == None.NONE ? truths.subList(0, truths.size() - 1) : truths;
    if (runtime.truth(in[2]) && asked.stream().filter(truth -> truth).count() > 1) {
      String marks = String.join(", ", Collections.nCopies(asked.size(), "?"));
      throw notTrue(
          "Input error: exclusive=True: more than 1 conditions (%s) evaluated as True:"
              .formatted(marks),
          asked);
    }
    int first = truths.indexOf(true);
    if (first < 0 && in[1] == None.NONE) {
      throw notTrue(
          "Input error: None of conditions evaluated as True:",
          truths.subList(truths.size() - 1, truths.size()));
    }
    return runtime.call(first < 0 ? in[1] : branches.get(first));
  }

  private static Raise notTrue(String message, List<Boolean> truths) {
    return Raise.of(
        Exceptions.INVALID_ARGUMENT_ERROR,
        "Expected 'tf.Tensor(False, shape=(), dtype=bool)' to be true. Summarized data: b'%s'\n%s"
            .formatted(
                message,
                truths.stream()
                    .map(truth -> truth ? "True" : "False")
                    .collect(Collectors.joining(", "))),
        "Give a default for what no condition is true of.");
  }
}
