package tapedeck.script.library.tensorflow.gradient;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Unconnected;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * {@code tf.recompute_grad}: a function that is computed once more when its gradient is asked for.
 */
public final class Recomputing {
  private static final Parameters ANY = Parameters.parse("*args, **kwargs");

  private final CustomGradients customGradients;

  public Recomputing(CustomGradients customGradients) {
    this.customGradients = customGradients;
  }

  public Value decorated(Runtime runtime, Value[] in) {
    Value function = in[0];
    Builtin whole =
        new Builtin(
            CustomGradients.name(function),
            ANY,
            (r, given) -> {
              Value answer = called(r, function, ((Tuple) given[0]).items(), given[1]);
              return Tuple.of(answer, rule(function, given));
            });
    return customGradients.decorated(runtime, new Value[] {whole});
  }

  private static Value called(Runtime runtime, Value function, List<Value> items, Value named) {
    List<String> names = new ArrayList<>();
    ((DictValue) named).entries().keySet().forEach(name -> names.add(((Str) name).text()));
    List<Value> values = List.copyOf(((DictValue) named).entries().values());
    return runtime.call(function, Arguments.of(items, names, values));
  }

  /** Computes again, and takes the gradients; of them there are none. */
  private Value rule(Value function, Value[] given) {
    return new Builtin(
        "grad_wrapper",
        ANY,
        (r, upstream) -> {
          Value variables = ((DictValue) upstream[1]).entries().get(new Str("variables"));
          Builtin gradients =
              new Builtin(
                  "inner_recompute_grad",
                  ANY,
                  (runtime, seeds) ->
                      Tuple.of(
                          again(runtime, function, given, variables, (Tuple) seeds[0]),
                          refusal(function)));
          Arguments seeds = Arguments.of(((Tuple) upstream[0]).items(), List.of(), List.of());
          return r.call(customGradients.decorated(r, new Value[] {gradients}), seeds);
        });
  }

  private static Value again(
      Runtime runtime, Value function, Value[] given, @Nullable Value variables, Tuple seeds) {
    List<Value> arguments = ((Tuple) given[0]).items();
    List<Value> same = new ArrayList<>();
    List<Operand> sources = new ArrayList<>();
    for (Value leaf : Structures.flatten(given[0])) {
      Operand operand = Operands.tensor(runtime, leaf, null);
      TensorValue again = new TensorValue(runtime.engine().identity(operand));
      sources.add(again.tensor());
      same.add(again);
    }
    int count = sources.size();
    if (variables instanceof ListValue list) {
      list.items().forEach(each -> sources.add(Operands.tensor(runtime, each, null)));
    }
    GradientTape tape = new GradientTape(false, true).enter();
    List<Operand> targets = new ArrayList<>();
    try (tape) {
      sources.forEach(tape::watch);
      Tuple packed = (Tuple) Structures.pack(new Tuple(arguments), same);
      Value answer = called(runtime, function, packed.items(), given[1]);
      Structures.flatten(answer).forEach(leaf -> targets.add(Operands.tensor(runtime, leaf, null)));
    }
    List<Tensor> upstream =
        seeds.items().stream().map(seed -> Operands.tensor(runtime, seed, null).value()).toList();
    List<Value> found = new ArrayList<>();
    tape.gradient(targets, sources, upstream, Unconnected.ZERO)
        .forEach(gradient -> found.add(new TensorValue(gradient)));
    Value ofArguments = new Tuple(List.copyOf(found.subList(0, count)));
    return variables == null
        ? ofArguments
        : Tuple.of(ofArguments, ListValue.of(List.copyOf(found.subList(count, found.size()))));
  }

  private static Value refusal(Value function) {
    return new Builtin(
        "transpose",
        ANY,
        (r, given) -> {
          throw Raise.of(
              Exceptions.NOT_IMPLEMENTED_ERROR,
              "recompute_grad tried to transpose grad of %s. Consider not using recompute_grad in forward modeautodiff"
                  .formatted(CustomGradients.name(function)));
        });
  }
}
