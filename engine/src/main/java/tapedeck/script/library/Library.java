package tapedeck.script.library;

import java.util.LinkedHashMap;
import java.util.Map;
import tapedeck.script.library.numpy.ArrayMembers;
import tapedeck.script.library.numpy.NumPy;
import tapedeck.script.library.plot.PyPlot;
import tapedeck.script.library.tensorflow.member.TensorMembers;
import tapedeck.script.library.tensorflow.member.VariableMembers;
import tapedeck.script.value.ModuleValue;

/** The modules a script can import, made fresh for each run, and what they share. */
public final class Library {
  private Library() {}

  static {
    TensorMembers.install();
    VariableMembers.install();
    ArrayMembers.install();
  }

  /** By the name they are imported under: {@code tensorflow}, {@code keras}. */
  public static Map<String, ModuleValue> modules() {
    Map<String, ModuleValue> modules = new LinkedHashMap<>();
    ModuleValue tensorflow = TensorFlow.module();
    modules.put("tensorflow", tensorflow);
    modules.put("keras", StandaloneKeras.of(tensorflow));
    modules.put("numpy", NumPy.module());
    modules.put("matplotlib", PyPlot.module());
    modules.put("mpl_toolkits", PyPlot.toolkits());
    return modules;
  }
}
