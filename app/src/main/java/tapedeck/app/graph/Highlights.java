package tapedeck.app.graph;

import java.util.HashSet;
import java.util.Set;
import tapedeck.app.session.Selection;
import tapedeck.app.session.Session;
import tapedeck.tape.Place;
import tapedeck.trace.Structure;

/**
 * What is brought out of a picture: the selection, the way to a cut, a box and what leads to it.
 */
final class Highlights {
  private final Session session;
  private final Drawing drawing;
  private final Arrangement arrangement;
  private final Spotlight spotlight = new Spotlight();

  Highlights(Session session, Drawing drawing, Arrangement arrangement) {
    this.session = session;
    this.drawing = drawing;
    this.arrangement = arrangement;
  }

  boolean isSpotlightOn() {
    return spotlight.isOn();
  }

  /** Brings out a box with what it came from, where it leads, or itself alone. */
  void spotlight(Spotlight.Beam beam, String element) {
    spotlight.on(beam, element);
    applySpotlight();
  }

  /** Shows everything again; answers whether something was hidden. */
  boolean endSpotlight() {
    boolean was = spotlight.isOn();
    spotlight.off();
    applySpotlight();
    return was;
  }

  void applySpotlight() {
    Part part = arrangement.part();
    Snapshot now = new Snapshot(session.moment(), part.structure());
    Set<String> targets = new HashSet<>();
    for (Structure.Vertex vertex : part.structure().vertices().values()) {
      String owner = part.owners().get(vertex.key());
      if (owner != null && now.isTarget(vertex)) {
        targets.add(owner);
      }
    }
    spotlight.apply(part, drawing, targets);
  }

  /** Lights the ways of gradients that are None to where they are cut. */
  void light(Set<String> lit) {
    for (Part.Line line : arrangement.part().lines().values()) {
      EdgeView view = drawing.edge(line.key());
      if (view != null) {
        view.is("lit", lit.contains(line.key()) || stands(line, lit));
      }
    }
  }

  /** Rings the boxes of what a search found, and the folded ones that hold some of it. */
  void found(Set<String> keys) {
    Set<String> boxes = new HashSet<>(keys);
    keys.forEach(key -> boxes.add(arrangement.part().owners().getOrDefault(key, key)));
    drawing.all().forEach(view -> view.is("found", boxes.contains(view.key())));
  }

  /** Marks the boxes of what a line of the source computes or makes. */
  void ofLine(int line) {
    Facts facts = arrangement.facts();
    boolean known = !session.staleProperty().get();
    for (VertexView view : drawing.all()) {
      Structure.Vertex vertex = facts.structure().vertices().get(view.key());
      boolean there =
          vertex instanceof Structure.Operation operation
              && isOn(facts.trace().node(operation.node()).place(), line);
      view.is("of-line", known && there);
    }
  }

  private static boolean isOn(Place place, int line) {
    return place.line() <= line && line <= place.endLine();
  }

  /** Marks what is selected, and answers how it is spoken of; empty for no box. */
  String select() {
    String key =
        switch (session.selectionProperty().get()) {
          case Selection.None none -> "";
          case Selection.OfVertex(String vertex) -> vertex;
          case Selection.OfEdge(String edge) -> edge;
        };
    drawing.all().forEach(view -> view.is("selected", view.key().equals(key)));
    for (Part.Line line : arrangement.part().lines().values()) {
      EdgeView view = drawing.edge(line.key());
      if (view != null) {
        view.is("selected", line.key().equals(key) || stands(line, Set.of(key)));
      }
    }
    VertexView chosen = drawing.vertex(key);
    return chosen == null ? "" : chosen.getAccessibleText();
  }

  /** Whether a line stands for one of some edges. */
  private static boolean stands(Part.Line line, Set<String> edges) {
    return line.edges().stream().anyMatch(edge -> edges.contains(edge.key()));
  }
}
