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
    if (plan.room().height() > 0 && plan.items().size() <= SMALL) {
      return rows.largest(estimate, cancelled, progress);
    }
    boolean few = plan.items().size() <= FEW;
    int most = plan.items().size() <= SMALL ? estimate + (few ? 3 : 4) : estimate;
    Layout layout = null;
    for (int count = few ? 1 : estimate; count <= most; count += few ? 1 : 2) {
      layout = rows.in(count, cancelled, progress);
      double width = plan.room().width();
      if (width <= 0 || layout.width() * LEAST_ZOOM <= width) {
        return layout;
      }
    }
    return layout == null ? ElkLayout.of(plan, cancelled) : layout;
  }

  private Layout in(int count, BooleanSupplier cancelled, DoubleConsumer progress) {
    int used = assign(count);
    return used <= 1 ? ElkLayout.of(plan, cancelled) : layout(used, cancelled, progress);
  }

  /** The layout that can be shown largest where all of it has to be seen. */
  private Layout largest(int estimate, BooleanSupplier cancelled, DoubleConsumer progress) {
    Layout best = in(1, cancelled, progress);
    double zoom = plan.room().zoom(best, 1);
    for (int count = 2; count <= estimate + 1; count++) {
      Layout layout = in(count, cancelled, progress);
      double other = plan.room().zoom(layout, count);
      if (other > zoom) {
        best = layout;
        zoom = other;
      }
    }
    return best;
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
    double limit = Math.max(LEAST_ROW, plan.room().width() / READABLE - sources - EDGES);
    return plan.room().width() <= 0 ? 1 : Math.max(1, (int) Math.ceil(all() / limit));
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
    Map<String, List<String>> contents = contents();
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

  /** What is computed in each container and in those inside it. */
  private Map<String, List<String>> contents() {
    Map<String, String> around = new HashMap<>();
    for (Plan.Container container : plan.containers()) {
      if (container.inside() != null) {
        around.put(container.key(), container.inside());
      }
    }
    Map<String, List<String>> contents = new HashMap<>();
    for (Plan.Item item : plan.items()) {
      if (item.role() == Plan.Role.INNER) {
        for (String at = item.inside(); at != null; at = around.get(at)) {
          contents.computeIfAbsent(at, key -> new ArrayList<>()).add(item.key());
        }
      }
    }
    return contents;
  }

  private Layout layout(int count, BooleanSupplier cancelled, DoubleConsumer progress) {
    Map<String, Lanes.Lane> lanes = new LinkedHashMap<>();
    Map<String, Set<Integer>> sourceRows = new HashMap<>();
    for (Plan.Link link : plan.links()) {
      int to = rowOf.getOrDefault(link.to(), 0);
      Integer from = rowOf.get(link.from());
      if (from == null) {
        sourceRows.computeIfAbsent(link.from(), key -> new TreeSet<>()).add(to);
      } else if (from != to) {
        lanes
            .computeIfAbsent(link.from(), key -> new Lanes.Lane(key, from, new TreeSet<>()))
            .to()
            .add(to);
      }
    }
    for (Plan.Item item : plan.items()) {
      if (item.role() == Plan.Role.SOURCE) {
        sourceRows.computeIfAbsent(item.key(), key -> new TreeSet<>(Set.of(0)));
      }
    }
    Map<String, String> copies = new LinkedHashMap<>();
    List<Layout> made = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      made.add(ElkLayout.of(row(row, lanes, sourceRows, copies), cancelled));
      progress.accept((row + 1.0) / count);
    }
    return compose(made, new Lanes(lanes.values()), copies);
  }

  private static String copy(String source, Set<Integer> rows, int row) {
    return rows.iterator().next() == row ? source : source + " again in row " + row;
  }

  private Plan row(
      int row,
      Map<String, Lanes.Lane> lanes,
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
    for (Lanes.Lane lane : lanes.values()) {
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
    return new Plan(in, links, containers(in), Room.UNLIMITED);
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

  private Layout compose(List<Layout> rows, Lanes lanes, Map<String, String> copies) {
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
      double x = lanes.left();
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
      y = bottoms[row] + lanes.below(row);
    }
    for (Plan.Link link : plan.links()) {
      Integer from = rowOf.get(link.from());
      Layout.Route in = routes.get(link.key());
      Layout.Route out = exits.get("exit " + link.from());
      if (from != null
          && in != null
          && out != null
          && !from.equals(rowOf.getOrDefault(link.to(), 0))) {
        List<Layout.Bend> bends = new ArrayList<>(out.bends());
        bends.addAll(lanes.way(link.from(), out.end(), in.start(), wide, bottoms[from]));
        bends.addAll(in.bends());
        routes.put(link.key(), new Layout.Route(out.start(), List.copyOf(bends), in.chip()));
      }
    }
    return new Layout(
        boxes, Map.copyOf(copies), routes, containers, lanes.left() + wide + lanes.right(), y);
  }

  private static Rectangle2D moved(Rectangle2D place, double x, double y) {
    return new Rectangle2D(
        place.getMinX() + x, place.getMinY() + y, place.getWidth(), place.getHeight());
  }
}
