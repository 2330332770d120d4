package tapedeck.script.library.tensorflow.indexing;

import java.util.Arrays;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code tf.bitcast}: the same bits as elements of another type. */
final class Bits {
  private static final Op BITCAST = Catalogue.required("bitcast");
  private static final String TYPES =
      "bfloat16, half, float, double, int64, int32, uint8, uint16, uint32, uint64, int8, int16,"
          + " complex64, complex128, qint8, quint8, qint16, quint16, qint32";
  private static final String NODE =
      "; NodeDef: {{node Bitcast}}; Op<name=Bitcast; signature=input:T -> output:type; attr=T:type,allowed=[%1$s]; attr=type:type,allowed=[%1$s]> [Op:Bitcast] name: "
          .formatted(
              Arrays.stream(TYPES.split(", "))
                  .map(each -> "DT_" + each.toUpperCase(java.util.Locale.ROOT))
                  .collect(java.util.stream.Collectors.joining(", ")));

  private Bits() {}

  static void install(Namespace tf) {
    tf.method("bitcast", "input, type, name=None", Bits::cast);
  }

  private static Value cast(Runtime runtime, Value[] in) {
    Operand given = Operands.tensor(runtime, in[0], null);
    Tensor x = given.value();
    if (in[1] instanceof StringTensor.StringType) {
      throw unfit("type", "string");
    }
    DType wanted = DTypes.tensorFlow(runtime, in[1]);
    if (wanted == null) {
      wanted = x.dtype();
    }
    if (x.dtype() == DType.BOOL || wanted == DType.BOOL) {
      throw unfit(x.dtype() == DType.BOOL ? "T" : "type", "bool");
    }
    int from = x.dtype().bytes();
    int to = wanted.bytes();
    int[] dims = x.shape().dims();
    if (from < to) {
      if (dims.length == 0 || dims[dims.length - 1] != to / from) {
        EngineError no =
            EngineError.inKernel("Cannot bitcast from %d to %d".formatted(code(x), code(wanted)))
                .within("Bitcast");
        throw in[0] instanceof ListValue || in[0] instanceof Tuple ? no.without(" name: ") : no;
      }
      dims = Arrays.copyOf(dims, dims.length - 1);
    } else if (from > to) {
      dims = Arrays.copyOf(dims, dims.length + 1);
      dims[dims.length - 1] = from / to;
    }
    Attributes into = Attributes.NONE.with("dtype", wanted).with("shape", Shape.of(dims));
    return new TensorValue(runtime.engine().apply(BITCAST, into, given));
  }

  /** What TensorFlow's lists of types count a type as. */
  private static int code(Tensor x) {
    return code(x.dtype());
  }

  private static int code(DType type) {
    return switch (type) {
      case FLOAT32 -> 1;
      case FLOAT64 -> 2;
      case INT32 -> 3;
      case UINT8 -> 4;
      case INT16 -> 5;
      case INT8 -> 6;
      case INT64 -> 9;
      case BOOL -> 10;
      case BFLOAT16 -> 14;
      case UINT16 -> 17;
      case FLOAT16 -> 19;
      case UINT32 -> 22;
      case UINT64 -> 23;
    };
  }

  private static EngineError unfit(String attribute, String type) {
    return EngineError.invalidArgument(
        "Value for attr '%s' of %s is not in the list of allowed values: %s\n\t%s"
            .formatted(attribute, type, TYPES, NODE));
  }
}
