package tapedeck.app;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Parts beside each other. The room of a slot that is folded goes to the other slots or, if none is
 * open, to the parts that are none.
 */
final class Division extends SplitPane {
  /** How wide the stylesheet makes the border between two parts. */
  private static final double BORDER = 5;

  private double[] shares = {};

  Division(Orientation orientation, Node... parts) {
    super(parts);
    setOrientation(orientation);
    for (Node part : parts) {
      if (part instanceof Slot slot) {
        slot.stateProperty().addListener((property, before, now) -> follow(slot, before));
      }
    }
  }

  /** Calls back when the user has moved a border. */
  void onMoved(Runnable action) {
    addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (event.getTarget() instanceof Node node
              && (isDivider(node) || node.getParent() != null && isDivider(node.getParent()))) {
            action.run();
          }
        });
  }

  /** The division whose part a node is or lies in, with nothing of the kind between; or null. */
  static @Nullable Division around(Node node) {
    Node each = node.getParent();
    while (each != null && !(each instanceof Division)) {
      each = each.getParent();
    }
    return each instanceof Division found ? found : null;
  }

  /** Moves the border behind the part that holds a node, or behind the last part the one before. */
  void moveBorder(Node inside, double by) {
    for (int i = 0; i < getItems().size(); i++) {
      for (Node each = inside; each != null; each = each.getParent()) {
        if (each == getItems().get(i)) {
          int border = Math.min(i, getDividers().size() - 1);
          double length = isWide() ? getWidth() : getHeight();
          double now = getDividerPositions()[border];
          setDividerPosition(border, Math.clamp(now + by / length, 0, 1));
          layout();
        }
      }
    }
  }

  private static boolean isDivider(Node node) {
    return node.getStyleClass().contains("split-pane-divider");
  }

  /**
   * Divides the room for the first time, once it is known.
   *
   * @param asOpen the shares of the parts when all are open; they add up to 1
   */
  void arrange(double... asOpen) {
    shares = asOpen;
    divide();
  }

  /** The shares that the parts have when all are open; they add up to 1. */
  double[] shares() {
    boolean[] open = new boolean[getItems().size()];
    for (int i = 0; i < open.length; i++) {
      open[i] = isOpen(i);
    }
    return shares(open);
  }

  private double[] shares(boolean[] open) {
    double[] sizes = sizes();
    double length = DoubleStream.of(sizes).sum();
    if (length == 0) {
      return shares;
    }
    double[] now = shares.clone();
    double left = 1;
    double among = 0;
    for (int i = 0; i < now.length; i++) {
      if (!open[i]) {
        left -= shares[i];
      } else if (keepsSize(i, open)) {
        now[i] = sizes[i] / length;
        left -= now[i];
      } else {
        among += sizes[i];
      }
    }
    for (int i = 0; i < now.length; i++) {
      if (open[i] && !keepsSize(i, open)) {
        now[i] = sizes[i] / among * left;
      }
    }
    return now;
  }

  private void follow(Slot slot, Slot.State before) {
    if (shares.length == 0 || slot.isOpen() == (before == Slot.State.OPEN)) {
      return;
    }
    boolean[] open = new boolean[shares.length];
    for (int i = 0; i < open.length; i++) {
      open[i] = getItems().get(i) == slot ? !slot.isOpen() : isOpen(i);
    }
    shares = shares(open);
    divide();
  }

  private boolean isOpen(int index) {
    return !(getItems().get(index) instanceof Slot slot) || slot.isOpen();
  }

  /** Whether a part stays as large as it is when others are folded. */
  private boolean keepsSize(int index, boolean[] open) {
    return !(getItems().get(index) instanceof Slot)
        && IntStream.range(0, open.length)
            .anyMatch(i -> open[i] && getItems().get(i) instanceof Slot);
  }

  private void divide() {
    double whole = isWide() ? getWidth() : getHeight();
    double length = whole - BORDER * (shares.length - 1);
    boolean[] open = new boolean[shares.length];
    double room = length;
    double among = 0;
    for (int i = 0; i < open.length; i++) {
      open[i] = isOpen(i);
      room -= open[i] ? 0 : Slot.FOLDED_SIZE;
    }
    for (int i = 0; i < open.length; i++) {
      if (open[i] && keepsSize(i, open)) {
        room -= shares[i] * length;
      } else if (open[i]) {
        among += shares[i];
      }
    }
    double[] positions = new double[shares.length - 1];
    double end = 0;
    for (int i = 0; i < positions.length; i++) {
      end +=
          !open[i]
              ? Slot.FOLDED_SIZE
              : keepsSize(i, open) ? shares[i] * length : shares[i] / among * room;
      positions[i] = Math.clamp((end + BORDER * (i + 0.5)) / whole, 0, 1);
    }
    place(positions);
  }

  /** A border cannot pass the next one, nor leave a strip; so none is held while they move. */
  private void place(double[] positions) {
    getItems().forEach(part -> limit(part, false));
    requestLayout();
    layout();
    for (int i = 0; i < positions.length; i++) {
      setDividerPositions(positions);
      layout();
    }
    getItems().forEach(part -> limit(part, true));
    requestLayout();
    layout();
  }

  private static void limit(Node part, boolean limited) {
    if (part instanceof Slot slot) {
      slot.limit(limited);
    }
  }

  private boolean isWide() {
    return getOrientation() == Orientation.HORIZONTAL;
  }

  private double[] sizes() {
    boolean wide = isWide();
    return getItems().stream()
        .map(Node::getLayoutBounds)
        .mapToDouble(part -> wide ? part.getWidth() : part.getHeight())
        .toArray();
  }
}
