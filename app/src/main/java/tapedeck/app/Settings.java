package tapedeck.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What the user has chosen, kept in a small file from start to start. A file that cannot be read is
 * as good as none, and one that cannot be written is given up silently: neither may stop the work.
 */
final class Settings {
  private static final String FILE = "settings.properties";

  private final @Nullable Path file;
  private final Properties values = new Properties();
  private final AtomicReference<@Nullable Properties> unwritten = new AtomicReference<>();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("settings").factory());

  private Settings(@Nullable Path file) {
    this.file = file;
  }

  /** Settings that end with the program. */
  static Settings inMemory() {
    return new Settings(null);
  }

  /** The settings in a folder, which need not exist yet. */
  static Settings in(Path folder) {
    Settings settings = new Settings(folder.resolve(FILE));
    try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
      settings.values.load(reader);
    } catch (IOException | IllegalArgumentException broken) {
      settings.values.clear();
    }
    return settings;
  }

  /** Where this system keeps the settings of this user. */
  static Path folderOfUser() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", "."));
    String roaming = System.getenv("APPDATA");
    String config = System.getenv("XDG_CONFIG_HOME");
    if (system.startsWith("windows") && roaming != null) {
      return Path.of(roaming, "Tapedeck");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support/Tapedeck");
    }
    return (config == null || config.isBlank() ? home.resolve(".config") : Path.of(config))
        .resolve("tapedeck");
  }

  String get(String key, String otherwise) {
    return values.getProperty(key, otherwise);
  }

  boolean flag(String key) {
    return Boolean.parseBoolean(get(key, "false"));
  }

  /** Numbers with commas between them, as {@link #put(String, double...)} wrote them. */
  double[] numbers(String key, double... otherwise) {
    String[] parts = get(key, "").split(",");
    double[] numbers = new double[otherwise.length];
    if (parts.length != numbers.length) {
      return otherwise;
    }
    for (int i = 0; i < parts.length; i++) {
      try {
        numbers[i] = Double.parseDouble(parts[i]);
      } catch (NumberFormatException broken) {
        return otherwise;
      }
      if (!Double.isFinite(numbers[i])) {
        return otherwise;
      }
    }
    return numbers;
  }

  /** One constant of an enum by its name. */
  <E extends Enum<E>> E choice(String key, E otherwise) {
    for (E each : otherwise.getDeclaringClass().getEnumConstants()) {
      if (each.name().equals(get(key, ""))) {
        return each;
      }
    }
    return otherwise;
  }

  void put(String key, String value) {
    if (!value.equals(values.setProperty(key, value)) && file != null) {
      Properties copy = new Properties();
      copy.putAll(values);
      if (unwritten.getAndSet(copy) == null) {
        writer.execute(() -> write(file));
      }
    }
  }

  void put(String key, double... numbers) {
    StringBuilder text = new StringBuilder();
    for (double number : numbers) {
      text.append(text.isEmpty() ? "" : ",").append(number);
    }
    put(key, text.toString());
  }

  private void write(Path to) {
    Properties now = unwritten.getAndSet(null);
    if (now == null) {
      return;
    }
    Path aside = to.resolveSibling(FILE + ".new");
    try {
      Files.createDirectories(to.toAbsolutePath().getParent());
      try (Writer out = Files.newBufferedWriter(aside)) {
        now.store(out, null);
      }
      Files.move(aside, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException notKept) {
      // The choice holds until the program ends.
    }
  }

  /** Waits until what was put is written. */
  void close() {
    writer.shutdown();
    try {
      writer.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
