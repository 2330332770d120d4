package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;
import tapedeck.script.figure.Axes;
import tapedeck.script.figure.Colour;
import tapedeck.script.figure.Figure;
import tapedeck.script.figure.Layer;

class FiguresTest {
  private static Trace run(String script) {
    Trace trace = new Run(script, Limits.DEFAULT).execute();
    assertInstanceOf(Outcome.Finished.class, trace.outcome(), () -> trace.outcome().toString());
    return trace;
  }

  private static Axes only(Trace trace) {
    assertEquals(1, trace.figures().size());
    assertEquals(1, trace.figures().getFirst().axes().size());
    return trace.figures().getFirst().axes().getFirst();
  }

  @Test
  void aLineKeepsItsNumbersItsStyleAndItsLabel() {
    Axes axes =
        only(
            run(
                """
                import matplotlib.pyplot as plt
                import tensorflow as tf
                x = tf.linspace(0.0, 1.0, 3)
                plt.plot(x, x**2, 'r--', label='square')
                plt.plot([1, 2], marker='o')
                plt.title('Lines')
                plt.xlabel('x')
                plt.ylim(-1, 2)
                plt.legend()
                plt.grid(True)
                """));
    Layer.Line line = assertInstanceOf(Layer.Line.class, axes.layers().getFirst());
    assertArrayEquals(new double[] {0, 0.5, 1}, line.x());
    assertArrayEquals(new double[] {0, 0.25, 1}, line.y());
    assertEquals(Layer.Dash.DASHED, line.stroke().dash());
    assertEquals(new Colour("red"), line.stroke().colour());
    assertEquals("square", line.label());
    Layer.Line second = assertInstanceOf(Layer.Line.class, axes.layers().getLast());
    assertArrayEquals(new double[] {0, 1}, second.x(), "positions stand in for x");
    assertEquals("o", second.marker().shape());
    assertEquals(Colour.turn(0), second.stroke().colour(), "a named colour takes no turn");
    assertEquals("Lines", axes.title());
    assertEquals(new Axes.Side("x", null, null, false), axes.x());
    assertEquals(new Axes.Side("", -1.0, 2.0, false), axes.y());
    assertTrue(axes.legend() && axes.grid());
  }

  @Test
  void aFormatWithAMarkerAloneDrawsNoLine() {
    Axes axes = only(run("import matplotlib.pyplot as plt\nplt.plot([1, 2], [3, 4], 'bo')\n"));
    Layer.Line line = assertInstanceOf(Layer.Line.class, axes.layers().getFirst());
    assertEquals(Layer.Dash.NONE, line.stroke().dash());
    assertEquals("o", line.marker().shape());
  }

  @Test
  void aFigureGrowsStepByStepAndEndsWhenItIsShown() {
    Trace trace =
        run(
            """
            import matplotlib.pyplot as plt
            plt.plot([1, 2])
            plt.plot([2, 3])
            plt.show()
            plt.scatter([1], [2])
            """);
    int first = position(trace, 1);
    assertEquals(1, trace.at(first).figures().size());
    assertEquals(1, layers(trace.at(first).figures().getFirst()));
    assertEquals(2, layers(trace.at(position(trace, 2)).figures().getFirst()));
    assertEquals(List.of(1, 2), trace.figures().stream().map(Figure::number).toList());
    assertEquals(List.of(), trace.at(0).figures());
    assertEquals("Figure 1 is drawn: 1 layer so far.", trace.at(first).sentence());
  }

  private static int layers(Figure figure) {
    return figure.axes().stream().mapToInt(axes -> axes.layers().size()).sum();
  }

  /** The position behind the so-manyth drawing. */
  private static int position(Trace trace, int count) {
    int seen = 0;
    for (int i = 0; i < trace.size(); i++) {
      seen += trace.event(i) instanceof Event.Plotted ? 1 : 0;
      if (seen == count) {
        return i + 1;
      }
    }
    throw new AssertionError("fewer drawings than " + count);
  }

  @Test
  void subplotsStandInAGridAndAreDrawnInSeparately() {
    Trace trace =
        run(
            """
            import matplotlib.pyplot as plt
            fig, axes = plt.subplots(2, 2)
            axes[0, 1].plot([1, 2])
            axes[1][0].bar(['a', 'b'], [3, 4])
            for ax in axes.flat:
                ax.set_title('t')
            fig.suptitle('four')
            """);
    Figure figure = trace.figures().getFirst();
    assertEquals("four", figure.title());
    assertEquals(2, figure.rows());
    assertEquals(4, figure.axes().size());
    assertEquals(List.of(0, 1, 1, 0), figure.axes().stream().map(a -> a.layers().size()).toList());
    Layer.Bars bars = assertInstanceOf(Layer.Bars.class, figure.axes().get(2).layers().getFirst());
    assertArrayEquals(new double[] {-0.4, 0.6}, bars.at());
  }

  @Test
  void aHistogramCountsWithTheLastEdgeIncluded() {
    Axes axes =
        only(run("import matplotlib.pyplot as plt\nplt.hist([1, 2, 2, 3, 3, 3], bins=2)\n"));
    Layer.Bars bars = assertInstanceOf(Layer.Bars.class, axes.layers().getFirst());
    assertArrayEquals(new double[] {1, 5}, bars.lengths());
    assertArrayEquals(new double[] {1, 2}, bars.at());
  }

  @Test
  void aColourBarBelongsToTheLastLayerWithAColourMap() {
    Axes axes =
        only(
            run(
                """
                import matplotlib.pyplot as plt
                import numpy as np
                plt.contourf(np.eye(3), levels=[0, 0.5, 1], cmap='plasma')
                plt.plot([0, 1])
                plt.colorbar()
                """));
    Layer.Contours contours = assertInstanceOf(Layer.Contours.class, axes.layers().getFirst());
    assertTrue(contours.map().bar() && contours.filled());
    assertEquals("plasma", contours.map().name());
    assertEquals(List.of(0.0, 0.5, 1.0), contours.levels());
  }

  @Test
  void anOptimizersUpdateIsKeptWithItsRuleItsNumbersAndItsSlots() {
    Trace trace =
        run(
            """
            import tensorflow as tf
            x = tf.Variable(0.0)
            opt = tf.keras.optimizers.SGD(0.1, momentum=0.9)
            for i in range(2):
                with tf.GradientTape() as t:
                    y = (x - 4)**2
                opt.apply_gradients([(t.gradient(y, x), x)])
            """);
    long x = trace.variables().iterator().next().id();
    assertNull(trace.at(0).update(x));
    UpdateInfo update = trace.at(trace.size()).update(x);
    if (update == null) {
      throw new AssertionError("no update of x");
    }
    assertEquals("SGD", update.optimizer());
    assertEquals("m ← μ · m − η · g\nx ← x + m", update.rule().plain());
    assertEquals(
        List.of("m ← 0.9 · 0.8 − 0.1 · (−6.4) = 1.36", "x ← 0.8 + 1.36 = 2.16"),
        update.inNumbers(trace));
    assertEquals("momentum", update.slots().getFirst().name());
    assertEquals("1.36", Numbers.of(trace.seen(update.slots().getFirst().after())));
    assertEquals("2.16", Numbers.of(trace.seen(update.after())));
  }
}
