import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes the signatures off the jars in a folder. Java checks a signed jar at every start and keeps
 * its classes out of the AOT cache, which together costs more than running a script.
 */
final class Unsign {
  private Unsign() {}

  public static void main(String[] args) throws IOException {
    for (Path jar : list(Path.of(args[0]), "*.jar")) {
      try (FileSystem inside = FileSystems.newFileSystem(jar)) {
        Path about = inside.getPath("META-INF");
        if (Files.isDirectory(about)) {
          for (Path signature : list(about, "*.{SF,RSA,DSA,EC}")) {
            Files.delete(signature);
          }
        }
      }
    }
  }

  private static List<Path> list(Path folder, String pattern) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      var matcher = folder.getFileSystem().getPathMatcher("glob:" + pattern);
      return found.filter(path -> matcher.matches(path.getFileName())).toList();
    }
  }
}
