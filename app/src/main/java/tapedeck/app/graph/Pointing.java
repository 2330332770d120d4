package tapedeck.app.graph;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.trace.Seen;
import tapedeck.trace.Spot;
import tapedeck.trace.Structure;

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
    listen(box, box.key(), new Selection.OfVertex(box.key()));
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
              } else if (event.getButton() == MouseButton.PRIMARY) {
                session.selectionProperty().set(new Selection.OfVertex(frame.key()));
              }
              event.consume();
            });
  }

  void listen(EdgeView edge) {
    for (Node part : List.of(edge.body(), edge.chip())) {
      listen(part, edge.key(), edge(edge.key()));
      part.setOnContextMenuRequested(event -> {
        ContextMenu menu = lineMenu(edge.key());
        if (!menu.getItems().isEmpty()) {
          menu.show(part, event.getScreenX(), event.getScreenY());
        }
        event.consume();
      });
    }
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

  private void listen(Node node, String element, Selection selection) {
    node.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            session.selectionProperty().set(selection);
            if (event.isShortcutDown() && event.isShiftDown()) {
              session.goToLastChangeOfSelected();
            }
          }
          event.consume();
        });
    node.addEventHandler(
        MouseEvent.MOUSE_MOVED,
        event ->
            card.show(
                new HoverCard.Over(element, selection),
                view.arrangement().facts(),
                view.part(),
                session.moment(),
                view,
                event));
    node.addEventHandler(MouseEvent.MOUSE_EXITED, event -> card.hide());
  }

  /** What can be done with a line: as with the boxes at its ends. */
  private ContextMenu lineMenu(String key) {
    ContextMenu menu = new ContextMenu();
    Part.Line line = view.part().lines().get(key);
    if (line == null) {
      return menu;
    }
    Seen flowed = Copying.contribution(now(), line);
    if (flowed != null) {
      add(menu, "Copy the contribution", () -> Copying.copy(flowed));
    }
    add(
        menu,
        "Trace to its inputs",
        () -> view.highlights().spotlight(Spotlight.Beam.INPUTS, line.from()));
    add(
        menu,
        "Path to the target",
        () -> view.highlights().spotlight(Spotlight.Beam.TO_TARGET, line.to()));
    add(menu, "Go to where it begins", () -> goTo(line.from()));
    add(menu, "Go to where it ends", () -> goTo(line.to()));
    if (view.highlights().isSpotlightOn()) {
      add(menu, "Show everything (Esc)", view.highlights()::endSpotlight);
    }
    return menu;
  }

  private void goTo(String element) {
    session.selectionProperty().set(new Selection.OfVertex(element));
    view.reveal(element);
  }

  private Snapshot now() {
    return new Snapshot(session.moment(), view.part().structure());
  }

  private ContextMenu menu(String element) {
    ContextMenu menu = new ContextMenu();
    Seen value =
        Copying.value(view.arrangement().facts(), now(), view.part().elements().get(element));
    if (value != null) {
      add(menu, "Copy the value", () -> Copying.copy(value));
    }
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
    Structure.Vertex vertex = session.structure().vertices().get(element);
    if (vertex != null) {
      Spot spot = new Spot.Vertex(element);
      boolean stops = session.breakpoints().on(spot) != null;
      add(menu, "Run to here (Ctrl+F8)", () -> session.runTo(spot));
      add(
          menu,
          stops ? "Take the breakpoint away (F9)" : "Breakpoint (F9)",
          () -> session.breakpoints().toggle(spot));
      add(
          menu,
          "Breakpoint when… (Shift+F9)",
          () -> session.breakpoints().askedProperty().set(spot));
      add(menu, "Who last changed this (W)", () -> session.goToLastChange(vertex));
    }
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
