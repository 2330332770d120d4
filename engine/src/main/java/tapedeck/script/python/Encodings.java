package tapedeck.script.python;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tapedeck.script.value.Bytes;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Raise;

/** The encodings in which {@code str.encode} makes bytes of text. */
final class Encodings {
  private Encodings() {}

  static Bytes encoded(String text, String encoding) {
    int most =
        switch (encoding.toLowerCase(Locale.ROOT).replace('_', '-')) {
          case "utf-8", "utf8", "u8" -> Character.MAX_CODE_POINT;
          case "ascii", "us-ascii" -> 127;
          case "latin-1", "latin1", "iso-8859-1" -> 255;
          case "utf-16", "utf-32", "cp1252", "utf-16-le", "utf-16-be" ->
              throw Raise.refused("the encoding " + encoding, "Encode as utf-8.");
          default -> throw Raise.of(Exceptions.LOOKUP_ERROR, "unknown encoding: " + encoding);
        };
    if (most > 255) {
      return Bytes.utf8(text);
    }
    int[] codes = text.codePoints().toArray();
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] > most) {
        String shown =
            codes[i] < 256
                ? "'\\x%02x'".formatted(codes[i])
                : codes[i] < 65536
                    ? "'\\u%04x'".formatted(codes[i])
                    : "'\\U%08x'".formatted(codes[i]);
        throw Raise.of(
            Exceptions.UNICODE_ENCODE_ERROR,
            "'%s' codec can't encode character %s in position %d: ordinal not in range(%d)"
                .formatted(most == 127 ? "ascii" : "latin-1", shown, i, most + 1));
      }
    }
    return new Bytes(
        new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1));
  }
}
