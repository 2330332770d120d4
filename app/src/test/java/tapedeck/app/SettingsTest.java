package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.app.style.Theme;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void whatIsPutIsThereAtTheNextStart() {
    Settings first = Settings.in(folder.resolve("not/there/yet"));
    first.put("look", Theme.DARK.name());
    first.put("sizes", 0.25, 0.75);
    first.put("note", "ä = é");
    first.close();
    Settings second = Settings.in(folder.resolve("not/there/yet"));
    assertEquals(Theme.DARK, second.choice("look", Theme.LIGHT));
    assertArrayEquals(new double[] {0.25, 0.75}, second.numbers("sizes", 1, 0));
    assertEquals("ä = é", second.get("note", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"look=\\u12", "look=PURPLE\nsizes=1,two\nflag=maybe", "sizes=1,2,3", ""})
  void aBrokenFileIsAsGoodAsNone(String text) throws IOException {
    Files.writeString(folder.resolve("settings.properties"), text);
    Settings settings = Settings.in(folder);
    assertEquals(Theme.LIGHT, settings.choice("look", Theme.LIGHT));
    assertArrayEquals(new double[] {0.5, 0.5}, settings.numbers("sizes", 0.5, 0.5));
    assertFalse(settings.flag("flag"));
  }

  @Test
  void bytesThatAreNoTextAreAsGoodAsNone() throws IOException {
    Files.write(folder.resolve("settings.properties"), new byte[] {(byte) 0xff, 0, (byte) 0xc0});
    assertEquals("x", Settings.in(folder).get("look", "x"));
  }

  @Test
  void aFolderThatCannotBeMadeStopsNothing() throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(file, "");
    Settings settings = Settings.in(file);
    settings.put("look", "DARK");
    settings.close();
    assertEquals("DARK", settings.get("look", ""));
  }
}
