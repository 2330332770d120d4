package tapedeck.op;

import static tapedeck.op.Parameter.dtype;
import static tapedeck.op.Parameter.shape;
import static tapedeck.op.Parameter.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** The same bits as elements of another type. */
final class Reinterpreting {
  private Reinterpreting() {}

  /** Takes {@code dtype} and the {@code shape} that its elements then have; as it is without. */
  static final Op BITCAST =
      Op.named("bitcast", "Bitcast")
          .takes(tensor("input"), dtype("dtype"), shape("shape"))
          .mixesElements()
          .doc("The bits of x read as numbers of another element type.")
          .formula("bits({x})")
          .forward((in, a) -> {
            Tensor x = in[0];
            int size = x.size() * x.dtype().bytes();
            ByteBuffer bits = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < x.size(); i++) {
              put(bits, x, i);
            }
            bits.flip();
            DType type = a.has("dtype") ? a.dtype("dtype") : x.dtype();
            return read(bits, type, a.has("shape") ? a.shape("shape") : x.shape());
          })
          .unregistered("TensorFlow registers no gradient of reading bits as other numbers.")
          .declare();

  static final List<Op> ALL = List.of(BITCAST);

  private static void put(ByteBuffer bits, Tensor x, int i) {
    switch (x.dtype()) {
      case FLOAT32 -> bits.putFloat(x.getFloat(i));
      case FLOAT64 -> bits.putDouble(x.getDouble(i));
      case FLOAT16 -> bits.putShort(Float.floatToFloat16(x.getFloat(i)));
      case BFLOAT16 -> bits.putShort((short) (Float.floatToRawIntBits(x.getFloat(i)) >>> 16));
      case INT8, UINT8, BOOL -> bits.put((byte) x.getLong(i));
      case INT16, UINT16 -> bits.putShort((short) x.getLong(i));
      case INT32, UINT32 -> bits.putInt((int) x.getLong(i));
      case INT64, UINT64 -> bits.putLong(x.getLong(i));
    }
  }

  private static Tensor read(ByteBuffer bits, DType type, Shape shape) {
    if (type.isFloating()) {
      if (type == DType.FLOAT64) {
        double[] out = new double[shape.size()];
        bits.asDoubleBuffer().get(out);
        return Tensor.of(shape, out);
      }
      float[] out = new float[shape.size()];
      for (int i = 0; i < out.length; i++) {
        out[i] =
            switch (type) {
              case FLOAT16 -> Float.float16ToFloat(bits.getShort());
              case BFLOAT16 -> Float.intBitsToFloat(bits.getShort() << 16);
              default -> bits.getFloat();
            };
      }
      return Tensor.of(shape, out).cast(type);
    }
    long[] out = new long[shape.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] =
          switch (type.bytes()) {
            case 1 -> bits.get();
            case 2 -> bits.getShort();
            case 4 -> bits.getInt();
            default -> bits.getLong();
          };
    }
    return Tensor.of(shape, out).cast(type);
  }
}
