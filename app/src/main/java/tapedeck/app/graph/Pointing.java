package tapedeck.app.graph;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;

/** What the mouse does with boxes, lines and the ground: hovering, selecting, folding, menus. */
final class Pointing {
  private final GraphView view;
  private final Session session;
  private final HoverCard card;
  private final Dragging dragging;

  Pointing(GraphView view, Session session, HoverCard card, Dragging dragging) {
    this.view = view;
    this.session = session;
    this.card = card;
    this.dragging = dragging;
  }

  void listen(VertexView box) {
    dragging.listenTo(box);
    box.setOnContextMenuRequested(event -> {
      menu(box.key()).show(box, event.getScreenX(), event.getScreenY());
      event.consume();
    });
    listen(box, new Selection.OfVertex(box.key()));
    box.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getClickCount() == 2 && view.arrangement().isFolded(box.key())) {
            view.toggleFold(box.key());
          }
        });
  }

  void listen(BoxView frame) {
    frame
        .heading()
        .addEventHandler(
            MouseEvent.MOUSE_CLICKED,
            event -> {
              if (event.getClickCount() == 2) {
                view.toggleFold(frame.key());
                event.consume();
              }
            });
  }

  void listen(EdgeView edge) {
    listen(edge.body(), edge(edge.key()));
    listen(edge.chip(), edge(edge.key()));
  }

  void listenToGround(Viewport viewport) {
    viewport.addEventHandler(MouseEvent.MOUSE_CLICKED, this::groundClicked);
    viewport.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> view.requestFocus());
  }

  /** The edge a line stands for; the first of them if it stands for many. */
  private Selection edge(String key) {
    Part.Line line = view.part().lines().get(key);
    return line == null || line.edges().isEmpty()
        ? new Selection.OfEdge(key)
        : new Selection.OfEdge(line.edges().getFirst().key());
  }

  private void listen(Node node, Selection selection) {
    node.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            session.selectionProperty().set(selection);
          }
          event.consume();
        });
    node.addEventHandler(
        MouseEvent.MOUSE_MOVED,
        event -> card.show(view.arrangement().facts(), session.moment(), selection, view, event));
    node.addEventHandler(MouseEvent.MOUSE_EXITED, event -> card.hide());
  }

  private ContextMenu menu(String element) {
    ContextMenu menu = new ContextMenu();
    if (view.arrangement().isFolded(element)) {
      add(menu, "Unfold (Enter)", () -> view.toggleFold(element));
    }
    String around = view.part().frameAround(element);
    if (around != null) {
      add(menu, "Fold what is around it (Enter)", () -> view.toggleFold(around));
    }
    add(
        menu,
        "Trace to its inputs (I)",
        () -> view.highlights().spotlight(Spotlight.Beam.INPUTS, element));
    add(
        menu,
        "Path to the target (T)",
        () -> view.highlights().spotlight(Spotlight.Beam.TO_TARGET, element));
    add(
        menu,
        "Only this and its neighbours (O)",
        () -> view.highlights().spotlight(Spotlight.Beam.ALONE, element));
    if (view.highlights().isSpotlightOn()) {
      add(menu, "Show everything (Esc)", view.highlights()::endSpotlight);
    }
    if (!dragging.moves().isEmpty()) {
      add(menu, "Put moved boxes back", dragging::forget);
    }
    return menu;
  }

  private static void add(ContextMenu menu, String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(event -> action.run());
    menu.getItems().add(item);
  }

  private void groundClicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    if (event.getClickCount() == 2) {
      view.fit();
    } else {
      session.selectionProperty().set(new Selection.None());
    }
  }
}
