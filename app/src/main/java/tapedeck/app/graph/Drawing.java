package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import org.graphstream.stream.SinkAdapter;
import org.jspecify.annotations.Nullable;

/** Draws a graph by listening to it; where things stand it is told by {@link #stand}. */
final class Drawing extends SinkAdapter {
  private final Group boxLayer = new Group();
  private final Group edgeLayer = new Group();
  private final Group vertexLayer = new Group();
  private final Group chipLayer = new Group();
  private boolean ghostsShown = true;
  private final Ghosts ghosts = new Ghosts();
  private final Pane paper = new Pane(boxLayer, edgeLayer, vertexLayer, chipLayer, ghosts);
  private final Map<String, VertexView> vertices = new LinkedHashMap<>();
  private final Map<String, VertexView> copies = new LinkedHashMap<>();
  private final Map<String, EdgeView> edges = new LinkedHashMap<>();
  private final Map<String, BoxView> boxes = new LinkedHashMap<>();
  private final VertexView.Tensors tensors;
  private final Consumer<VertexView> onVertex;
  private final Consumer<EdgeView> onEdge;
  private final Consumer<BoxView> onBox;

  /**
   * @param tensors where thumbnails find their numbers
   * @param onVertex told of each new vertex
   * @param onEdge told of each new edge
   * @param onBox told of each new frame
   */
  Drawing(
      VertexView.Tensors tensors,
      Consumer<VertexView> onVertex,
      Consumer<EdgeView> onEdge,
      Consumer<BoxView> onBox) {
    this.onBox = onBox;
    this.tensors = tensors;
    this.onVertex = onVertex;
    this.onEdge = onEdge;
    paper.setPickOnBounds(false);
    paper.setManaged(false);
  }

  List<Group> lineLayers() {
    return List.of(edgeLayer, chipLayer);
  }

  Pane paper() {
    return paper;
  }

  /** Shows or hides what is not recorded yet; everything keeps its place. */
  void showGhosts(boolean so) {
    ghostsShown = so;
    all().forEach(view -> view.showGhost(so));
    edges.values().forEach(view -> view.showGhost(so));
    boxes.values().forEach(view -> view.showGhost(so));
  }

  /** What stands below all that was recorded. */
  Ghosts ghosts() {
    return ghosts;
  }

  @Nullable VertexView vertex(String key) {
    return vertices.get(key);
  }

  @Nullable EdgeView edge(String key) {
    return edges.get(key);
  }

  Collection<VertexView> vertices() {
    return vertices.values();
  }

  Collection<EdgeView> edges() {
    return edges.values();
  }

  /** Every drawing of every vertex. */
  List<VertexView> all() {
    List<VertexView> all = new ArrayList<>(vertices.values());
    all.addAll(copies.values());
    return all;
  }

  /** Where every vertex stands that has a place. */
  Map<String, Rectangle2D> places() {
    Map<String, Rectangle2D> places = new LinkedHashMap<>();
    vertices.forEach((key, view) -> {
      if (view.place().getWidth() > 0) {
        places.put(key, view.place());
      }
    });
    return places;
  }

  /** Every drawing of a vertex: one, or one for each row that uses it. */
  List<VertexView> views(String key) {
    List<VertexView> views = new ArrayList<>();
    VertexView first = vertices.get(key);
    if (first != null) {
      views.add(first);
    }
    copies.values().stream().filter(view -> view.key().equals(key)).forEach(views::add);
    return views;
  }

  Collection<BoxView> boxes() {
    return boxes.values();
  }

  @Nullable BoxView frame(String key) {
    return boxes.get(key);
  }

  void stand(Layout layout) {
    ghosts.relocate(0, layout.height());
    paper.resize(Math.max(layout.width(), ghosts.getWidth()), layout.height() + ghosts.getHeight());
    copies.keySet().removeIf(copy -> !layout.copies().containsKey(copy) && dropCopy(copy));
    layout.copies().forEach(this::copy);
    layout.items().forEach((key, place) -> with(vertices, key, view -> view.stand(place)));
    layout.items().forEach((key, place) -> with(copies, key, view -> view.stand(place)));
    layout.routes().forEach((key, route) -> with(edges, key, view -> view.stand(route)));
    layout.containers().forEach((key, place) -> box(key).stand(place));
    boxes.keySet().removeIf(key -> !layout.containers().containsKey(key) && drop(key));
    List<BoxView> wanted = layout.containers().keySet().stream().map(this::box).toList();
    if (!boxLayer.getChildren().equals(wanted)) {
      boxLayer.getChildren().setAll(wanted);
    }
  }

