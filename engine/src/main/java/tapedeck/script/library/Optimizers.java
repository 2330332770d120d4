package tapedeck.script.library;

import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Conversion;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;
import tapedeck.train.Sgd;

/** The optimizer classes of {@code tf.keras.optimizers} and {@code tf.compat.v1.train}. */
final class Optimizers {
  private static final String COMMON =
      "weight_decay=None, clipnorm=None, clipvalue=None, global_clipnorm=None, use_ema=False,"
          + " ema_momentum=0.99, ema_overwrite_frequency=None, loss_scale_factor=None,"
          + " gradient_accumulation_steps=None";
  private static final Parameters SGD =
      Parameters.parse(
          "learning_rate=0.01, momentum=0.0, nesterov=False, " + COMMON + ", name='SGD', **kwargs");
  private static final Parameters DESCENT =
      Parameters.parse("learning_rate, use_locking=False, name='GradientDescent'");
  private static final String PLAIN = "Use tf.keras.optimizers.SGD(learning_rate=…).";

  private final ClassValue base =
      ClassValue.builtin("keras.src.optimizers.optimizer", "Optimizer", Types.OBJECT, null);
  private final ClassValue old =
      ClassValue.builtin("tensorflow.python.training.optimizer", "Optimizer", Types.OBJECT, null);
  private final ClassValue sgd;
  private final ClassValue descent;

  Optimizers() {
    OptimizerMembers.install(Namespace.of(base));
    OptimizerMembers.installOld(Namespace.of(old));
    sgd = ClassValue.builtin("keras.src.optimizers.sgd", "SGD", base, Optimizers::sgd);
    descent =
        ClassValue.builtin(
            "tensorflow.python.training.gradient_descent",
            "GradientDescentOptimizer",
            old,
            Optimizers::descent);
  }

  void install(Namespace optimizers) {
    optimizers
        .value("Optimizer", base)
        .value("SGD", sgd)
        .refused("tf.keras.optimizers.", PLAIN, "Adam", "AdamW", "RMSprop", "Adagrad", "Adadelta")
        .refused("tf.keras.optimizers.", PLAIN, "Adamax", "Nadam", "Ftrl", "Lion", "get");
  }

  void installOld(Namespace train) {
    train
        .value("Optimizer", old)
        .value("GradientDescentOptimizer", descent)
        .refused(
            "tf.compat.v1.train.",
            "Use tf.compat.v1.train.GradientDescentOptimizer(learning_rate).",
            "AdamOptimizer",
            "MomentumOptimizer",
            "RMSPropOptimizer",
            "AdagradOptimizer");
  }

  private static Value sgd(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = SGD.bind("SGD.__init__()", given);
    checkUnknown(runtime, in[in.length - 1]);
    checkClips(runtime, in);
    for (int i = 1; i < in.length - 2; i++) {
      Parameters.Parameter parameter = SGD.all().get(i);
      Value fallback = parameter.defaultValue();
      boolean set = fallback != null && !runtime.equal(in[i], fallback);
      if (set && !parameter.name().equals("ema_momentum")) {
        throw Raise.refused(
            "SGD(%s=%s)".formatted(parameter.name(), runtime.repr(in[i])),
            "Leave it out, or write the update rule with assign_sub.");
      }
    }
    String name = in[in.length - 2] instanceof Str text ? text.text() : "SGD";
    return new OptimizerValue(type, name, new Sgd(rate(runtime, in[0])));
  }

  private static void checkUnknown(Runtime runtime, Value more) {
    if (more instanceof DictValue dict && !dict.entries().isEmpty()) {
      throw Raise.value("Argument(s) not recognized: " + runtime.repr(more));
    }
  }

  private static void checkClips(Runtime runtime, Value[] in) {
    int count = 0;
    for (int i = 4; i <= 6; i++) {
      count += in[i] == None.NONE ? 0 : 1;
    }
    if (count > 1) {
      throw Raise.value(
          "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: clipnorm=%s, clipvalue=%s, global_clipnorm=%s"
              .formatted(runtime.repr(in[4]), runtime.repr(in[5]), runtime.repr(in[6])));
    }
  }

  private static Value descent(Runtime runtime, ClassValue type, Arguments given) {
    Value[] in = DESCENT.bind("GradientDescentOptimizer.__init__()", given);
    return new OptimizerValue(type, "GradientDescent", new Sgd(rate(runtime, in[0])));
  }

  /** A learning rate as a number. */
  static double rate(Runtime runtime, Value given) {
    Tensor tensor = Conversion.existing(given);
    if (tensor != null && tensor.isScalar()) {
      return tensor.getDouble(0);
    }
    if (given instanceof TensorLike like) {
      return like.tensor().getDouble(0);
    }
    if (!Numbers.isNumber(given) || given instanceof Bool) {
      throw Raise.value(
          "Argument `learning_rate` should be float, or an instance of LearningRateSchedule, or a callable (that takes in the current iteration value and returns the corresponding learning rate value). Received instead: learning_rate="
              + runtime.str(given));
    }
    return Numbers.real(given);
  }
}
