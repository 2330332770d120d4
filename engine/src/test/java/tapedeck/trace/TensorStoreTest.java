package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import tapedeck.tape.Place;
import tapedeck.tensor.Tensor;

class TensorStoreTest {
  private static final Place HERE = new Place(1, 0, 1, 5);
  private static final Place THERE = new Place(2, 0, 2, 5);

  @Test
  void tensorsAreKnownThatWereThereBeforeTheRunAsThoseMadeInIt() {
    Tensor before = Tensor.of(1.0);
    long id = before.id();
    TensorStore store = new TensorStore();
    Tensor.newIds(5_000);
    Tensor later = Tensor.of(2.0);
    for (Tensor each : new Tensor[] {before, later}) {
      assertNull(store.get(each.id()));
      assertEquals(-1, store.maker(each.id()));
      assertEquals(each.id(), store.keep(each));
      store.made(each.id(), 0);
      assertEquals(0, store.maker(each.id()));
      assertSame(each, ((Seen.Whole) seen(store, each)).tensor());
    }
    assertEquals(id, before.id());
    assertNull(store.get(0));
  }

  @Test
  void aTensorKeepsItsFirstNameAndTheFirstExpressionItWasConvertedFrom() {
    TensorStore store = new TensorStore();
    long id = store.keep(Tensor.of(1.0));
    assertNull(store.name(id));
    assertNull(store.conversion(id));
    assertEquals(0, store.owner(id));
    store.name(id, "a");
    store.name(id, "b");
    store.converted(id, HERE);
    store.converted(id, THERE);
    store.owned(id, 7);
    assertEquals("a", store.name(id));
    assertEquals(HERE, store.conversion(id));
    assertEquals(7, store.owner(id));
  }

  @Test
  void aCopyDoesNotGrowWithWhatItWasMadeFrom() {
    TensorStore store = new TensorStore();
    Tensor one = Tensor.of(1.0);
    store.keep(one);
    TensorStore copy = store.copy();
    Tensor two = Tensor.of(2.0);
    store.keep(two);
    store.name(one.id(), "x");
    assertNull(copy.get(two.id()));
    assertNull(copy.name(one.id()));
    assertSame(one, ((Seen.Whole) seen(copy, one)).tensor());
  }

  private static Seen seen(TensorStore store, Tensor tensor) {
    Seen seen = store.get(tensor.id());
    if (seen == null) {
      throw new AssertionError("not kept");
    }
    return seen;
  }
}
