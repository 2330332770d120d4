package tapedeck.script.library.numpy;

import java.util.Map;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.NumPyDType;
import tapedeck.script.library.binding.NumPyString;
import tapedeck.script.value.Bool;
import tapedeck.script.value.Float;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Scalars;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;

/** The module {@code numpy} of one run. */
public final class NumPy {
  private NumPy() {}

  private static final ModuleValue SAME_FOR_ALL_RUNS = new ModuleValue("numpy").later(NumPy::fill);

  public static ModuleValue module() {
    return Namespace.copy(SAME_FOR_ALL_RUNS)
        .later(members -> NumPyRandom.install(inner(Namespace.of(members), "random")));
  }

  private static void fill(Map<String, Value> members) {
    Namespace np = Namespace.of(members);
    ArrayMaking.install(np);
    ArrayMath.install(np);
    ArrayReductions.install(np, false);
    ArrayOrder.install(np, false);
    ArrayShaping.install(np);
    ArrayCloseness.install(np);
    ArrayAlgebra.install(np, inner(np, "linalg"));
    ArrayTesting.install(inner(np, "testing"));
    ArrayText.install(np);
    ArrayMoves.install(np);
    ArrayStatistics.install(np);
    ArrayCalls.install(np);
    ArrayContractions.install(np);
    ArraySets.install(np);
    ArrayMissing.install(np);
    ArrayPlaces.install(np);
    ArrayLimits.install(np);
    Polynomial.install(np);
    ArrayAccess.install(np);
    ArrayNumbers.install(np);
    ArraySlopes.install(np);
    ArrayWalk.install(np);
    constants(np);
    np.value("r_", new ArrayStacks(false)).value("c_", new ArrayStacks(true));
    types(np);
    Ufunc.wrap(members);
    ArrayAlarms.install(np);
    ElementAware.install(np);
    TextFunctions.install(inner(np, "char"));
    TextFunctions.install(inner(np, "strings"));
    np.refused("np.", "A script here reads and writes no files.", "load", "save", "loadtxt");
  }

  private static Namespace inner(Namespace np, String name) {
    ModuleValue module = new ModuleValue("numpy." + name);
    np.value(name, module);
    return Namespace.of(module.members());
  }

  private static void constants(Namespace np) {
    np.value("pi", Float.of(Math.PI))
        .value("e", Float.of(Math.E))
        .value("euler_gamma", Float.of(0.5772156649015329))
        .value("nan", Float.of(Double.NaN))
        .value("inf", Float.of(Double.POSITIVE_INFINITY))
        .value("newaxis", None.NONE)
        .value("True_", Bool.TRUE)
        .value("False_", Bool.FALSE)
        .value("__version__", new Str("2.4.6"));
  }

  private static void types(Namespace np) {
    for (DType dtype : DType.values()) {
      if (dtype != DType.BFLOAT16) {
        np.value(dtype.label(), Types.scalar(dtype));
      }
    }
    np.value("bool_", Types.scalar(DType.BOOL))
        .value("double", Types.scalar(DType.FLOAT64))
        .value("half", Types.scalar(DType.FLOAT16))
        .value("single", Types.scalar(DType.FLOAT32))
        .value("int_", Types.scalar(DType.INT64))
        .value("generic", Scalars.GENERIC)
        .value("ndarray", Types.NDARRAY)
        .value("ufunc", Ufunc.TYPE)
        .value("str_", NumPyString.TYPE)
        .value("object_", Types.OBJECT)
        .value("dtype", NumPyDType.TYPE);
  }
}
