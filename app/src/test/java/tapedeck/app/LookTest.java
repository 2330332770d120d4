package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.app.graph.GraphView;
import tapedeck.app.graph.Show;
import tapedeck.app.style.Theme;

@ExtendWith(ApplicationExtension.class)
class LookTest {
  @TempDir static Path folder;
  private OpenWindow window;

  @Start
  void open(Stage stage) {
    window = OpenWindow.on(stage, 1280, 720);
  }

  @BeforeEach
  void run() {
    window.untilRun();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void altShiftAndPlusMakesEverythingLargerUpTo250Percent(FxRobot robot) {
    double before = heightOnScreen("#run");
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.EQUALS);
    OpenWindow.settle();
    assertEquals(1.1 * before, heightOnScreen("#run"), 1);
    for (int i = 0; i < 10; i++) {
      robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.EQUALS);
    }
    OpenWindow.settle();
    assertEquals(2.5, window.view().look().scaleProperty().get());
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DIGIT0);
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.MINUS);
    OpenWindow.settle();
    assertEquals(0.9 * before, heightOnScreen("#run"), 1);
  }

  @Test
  void atTwiceTheSizeTheButtonsOfTheRunAreInTheWindowAndWork(FxRobot robot) {
    window.onFxThread(() -> window.view().look().scaleProperty().set(2));
    int step = window.step();
    Node last = window.node("#last");
    assertTrue(last.localToScene(last.getLayoutBounds()).getMaxX() < 1280);
    robot.clickOn("#step");
    OpenWindow.settle();
    assertEquals(step + 1, window.step());
  }

  @Test
  void inLittleHeightTheFilesWaitBehindAButtonSoThatTheGraphHasRoom(FxRobot robot) {
    window.onFxThread(() -> {
      window.stage().setWidth(1280);
      window.stage().setHeight(720);
      window.view().look().scaleProperty().set(2);
    });
    OpenWindow.settle();
    assertNull(window.view().lookup("#examples"));
    Node viewport = window.node(".td-ground").getParent();
    double graph = viewport.localToScene(viewport.getLayoutBounds()).getHeight();
    assertTrue(graph > 0.42 * 720, "the picture has " + graph + " of 720");
    robot.clickOn("#more");
    OpenWindow.settle();
    robot.clickOn("#theme");
    OpenWindow.settle();
    assertEquals(Theme.DARK, window.view().themeProperty().get());
    robot.clickOn("#more");
    OpenWindow.settle();
    assertNull(window.view().lookup("#examples"));
    window.onFxThread(() -> window.view().look().scaleProperty().set(1));
    OpenWindow.settle();
    assertTrue(window.node("#examples").isVisible());
    assertNull(window.view().lookup("#more"));
  }

  @Test
  void atTwiceTheSizeTheGraphKeepsRoomAndGivesItBackAfterwards() {
    double before = widthOf("#slot-inspector");
    window.onFxThread(() -> window.view().look().scaleProperty().set(2));
    OpenWindow.settle();
    assertEquals(Slot.FOLDED_SIZE, widthOf("#slot-inspector"), 1);
    assertTrue(widthOf("#slot-graph") > 200, "the graph has " + widthOf("#slot-graph"));
    window.onFxThread(() -> window.view().look().scaleProperty().set(1));
    OpenWindow.settle();
    assertEquals(before, widthOf("#slot-inspector"), 4);
  }

  private double widthOf(String selector) {
    return window.node(selector).getLayoutBounds().getWidth();
  }

  @Test
  void sizeAndReducedMotionAreRemembered(FxRobot robot) {
    Settings settings = Settings.in(folder);
    MainView view = show(settings);
    robot.clickOn("#view-menu");
    OpenWindow.settle();
    robot.clickOn("Reduced motion");
    OpenWindow.settle();
    assertTrue(view.panes().graph().reducedMotionProperty().get());
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.MINUS);
    OpenWindow.settle();
    settings.close();
    MainView next = show(Settings.in(folder));
    assertEquals(0.9, next.look().scaleProperty().get());
    assertTrue(next.panes().graph().reducedMotionProperty().get());
  }

  @Test
  void whatIsStillToComeCanBeHiddenWithoutMovingAnythingAndStaysHidden(FxRobot robot) {
    Settings settings = Settings.in(folder);
    MainView view = show(settings);
    window.onFxThread(() -> window.session().seek(0));
    OpenWindow.settle();
    Map<Node, Bounds> before = places(view);
    long faint = before.keySet().stream().filter(LookTest::isFaint).count();
    assertTrue(faint > 2, "not recorded yet: " + faint);
    chooseGhosts(robot);
    assertFalse(
        view.panes().graph().lookupAll(".td-vertex").stream().anyMatch(LookTest::isShownFaint));
    assertFalse(
        view.panes().graph().lookupAll(".td-edge").stream().anyMatch(LookTest::isShownFaint));
    assertTrue(frames(view).noneMatch(Node::isVisible), "a tape that is not open yet is drawn");
    assertEquals(before, places(view));
    window.onFxThread(() -> window.session().seek(window.session().trace().size()));
    OpenWindow.settle();
    assertTrue(frames(view).count() > 0 && frames(view).allMatch(Node::isVisible));
    assertTrue(before.keySet().stream().allMatch(Node::isVisible));
    assertEquals(before.keySet(), places(view).keySet());
    settings.close();
    MainView next = show(Settings.in(folder));
    assertFalse(next.panes().graph().ghostsShownProperty().get());
    chooseGhosts(robot);
    assertTrue(next.panes().graph().ghostsShownProperty().get());
  }

  @Test
  void theViewMenuSwitchesWhatTheGraphShows(FxRobot robot) {
    MainView view = show(Settings.in(folder));
    GraphView graph = view.panes().graph();
    assertFalse(graph.shows(Show.LOCALS));
    robot.clickOn("#view-menu");
    OpenWindow.settle();
    CheckMenuItem locals = (CheckMenuItem) inMenu("graph-locals");
    CheckMenuItem values = (CheckMenuItem) inMenu("graph-values");
    assertTrue(values.isSelected() && !locals.isSelected());
    window.onFxThread(locals::fire);
    window.onFxThread(values::fire);
    OpenWindow.settle();
    assertTrue(graph.shows(Show.LOCALS) && locals.isSelected());
    assertFalse(graph.shows(Show.VALUES) || values.isSelected());
  }

  private static void chooseGhosts(FxRobot robot) {
    robot.clickOn("#view-menu");
    OpenWindow.settle();
    robot.clickOn("Show what is still to come");
    OpenWindow.settle();
  }

  private static Map<Node, Bounds> places(MainView view) {
    Map<Node, Bounds> places = new LinkedHashMap<>();
    view.panes()
        .graph()
        .lookupAll(".td-vertex")
        .forEach(box -> places.put(box, box.getBoundsInParent()));
    return places;
  }

  private static Stream<Node> frames(MainView view) {
    return view.panes().graph().lookupAll(".td-box").stream();
  }

  private static boolean isFaint(Node node) {
    return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("ghost"));
  }

  private static boolean isShownFaint(Node node) {
    return isFaint(node) && node.isVisible();
  }

  @Test
  void aSizeThatMakesNoSenseIsBroughtIntoBounds() {
    Settings settings = Settings.inMemory();
    settings.put("size", "90000");
    assertEquals(2.5, show(settings).look().scaleProperty().get());
    settings.put("size", "huge");
    assertEquals(1, show(settings).look().scaleProperty().get());
  }

  @Test
  void altShiftAndAFullStopShowsMoreDigitsEverywhereAndTheNextStartToo(FxRobot robot) {
    Settings settings = Settings.in(folder);
    show(settings);
    window.onFxThread(() -> window.session().seekIteration(6));
    assertSays("2.689", "#slot-graph", "#slot-variables");
    assertSays("−2.621", "#slot-inspector");
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PERIOD);
    OpenWindow.settle();
    assertSays("2.6893", "#slot-graph", "#slot-variables");
    assertSays("−2.6214", "#slot-inspector");
    settings.close();
    show(Settings.in(folder));
    assertSays("2.6893", "#slot-graph", "#slot-variables");
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.COMMA);
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.COMMA);
    OpenWindow.settle();
    assertSays("2.69", "#slot-graph", "#slot-variables");
    robot.clickOn("#view-menu");
    OpenWindow.settle();
    window.onFxThread(() -> inMenu("digits-4").fire());
    assertSays("2.689", "#slot-graph", "#slot-variables");
  }

  /** An item of a menu within the menu. */
  private MenuItem inMenu(String id) {
    return ((MenuButton) shown("#view-menu"))
        .getItems().stream()
            .filter(Menu.class::isInstance)
            .flatMap(menu -> ((Menu) menu).getItems().stream())
            .filter(item -> id.equals(item.getId()))
            .findFirst()
            .orElseThrow();
  }

  /** Waits for the words, as a graph with other numbers is laid out elsewhere. */
  private void assertSays(String number, String... parts) {
    for (String part : parts) {
      OpenWindow.until(() ->
          texts(shown(part))
              .anyMatch(text ->
                  (" " + text + " ")
                      .matches("(?s).*[^\\d.−]" + Pattern.quote(number) + "[^\\d].*")));
    }
  }

  private Node shown(String selector) {
    return window.stage().getScene().getRoot().lookup(selector);
  }

  private static Stream<String> texts(Node node) {
    return switch (node) {
      case Text text -> Stream.of(text.getText());
      case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(LookTest::texts);
      default -> Stream.of();
    };
  }

  @Test
  void f11FillsTheScreenAndEscLeavesIt(FxRobot robot) {
    robot.push(KeyCode.F11);
    OpenWindow.settle();
    assertTrue(window.view().fullScreenProperty().get());
    robot.push(KeyCode.ESCAPE);
    OpenWindow.settle();
    assertFalse(window.view().fullScreenProperty().get());
  }

  @Test
  void f6GoesFromPaneToPaneAndShiftF6Back(FxRobot robot) {
    int panes = window.view().panes().slots().size();
    for (int i = 0; i < panes; i++) {
      robot.push(KeyCode.F6);
      OpenWindow.settle();
      assertTrue(holdsFocus(i), "F6 came to " + owner() + " instead of pane " + i);
    }
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    OpenWindow.settle();
    assertTrue(holdsFocus(panes - 2));
    robot.push(KeyCode.F6).push(KeyCode.F6);
    OpenWindow.settle();
    assertTrue(holdsFocus(0));
  }

  @Test
  void everyButtonOfTheTopBarSaysItsKeyOrWhatItDoes() {
    for (Node node : window.node(".top-bar").lookupAll(".button")) {
      String hint = ((Button) node).getTooltip().getText();
      assertFalse(hint.isBlank(), node.getId());
    }
  }

  private boolean holdsFocus(int pane) {
    return window.view().panes().slots().get(pane).holds(owner());
  }

  private Node owner() {
    return window.view().getScene().getFocusOwner();
  }

  private double heightOnScreen(String selector) {
    Node node = window.node(selector);
    return node.localToScene(node.getLayoutBounds()).getHeight();
  }

  private MainView show(Settings settings) {
    MainView[] made = new MainView[1];
    window.onFxThread(() -> {
      made[0] = new MainView(window.session(), settings);
      window.stage().setScene(new Scene(made[0], 1280, 720));
    });
    return made[0];
  }
}
