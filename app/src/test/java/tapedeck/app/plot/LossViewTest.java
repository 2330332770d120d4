package tapedeck.app.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
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
class LossViewTest {
  private static final String MINIMIZE =
      """
      import tensorflow as tf

      x = tf.Variable(0.0)
      opt = tf.keras.optimizers.SGD(0.1)

      for i in range(50):
          with tf.GradientTape() as t:
              y = (x - 4)**2
          g = t.gradient(y, [x])
          opt.apply_gradients(zip(g, [x]))
          if y < 1e-6: break

      print(f"x = {x.numpy():.4f}")
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
      session.open("minimize.py", MINIMIZE);
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
      view.layout();
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void theLoopThatTheStepIsInIsDrawn() throws Exception {
    onScreen(() -> {
      session.open(
          "two.py",
          """
          import tensorflow as tf
          w = tf.Variable(1.0)
          opt = tf.keras.optimizers.SGD(0.1)
          for i in range(3):
              with tf.GradientTape() as t:
                  first = w * w
              w.assign_sub(0.1 * t.gradient(first, w))
          for i in range(5):
              with tf.GradientTape() as t:
                  second = w * w
              opt.apply_gradients([(t.gradient(second, w), w)])
          """);
      return null;
    });
    settle();
    assertEquals("first over w, updated by assign_sub · 3 iterations", facts());
    onScreen(() -> {
      session.seekIteration(5);
      return null;
    });
    settle();
    assertEquals("second over w, SGD(0.1) · 5 iterations", facts());
    String words = landscape().getAccessibleText();
    assertTrue(words.startsWith("second over w, iteration 2 of 5: "), words);
  }

  private void seek(int position) throws Exception {
    onScreen(() -> {
      session.seek(position);
      return null;
    });
    settle();
  }

  private void seekIteration(int number) throws Exception {
    onScreen(() -> {
      session.seekIteration(number);
      return null;
    });
    settle();
  }

  private LandscapePlot landscape() {
    return (LandscapePlot)
        view.lookupAll(".plot").stream()
            .filter(LandscapePlot.class::isInstance)
            .findFirst()
            .orElseThrow();
  }

  private CoursePlot course() {
    return (CoursePlot) view.lookup(".plot-of-loss");
  }

  private String slope() {
    Text text = (Text) landscape().lookup(".plot-slope");
    return text.isVisible() ? text.getText() : "";
  }

  @Test
  void theTangentHasTheGradientAsItsSlope() throws Exception {
    seekIteration(1);
    assertEquals("slope −8", slope());
    Line tangent = (Line) landscape().lookup(".plot-tangent");
    LandscapePlot plot = landscape();
    double perX = (plot.px(1) - plot.px(0));
    double perY = (plot.py(1) - plot.py(0));
    double rise = (tangent.getEndY() - tangent.getStartY()) / perY;
    double run = (tangent.getEndX() - tangent.getStartX()) / perX;
    assertEquals(-8, rise / run, 1e-9);
    seekIteration(2);
    assertEquals("slope −6.4", slope());
  }

  @Test
  void beforeTheGradientArrivesThereIsOnlyThePoint() throws Exception {
    int pass = session.trace().pass(0).begin();
    seek(pass);
    assertEquals("", slope());
    assertTrue(landscape().lookup(".plot-current").isVisible());
    assertFalse(
        landscape().lookup(".plot-current").getPseudoClassStates().contains(Standing.GHOST));
  }

  @Test
  void beforeTheLossIsComputedThePointIsAGhost() throws Exception {
    seek(session.trace().iterations().getFirst().begin());
    assertTrue(landscape().lookup(".plot-current").getPseudoClassStates().contains(Standing.GHOST));
  }

  @Test
  void theSlopeStandsAsSoonAsTheLastContributionHasReachedTheVariable() throws Exception {
    int arrived = 0;
    long x = session.trace().variables().iterator().next().id();
    for (int i = 0; arrived == 0; i++) {
      if (session.trace().event(i) instanceof Event.Accumulated sum && sum.of() == x) {
        arrived = i + 1;
      }
    }
    assertTrue(arrived <= session.trace().passEnd(0));
    seek(arrived);
    assertEquals("slope −8", slope());
    seek(arrived - 1);
    assertEquals("", slope());
  }

  @Test
  void steppingNeverMovesTheAxes() throws Exception {
    seekIteration(1);
    Axis x = landscape().xAxis();
    Axis y = landscape().yAxis();
    Axis up = course().yAxis();
    for (int iteration : new int[] {2, 5, 20, 39, 7}) {
      seekIteration(iteration);
      assertEquals(x, landscape().xAxis());
      assertEquals(y, landscape().yAxis());
      assertEquals(up, course().yAxis());
    }
    for (Stop stop : journey().stops()) {
      assertTrue(x.contains(stop.x()) && y.contains(stop.loss()), stop.toString());
    }
  }

  private Journey journey() throws Exception {
    return onScreen(() -> landscape().model().study().journey());
  }

  @Test
  void theIteratesAreTheNumbersOfTheRun() throws Exception {
    Stop first = journey().stops().getFirst();
    Stop second = journey().stops().get(1);
    assertEquals(new Stop(1, 0, 0, 16, -8), first);
    assertEquals(0.8f, (float) second.x());
    assertEquals(-6.4f, (float) second.gradient());
    assertEquals(session.trace().iterations().size(), journey().stops().size());
  }

  @Test
  void aClickOnAPointGoesToItsIteration(FxRobot robot) throws Exception {
    seekIteration(1);
    Stop fourth = journey().stops().get(3);
    Bounds plot = onScreen(() -> landscape().localToScreen(landscape().getBoundsInLocal()));
    robot.clickOn(
        plot.getMinX() + landscape().px(fourth.x()),
        plot.getMinY() + landscape().py(fourth.loss()));
    assertEquals(4, session.moment().iteration());
    assertEquals("slope −4.096", slope());
  }

  @Test
  void aClickOnTheCourseGoesToTheIterationBelowIt(FxRobot robot) throws Exception {
    Bounds plot = onScreen(() -> course().localToScreen(course().getBoundsInLocal()));
    robot.clickOn(plot.getMinX() + course().px(12), plot.getMinY() + 60);
    assertEquals(12, session.moment().iteration());
  }

  @Test
  void arrowKeysWalkTheIterations(FxRobot robot) throws Exception {
    seekIteration(3);
    onScreen(() -> {
      course().requestFocus();
      return null;
    });
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(4, session.moment().iteration());
    robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
    robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(2, session.moment().iteration());
  }

  @Test
  void pointingShowsAllDigits(FxRobot robot) throws Exception {
    Stop fourth = journey().stops().get(3);
    Bounds plot = onScreen(() -> landscape().localToScreen(landscape().getBoundsInLocal()));
    robot.moveTo(
        plot.getMinX() + landscape().px(fourth.x()),
        plot.getMinY() + landscape().py(fourth.loss()));
    WaitForAsyncUtils.waitForFxEvents();
    Node card = landscape().lookup(".plot-card");
    assertTrue(card.isVisible());
    assertEquals("Iteration 4", ((Label) card.lookup(".plot-card-heading")).getText());
    assertTrue(
        card.lookupAll(".plot-card-number").stream()
            .anyMatch(node -> ((Label) node).getText().equals("1.9520001")));
  }

  @Test
  void theHeaderSaysWhatIsDrawn() {
    assertEquals("y over x, SGD(0.1) · 39 iterations", facts());
  }

  @Test
  void aLearningRateThatChangesIsNotNamed() throws Exception {
    open(
        """
        import tensorflow as tf
        x = tf.Variable(1.0)
        opt = tf.keras.optimizers.SGD(tf.keras.optimizers.schedules.ExponentialDecay(0.1, 1, 0.5))
        for i in range(3):
            with tf.GradientTape() as tape:
                loss = x * x
            opt.apply_gradients([(tape.gradient(loss, x), x)])
        """);
    assertEquals("loss over x, SGD · 3 iterations", facts());
  }

  private String facts() {
    return view.lookupAll(".plot-facts > .label").stream()
        .map(node -> ((Label) node).getText())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  @Test
  void aGradientByWhatIsNoVariableIsNotWhatIsDrawnFirst() throws Exception {
    onScreen(() -> {
      session.open(
          "fit.py",
          """
          import tensorflow as tf
          t = tf.constant(1.0)
          w = tf.Variable(0.5)
          for i in range(3):
              with tf.GradientTape() as outer:
                  with tf.GradientTape() as inner:
                      inner.watch(t)
                      y = w * t**2
                  loss = (inner.gradient(y, t) - 3.0)**2
              w.assign_sub(0.1 * outer.gradient(loss, w))
          """);
      return null;
    });
    settle();
    assertEquals("loss over w, updated by assign_sub · 3 iterations", facts());
  }

  @Test
  void thePictureIsAlsoToldInWords() throws Exception {
    seekIteration(1);
    assertEquals(
        "y over x, iteration 1 of 39: x is 0, y is 16, slope −8", landscape().getAccessibleText());
  }

  @Test
  void oneLossFarOffDoesNotFlattenAllOthersAndIsSaid() throws Exception {
    open(
        """
        import tensorflow as tf
        x = tf.Variable(1.2)
        for i in range(30):
            with tf.GradientTape() as tape:
                loss = tf.sin(x * 3.0) - 1.0
                if i == 12:
                    loss = loss + 5000.0
            x.assign_sub(0.4 * tape.gradient(loss, x))
        """);
    for (PlotPane plot : List.of(course(), landscape())) {
      assertTrue(plot.yAxis().low() < -1.5 && plot.yAxis().high() < 3, plot.yAxis().toString());
    }
    String note = ((Text) course().lookup(".plot-note")).getText();
    assertEquals("4999 in iteration 13 is off the scale", note);
    seekIteration(12);
    assertEquals("", ((Text) landscape().lookup(".plot-missing")).getText());
    seekIteration(13);
    String missing = ((Text) landscape().lookup(".plot-missing")).getText();
    assertTrue(
        missing.matches("In iteration 13 loss is (4999|5000).*: outside this plot"), missing);
    Node mark = course().lookup(".plot-current");
    assertTrue(mark.isVisible());
    assertTrue(course().area().getMinY() <= mark.getBoundsInParent().getCenterY() + 1e-6);
  }

  @Test
  void aRunThatDivergesIsShownWhereItBegins() throws Exception {
    open(
        """
        import tensorflow as tf
        x = tf.Variable(1.0)
        for i in range(30):
            with tf.GradientTape() as tape:
                loss = tf.exp(3.0 * x) - 20.0
            x.assign_add(0.01 * tape.gradient(loss, x))
        """);
    assertTrue(landscape().yAxis().high() < 1000, landscape().yAxis().toString());
    seekIteration(20);
    assertEquals(
        "In iteration 20 x is inf: no place in a plot",
        ((Text) landscape().lookup(".plot-missing")).getText());
  }

  @Test
  void aCourseThatComesDownFastIsShownFromItsBeginning() {
    double[] numbers = new double[60];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = 1000 * Math.exp(-i) - 1e-3;
    }
    assertTrue(Framing.course(numbers).contains(999));
  }

  private void open(String script) throws Exception {
    onScreen(() -> {
      session.open("script.py", script);
      return null;
    });
    settle();
  }
}
