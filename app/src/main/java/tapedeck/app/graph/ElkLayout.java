package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.EdgeLabelSideSelection;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.NodeLabelPlacement;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;

/** A plan in the terms of ELK Layered: data flows from left to right, operands in order. */
final class ElkLayout {
  private static final Logger LOG = Logger.getLogger(ElkLayout.class.getName());

  /** ELK keeps no room for a label without a text. */
  private static final String UNREAD = "-";

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private final Plan plan;
  private final boolean nested;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> containers = new LinkedHashMap<>();
  private final Map<String, ElkNode> items = new LinkedHashMap<>();
  private final Map<String, ElkPort> outputs = new HashMap<>();
  private final Map<String, List<ElkPort>> inputs = new HashMap<>();
  private final Map<String, ElkEdge> edges = new LinkedHashMap<>();

  private ElkLayout(Plan plan, boolean nested) {
    this.plan = plan;
    this.nested = nested;
  }

  /**
   * Lays a plan out. Takes from milliseconds to seconds.
   *
   * @throws CancellationException if {@code cancelled} says so meanwhile
   */
  static Layout of(Plan plan, BooleanSupplier cancelled) {
    try {
      return of(plan, cancelled, true);
    } catch (CancellationException dropped) {
      throw dropped;
    } catch (RuntimeException | StackOverflowError unusual) {
      LOG.log(Level.WARNING, "a layout without boxes, because with them it failed", unusual);
      return of(plan, cancelled, false);
    }
  }

  private static Layout of(Plan plan, BooleanSupplier cancelled, boolean nested) {
    ElkLayout elk = new ElkLayout(plan, nested);
    elk.build();
    BasicProgressMonitor monitor =
        new BasicProgressMonitor() {
          @Override
          public boolean isCanceled() {
            return cancelled.getAsBoolean();
          }
        };
    new RecursiveGraphLayoutEngine().layout(elk.root, monitor);
    if (monitor.isCanceled()) {
      throw new CancellationException();
    }
    return elk.read();
  }

