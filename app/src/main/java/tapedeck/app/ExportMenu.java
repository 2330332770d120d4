package tapedeck.app;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import tapedeck.app.export.PngFile;
import tapedeck.app.session.Session;

/** The button that saves what is to be seen as a picture. */
final class ExportMenu extends MenuButton {
  private final Session session;
  private final Documents documents;

  ExportMenu(Session session, Documents documents, Node window, Node graph, Node loss) {
    super("Export");
    this.session = session;
    this.documents = documents;
    setId("export");
    setAccessibleText(getText());
    getStyleClass().add("tool");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip("Save a picture (Ctrl+Shift+E)"));
    getItems()
        .setAll(
            item("Window as PNG…", "window", window),
            item("Graph as PNG…", "graph", graph),
            item("Loss plot as PNG…", "loss", loss));
  }

  private MenuItem item(String words, String what, Node node) {
    MenuItem item = new MenuItem(words);
    item.setId("export-" + what);
    item.setOnAction(event -> save(what, node));
    return item;
  }

  private void save(String what, Node node) {
    String name = session.fileNameProperty().get().replaceFirst("\\.py$", "");
    Path chosen = documents.askForPicture(name + "-" + what + ".png");
    if (chosen != null) {
      new PngFile(chosen).write(node, documents::tell);
    }
  }
}
