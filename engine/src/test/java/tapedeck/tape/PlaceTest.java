package tapedeck.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final Place CALL = new Place(2, 4, 3, 7);

  @Test
  void itPrintsLineAndColumnFromOne() {
    assertEquals("line 2, column 5", CALL.toString());
    assertEquals("nowhere", Place.NOWHERE.toString());
    assertTrue(CALL.isKnown());
    assertFalse(Place.NOWHERE.isKnown());
  }

  @Test
  void nowhereAddsNothing() {
    assertSame(CALL, CALL.covering(Place.NOWHERE));
    assertSame(CALL, Place.NOWHERE.covering(CALL));
  }

  @Test
  void itCoversFromTheFirstBeginningToTheLastEnd() {
    covers(new Place(1, 9, 3, 7), new Place(1, 9, 2, 9));
    covers(new Place(2, 0, 3, 7), new Place(2, 0, 2, 3));
    covers(CALL, new Place(2, 4, 3, 7));
    covers(CALL, new Place(2, 6, 3, 1));
    covers(CALL, new Place(3, 0, 3, 2));
    covers(new Place(2, 4, 3, 9), new Place(3, 8, 3, 9));
    covers(new Place(2, 4, 5, 1), new Place(4, 0, 5, 1));
  }

  private static void covers(Place both, Place other) {
    assertEquals(both, CALL.covering(other));
    assertEquals(both, other.covering(CALL));
  }
}
