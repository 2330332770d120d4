package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a plan that is too wide to be read in one piece in rows, as a text is: what does not fit
 * goes on below, at the left. Sources stand again in every row that uses them; what is computed is
 * led there by a line round the rows.
 */
final class Rows {
  /** The zoom at which texts can be read well. */
  static final double READABLE = 0.8;

  /** What is shown to save another row. */
  static final double LEAST_ZOOM = 0.76;

  private static final double GAP = 34;
  private static final double EDGES = 80;
  private static final double LEAST_ROW = 240;
  private static final int SMALL = 60;
  private static final int FEW = 24;
  private static final double LANE = 11;
  private static final double MARGIN = 8;
  private static final double CORNER = 9;

  private final Plan plan;
  private final Map<String, Integer> depths = new LinkedHashMap<>();
  private final Map<Integer, Double> columns = new TreeMap<>();
  private final Map<String, Plan.Item> items = new LinkedHashMap<>();
  private final Map<String, Integer> rowOf = new HashMap<>();

  private Rows(Plan plan) {
    this.plan = plan;
    plan.items().forEach(item -> items.put(item.key(), item));
  }

  /**
   * Lays a plan out.
   *
   * @param cancelled asked again and again whether anybody still waits for it
   * @param progress told how much is done, from 0 to 1
   * @throws java.util.concurrent.CancellationException if nobody does
   */
  static Layout of(Plan plan, BooleanSupplier cancelled, DoubleConsumer progress) {
    Rows rows = new Rows(plan);
    int estimate = rows.estimate();
    boolean few = plan.items().size() <= FEW;
    int most = plan.items().size() <= SMALL ? estimate + (few ? 3 : 2) : estimate;
    Layout layout = null;
    for (int count = few ? 1 : estimate; count <= most; count += few ? 1 : 2) {
      int used = rows.assign(count);
      layout = used <= 1 ? ElkLayout.of(plan, cancelled) : rows.layout(used, cancelled, progress);
      if (plan.wide() <= 0 || layout.width() * LEAST_ZOOM <= plan.wide()) {
        return layout;
      }
    }
    return layout == null ? ElkLayout.of(plan, cancelled) : layout;
  }

  /** Works out how wide the columns are, and how many rows they will need. */
  private int estimate() {
    depths.putAll(depths());
    Map<Integer, Double> chips = new HashMap<>();
    depths.forEach((key, depth) -> columns.merge(depth, required(key).width(), Math::max));
    double sources = 0;
    for (Plan.Link link : plan.links()) {
      Integer depth = depths.get(link.to());
      boolean fromSource = !depths.containsKey(link.from());
      if (depth != null && (!fromSource || depth == 0)) {
        chips.merge(depth, link.chipWidth(), Math::max);
      }
      if (fromSource) {
        sources = Math.max(sources, required(link.from()).width());
      }
    }
    columns.replaceAll((depth, width) -> width + chips.getOrDefault(depth, 0.0) + GAP);
    double limit = Math.max(LEAST_ROW, plan.wide() / READABLE - sources - EDGES);
    return plan.wide() <= 0 ? 1 : Math.max(1, (int) Math.ceil(all() / limit));
  }

  private double all() {
    return columns.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Gives every computed item its row of so many, and answers how many are used. */
  private int assign(int count) {
    Map<Integer, Integer> rows = new HashMap<>();
    double before = 0;
    for (Map.Entry<Integer, Double> column : columns.entrySet()) {
      double width = column.getValue();
      int row = (int) Math.min(count - 1, Math.floor((before + width / 2) * count / all()));
      rows.put(column.getKey(), row);
      before += width;
    }
    List<Integer> used = new ArrayList<>(new TreeSet<>(rows.values()));
    depths.forEach((key, depth) -> rowOf.put(key, used.indexOf(rows.getOrDefault(depth, 0))));
    return used.size();
  }

  private Plan.Item required(String key) {
    Plan.Item item = items.get(key);
    if (item == null) {
      throw new IllegalArgumentException("no item " + key);
    }
    return item;
  }

  /** How many computed items lie on the longest way to each. */
  private Map<String, Integer> depths() {
    Map<String, List<String>> inputs = new HashMap<>();
    for (Plan.Link link : plan.links()) {
      if (required(link.from()).role() == Plan.Role.INNER) {
        inputs.computeIfAbsent(link.to(), key -> new ArrayList<>()).add(link.from());
      }
    }
    Map<String, List<String>> contents = new HashMap<>();
    for (Plan.Item item : plan.items()) {
      if (item.inside() != null && item.role() == Plan.Role.INNER) {
        contents.computeIfAbsent(item.inside(), key -> new ArrayList<>()).add(item.key());
      }
    }
    for (Plan.Container container : plan.containers()) {
      if (container.after() != null) {
        List<String> before = contents.getOrDefault(container.after(), List.of());
        for (String key : contents.getOrDefault(container.key(), List.of())) {
          inputs.computeIfAbsent(key, k -> new ArrayList<>()).addAll(before);
        }
      }
    }
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int pass = 0; pass < 2; pass++) {
      for (Plan.Item item : plan.items()) {
        if (item.role() == Plan.Role.INNER) {
          int depth = 0;
          for (String input : inputs.getOrDefault(item.key(), List.of())) {
            depth = Math.max(depth, found.getOrDefault(input, -1) + 1);
          }
          found.merge(item.key(), Math.min(depth, plan.items().size()), Math::max);
        }
      }
    }
    return found;
  }