  private void build() {
    style(root);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(20, endsOutside() ? 54 : 16, 14, 16));
    for (Plan.Container container : nested ? plan.containers() : List.<Plan.Container>of()) {
      ElkNode node = ElkGraphUtil.createNode(within(container.inside()));
      style(node);
      node.setProperty(
          CoreOptions.PADDING,
          container.slim()
              ? new ElkPadding(container.heading() + 16, 16, 14, 16)
              : new ElkPadding(
                  container.heading() + 26, holdsTarget(container.key()) ? 48 : 20, 18, 20));
      node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
      node.setProperty(
          CoreOptions.NODE_SIZE_MINIMUM,
          new KVector(container.minWidth(), container.heading() + 40));
      containers.put(container.key(), node);
    }
    plan.items().forEach(this::add);
    plan.links().forEach(this::add);
    for (Plan.Container container : nested ? plan.containers() : List.<Plan.Container>of()) {
      ElkNode before = container.after() == null ? null : containers.get(container.after());
      ElkNode node = containers.get(container.key());
      if (before != null && node != null) {
        ElkGraphUtil.createSimpleEdge(before, node);
      }
    }
  }

  /** Whether the arrow that leaves a target may stand outside of all containers. */
  private boolean endsOutside() {
    return plan.items().stream().anyMatch(item -> item.target() && item.inside() == null);
  }

  private boolean holdsTarget(String container) {
    return plan.items().stream().anyMatch(item -> item.target() && container.equals(item.inside()));
  }

  private ElkNode within(@Nullable String container) {
    ElkNode node = container == null ? null : containers.get(container);
    return node == null ? root : node;
  }

  private static void style(ElkNode node) {
    node.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    node.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    node.setProperty(CoreOptions.RANDOM_SEED, 1);
    node.setProperty(CoreOptions.SPACING_NODE_NODE, 34.0);
    node.setProperty(CoreOptions.SPACING_EDGE_NODE, 20.0);
    node.setProperty(CoreOptions.SPACING_EDGE_EDGE, 12.0);
    node.setProperty(CoreOptions.SPACING_EDGE_LABEL, 5.0);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 15.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 11.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 10.0);
    node.setProperty(LayeredOptions.EDGE_LABELS_SIDE_SELECTION, EdgeLabelSideSelection.ALWAYS_UP);
    node.setProperty(
        LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
  }

  private void add(Plan.Item item) {
    ElkNode node = ElkGraphUtil.createNode(within(item.inside()));
    node.setDimensions(item.width(), item.height());
    node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    if (item.caption() > 0) {
      ElkLabel caption = ElkGraphUtil.createLabel(UNREAD, node);
      caption.setDimensions(item.captionWidth(), item.caption());
      caption.setProperty(
          CoreOptions.NODE_LABELS_PLACEMENT, NodeLabelPlacement.outsideBottomCenter());
    }
    items.put(item.key(), node);
    switch (item.role()) {
      case ENTRY ->
          node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
      case EXIT -> node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST);
      case INNER, SOURCE -> {}
    }
    outputs.put(item.key(), port(node, PortSide.EAST, item.width(), item.height() / 2));
    List<ElkPort> operands = new ArrayList<>();
    for (int i = 0; i < item.operands(); i++) {
      double y = item.height() * (i + 1) / (item.operands() + 1);
      operands.add(port(node, PortSide.WEST, 0, y));
    }
    inputs.put(item.key(), operands);
  }

  private static ElkPort port(ElkNode node, PortSide side, double x, double y) {
    ElkPort port = ElkGraphUtil.createPort(node);
    port.setProperty(CoreOptions.PORT_SIDE, side);
    port.setLocation(x, y);
    return port;
  }

  private void add(Plan.Link link) {
    ElkPort from = outputs.get(link.from());
    List<ElkPort> operands = inputs.get(link.to());
    if (from == null || operands == null) {
      throw new IllegalArgumentException("an edge between boxes that are not there: " + link);
    }
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, operands.get(link.operand()));
    ElkLabel chip = ElkGraphUtil.createLabel(UNREAD, edge);
    chip.setDimensions(Math.max(1, link.chipWidth()), Math.max(1, link.chipHeight()));
    chip.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
    if (link.chipWidth() > 0) {
      edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, 10);
      edge.setProperty(LayeredOptions.PRIORITY_SHORTNESS, 2);
    }
    edges.put(link.key(), edge);
  }

  private Layout read() {
    Map<String, Rectangle2D> boxes = new LinkedHashMap<>();
    plan.items().forEach(item -> boxes.put(item.key(), rectangle(item)));
    Map<String, List<Rectangle2D>> outlines = new LinkedHashMap<>();
    containers.forEach((key, node) -> {
      Point2D at = origin(node);
      outlines.put(
          key, List.of(new Rectangle2D(at.getX(), at.getY(), node.getWidth(), node.getHeight())));
    });
    Curves curves =
        new Curves(
            List.copyOf(boxes.values()),
            outlines.values().stream().map(List::getFirst).toList(),
            edges.values().stream().map(ElkLayout::chip).filter(Objects::nonNull).toList());
    Map<String, Layout.Route> routes = new LinkedHashMap<>();
    edges.forEach((key, edge) -> routes.put(key, route(edge, curves)));
    return new Layout(boxes, Map.of(), routes, outlines, root.getWidth(), root.getHeight());
  }

  private Rectangle2D rectangle(Plan.Item item) {
    ElkNode node = items.get(item.key());
    Point2D at = origin(node);
    return new Rectangle2D(at.getX(), at.getY(), item.width(), item.height());
  }

  private Layout.Route route(ElkEdge edge, Curves curves) {
    Point2D offset = origin(edge.getContainingNode());
    ElkEdgeSection section = edge.getSections().getFirst();
    List<Point2D> points = new ArrayList<>();
    points.add(offset.add(section.getStartX(), section.getStartY()));
    for (ElkBendPoint bend : section.getBendPoints()) {
      points.add(offset.add(bend.getX(), bend.getY()));
    }
    points.add(offset.add(section.getEndX(), section.getEndY()));
    return curves.through(points, chip(edge));
  }

  /** The room of the text on an edge; null if it has none. */
  private static @Nullable Rectangle2D chip(ElkEdge edge) {
    ElkLabel label = edge.getLabels().getFirst();
    Point2D at = origin(edge.getContainingNode()).add(label.getX(), label.getY());
    return label.getWidth() > 1
        ? new Rectangle2D(at.getX(), at.getY(), label.getWidth(), label.getHeight())
        : null;
  }

  private static Point2D origin(@Nullable ElkNode node) {
    double x = 0;
    double y = 0;
    for (ElkNode at = node; at != null; at = at.getParent()) {
      x += at.getX();
      y += at.getY();
    }
    return new Point2D(x, y);
  }
}
