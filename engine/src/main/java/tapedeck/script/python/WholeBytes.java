package tapedeck.script.python;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tapedeck.script.value.Bytes;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;

/** Whole numbers as bytes: {@code int.to_bytes} and {@code int.from_bytes}. */
final class WholeBytes {
  private WholeBytes() {}

  static Value written(Runtime runtime, Value[] in) {
    BigInteger number = Numbers.whole(in[0]).big();
    int length = Numbers.index(in[1], "an integer is required");
    boolean little = isLittle(runtime, in[2]);
    boolean signed = runtime.truth(in[3]);
    if (length < 0) {
      throw Raise.value("length argument must be non-negative");
    }
    if (number.signum() < 0 && !signed) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "can't convert negative int to unsigned");
    }
    int bits = number.bitLength() + (signed ? 1 : 0);
    if (bits > 8L * length) {
      throw Raise.of(Exceptions.OVERFLOW_ERROR, "int too big to convert");
    }
    runtime.allocate(length);
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) (number.signum() < 0 ? -1 : 0));
    byte[] digits = number.toByteArray();
    for (int i = 0; i < Math.min(length, digits.length); i++) {
      bytes[little ? i : length - 1 - i] = digits[digits.length - 1 - i];
    }
    return new Bytes(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  static Value read(Runtime runtime, Value[] in) {
    if (in[1] instanceof Str) {
      throw Raise.type("cannot convert 'str' object to bytes");
    }
    Value given = in[1] instanceof Bytes ? in[1] : runtime.call(Bytes.TYPE, in[1]);
    byte[] bytes = ((Bytes) given).text().getBytes(StandardCharsets.ISO_8859_1);
    byte[] ordered = bytes.clone();
    if (isLittle(runtime, in[2])) {
      for (int i = 0; i < bytes.length; i++) {
        ordered[i] = bytes[bytes.length - 1 - i];
      }
    }
    return Int.of(
        runtime.truth(in[3]) && ordered.length > 0
            ? new BigInteger(ordered)
            : new BigInteger(1, ordered));
  }

  private static boolean isLittle(Runtime runtime, Value order) {
    String name = runtime.str(order);
    if (!name.equals("little") && !name.equals("big")) {
      throw Raise.value("byteorder must be either 'little' or 'big'");
    }
    return name.equals("little");
  }
}
