package tapedeck.script.library.keras.optimizer;

import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;
import tapedeck.train.Schedule;

/**
 * A learning-rate schedule of a script; calling it with a step answers the rate, with several a
 * rate for each.
 */
record ScheduleValue(ClassValue type, Schedule schedule, DictValue config) implements HostObject {
  private static final Parameters SIGNATURE = Parameters.parse("step");

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return config.entries().get(new Str(name));
  }

  @Override
  public Value call(Runtime runtime, Arguments given) {
    Value step = SIGNATURE.bind(type.name() + ".__call__()", given)[0];
    Tensor steps =
        Numbers.isNumber(step)
            ? Constants.existing(step)
            : Constants.converted(runtime, step, null, "");
    if (steps == null || steps.isScalar()) {
      double rate = schedule.at(Constants.number(runtime, step));
      return new TensorValue(Tensor.of(rate).cast(schedule.dtype()));
    }
    double[] rates = new double[steps.size()];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = schedule.at(steps.getDouble(i));
    }
    return new TensorValue(Tensor.of(steps.shape(), rates).cast(schedule.dtype()));
  }
}
