package tapedeck.script.library.tensorflow;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.tensorflow.function.Unconverted;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Graph;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** What scripts ask of the processors before they begin: here there is one, and it is a CPU. */
public final class Devices {
  private static final String LISTS = "device_type=None";

  private Devices() {}

  /**
   * @param members the members of a module by its full name
   */
  public static void install(Function<String, Namespace> members) {
    for (String module : new String[] {"tf.config", "tf.config.experimental"}) {
      members
          .apply(module)
          .method("list_physical_devices", LISTS, (r, in) -> all(r, in[0], true))
          .method("list_logical_devices", LISTS, (r, in) -> all(r, in[0], false));
    }
    Namespace config = members.apply("tf.config");
    Namespace trial = members.apply("tf.config.experimental");
    Namespace test = members.apply("tf.test");
    nothing(config, "set_soft_device_placement", "enabled");
    nothing(config, "set_visible_devices", "devices, device_type=None");
    nothing(trial, "set_visible_devices", "devices, device_type=None");
    nothing(trial, "set_memory_growth", "device, enable");
    nothing(trial, "enable_op_determinism", "");
    for (Namespace module : List.of(config, trial)) {
      module.method("get_visible_devices", LISTS, (r, in) -> all(r, in[0], true));
    }
    Namespace autograph = members.apply("tf.autograph");
    nothing(autograph, "set_verbosity", "level, alsologtostdout=False");
    members
        .apply("tf.autograph.experimental")
        .method(
            "do_not_convert",
            "func=None",
            (r, in) ->
                in[0] == None.NONE
                    ? Builtin.of("decorator", "func", (runtime, inner) -> new Unconverted(inner[0]))
                    : new Unconverted(in[0]));
    members
        .apply("tf.autograph.experimental")
        .method(
            "set_loop_options",
            "parallel_iterations=None, swap_memory=None, maximum_iterations=None,"
                + " shape_invariants=None",
            Devices::loopOptions);
    nothing(members.apply("tf.debugging"), "set_log_device_placement", "enabled");
    test.method(
            "is_gpu_available",
            "cuda_only=False, min_cuda_compute_capability=None",
            (r, in) -> Bool.FALSE)
        .method("gpu_device_name", "", (r, in) -> new Str(""));
    for (String library : new String[] {"cuda", "gpu_support", "rocm"}) {
      test.method("is_built_with_" + library, "", (r, in) -> Bool.FALSE);
    }
  }

  /** Of a loop's options only sizes matter here, which TensorFlow has to be told of. */
  private static Value loopOptions(Runtime runtime, Value[] in) {
    if (runtime.graph() instanceof Graph graph && in[3] != None.NONE) {
      for (Value pair : runtime.all(in[3])) {
        Value first = runtime.all(pair).getFirst();
        if (first instanceof TensorValue tensor) {
          graph.vary(tensor.tensor());
        }
      }
    }
    return None.NONE;
  }

  private static void nothing(Namespace module, String name, String signature) {
    module.method(name, signature, (r, in) -> None.NONE);
  }

  private static Value all(Runtime runtime, Value kind, boolean physical) {
    boolean other = kind != None.NONE && !runtime.str(kind).equals("CPU");
    return other ? ListValue.empty() : ListValue.of(List.of(new Device(physical)));
  }

  /** The processor, as part of the machine or as what operations are placed on. */
  private record Device(boolean physical) implements HostObject {
    private static final ClassValue PHYSICAL =
        ClassValue.builtin("tensorflow.python.eager.context", "PhysicalDevice", Types.OBJECT, null);
    private static final ClassValue LOGICAL =
        ClassValue.builtin("tensorflow.python.eager.context", "LogicalDevice", Types.OBJECT, null);

    @Override
    public ClassValue type() {
      return physical ? PHYSICAL : LOGICAL;
    }

    private String name() {
      return physical ? "/physical_device:CPU:0" : "/device:CPU:0";
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String attribute) {
      return switch (attribute) {
        case "name" -> new Str(name());
        case "device_type" -> new Str("CPU");
        default -> null;
      };
    }

    @Override
    public Boolean equalTo(Runtime runtime, Value other) {
      return equals(other);
    }

    @Override
    public String repr(Runtime runtime) {
      return "%s(name='%s', device_type='CPU')".formatted(type().name(), name());
    }
  }
}
