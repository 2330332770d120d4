package tapedeck.script.library.tensorflow.member;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Graph;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** What a tensor of a graph says of the operation that makes it: {@code x.op}. */
record GraphOperation(Graph graph, TensorValue tensor) implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin("tensorflow.python.framework.ops", "Operation", Types.OBJECT, null);

  @Override
  public ClassValue type() {
    return TYPE;
  }

  private String name() {
    String output = graph.output(tensor);
    return output.substring(0, output.indexOf(':'));
  }

  private String kernel() {
    String known = (tensor.alias() == null ? graph.kernel(tensor.tensor()) : null);
    String kernel = known == null ? kernel(name()) : known;
    if (kernel == null) {
      throw Raise.refused("The kind of the operation " + name(), "Look at its name.");
    }
    return kernel;
  }

  /** Operations are called after their kernels, unless TensorFlow's Python says otherwise. */
  private static @Nullable String kernel(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1).replaceFirst("_\\d+$", "");
    return Character.isUpperCase(last.charAt(0)) ? last : OTHERS.get(last);
  }

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("add", "AddV2"),
          Map.entry("clip_by_value", "Maximum"),
          Map.entry("concat", "ConcatV2"),
          Map.entry("diag", "MatrixDiagV3"),
          Map.entry("diag_part", "MatrixDiagPartV3"),
          Map.entry("div_no_nan", "DivNoNan"),
          Map.entry("l2_normalize", "Mul"),
          Map.entry("mul", "Mul"),
          Map.entry("one_hot", "OneHot"),
          Map.entry("ones", "Const"),
          Map.entry("ones_like", "Const"),
          Map.entry("range", "Range"),
          Map.entry("split", "Split"),
          Map.entry("stack", "Pack"),
          Map.entry("strided_slice", "StridedSlice"),
          Map.entry("sub", "Sub"),
          Map.entry("transpose", "Transpose"),
          Map.entry("truediv", "RealDiv"),
          Map.entry("unstack", "Unpack"),
          Map.entry("zeros", "Const"),
          Map.entry("zeros_like", "Const"));

  @Override
  public @Nullable Value attribute(Runtime runtime, String attribute) {
    return switch (attribute) {
      case "name" -> new Str(name());
      case "type" -> new Str(kernel());
      default -> null;
    };
  }

  @Override
  public List<String> attributeNames() {
    return List.of("name", "type");
  }

  @Override
  public String repr(Runtime runtime) {
    return "<tf.Operation '%s' type=%s>".formatted(name(), kernel());
  }
}
