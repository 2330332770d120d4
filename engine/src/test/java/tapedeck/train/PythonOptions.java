package tapedeck.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keyword arguments written as in Python, as a declaration takes them. */
final class PythonOptions {
  private static final Pattern OPTION = Pattern.compile("(\\w+)=(\\[[^]]*]|[^,]+)");

  private PythonOptions() {}

  static Map<String, @Nullable Object> of(String text) {
    Map<String, @Nullable Object> options = new LinkedHashMap<>();
    Matcher found = OPTION.matcher(text);
    while (found.find()) {
      options.put(found.group(1), value(found.group(2).strip()));
    }
    return options;
  }

  static Optimizer optimizer(String name, String options) {
    return Objects.requireNonNull(Optimizers.named(name)).make(of(options));
  }

  static Schedule schedule(String name, String options) {
    return Objects.requireNonNull(Schedules.named(name)).make(of(options));
  }

  private static @Nullable Object value(String text) {
    if (text.startsWith("[")) {
      return List.of(text.substring(1, text.length() - 1).split(",")).stream()
          .map(each -> Objects.requireNonNull(value(each.strip())))
          .toList();
    }
    return switch (text) {
      case "None" -> null;
      case "True" -> true;
      case "False" -> false;
      default -> text.matches("-?\\d+") ? (Object) Long.valueOf(text) : Double.valueOf(text);
    };
  }
}
