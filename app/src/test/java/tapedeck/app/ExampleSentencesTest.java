package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleSentencesTest {
  @Test
  void eachSaysInOneWholeSentenceWhatItIsAbout() {
    List<String> names = Examples.names();
    assertTrue(names.size() > 10, names.toString());
    List<String> broken =
        names.stream()
            .filter(name -> !Examples.about(name).matches("[A-Z].{10,180}\\."))
            .map(name -> name + ": " + Examples.about(name))
            .toList();
    assertEquals(List.of(), broken);
    assertEquals(
        "A bias of shape (3,) is added to every row of a matrix.", Examples.about("broadcast.py"));
  }
}
