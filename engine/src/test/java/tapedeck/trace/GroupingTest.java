package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;

class GroupingTest {
  private static Structure structure(String body) {
    Trace trace = new Run("import tensorflow as tf\n" + body, Limits.DEFAULT).execute();
    return Structure.of(trace, 0);
  }

  /** The tree as text: a group's name, times and members in brackets, operations as a dot. */
  private static String text(List<Grouping.Member> members) {
    StringBuilder text = new StringBuilder();
    for (Grouping.Member member : members) {
      switch (member) {
        case Grouping.Member.One one -> text.append('.');
        case Grouping.Member.Many(Grouping.Group group) ->
            text.append(group.name())
                .append(group.times() > 0 ? "×" + group.times() : "")
                .append('[')
                .append(text(group.members()))
                .append(']');
      }
    }
    return text.toString();
  }

  @Test
  void aCallHoldsWhatItsFunctionComputed() {
    Structure structure =
        structure(
            """
            def dense(x, w):
                return tf.tanh(x * w)
            x = tf.Variable(2.0)
            with tf.GradientTape() as t:
                y = dense(dense(x, 1.0), 2.0) + 1.0
            """);
    assertEquals("t[dense[..]dense[..].]", text(Grouping.of(structure)));
  }

  @Test
  void aLoopHoldsItsRoundsAndEndsWhereTheTextIsIndentedLess() {
    Structure structure =
        structure(
            """
            x = tf.Variable(2.0)
            with tf.GradientTape() as t:
                y = x * 1.0
                for i in range(3):
                    y = y * x
                    y = y + 1.0
                z = y * y
            """);
    assertEquals(
        "t[.for i in range(3)×3[round 1[..]round 2[..]round 3[..]].]",
        text(Grouping.of(structure)));
  }

  @Test
  void aThousandRoundsStandInRowsOfAtMostTwentyFour() {
    Structure structure =
        structure(
            """
            x = tf.Variable(0.5)
            with tf.GradientTape() as t:
                y = x
                for i in range(1000):
                    y = tf.sin(y) + x
            """);
    Grouping.Member tape = Grouping.of(structure).getFirst();
    assertTrue(widest(List.of(tape)) <= 24);
    assertTrue(tape instanceof Grouping.Member.Many many && many.group().operations() == 2000);
  }

  private static int widest(List<Grouping.Member> members) {
    int widest = members.size();
    for (Grouping.Member member : members) {
      if (member instanceof Grouping.Member.Many(Grouping.Group group)) {
        widest = Math.max(widest, widest(group.members()));
      }
    }
    return widest;
  }

  @Test
  void theSameTextHasTheSameKeysInEveryIteration() {
    Trace trace =
        new Run(
                """
                import tensorflow as tf
                x = tf.Variable(2.0)
                for i in range(2):
                    with tf.GradientTape() as t:
                        y = x
                        for k in range(3):
                            y = y * x
                    t.gradient(y, x)
                """,
                Limits.DEFAULT)
            .execute();
    assertEquals(keys(Structure.of(trace, 0)), keys(Structure.of(trace, 1)));
  }

  private static String keys(Structure structure) {
    StringBuilder keys = new StringBuilder();
    collect(Grouping.of(structure), keys);
    return keys.toString();
  }

  private static void collect(List<Grouping.Member> members, StringBuilder keys) {
    for (Grouping.Member member : members) {
      switch (member) {
        case Grouping.Member.One(Structure.Operation operation) ->
            keys.append(operation.key()).append('\n');
        case Grouping.Member.Many(Grouping.Group group) -> {
          keys.append(group.key()).append('\n');
          collect(group.members(), keys);
        }
      }
    }
  }

  @Test
  void aLayerIsAGroupAndItsCallNoneOfItsOwn() {
    Structure structure =
        structure(
            """
            class Mine(tf.keras.layers.Layer):
                def call(self, x):
                    return tf.sin(x) * 2.0
            dense = tf.keras.layers.Dense(3, activation="tanh")
            mine = Mine()
            with tf.GradientTape() as t:
                y = mine(dense(tf.constant([[1.0, 2.0]])))
            """);
    assertEquals("t[dense (Dense)[...]mine (Mine)[..]]", text(Grouping.of(structure)));
  }

  @Test
  void aModelHoldsItsLayers() {
    Structure structure =
        structure(
            """
            model = tf.keras.Sequential([tf.keras.layers.Dense(3), tf.keras.layers.Dense(1)])
            with tf.GradientTape() as t:
                y = model(tf.constant([[1.0, 2.0]])) * 1.0
            """);
    assertEquals(
        "t[sequential (Sequential)[dense (Dense)[..]dense_1 (Dense)[..]].]",
        text(Grouping.of(structure)));
  }
}
