package tapedeck.app.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Layouts of plans, made one after the other on a thread with a large stack and remembered. All
 * methods belong to the FX thread.
 */
final class Layouts {
  private static final long STACK = 512L << 20;
  private static final int REMEMBERED = 64;
  private static final Logger LOG = Logger.getLogger(Layouts.class.getName());

  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(null, work, "tapedeck layout", STACK);
        worker.setDaemon(true);
        return worker;
      });

  private final Map<Plan, Layout> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Plan, Layout> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final ReadOnlyBooleanWrapper idle = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private @Nullable Ticket wanted;

  /** A layout that was asked for, and whether it still is. */
  private static final class Ticket {
    private volatile boolean cancelled;

    boolean isCancelled() {
      return cancelled;
    }
  }

  /** Loads what the first layout would have to wait for; returns at once. */
  static void warm() {
    Plan.Item item = new Plan.Item("a", 100, 60, 60, 14, 1, null, Plan.Role.SOURCE, false);
    Plan.Item next = new Plan.Item("b", 100, 60, 60, 14, 1, "box", Plan.Role.INNER, false);
    Plan plan =
        new Plan(
            List.of(item, next),
            List.of(new Plan.Link("e", "a", "b", 0, 60, 24)),
            List.of(new Plan.Container("box", null, 100, 20, false, null)),
            new Room(600, 0));
    THREAD.execute(() -> Rows.of(plan, () -> false, done -> {}));
  }

  /** Whether no layout is being made. */
  ReadOnlyBooleanProperty idleProperty() {
    return idle.getReadOnlyProperty();
  }

  /** How much of the layout being made is done, from 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** The layout of a plan if it was made before. */
  @Nullable Layout known(Plan plan) {
    return known.get(plan);
  }

  /** Hands over a plan's layout once it is there, unless another is asked for until then. */
  void request(Plan plan, Consumer<Layout> whenReady) {
    cancel();
    Ticket ticket = new Ticket();
    wanted = ticket;
    idle.set(false);
    progress.set(0);
    THREAD.execute(() -> {
      try {
        Layout layout =
            Rows.of(plan, ticket::isCancelled, done -> Platform.runLater(() -> tell(ticket, done)));
        Platform.runLater(() -> deliver(ticket, plan, layout, whenReady));
      } catch (CancellationException dropped) {
        // nobody waits for it any more
      } catch (RuntimeException | StackOverflowError unusual) {
        LOG.log(Level.SEVERE, "no layout", unusual);
        Platform.runLater(() -> deliver(ticket, plan, Layout.EMPTY, whenReady));
      }
    });
  }

  private void tell(Ticket ticket, double done) {
    if (wanted == ticket) {
      progress.set(done);
    }
  }

  private void deliver(Ticket ticket, Plan plan, Layout layout, Consumer<Layout> whenReady) {
    known.put(plan, layout);
    if (wanted == ticket) {
      wanted = null;
      whenReady.accept(layout);
      idle.set(true);
    }
  }

  /** Drops the layout that is being made. */
  void cancel() {
    if (wanted != null) {
      wanted.cancelled = true;
      wanted = null;
      idle.set(true);
    }
  }
}
