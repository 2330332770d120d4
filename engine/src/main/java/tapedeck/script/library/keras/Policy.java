package tapedeck.script.library.keras;

import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;

/**
 * Which type a layer computes in, and which its weights have.
 *
 * @param name one type for both, or {@code mixed_float16}, {@code mixed_bfloat16}
 */
public record Policy(String name, DType compute, DType variable) implements HostObject {
  private static final Parameters MAKE = Parameters.parse("name=None");

  /** The class {@code DTypePolicy}. */
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.dtype_policies.dtype_policy",
          "DTypePolicy",
          Types.OBJECT,
          (runtime, type, given) -> made(runtime, given));

  static {
    Configured.remade(TYPE);
    Namespace.of(TYPE).method("get_config", "self", (r, in) -> ((Policy) in[0]).config());
  }

  /** One type for computing and for weights. */
  public static Policy of(DType dtype) {
    return new Policy(dtype.label(), dtype, dtype);
  }

  /** Whether a layer computes in another type than its weights have. */
  public boolean isMixed() {
    return compute != variable;
  }

  private static Value made(Runtime runtime, Arguments given) {
    Value[] in = MAKE.bind("DTypePolicy.__init__()", given);
    if (in[0] == None.NONE) {
      return KerasRun.of(runtime).policy();
    }
    if (in[0] instanceof Str name) {
      return named(name.text());
    }
    throw Raise.type(
        "'name' must be a string, such as 'mixed_float16'. Received: name=%s (of type %s)"
            .formatted(runtime.str(in[0]), runtime.str(Types.of(in[0]))));
  }

  private static Policy named(String name) {
    DType dtype =
        switch (name) {
          case "mixed_float16" -> DType.FLOAT16;
          case "mixed_bfloat16" -> DType.BFLOAT16;
          default -> DTypes.named(new Str(name));
        };
    if (dtype == null) {
      throw Raise.value(
          "Cannot convert '%s' to a mixed precision DTypePolicy. Valid policies include 'mixed_float16', 'mixed_bfloat16', and the name of any float dtype such as 'float32'."
              .formatted(name));
    }
    return name.startsWith("mixed_") ? new Policy(name, dtype, DType.FLOAT32) : of(dtype);
  }

  /** What is given for the type of a layer: a policy, its name, what it told, or a type. */
  public static Policy get(Runtime runtime, Value given) {
    return switch (given) {
      case None none -> KerasRun.of(runtime).policy();
      case Policy policy -> policy;
      case Str name -> named(name.text());
      case DictValue dict
          when dict.entries().get(new Str("config")) instanceof DictValue config
              && config.entries().get(new Str("name")) instanceof Str name ->
          named(name.text());
      default -> {
        DType dtype = given == Types.FLOAT ? DType.FLOAT32 : DTypes.named(given);
        if (dtype == null) {
          throw Raise.value(
              "Cannot interpret `dtype` argument. Expected a string or an instance of DTypePolicy."
                  + " Received: dtype="
                  + runtime.str(given));
        }
        yield of(dtype);
      }
    };
  }

  /** Fills what tells of the policy of layers that ask for none. */
  public static void install(Namespace precision) {
    for (String name : new String[] {"set_global_policy", "set_dtype_policy"}) {
      precision.method(name, "policy", Policy::set);
    }
    for (String name : new String[] {"global_policy", "dtype_policy"}) {
      precision.method(name, "", (r, in) -> KerasRun.of(r).policy());
    }
  }

  private static Value set(Runtime runtime, Value[] in) {
    if (!(in[0] instanceof Policy || in[0] instanceof Str)) {
      throw Raise.value(
          "Invalid `policy` argument. Expected the string name of a policy (such as 'mixed_float16') or a `DTypePolicy` instance. Received: policy=%s (of type %s)"
              .formatted(runtime.str(in[0]), runtime.str(Types.of(in[0]))));
    }
    KerasRun.of(runtime).policy(get(runtime, in[0]));
    return None.NONE;
  }

  private DictValue config() {
    DictValue config = DictValue.empty();
    config.entries().put(new Str("name"), new Str(name));
    return config;
  }

  /** As {@code get_config} of a layer tells it. */
  public DictValue described() {
    DictValue dtype = DictValue.empty();
    dtype.entries().put(new Str("module"), new Str("keras"));
    dtype.entries().put(new Str("class_name"), new Str("DTypePolicy"));
    dtype.entries().put(new Str("config"), config());
    dtype.entries().put(new Str("registered_name"), None.NONE);
    return dtype;
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return switch (attribute) {
      case "name" -> new Str(name);
      case "compute_dtype" -> new Str(compute.label());
      case "variable_dtype" -> new Str(variable.label());
      case "quantization_mode" -> None.NONE;
      default -> null;
    };
  }

  @Override
  public String repr(Runtime runtime) {
    return "<DTypePolicy \"%s\">".formatted(name);
  }

  @Override
  public Boolean equalTo(Runtime runtime, Value other) {
    return other instanceof Policy policy && policy.name.equals(name);
  }
}
