package tapedeck.app.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Layouts of plans, made one after the other on a thread with a large stack and remembered. All
 * methods belong to the FX thread.
 */
final class Layouts {
  private static final long STACK = 512L << 20;
  private static final int REMEMBERED = 64;

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
  private @Nullable Ticket wanted;

  /** A layout that was asked for, and whether it still is. */
  private static final class Ticket extends BasicProgressMonitor {
    private volatile boolean cancelled;

    @Override
    public boolean isCanceled() {
      return cancelled;
    }
  }

  /** Loads what the first layout would have to wait for; returns at once. */
  static void warm() {
    Plan.Item item = new Plan.Item("a", 100, 60, 60, 14, 1, null);
    Plan.Item next = new Plan.Item("b", 100, 60, 60, 14, 1, "box");
    Plan plan =
        new Plan(
            List.of(item, next),
            List.of(new Plan.Link("e", "a", "b", 0, 60)),
            List.of(new Plan.Container("box", null, 100, 20)));
    THREAD.execute(() -> ElkLayout.of(plan, new BasicProgressMonitor()));
  }

  /** Whether no layout is being made. */
  ReadOnlyBooleanProperty idleProperty() {
    return idle.getReadOnlyProperty();
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
    THREAD.execute(() -> {
      try {
        Layout layout = ElkLayout.of(plan, ticket);
        Platform.runLater(() -> deliver(ticket, plan, layout, whenReady));
      } catch (CancellationException dropped) {
        // nobody waits for it any more
      }
    });
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
