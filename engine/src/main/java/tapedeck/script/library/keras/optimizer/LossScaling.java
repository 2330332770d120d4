package tapedeck.script.library.keras.optimizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.keras.Described;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.weight.KerasVariable;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tape.Slices;
import tapedeck.tape.Variable;
import tapedeck.tensor.Tensor;
import tapedeck.train.Optimizer;

/**
 * Keras' {@code LossScaleOptimizer}: it makes a loss larger, so that small gradients survive in
 * float16, and divides them again before another optimizer takes its step; a step whose gradients
 * are not finite is left out, and the scale is halved.
 */
public final class LossScaling extends OptimizerValue {
  /** The class {@code LossScaleOptimizer}. */
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.optimizers.loss_scale_optimizer",
          "LossScaleOptimizer",
          Optimizers.BASE,
          new ClassValue.Open(LossScaling::new));

  private static final Map<String, Value> UNSUPPORTED = new HashMap<>();

  static {
    for (String name :
        List.of(
            "weight_decay",
            "clipnorm",
            "global_clipnorm",
            "clipvalue",
            "ema_overwrite_frequency",
            "loss_scale_factor",
            "gradient_accumulation_steps")) {
      UNSUPPORTED.put(name, None.NONE);
    }
    UNSUPPORTED.put("use_ema", Bool.FALSE);
    UNSUPPORTED.put("ema_momentum", Float.of(0.99));
    Namespace.of(TYPE)
        .method(
            "__init__",
            "self, inner_optimizer, initial_scale=32768.0, dynamic_growth_steps=2000, name=None,"
                + " **kwargs",
            LossScaling::begin)
        .method("get_config", "self", LossScaling::configuration)
        .property("inner_optimizer", self -> ((LossScaling) self).inner())
        .property("initial_scale", self -> ((LossScaling) self).initial)
        .property("dynamic_growth_steps", self -> ((LossScaling) self).growth)
        .property("step_counter", self -> ((LossScaling) self).kept("step_counter"))
        .property("dynamic_scale", self -> ((LossScaling) self).kept("dynamic_scale"));
  }

  private @Nullable OptimizerValue inner;
  private Value initial = None.NONE;
  private Value growth = None.NONE;
  private Tensor scale = Tensor.of(1f);
  private int steps;
  private boolean made;

  private LossScaling(ClassValue type) {
    super(type);
  }

  private static Value begin(Runtime runtime, Value[] in) {
    LossScaling self = (LossScaling) in[0];
    DictValue more = (DictValue) in[5];
    if (more.entries().remove(new Str("dynamic")) instanceof Value dynamic
        && !runtime.truth(dynamic)) {
      throw Raise.value(
          "LossScaleOptimizer no longer supports `dynamic=False`. Instead, simply set"
              + " `loss_scale_factor` directly on the `inner_optimizer`.");
    }
    List<String> odd = new ArrayList<>();
    more.entries()
        .forEach((key, value) -> {
          String name = ((Str) key).text();
          Value fallback = UNSUPPORTED.get(name);
          if (fallback == null) {
            odd.add(name);
          } else if (!runtime.repr(fallback).equals(runtime.repr(value))) {
            throw Raise.value(
                "LossScaleOptimizer does not support `%s`. Instead, set `%s` on the `inner_optimizer`."
                    .formatted(name, name));
          }
        });
    if (!odd.isEmpty()) {
      throw Raise.value(
          "LossScaleOptimizer does not support arguments: `%s`."
              .formatted(String.join("`, `", odd)));
    }
    Value around = in[1] instanceof DictValue ? Optimizers.get(runtime, in[1]) : in[1];
    if (!(around instanceof OptimizerValue optimizer)) {
      throw Raise.attribute(
          "'%s' object has no attribute 'loss_scale_factor'"
              .formatted(tapedeck.script.value.Types.nameOf(in[1])));
    }
    self.begin(runtime, optimizer, in[4]);
    self.initial = in[2];
    self.growth = in[3];
    return None.NONE;
  }

  private void begin(Runtime runtime, OptimizerValue optimizer, Value name) {
    Map<String, @Nullable Object> options = new HashMap<>();
    options.put("learning_rate", 0.0);
    String own = name instanceof Str text ? text.text() : KerasRun.of(runtime).fresh(type().name());
    begin(own, tapedeck.train.Optimizers.base().make(options), Float.of(0));
    inner = optimizer;
  }

  /** As {@code compile} puts it around the optimizer of a model that computes in float16. */
  public static LossScaling around(Runtime runtime, OptimizerValue optimizer) {
    LossScaling self = new LossScaling(TYPE);
    self.begin(runtime, optimizer, new Str("loss_scale_optimizer"));
    self.initial = Float.of(32768);
    self.growth = Int.of(2000);
    return self;
  }

  OptimizerValue inner() {
    if (inner == null) {
      optimizer();
      throw new IllegalStateException("not begun");
    }
    return inner;
  }

  private static Value configuration(Runtime runtime, Value[] in) {
    LossScaling self = (LossScaling) in[0];
    DictValue config = DictValue.empty();
    config.entries().put(new Str("name"), new Str(self.name()));
    config
        .entries()
        .put(new Str("inner_optimizer"), Described.of(runtime, self.inner(), "keras.optimizers"));
    config.entries().put(new Str("initial_scale"), self.initial);
    config.entries().put(new Str("dynamic_growth_steps"), self.growth);
    return config;
  }

  private KerasVariable kept(String which) {
    if (!made) {
      throw Raise.attribute("'%s' object has no attribute '%s'".formatted(type().name(), which));
    }
    String path = name() + "/" + which;
    return which.equals("dynamic_scale")
        ? new KerasVariable(path, () -> scale, next -> scale = next)
        : new KerasVariable(
            path, () -> Tensor.of((long) steps), next -> steps = (int) next.getLong(0));
  }

  /** Makes what it and the other optimizer keep. */
  void build(Runtime runtime, List<Variable> variables) {
    if (!made) {
      made = true;
      scale = Tensor.of((float) Constants.number(runtime, initial));
      inner().optimizer().build(variables);
      optimizer().build(variables);
    }
  }

  @Override
  Value rate(Runtime runtime) {
    return inner().rate(runtime);
  }

  @Override
  void rate(Runtime runtime, Value value) {
    inner().rate(runtime, value);
  }

  @Override
  Value count() {
    return inner().count();
  }

  @Override
  public ListValue variables(Runtime runtime) {
    List<Value> all = new ArrayList<>(super.variables(runtime).items());
    if (made) {
      all.add(kept("step_counter"));
      all.add(kept("dynamic_scale"));
    }
    all.addAll(inner().variables(runtime).items());
    return ListValue.of(all);
  }

  /** A loss times the scale. */
  public Value scaled(Runtime runtime, Value loss) {
    Value factor = made ? new TensorValue(scale) : initial;
    if (Operands.existing(loss) == null) {
      return Composed.mul(runtime, Composed.tf(runtime, "constant", loss), factor);
    }
    if (made) {
      return Composed.mul(runtime, Composed.tf(runtime, "cast", loss, new Str("float32")), factor);
    }
    return Composed.mul(runtime, loss, factor);
  }

  /** One step with gradients of a scaled loss. */
  List<Variable> step(Runtime runtime, List<Optimizer.Step> given) {
    Engine k = runtime.engine();
    build(runtime, given.stream().map(Optimizer.Step::variable).toList());
    for (Optimizer.Step step : given) {
      Tensor gradient = step.gradient();
      if (gradient != null && !isFinite(gradient)) {
        steps = 0;
        scale = k.quietly(q -> q.mul(scale, Tensor.of(0.5f)));
        return List.of();
      }
    }
    List<Optimizer.Step> unscaled = given.stream().map(step -> unscaled(k, step)).toList();
    List<Variable> skipped = inner().inUse().applyGradients(unscaled);
    if (steps == Constants.number(runtime, growth) - 1) {
      steps = 0;
      scale = k.quietly(q -> q.mul(scale, Tensor.of(2f)));
    } else {
      steps++;
    }
    return skipped;
  }

  private static boolean isFinite(Tensor gradient) {
    for (int i = 0; i < gradient.size(); i++) {
      if (!Double.isFinite(gradient.getDouble(i))) {
        return false;
      }
    }
    return true;
  }

  private Optimizer.Step unscaled(Engine k, Optimizer.Step step) {
    Tensor gradient = step.gradient();
    if (gradient == null) {
      return step;
    }
    Slices rows = step.rows();
    return new Optimizer.Step(
        divided(k, gradient),
        rows == null ? null : new Slices(divided(k, rows.values()), rows.indices()),
        step.variable());
  }

  private Tensor divided(Engine k, Tensor gradient) {
    return k.quietly(q -> q.div(gradient, scale.cast(gradient.dtype())));
  }
}
