package tapedeck.app.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tapedeck.app.session.Session;
import tapedeck.trace.Event;

@ExtendWith(ApplicationExtension.class)
class FigureViewTest {
  private static final String PLOTS =
      """
      import matplotlib.pyplot as plt

      plt.plot([0, 1, 2], [0, 1, 4], label='square')
      plt.plot([0, 1, 2], [0, 1, 8], 'r--', label='cube')
      plt.title('Powers')
      plt.legend()
      plt.show()
      fig, (a, b) = plt.subplots(1, 2)
      a.scatter([1, 2], [3, 4])
      b.imshow([[1, 2], [3, 4]])
      """;

  private Session session;
  private LossView view;

  @Start
  void open(Stage stage) {
    session = new Session();
    view = new LossView(session);
    Scene scene = new Scene(view, 900, 300);
    scene.getRoot().getStyleClass().add("light");
    scene
        .getStylesheets()
        .add(LossView.class.getResource("/tapedeck/app/style/tokens.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
  }

  @BeforeEach
  void run() throws Exception {
    onScreen(() -> {
      session.open("plots.py", PLOTS);
      return null;
    });
    settle();
  }

  @AfterEach
  void close() throws Exception {
    onScreen(() -> {
      session.close();
      return null;
    });
  }

  private static <T> T onScreen(Callable<T> what) throws Exception {
    return WaitForAsyncUtils.asyncFx(what).get();
  }

  private void settle() throws Exception {
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> onScreen(() -> !session.runningProperty().get() && view.ready().get()));
    onScreen(() -> {
      view.applyCss();
      view.layout();
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Stands behind the so-manyth drawing. */
  private void drawing(int count) throws Exception {
    onScreen(() -> {
      int seen = 0;
      for (int i = 0; i < session.trace().size(); i++) {
        seen += session.trace().event(i) instanceof Event.Plotted ? 1 : 0;
        if (seen == count) {
          session.seek(i + 1);
          return null;
        }
      }
      throw new AssertionError("fewer drawings than " + count);
    });
    settle();
  }

  private static long lines(FxRobot robot) {
    return robot.lookup(".figure-plot").queryAll().stream()
        .flatMap(plot -> ((PlotPane) plot).inside().getChildren().stream())
        .filter(Path.class::isInstance)
        .count();
  }

  @Test
  void aDrawingStepBringsTheFigureForwardAndItGrowsStepByStep(FxRobot robot) throws Exception {
    drawing(1);
    assertTrue(robot.lookup(".figure-view").query().isVisible());
    assertEquals(1, lines(robot));
    drawing(2);
    assertEquals(2, lines(robot));
    drawing(1);
    assertEquals(1, lines(robot), "stepping back takes the second line away again");
  }

  @Test
  void theTitleAndTheLegendNameWhatIsDrawn(FxRobot robot) throws Exception {
    drawing(4);
    assertEquals("Powers", ((Label) robot.lookup(".figure-name").query()).getText());
    String names =
        robot.lookup(".figure-legend .label").queryAll().stream()
            .map(node -> ((Label) node).getText())
            .collect(Collectors.joining(", "));
    assertEquals("square, cube", names);
    Node legend = robot.lookup(".figure-legend").query();
    FigurePlot plot = robot.lookup(".figure-plot").query();
    assertTrue(legend.isVisible());
    assertTrue(legend.getBoundsInParent().getMaxX() <= plot.area().getMaxX(), "inside the plane");
  }

  @Test
  void theLastFigureStandsAsAGridAndTheTabCountsThem(FxRobot robot) throws Exception {
    onScreen(() -> {
      session.seek(session.trace().size());
      return null;
    });
    settle();
    assertEquals(2, robot.lookup(".figure-plot").queryAll().size());
    assertTrue(
        robot.lookup(".panel-tab").queryAll().stream()
            .anyMatch(tab -> ((ToggleButton) tab).getText().equals("Figures 2")));
  }

  @Test
  void beforeAnythingIsDrawnTheViewSaysThatItComes(FxRobot robot) throws Exception {
    onScreen(() -> {
      session.seek(0);
      return null;
    });
    settle();
    assertFalse(robot.lookup(".plot-empty-heading").queryAll().isEmpty());
    assertTrue(
        robot.lookup(".plot-empty-heading").queryAll().stream()
            .anyMatch(label -> ((Label) label).getText().equals("Nothing drawn yet")));
  }

  @Test
  void anImageRunsDownAndItsColoursGoFromTheLeastToTheGreatest() {
    assertEquals(ColourMap.of(shades(), 0, 1).at(0), ColourMap.of(shades(), 0, 1).at(-5));
    Axis down = Axis.linear(1.5, -0.5);
    assertEquals(0.5, down.fraction(0.5), 1e-12);
    assertTrue(down.contains(1) && !down.contains(2));
    assertFalse(down.ticks(4).isEmpty());
  }

  private static tapedeck.script.figure.Layer.Shades shades() {
    return new tapedeck.script.figure.Layer.Shades("viridis", null, null, false);
  }
}
