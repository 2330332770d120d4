package tapedeck.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import tapedeck.app.export.JsonFile;
import tapedeck.app.export.PngFile;
import tapedeck.app.graph.GraphView;
import tapedeck.app.session.Session;

/** The button that saves what is to be seen as a picture, or the run as data. */
final class ExportMenu extends MenuButton {
  private final Session session;
  private final Documents documents;

  ExportMenu(Session session, Documents documents, Node window, GraphView graph, Node loss) {
    super("Export");
    this.session = session;
    this.documents = documents;
    setId("export");
    setAccessibleText(getText());
    getStyleClass().add("tool");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip("Save a picture, or the run as data (Ctrl+Shift+E)"));
    getItems()
        .setAll(
            item("Window as PNG…", "window", draw -> draw.accept(window)),
            item("Graph as PNG…", "graph", graph::drawWhole),
            item("Loss plot as PNG…", "loss", draw -> draw.accept(loss)),
            trace());
  }

  private MenuItem item(String words, String what, Consumer<Consumer<Node>> shown) {
    MenuItem item = new MenuItem(words);
    item.setId("export-" + what);
    item.setOnAction(event -> save(what, shown));
    return item;
  }

  /** Writes the whole run, on a thread of its own: of a long one it is much. */
  private MenuItem trace() {
    MenuItem item = new MenuItem("Trace as JSON…");
    item.setId("export-trace");
    item.setOnAction(event -> {
      Path chosen = documents.askForExport(name() + "-trace.json");
      if (chosen != null) {
        documents.tell("Writing " + chosen + "…");
        new JsonFile(chosen).write(session.trace(), documents::tell);
      }
    });
    return item;
  }

  private String name() {
    return session.fileNameProperty().get().replaceFirst("\\.py$", "");
  }

  /**
   * Asks for a file and draws into it.
   *
   * @param shown hands over what is to be drawn
   */
  private void save(String what, Consumer<Consumer<Node>> shown) {
    Path chosen = documents.askForExport(name() + "-" + what + ".png");
    if (chosen != null) {
      PngFile file = new PngFile(chosen);
      shown.accept(node -> file.write(node, documents::tell));
    }
  }
}
