package tapedeck.app.variables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColumnRoomTest {
  private final ColumnRoom room =
      new ColumnRoom(new double[] {50, 80, 80}, new double[] {50, 80, 95});

  @Test
  void whatIsLeftGoesToAll() {
    assertArrayEquals(new double[] {75, 105, 120}, room.in(300), 1e-6);
  }

  @Test
  void aLastBitOfRoomGoesWhereItIsLiked() {
    assertArrayEquals(new double[] {50, 80, 90}, room.in(220), 1e-6);
  }

  @Test
  void theWidestGivesWayFirst() {
    room.want(0, 60);
    room.want(1, 200);
    assertArrayEquals(new double[] {60, 160, 80}, room.in(300), 1e-6);
  }

  @Test
  void whatAColumnCannotDoWithoutComesBeforeWhatOthersWouldLike() {
    room.need(0, 120);
    room.want(1, 200);
    assertArrayEquals(new double[] {120, 100, 80}, room.in(300), 1e-6);
    assertArrayEquals(new double[] {60, 80, 80}, room.in(220), 1e-6);
  }

  @Test
  void noColumnIsSlimmerThanItMayBe() {
    room.want(2, 200);
    assertArrayEquals(new double[] {50, 80, 80}, room.in(100), 1e-6);
  }

  @Test
  void aColumnKeepsItsRoomUntilItIsForgotten() {
    room.want(1, 120);
    room.want(1, 90);
    assertEquals(120, room.in(250)[1], 1e-6);
    room.forget();
    assertEquals(250, Arrays.stream(room.in(250)).sum(), 1e-6);
    assertEquals(80 + 25 / 3.0, room.in(250)[1], 1e-6);
  }
}
