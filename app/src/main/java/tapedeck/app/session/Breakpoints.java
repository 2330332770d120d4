package tapedeck.app.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import tapedeck.script.ScriptError;
import tapedeck.trace.Breakpoint;
import tapedeck.trace.Condition;
import tapedeck.trace.Hits;
import tapedeck.trace.Spot;
import tapedeck.trace.Trace;

/** The breakpoints of a session and where in its run they stop. Belongs to the FX thread. */
public final class Breakpoints {
  private static final int[] NONE = {};

  private final ObservableList<Breakpoint> all = FXCollections.observableArrayList();
  private final ObservableList<Breakpoint> view = FXCollections.unmodifiableObservableList(all);
  private final ReadOnlyObjectWrapper<int[]> hits = new ReadOnlyObjectWrapper<>(NONE);
  private Map<Spot, int[]> hitsOf = Map.of();
  private final ReadOnlyBooleanWrapper found = new ReadOnlyBooleanWrapper(true);
  private final AtomicInteger search = new AtomicInteger();
  private final List<Runnable> waiting = new ArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "tapedeck breakpoints");
        worker.setDaemon(true);
        return worker;
      });
  private final ObjectProperty<@Nullable Spot> asked = new SimpleObjectProperty<>();
  private Trace trace = Trace.EMPTY;

  Breakpoints() {
    all.addListener((ListChangeListener<Breakpoint>) change -> look());
  }

  /** All of them, in the order in which they were set; not to be changed. */
  public ObservableList<Breakpoint> all() {
    return view;
  }

  /** The positions of the run at which they stop, ascending; not to be changed. */
  public ReadOnlyObjectProperty<int[]> hitsProperty() {
    return hits.getReadOnlyProperty();
  }

  /** Where the breakpoint on a spot stops or, if it is off, would stop; not to be changed. */
  public int[] hitsOf(Spot spot) {
    return hitsOf.getOrDefault(spot, NONE);
  }

  /** Whether {@link #hitsProperty} is up to date. */
  public ReadOnlyBooleanProperty foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** The breakpoint on a spot; null if there is none. */
  public @Nullable Breakpoint on(Spot spot) {
    return all.stream().filter(each -> each.spot().equals(spot)).findFirst().orElse(null);
  }

  /** Sets a breakpoint on a spot, or takes the one there away. */
  public void toggle(Spot spot) {
    Breakpoint there = on(spot);
    if (there == null) {
      all.add(Breakpoint.on(spot));
    } else {
      all.remove(there);
    }
  }

  /** Turns a breakpoint on or off. */
  public void turn(Breakpoint breakpoint, boolean on) {
    all.set(all.indexOf(breakpoint), breakpoint.turned(on));
  }

  public void remove(Breakpoint breakpoint) {
    all.remove(breakpoint);
  }

  /** Takes these instead of all there are. */
  public void restore(List<Breakpoint> kept) {
    all.setAll(kept);
  }

  /**
   * Sets a breakpoint on a spot that stops only under a condition; one that is there gets it.
   *
   * @param text as {@link Condition#of} reads it
   * @return what is wrong with it; empty if it was set
   */
  public String set(Spot spot, String text) {
    Condition condition;
    try {
      condition = Condition.of(text);
    } catch (ScriptError wrong) {
      return wrong.getMessage();
    }
    String problem = Hits.problem(trace, condition);
    if (!problem.isEmpty()) {
      return problem;
    }
    Breakpoint there = on(spot);
    Breakpoint next = new Breakpoint(spot, condition);
    boolean pointless = spot instanceof Spot.Anywhere && condition instanceof Condition.Always;
    if (there != null && pointless) {
      all.remove(there);
    } else if (there != null) {
      all.set(all.indexOf(there), next);
    } else if (!pointless) {
      all.add(next);
    }
    return "";
  }

  /** The spot whose condition is being asked for; null if none is. */
  public ObjectProperty<@Nullable Spot> askedProperty() {
    return asked;
  }

  public void clear() {
    all.clear();
  }

  /** Lets the breakpoints on lines go with their lines when the text is edited. */
  void edited(String before, String after) {
    LineShift shift = LineShift.between(before, after);
    List<Breakpoint> next = new ArrayList<>();
    for (Breakpoint each : all) {
      Breakpoint now =
          each.spot() instanceof Spot.Line(int number)
              ? shift.of(number) > 0 ? each.movedTo(new Spot.Line(shift.of(number))) : null
              : each;
      if (now != null && next.stream().noneMatch(other -> other.spot().equals(now.spot()))) {
        next.add(now);
      }
    }
    if (!next.equals(all)) {
      all.setAll(next);
    }
  }

  void show(Trace now) {
    trace = now;
    look();
  }

  private void look() {
    int number = search.incrementAndGet();
    if (all.isEmpty() || trace.size() == 0) {
      answer(number, Map.of(), NONE);
      return;
    }
    found.set(false);
    List<Breakpoint> asked = List.copyOf(all);
    Trace of = trace;
    thread.execute(() -> {
      Map<Spot, int[]> each = new HashMap<>();
      IntStream.Builder positions = IntStream.builder();
      for (Breakpoint breakpoint : asked) {
        int[] its = Hits.of(of, List.of(breakpoint.turned(true)), () -> search.get() != number);
        each.put(breakpoint.spot(), its);
        IntStream.of(breakpoint.isOn() ? its : NONE).forEach(positions::add);
      }
      int[] together = positions.build().sorted().distinct().toArray();
      Platform.runLater(() -> answer(number, each, together));
    });
  }

  private void answer(int number, Map<Spot, int[]> each, int[] positions) {
    if (number == search.get()) {
      hitsOf = each;
      hits.set(positions);
      found.set(true);
      List<Runnable> due = List.copyOf(waiting);
      waiting.clear();
      due.forEach(Runnable::run);
    }
  }

  /** Does something at once if the hits are known, or else as soon as they are. */
  void whenFound(Runnable action) {
    if (found.get()) {
      action.run();
    } else {
      waiting.clear();
      waiting.add(action);
    }
  }

  /** The first hit behind a position; {@code otherwise} if there is none. */
  int after(int position, int otherwise) {
    int at = Arrays.binarySearch(hits.get(), position + 1);
    int index = at >= 0 ? at : -at - 1;
    return index < hits.get().length ? hits.get()[index] : otherwise;
  }

  /** The last hit before a position; {@code otherwise} if there is none. */
  int before(int position, int otherwise) {
    int at = Arrays.binarySearch(hits.get(), position);
    int index = (at >= 0 ? at : -at - 1) - 1;
    return index >= 0 ? hits.get()[index] : otherwise;
  }

  void close() {
    search.incrementAndGet();
    thread.shutdownNow();
  }
}
