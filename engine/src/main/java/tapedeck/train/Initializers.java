package tapedeck.train;

import static tapedeck.train.Option.Kind.WHOLE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.EngineError;
import tapedeck.train.Initializer.Fan;
import tapedeck.train.Initializer.Spread;

/** All initializers, by their names in Keras. */
public final class Initializers {
  private static final Option SEED = Option.maybe("seed", "", WHOLE);

  private static final List<Declaration<Initializer>> ALL =
      List.of(
          Declaration.of("Zeros").doc("Zeros.").makes(s -> new Initializer.Constant(0)),
          Declaration.of("Ones").doc("Ones.").makes(s -> new Initializer.Constant(1)),
          Declaration.of("Constant")
              .doc("One number everywhere.")
              .takes(Option.number("value", "", 0.0))
              .makes(s -> new Initializer.Constant(s.number("value"))),
          Declaration.of("Identity")
              .doc("Ones on the diagonal of a matrix.")
              .takes(Option.number("gain", "", 1.0))
              .makes(s -> new Initializer.Identity(s.number("gain"))),
          Declaration.of("RandomNormal")
              .doc("Numbers of a normal distribution.")
              .formula("w ~ N(mean, stddev²)")
              .takes(Option.number("mean", "", 0.0), Option.number("stddev", "", 0.05), SEED)
              .makes(s -> normal(s, false)),
          Declaration.of("TruncatedNormal")
              .doc("Numbers of a normal distribution, none beyond two standard deviations.")
              .formula("w ~ N(mean, stddev²), |w − mean| ≤ 2 · stddev")
              .takes(Option.number("mean", "", 0.0), Option.number("stddev", "", 0.05), SEED)
              .makes(s -> normal(s, true)),
          Declaration.of("RandomUniform")
              .doc("Numbers between two others, all equally likely.")
              .formula("w ~ U(minval, maxval)")
              .takes(Option.number("minval", "", -0.05), Option.number("maxval", "", 0.05), SEED)
              .makes(s -> new Initializer.Uniform(s.number("minval"), s.number("maxval"), seed(s))),
          scaled(
              "GlorotUniform",
              1,
              Fan.FAN_AVG,
              Spread.UNIFORM,
              "w ~ U(−l, l), l = √(6 / (in + out))"),
          scaled(
              "GlorotNormal",
              1,
              Fan.FAN_AVG,
              Spread.TRUNCATED_NORMAL,
              "w ~ N(0, 2 / (in + out)), cut off at two standard deviations"),
          scaled("HeUniform", 2, Fan.FAN_IN, Spread.UNIFORM, "w ~ U(−l, l), l = √(6 / in)"),
          scaled(
              "HeNormal",
              2,
              Fan.FAN_IN,
              Spread.TRUNCATED_NORMAL,
              "w ~ N(0, 2 / in), cut off at two standard deviations"),
          scaled("LecunUniform", 1, Fan.FAN_IN, Spread.UNIFORM, "w ~ U(−l, l), l = √(3 / in)"),
          scaled(
              "LecunNormal",
              1,
              Fan.FAN_IN,
              Spread.TRUNCATED_NORMAL,
              "w ~ N(0, 1 / in), cut off at two standard deviations"),
          Declaration.of("VarianceScaling")
              .doc("Numbers whose variance goes by the number of inputs or outputs.")
              .formula("variance = scale / n")
              .takes(
                  Option.number("scale", "", 1.0),
                  Option.text("mode", "fan_in"),
                  Option.text("distribution", "truncated_normal"),
                  SEED)
              .makes(Initializers::varianceScaling),
          Declaration.of("Orthogonal")
              .doc("Orthonormal rows or columns.")
              .takes(Option.number("gain", "", 1.0), SEED)
              .makes(s -> new Initializer.Orthogonal(s.number("gain"), seed(s))));

  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "zero", "zeros",
          "one", "ones",
          "uniform", "random_uniform",
          "normal", "random_normal",
          "identity_initializer", "identity",
          "orthogonal_initializer", "orthogonal");

  private Initializers() {}

  /** What {@code tf.keras.initializers} holds. */
  public static List<Declaration<Initializer>> all() {
    return ALL;
  }

  /**
   * The initializer that Keras calls {@code name}: {@code glorot_uniform} or {@code GlorotUniform};
   * null if there is none.
   */
  public static @Nullable Declaration<Initializer> named(String name) {
    String asked = OTHER_NAMES.getOrDefault(name, name);
    return ALL.stream()
        .filter(each -> each.name().equals(asked) || snake(each.name()).equals(asked))
        .findFirst()
        .orElse(null);
  }

  /** {@code GlorotUniform} as Keras also writes it: {@code glorot_uniform}. */
  public static String snake(String camel) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < camel.length(); i++) {
      boolean begins =
          isUpper(camel, i) && i > 0 && (isLower(camel, i - 1) || isLower(camel, i + 1));
      snake.append(begins ? "_" : "").append(Character.toLowerCase(camel.charAt(i)));
    }
    return snake.toString();
  }

  private static boolean isUpper(String text, int at) {
    return text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
  }

  private static boolean isLower(String text, int at) {
    return at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }

  private static @Nullable Long seed(Settings settings) {
    return settings.get("seed") == null ? null : (Long) settings.whole("seed");
  }

  private static Initializer normal(Settings s, boolean truncated) {
    return new Initializer.Normal(s.number("mean"), s.number("stddev"), truncated, seed(s));
  }

  private static Declaration<Initializer> scaled(
      String name, double scale, Fan fan, Spread spread, String formula) {
    return Declaration.of(name)
        .doc("Numbers whose variance goes by the number of inputs and outputs.")
        .formula(formula)
        .takes(SEED)
        .makes(s -> new Initializer.Scaled(scale, fan, spread, seed(s)));
  }

  private static Initializer varianceScaling(Settings settings) {
    if (settings.number("scale") <= 0) {
      throw EngineError.value(
          "Argument `scale` must be positive float. Received: " + settings.text("scale"));
    }
    return new Initializer.Scaled(
        settings.number("scale"),
        one(settings, "mode", Fan.values()),
        one(settings, "distribution", Spread.values()),
        seed(settings));
  }

  private static <E extends Enum<E>> E one(Settings settings, String option, E[] all) {
    String asked = String.valueOf(settings.get(option)).toUpperCase(Locale.ROOT);
    for (E each : all) {
      if (each.name().equals(asked.equals("NORMAL") ? "TRUNCATED_NORMAL" : asked)) {
        return each;
      }
    }
    String names =
        option.equals("mode")
            ? "Please use one of {'fan_in', 'fan_avg', 'fan_out'}"
            : "Please use one of {'truncated_normal', 'uniform', 'untruncated_normal'}";
    throw EngineError.value(
        "Invalid `%s` argument: %s.%s%s"
            .formatted(option, settings.get(option), option.equals("mode") ? " " : "", names));
  }
}
