package tapedeck.app;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import tapedeck.app.session.Session;

/** What an empty script says: what to type, and examples at a click. */
final class FirstSteps extends ScrollPane {
  private static final List<String> EXAMPLES =
      List.of("minimize.py", "linear_fit.py", "why_none.py");
  private static final String SCRIPT =
      """
      import tensorflow as tf

      x = tf.Variable(2.0)
      with tf.GradientTape() as tape:
          y = x ** 2
      print(tape.gradient(y, x))
      """;

  FirstSteps(Session session, Documents documents) {
    setId("first-steps");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    Label what = new Label("Type a script, or paste a listing with tf.GradientTape.");
    what.setWrapText(true);
    Label code = new Label(SCRIPT.strip());
    code.getStyleClass().add("code");
    Button take = new Button("Begin with this");
    take.setId("begin-with-this");
    take.getStyleClass().setAll("button", "tool");
    take.setOnAction(event -> session.textProperty().set(SCRIPT));
    Label or = new Label("Or open an example:");
    FlowPane examples = new FlowPane(8, 8);
    VBox steps = new VBox(what, code, take, or, examples);
    steps.getStyleClass().add("first-steps");
    List.of(what, code, or).forEach(label -> label.setMinHeight(USE_PREF_SIZE));
    setContent(steps);
    for (String name : EXAMPLES) {
      Button example = new Button(name);
      example.setId("try-" + name.replace(".py", ""));
      example.getStyleClass().setAll("button", "tool", "mono");
      example.setMnemonicParsing(false);
      example.setTooltip(new Tooltip(Examples.about(name)));
      example.setOnAction(event -> documents.openExample(name));
      examples.getChildren().add(example);
    }
    session
        .textProperty()
        .subscribe(text -> {
          setVisible(text.isBlank());
          setManaged(text.isBlank());
        });
  }
}
