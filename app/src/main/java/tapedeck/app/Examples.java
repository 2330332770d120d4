package tapedeck.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scripts that come with the program. */
final class Examples {
  private static final String FOLDER = "examples/";
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\.) (?=[A-Z])");

  private Examples() {}

  /** Their file names, in order. */
  static List<String> names() {
    URL first = Examples.class.getResource(FOLDER + first());
    if (first == null) {
      return List.of();
    }
    try {
      Stream<String> files =
          first.openConnection() instanceof JarURLConnection jar
              ? jar.getJarFile().stream().map(entry -> entry.getName())
              : namesIn(first.toURI());
      return files
          .filter(name -> name.endsWith(".py") && (!name.contains("/") || name.contains(FOLDER)))
          .map(name -> name.substring(name.lastIndexOf('/') + 1))
          .sorted()
          .toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the examples cannot be listed", e);
    }
  }

  private static Stream<String> namesIn(URI file) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(file).resolveSibling("."))) {
      return files.map(path -> path.getFileName().toString()).toList().stream();
    }
  }

  /** The one that a new window shows. */
  static String first() {
    return "minimize.py";
  }

  static String text(String name) {
    try (InputStream in = Examples.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no example " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an example is about: the first sentence of the comment that it begins with. */
  static String about(String name) {
    if (name.equals(first())) {
      return "Gradient descent on (x - 4)**2 with an optimizer, iteration by iteration.";
    }
    String comment =
        text(name)
            .lines()
            .takeWhile(line -> line.startsWith("# "))
            .map(line -> line.substring(2).strip())
            .collect(Collectors.joining(" "));
    return SENTENCE_END.split(comment, 2)[0];
  }
}
