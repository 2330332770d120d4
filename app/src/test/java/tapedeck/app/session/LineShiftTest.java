package tapedeck.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineShiftTest {
  @Test
  void linesBehindAnEditMoveByAsManyAsCameOrWent() {
    assertEquals(List.of(2, 3, 4), places("a\nb\nc", "new\na\nb\nc"));
    assertEquals(List.of(1, 0, 2), places("a\nb\nc", "a\nc"));
  }

  @Test
  void editsInSeveralPlacesAreTakenApart() {
    assertEquals(List.of(2, 3, 4, 6), places("a\nb\nc\nd", "new\na\nB\nc\nmore\nd\nend"));
  }

  @Test
  void aLineThatWasChangedStaysWhereItIs() {
    assertEquals(List.of(1, 2, 3), places("a\nb\nc", "a\nB\nc"));
    assertEquals(List.of(1, 2, 2, 3), places("a\nb\nc\nd", "a\nbc\nd"));
  }

  @Test
  void ofATextThatIsGoneNoLineIsLeft() {
    assertEquals(List.of(1, 1, 1), places("a\nb\nc", ""));
  }

  private static List<Integer> places(String before, String after) {
    LineShift shift = LineShift.between(before, after);
    return IntStream.rangeClosed(1, before.split("\n", -1).length).mapToObj(shift::of).toList();
  }
}
