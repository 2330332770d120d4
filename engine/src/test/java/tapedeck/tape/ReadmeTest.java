package tapedeck.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java program in the README. */
class ReadmeTest {
  private static final Pattern PROGRAM =
      Pattern.compile("```java\n(.*?)```.*?prints\n\n    (.*?)\n", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void compilesAndPrintsWhatTheReadmeSays() throws Exception {
    Matcher found = PROGRAM.matcher(Files.readString(Path.of("..", "README.md")));
    assertTrue(found.find());
    Path source = Files.writeString(folder.resolve("Minimize.java"), found.group(1));
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                complaints,
                complaints,
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                Path.of(Engine.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString(),
                source.toString());
    assertEquals(0, status, complaints.toString(StandardCharsets.UTF_8));
    assertEquals(found.group(2), printed().strip());
  }

  private String printed() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, Engine.class.getClassLoader())) {
      Class<?> program = loader.loadClass("Minimize");
      Constructor<?> maker = program.getDeclaredConstructor();
      Method main = program.getDeclaredMethod("main");
      maker.setAccessible(true);
      main.setAccessible(true);
      System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
      main.invoke(maker.newInstance());
    } finally {
      System.setOut(before);
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