  private boolean dropCopy(String copy) {
    vertexLayer.getChildren().remove(copies.get(copy));
    return true;
  }

  private void copy(String copy, String key) {
    VertexView original = vertices.get(key);
    VertexView known = copies.get(copy);
    if (original != null && known == null) {
      VertexView view = new VertexView(key, copy);
      view.showGhost(ghostsShown);
      copies.put(copy, view);
      vertexLayer.getChildren().add(view);
      original.looks().forEach((attribute, value) -> view.set(attribute, value, tensors));
      onVertex.accept(view);
    }
  }

  private void setVertex(String key, String attribute, @Nullable Object value) {
    views(key).forEach(view -> view.set(attribute, value, tensors));
  }

  private boolean drop(String key) {
    boxLayer.getChildren().remove(boxes.get(key));
    return true;
  }

  private static <V> void with(Map<String, V> of, String key, Consumer<V> then) {
    V view = of.get(key);
    if (view != null) {
      then.accept(view);
    }
  }

  private BoxView box(String key) {
    return boxes.computeIfAbsent(
        key,
        k -> {
          BoxView view = new BoxView(k);
          view.showGhost(ghostsShown);
          onBox.accept(view);
          return view;
        });
  }

  @Override
  public void nodeAdded(String source, long time, String key) {
    VertexView view = new VertexView(key, key);
    vertices.put(key, view);
    vertexLayer.getChildren().add(view);
    view.showGhost(ghostsShown);
    onVertex.accept(view);
  }

  @Override
  public void nodeRemoved(String source, long time, String key) {
    vertexLayer.getChildren().remove(vertices.remove(key));
    copies
        .values()
        .removeIf(view -> {
          boolean gone = view.key().equals(key);
          return gone && vertexLayer.getChildren().remove(view);
        });
  }

  @Override
  public void edgeAdded(
      String source, long time, String key, String from, String to, boolean directed) {
    EdgeView view = new EdgeView(key);
    view.showGhost(ghostsShown);
    edges.put(key, view);
    edgeLayer.getChildren().add(view.body());
    chipLayer.getChildren().add(view.chip());
    onEdge.accept(view);
  }

  @Override
  public void edgeRemoved(String source, long time, String key) {
    EdgeView view = edges.remove(key);
    if (view != null) {
      edgeLayer.getChildren().remove(view.body());
      chipLayer.getChildren().remove(view.chip());
    }
  }

  @Override
  public void nodeAttributeAdded(
      String source, long time, String key, String attribute, Object value) {
    setVertex(key, attribute, value);
  }

  @Override
  public void nodeAttributeChanged(
      String source, long time, String key, String attribute, Object before, Object value) {
    setVertex(key, attribute, value);
  }

  @Override
  public void nodeAttributeRemoved(String source, long time, String key, String attribute) {
    setVertex(key, attribute, null);
  }

  @Override
  public void edgeAttributeAdded(
      String source, long time, String key, String attribute, Object value) {
    with(edges, key, view -> view.set(attribute, value));
  }

  @Override
  public void edgeAttributeChanged(
      String source, long time, String key, String attribute, Object before, Object value) {
    with(edges, key, view -> view.set(attribute, value));
  }

  @Override
  public void edgeAttributeRemoved(String source, long time, String key, String attribute) {
    with(edges, key, view -> view.set(attribute, null));
  }

  @Override
  public void graphAttributeAdded(String source, long time, String attribute, Object value) {
    if (value instanceof BoxLook look) {
      box(attribute).show(look);
    }
  }

  @Override
  public void graphAttributeChanged(
      String source, long time, String attribute, Object before, Object value) {
    graphAttributeAdded(source, time, attribute, value);
  }

  /** Everything that is drawn, by key, for comparing moments. */
  Map<String, Object> shown() {
    Map<String, Object> all = new TreeMap<>();
    vertices.forEach((key, view) -> all.put(key, view.shown()));
    edges.forEach((key, view) -> all.put(key, view.shown()));
    boxes.forEach((key, view) -> all.put(key, view.shown()));
    return all;
  }
}
