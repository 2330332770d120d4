package tapedeck.app.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/**
 * The typefaces of the window: Inter for words, JetBrains Mono for code and numbers. In stylesheets
 * the weights between regular and bold are families: "Inter Medium", "Inter Semi Bold", "JetBrains
 * Mono Medium".
 */
public final class Fonts {
  private static final List<String> FILES =
      List.of(
          "Inter-Regular.otf",
          "Inter-Medium.otf",
          "Inter-SemiBold.otf",
          "Inter-Bold.otf",
          "JetBrainsMono-Regular.ttf",
          "JetBrainsMono-Medium.ttf",
          "JetBrainsMono-Bold.ttf");

  /** For systems that may have none, where emoji would be boxes; others have pictures in colour. */
  private static final String EMOJI = "NotoEmoji-Regular.ttf";

  private static boolean loaded;

  private Fonts() {}

  /** Makes them known to JavaFX; needed once, before the first text is laid out. */
  public static synchronized void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    boolean wanting = System.getProperty("os.name", "").startsWith("Linux");
    for (String file : wanting ? Stream.concat(FILES.stream(), Stream.of(EMOJI)).toList() : FILES) {
      try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
        if (in == null || Font.loadFont(in, 0) == null) {
          throw new IllegalStateException("the font " + file + " is missing or unreadable");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