  /** A line from one row to another, or several that begin at the same item. */
  private record Lane(String from, int row, Set<Integer> to) {}

  private Layout layout(int count, BooleanSupplier cancelled, DoubleConsumer progress) {
    Map<String, Lane> lanes = new LinkedHashMap<>();
    Map<String, Set<Integer>> sourceRows = new HashMap<>();
    for (Plan.Link link : plan.links()) {
      int to = rowOf.getOrDefault(link.to(), 0);
      Integer from = rowOf.get(link.from());
      if (from == null) {
        sourceRows.computeIfAbsent(link.from(), key -> new TreeSet<>()).add(to);
      } else if (from != to) {
        lanes
            .computeIfAbsent(link.from(), key -> new Lane(key, from, new TreeSet<>()))
            .to()
            .add(to);
      }
    }
    Map<String, String> copies = new LinkedHashMap<>();
    List<Layout> made = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      made.add(ElkLayout.of(row(row, lanes, sourceRows, copies), cancelled));
      progress.accept((row + 1.0) / count);
    }
    return compose(made, new ArrayList<>(lanes.values()), copies);
  }

  private static String copy(String source, Set<Integer> rows, int row) {
    return rows.iterator().next() == row ? source : source + " again in row " + row;
  }

  private Plan row(
      int row,
      Map<String, Lane> lanes,
      Map<String, Set<Integer>> sourceRows,
      Map<String, String> copies) {
    List<Plan.Item> in = new ArrayList<>();
    for (Plan.Item item : plan.items()) {
      Set<Integer> rows = sourceRows.getOrDefault(item.key(), Set.of());
      if (item.role() == Plan.Role.INNER
          ? rowOf.getOrDefault(item.key(), 0) == row
          : rows.contains(row)) {
        String key = rows.isEmpty() ? item.key() : copy(item.key(), rows, row);
        if (!key.equals(item.key())) {
          copies.put(key, item.key());
        }
        in.add(item.inRow(key));
      }
    }
    List<Plan.Link> links = new ArrayList<>();
    Set<String> entries = new HashSet<>();
    for (Lane lane : lanes.values()) {
      if (lane.row() == row) {
        in.add(stub("exit " + lane.from(), Plan.Role.EXIT));
        links.add(
            new Plan.Link("exit " + lane.from(), lane.from(), "exit " + lane.from(), 0, 0, 0));
      }
      if (lane.to().contains(row) && entries.add(lane.from())) {
        in.add(stub("entry " + lane.from(), Plan.Role.ENTRY));
      }
    }
    for (Plan.Link link : plan.links()) {
      if (rowOf.getOrDefault(link.to(), 0) == row) {
        Integer from = rowOf.get(link.from());
        Set<Integer> rows = sourceRows.getOrDefault(link.from(), Set.of());
        String begin =
            from == null
                ? copy(link.from(), rows, row)
                : from == row ? link.from() : "entry " + link.from();
        links.add(link.between(begin, link.to(), link.operand()));
      }
    }
    return new Plan(in, links, containers(in), 0);
  }

  private static Plan.Item stub(String key, Plan.Role role) {
    return new Plan.Item(key, 1, 1, 0, 0, 1, null, role, false);
  }

  /** The containers of which something lies in a row, with those around them. */
  private List<Plan.Container> containers(List<Plan.Item> in) {
    Map<String, Plan.Container> byKey = new HashMap<>();
    plan.containers().forEach(container -> byKey.put(container.key(), container));
    Set<String> used = new LinkedHashSet<>();
    for (Plan.Item item : in) {
      @Nullable String key = item.inside();
      while (key != null && used.add(key)) {
        Plan.Container container = byKey.get(key);
        key = container == null ? null : container.inside();
      }
    }
    return plan.containers().stream().filter(c -> used.contains(c.key())).toList();
  }

  private Layout compose(List<Layout> rows, List<Lane> lanes, Map<String, String> copies) {
    double gutter = lanes.isEmpty() ? 0 : MARGIN + LANE * lanes.size();
    double wide = rows.stream().mapToDouble(Layout::width).max().orElse(0);
    Map<String, Rectangle2D> boxes = new LinkedHashMap<>();
    Map<String, Layout.Route> routes = new LinkedHashMap<>();
    Map<String, Layout.Route> exits = new HashMap<>();
    Map<String, List<Rectangle2D>> containers = new LinkedHashMap<>();
    double[] tops = new double[rows.size()];
    double[] bottoms = new double[rows.size()];
    double y = 0;
    for (int row = 0; row < rows.size(); row++) {
      Layout layout = rows.get(row);
      tops[row] = y;
      bottoms[row] = y + layout.height();
      double x = gutter;
      double top = y;
      layout
          .items()
          .forEach((key, place) -> {
            if (!key.startsWith("exit ") && !key.startsWith("entry ")) {
              boxes.put(key, moved(place, x, top));
            }
          });
      layout
          .routes()
          .forEach((key, route) -> {
            Map<String, Layout.Route> to = key.startsWith("exit ") ? exits : routes;
            to.put(key, route.moved(x, top));
          });
      layout
          .containers()
          .forEach((key, places) ->
              containers
                  .computeIfAbsent(key, k -> new ArrayList<>())
                  .add(moved(places.getFirst(), x, top)));
      int here = row;
      y = bottoms[row] + LANE * lanes.stream().filter(lane -> lane.row() == here).count();
    }
    for (Plan.Link link : plan.links()) {
      Integer from = rowOf.get(link.from());
      Layout.Route in = routes.get(link.key());
      Layout.Route out = exits.get("exit " + link.from());
      if (from != null
          && in != null
          && out != null
          && !from.equals(rowOf.getOrDefault(link.to(), 0))) {
        int lane = laneOf(lanes, link.from());
        int within = laneWithin(lanes, link.from());
        double right = gutter + wide + LANE * lane - MARGIN;
        double below = bottoms[from] + LANE * within;
        double left = gutter - LANE * lane;
        List<Layout.Bend> bends = new ArrayList<>(out.bends());
        bends.addAll(
            around(
                List.of(
                    out.end(),
                    new Point2D(right, out.end().getY()),
                    new Point2D(right, below),
                    new Point2D(left, below),
                    new Point2D(left, in.start().getY()),
                    in.start())));
        bends.addAll(in.bends());
        routes.put(link.key(), new Layout.Route(out.start(), List.copyOf(bends), in.chip()));
      }
    }
    return new Layout(boxes, Map.copyOf(copies), routes, containers, wide + 2 * gutter, y);
  }

  private static int laneOf(List<Lane> lanes, String from) {
    for (int i = 0; i < lanes.size(); i++) {
      if (lanes.get(i).from().equals(from)) {
        return i;
      }
    }
    return 0;
  }

  /** The number of a lane among those that leave the same row. */
  private static int laneWithin(List<Lane> lanes, String from) {
    Lane lane = lanes.get(laneOf(lanes, from));
    return lanes.stream().filter(other -> other.row() == lane.row()).toList().indexOf(lane);
  }

  private static Rectangle2D moved(Rectangle2D place, double x, double y) {
    return new Rectangle2D(
        place.getMinX() + x, place.getMinY() + y, place.getWidth(), place.getHeight());
  }

  /** Level and upright pieces with round corners between them. */
  private static List<Layout.Bend> around(List<Point2D> points) {
    List<Layout.Bend> bends = new ArrayList<>();
    Point2D at = points.getFirst();
    for (int i = 1; i < points.size(); i++) {
      Point2D corner = points.get(i);
      boolean last = i + 1 == points.size();
      double length = at.distance(corner);
      double round =
          last ? 0 : Math.min(CORNER, Math.min(length, corner.distance(points.get(i + 1))) / 2);
      Point2D end =
          length == 0 ? corner : at.add(corner.subtract(at).multiply((length - round) / length));
      Point2D third = end.subtract(at).multiply(1 / 3.0);
      bends.add(new Layout.Bend(at.add(third), end.subtract(third), end));
      at = end;
      if (!last) {
        Point2D next = points.get(i + 1);
        double rest = corner.distance(next);
        Point2D begin =
            rest == 0 ? corner : corner.add(next.subtract(corner).multiply(round / rest));
        bends.add(new Layout.Bend(corner, corner, begin));
        at = begin;
      }
    }
    return bends;
  }
}
