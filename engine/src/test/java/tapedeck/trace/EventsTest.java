package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tape.NotRecorded;
import tapedeck.tape.Place;

class EventsTest {
  private static final long FIRST = 7_000_000_000L;
  private static final long FAR = FIRST + (1L << 33);
  private static final Place HERE = new Place(3, 4, 3, 9);

  private final Op sin = Catalogue.required("sin");
  private final Op mul = Catalogue.required("mul");
  private final Events events = new Events(FIRST);

  private Event.Computed computed(int index) {
    return assertInstanceOf(Event.Computed.class, events.get(index));
  }

  @Test
  void anOperationComesBackAsItWasPutIn() {
    events.computed(HERE, sin, FIRST - 20, 0, FIRST + 1, new int[] {0, 2}, NotRecorded.RECORDED, 4);
    events.computed(HERE, mul, FIRST + 1, FIRST, FIRST + 2, new int[] {}, NotRecorded.STOPPED, -1);

    Event.Computed one = computed(0);
    assertEquals(HERE, one.place());
    assertSame(sin, one.op());
    assertArrayEquals(new long[] {FIRST - 20}, one.inputs());
    assertArrayEquals(new long[] {0}, one.reads());
    assertEquals(FIRST + 1, one.output());
    assertArrayEquals(new int[] {0, 2}, one.recordedBy());
    assertEquals(NotRecorded.RECORDED, one.why());
    assertEquals(4, one.pass());
    Event.Computed two = computed(1);
    assertSame(mul, two.op());
    assertArrayEquals(new long[] {FIRST + 1, FIRST}, two.inputs());
    assertEquals(FIRST + 2, two.output());
    assertArrayEquals(new int[] {}, two.recordedBy());
    assertEquals(NotRecorded.STOPPED, two.why());
    assertEquals(-1, two.pass());
  }

  @Test
  void identitiesThatAreFarAwayComeBackWhole() {
    events.computed(HERE, mul, FAR, FIRST, FIRST + 2, new int[] {1}, NotRecorded.RECORDED, -1);
    events.contributed(HERE, 1, 2, 0, FAR, FIRST);
    events.accumulated(HERE, 1, FIRST, FAR, 3);

    assertArrayEquals(new long[] {FAR, FIRST}, computed(0).inputs());
    assertArrayEquals(new int[] {1}, computed(0).recordedBy());
    assertEquals(new Event.Contributed(HERE, 1, 2, 0, FAR, FIRST, null), events.get(1));
    assertEquals(new Event.Accumulated(HERE, 1, FIRST, FAR, 3), events.get(2));
  }

  @Test
  void manyEventsOfAllKindsKeepTheirOrderAndPlaces() {
    for (int i = 0; i < 2000; i++) {
      Place place = i % 7 == 0 ? Place.NOWHERE : new Place(i, 0, i, 1);
      switch (i % 3) {
        case 0 -> events.contributed(place, i, i + 1, i % 2, FIRST + i, FIRST - i);
        case 1 -> events.accumulated(place, i, FIRST - i, FIRST + i, i + 2);
        default -> events.add(new Event.PassBegan(place, i));
      }
    }
    assertEquals(2000, events.size());
    for (int i = 0; i < 2000; i++) {
      Place place = i % 7 == 0 ? Place.NOWHERE : new Place(i, 0, i, 1);
      Event expected =
          switch (i % 3) {
            case 0 -> new Event.Contributed(place, i, i + 1, i % 2, FIRST + i, FIRST - i, null);
            case 1 -> new Event.Accumulated(place, i, FIRST - i, FIRST + i, i + 2);
            default -> new Event.PassBegan(place, i);
          };
      assertEquals(expected, events.get(i));
    }
  }

  @Test
  void aCopyDoesNotChangeWithWhatItWasTakenOf() {
    events.accumulated(HERE, 0, FIRST, FIRST + 1, 1);
    Events copy = events.copy();
    events.accumulated(HERE, 0, FIRST, FIRST + 2, 2);
    copy.add(new Event.PassBegan(HERE, 5));

    assertEquals(new Event.Accumulated(HERE, 0, FIRST, FIRST + 1, 1), copy.get(0));
    assertEquals(new Event.PassBegan(HERE, 5), copy.get(1));
    assertEquals(new Event.Accumulated(HERE, 0, FIRST, FIRST + 2, 2), events.get(1));
  }
}
