package tapedeck.tensor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which element types TensorFlow's kernels take, and its words for one that they do not. The
 * signatures are TensorFlow's own, read when first asked for.
 */
public final class KernelTypes {
  private KernelTypes() {}

  private static final class Signatures {
    static final Map<String, String> ALL = read("kernels.txt");
    static final Map<String, String> ABSENT = read("devices.txt");

    private static Map<String, String> read(String name) {
      try (InputStream file = KernelTypes.class.getResourceAsStream(name)) {
        if (file == null) {
          throw new IllegalStateException(name + " is missing");
        }
        return new BufferedReader(new InputStreamReader(file, UTF_8))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\\|", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * @param operand which one, from 0
   * @throws EngineError InvalidArgumentError if the kernel is known not to take the type there
   */
  public static void check(String kernel, int operand, DType dtype) {
    check(kernel, operand, dtype.kernelName());
  }

  /** As {@link #check(String, int, DType)} for a type by the name that kernels call it. */
  public static void check(String kernel, int operand, String type) {
    String attribute = attribute(kernel, operand);
    if (attribute != null && !takes(kernel, attribute, type)) {
      throw refusal(kernel, attribute, type);
    }
  }

  /** As {@link #check(String, int, DType)} for the attribute that names a type. */
  public static void check(String kernel, String attribute, DType dtype) {
    if (!takes(kernel, attribute, dtype.kernelName())) {
      throw refusal(kernel, attribute, dtype);
    }
  }

  private static boolean takes(String kernel, String attribute, String type) {
    List<String> allowed = allowed(Signatures.ALL.getOrDefault(kernel, ""), attribute);
    return allowed.isEmpty() || allowed.contains(type);
  }

  /**
   * @throws EngineError NotFoundError if TensorFlow has the kernel for no processor in this type
   */
  public static void checkDevice(String kernel, DType dtype) {
    String entry = Signatures.ABSENT.get(kernel);
    if (entry == null) {
      return;
    }
    String[] parts = entry.split("\\|");
    if (Arrays.asList(parts[0].split(" ")).contains(dtype.kernelName())) {
      String type = dtype.kernelName().toUpperCase(Locale.ROOT);
      throw new EngineError(
          EngineError.Kind.NOT_FOUND_ERROR,
          "Could not find device for node: {{node %s}} = %s[%s]\nAll kernels registered for op %s:\n%s\n [Op:%s] name: "
              .formatted(
                  kernel,
                  kernel,
                  parts[1].replace("?", type),
                  kernel,
                  parts[2].replace('\t', '\n'),
                  kernel),
          "Cast the operand to a type that %s is there for.".formatted(kernel));
    }
  }

  /**
   * @throws EngineError InvalidArgumentError if {@code x} is of whole numbers or truth values
   */
  public static void checkFloating(String kernel, Tensor x) {
    if (!x.dtype().isFloating()) {
      throw refusal(kernel, 0, x.dtype());
    }
  }

  /** The error of a kernel that does not take a type for an operand, counted from 0. */
  static EngineError refusal(String kernel, int operand, DType dtype) {
    return refusal(kernel, operand, dtype.kernelName());
  }

  /** The error of a kernel that is given text for an operand, counted from 0. */
  public static EngineError text(String kernel, int operand) {
    return refusal(kernel, operand, "string");
  }

  private static EngineError refusal(String kernel, int operand, String type) {
    String known = attribute(kernel, operand);
    return refusal(kernel, known == null ? "T" : known, type);
  }

  private static EngineError refusal(String kernel, String attribute, DType dtype) {
    return refusal(kernel, attribute, dtype.kernelName());
  }

  private static EngineError refusal(String kernel, String attribute, String type) {
    String signature = Signatures.ALL.get(kernel);
    String message =
        "Value for attr '%s' of %s is not in the list of allowed values".formatted(attribute, type);
    if (signature != null) {
      message +=
          ": %s\n\t; NodeDef: {{node %s}}; Op<name=%s; signature=%s>"
              .formatted(
                  String.join(", ", allowed(signature, attribute)), kernel, kernel, signature);
    }
    return new EngineError(
        EngineError.Kind.INVALID_ARGUMENT_ERROR,
        message + " [Op:%s] name: ".formatted(kernel),
        "%s is not defined for %s; cast the operand to a floating type first."
            .formatted(kernel, type));
  }

  /**
   * The attribute that stands for the type of an operand, which operands of one type share.
   *
   * @param operand which one, from 0
   * @return null if its type is fixed, or the kernel is none whose signature is known
   */
  public static @Nullable String attribute(String kernel, int operand) {
    String signature = Signatures.ALL.get(kernel);
    return signature == null ? null : operandsAttribute(signature, operand);
  }

  private static @Nullable String operandsAttribute(String signature, int operand) {
    String[] operands = signature.substring(0, signature.indexOf(" -> ")).split(", ");
    String type = operand < operands.length ? operands[operand].replaceAll(".*[:*]", "") : "";
    return signature.contains("; attr=" + type + ":type") ? type : null;
  }

  private static List<String> allowed(String signature, String attribute) {
    Matcher list =
        Pattern.compile("; attr=" + attribute + ":type[^;\\[]*allowed=\\[([^]]*)]")
            .matcher(signature);
    return list.find()
        ? Arrays.stream(list.group(1).split(", "))
            .map(name -> name.substring("DT_".length()).toLowerCase(Locale.ROOT))
            .toList()
        : List.of();
  }
}
