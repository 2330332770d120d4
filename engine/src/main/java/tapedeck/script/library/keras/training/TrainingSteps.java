package tapedeck.script.library.keras.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.model.LayerCalls;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.ModelClass;
import tapedeck.script.library.keras.model.ModelObject;
import tapedeck.script.library.keras.model.TrainingPlan;
import tapedeck.script.library.keras.optimizer.LossScaling;
import tapedeck.script.library.keras.optimizer.OptimizerValue;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.library.tensorflow.member.IndexedSlices;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Function;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Unconnected;
import tapedeck.tape.Variable;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * What {@code train_step} and {@code test_step} do with a batch, where a model has none of its own.
 */
final class TrainingSteps {
  private TrainingSteps() {}

  /** {@code train_step} and {@code test_step} as a model has them of itself. */
  static Value step(Runtime runtime, Value[] in, boolean trains) {
    ModelObject self = ModelClass.of(in[0]);
    List<Value> parts = in[1] instanceof Tuple tuple ? tuple.items() : List.of(in[1]);
    Value x = parts.getFirst();
    Tensor rows = Operands.tensor(runtime, Structures.flatten(x).getFirst(), null).value();
    Batches.Batch batch =
        new Batches.Batch(
            x,
            parts.size() > 1 ? parts.get(1) : None.NONE,
            parts.size() > 2 ? parts.get(2) : None.NONE,
            rows.rank() == 0 ? 1 : rows.shape().dim(0));
    return trains
        ? train(runtime, self, Training.plan(self), batch)
        : test(runtime, self, Training.plan(self), batch);
  }

  private static Value test(
      Runtime runtime, ModelObject self, TrainingPlan plan, Batches.Batch batch) {
    Value guess = called(runtime, self, batch.x(), false);
    return note(
        runtime, self, batch, guess, ownLoss(runtime, self, plan, batch, guess, false).value());
  }

  /** The loss as the class of a script computes it, or else as {@code compile} was told. */
  private static Operand ownLoss(
      Runtime runtime,
      ModelObject self,
      TrainingPlan plan,
      Batches.Batch batch,
      Value guess,
      boolean training) {
    if (!(LayerCalls.method(runtime, self, "compute_loss") instanceof BoundMethod own
        && own.function() instanceof Function function)) {
      return loss(runtime, self, plan, batch, guess);
    }
    Value[] given = {batch.x(), batch.y(), guess, batch.weights()};
    boolean asks =
        function.parameters().all().stream()
            .anyMatch(
                each -> each.name().equals("training") || each.kind() == Parameters.Kind.KEYWORDS);
    Value[] told = {Bool.of(training)};
    Value loss =
        asks
            ? runtime.call(own, new Arguments(given, new String[] {"training"}, told))
            : runtime.call(own, given);
    return Operands.tensor(runtime, loss, null);
  }

  private static Value train(
      Runtime runtime, ModelObject self, TrainingPlan plan, Batches.Batch batch) {
    Value guess;
    Operand loss;
    Operand scaled;
    GradientTape tape = new GradientTape();
    try (GradientTape recording = tape.enter()) {
      guess = called(runtime, self, batch.x(), true);
      loss = ownLoss(runtime, self, plan, batch, guess, true);
      scaled = scaled(runtime, plan.optimizer(), loss);
    }
    List<KerasVariable> weights = self.trainableWeights();
    if (weights.isEmpty()) {
      runtime.warn("The model does not have any trainable weights.");
      return note(runtime, self, batch, guess, loss.value());
    }
    List<Variable> variables = weights.stream().map(w -> (Variable) w.operand()).toList();
    List<@Nullable Tensor> gradients =
        tape.gradient(List.of(scaled), variables, List.of(), Unconnected.NONE);
    List<Value> found = IndexedSlices.values(gradients, tape.slices());
    runtime.call(
        runtime.requiredAttribute(plan.optimizer(), "apply"),
        ListValue.of(found),
        ListValue.of(new ArrayList<Value>(weights)));
    return note(runtime, self, batch, guess, loss.value());
  }

  private static Operand scaled(Runtime runtime, OptimizerValue optimizer, Operand loss) {
    if (optimizer instanceof LossScaling scaling) {
      Value larger = scaling.scaled(runtime, new TensorValue(loss.value()));
      return Operands.tensor(runtime, larger, null);
    }
    Tensor larger = optimizer.optimizer().scaleLoss(loss.value());
    return larger == loss.value() ? loss : larger;
  }

  static Value called(Runtime runtime, ModelObject self, Value x, boolean training) {
    Value[] told = {Bool.of(training)};
    return runtime.call(self, new Arguments(new Value[] {x}, new String[] {"training"}, told));
  }

  static Operand loss(
      Runtime runtime, ModelObject self, TrainingPlan plan, Batches.Batch batch, Value guess) {
    if (batch.y() == None.NONE && plan.loss() != None.NONE) {
      throw Raise.value("None values not supported.");
    }
    if (plan.loss() == None.NONE) {
      return added(runtime, self, null);
    }
    Value truth = truth(batch.y(), guess);
    Value found =
        batch.weights() == None.NONE
            ? runtime.call(plan.loss(), truth, guess)
            : runtime.call(plan.loss(), truth, guess, batch.weights());
    Operand loss = Operands.tensor(runtime, found, null);
    if (!loss.value().isScalar()) {
      loss = runtime.engine().reduceMean(loss);
    }
    return added(runtime, self, loss);
  }

  /** The truths; what stands alone in a list, for one guess, is taken out of it. */
  private static Value truth(Value y, Value guess) {
    List<Value> all =
        switch (y) {
          case ListValue list -> list.items();
          case Tuple tuple -> tuple.items();
          default -> List.of();
        };
    return all.size() == 1 && Operands.isTensor(guess) ? all.getFirst() : y;
  }

  /** A loss and what layers add to it; what they add by itself where there is none. */
  private static Operand added(Runtime runtime, ModelObject self, @Nullable Operand loss) {
    Operand sum = loss;
    for (Value extra : LayerClass.losses(runtime, self)) {
      Operand term = Operands.tensor(runtime, extra, null);
      sum = sum == null ? term : runtime.engine().add(sum, term);
    }
    if (sum == null) {
      throw Raise.value("No loss to compute. Provide a `loss` argument in `compile()`.");
    }
    return sum;
  }

  /** Adds what a batch came to, to the averages of the epoch; answers what they come to. */
  private static Value note(
      Runtime runtime, ModelObject self, Batches.Batch batch, Value guess, Tensor loss) {
    TrainingPlan plan = Training.plan(self);
    Tensor rows = Tensor.full(plan.average().dtype(), Shape.SCALAR, batch.rows());
    runtime
        .engine()
        .quietly(k -> {
          plan.average().add(k, loss.cast(plan.average().dtype()), rows);
          return loss;
        });
    Value own = LayerCalls.method(runtime, self, "compute_metrics");
    if (own instanceof BoundMethod method && method.function() instanceof Function) {
      return runtime.call(own, batch.x(), batch.y(), guess, batch.weights());
    }
    if (batch.y() != None.NONE) {
      plan.metrics().update(runtime, Arguments.of(truth(batch.y(), guess), guess, batch.weights()));
    }
    return Training.results(runtime, self);
  }
}
