package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.trace.Moment;
import tapedeck.trace.NotFinite;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;
import tapedeck.trace.WhyNone;

/**
 * Why a gradient is None and where a nan began, in words at the foot of the picture. Each reason is
 * a card with a headline and the cause; what could be done about it has room below. A card that was
 * closed stays away until the script runs again.
 */
final class Reasons extends VBox {
  private static final int MOST = 3;
  private static final double CARD = 70;
  private static final double WIDEST_TIP = 500;

  private final Set<String> lit = new HashSet<>();
  private final Label more = new Label();
  private final List<Card> cards = new ArrayList<>();
  private final Set<Reason> closed = new HashSet<>();
  private List<Reason> reasons = List.of();
  private @Nullable Trace trace;

  Reasons() {
    getStyleClass().add("td-reasons");
    more.getStyleClass().add("more");
    getChildren().add(more);
    setPickOnBounds(false);
    setVisible(false);
  }

  /** How high it will be at most in a structure, so that the picture can leave room for it. */
  static double room(Facts facts) {
    int count = facts.isFinite() && facts.gradientsAreFinite() ? 0 : 1;
    count += facts.nones();
    return Math.min(MOST, count) * CARD;
  }

  /** The keys of the edges on the ways that are cut. */
  Set<String> lit() {
    return lit;
  }

  void show(Moment moment, Facts facts) {
    Structure structure = facts.structure();
    if (moment.trace() != trace) {
      trace = moment.trace();
      closed.clear();
    }
    lit.clear();
    List<Reason> found = new ArrayList<>();
    for (WhyNone why : WhyNone.all(moment, structure)) {
      lit.addAll(why.way());
      found.add(new Reason(why.headline(), why.words() + " " + why.remedy()));
    }
    NotFinite value = facts.isFinite() ? null : NotFinite.value(moment, structure);
    NotFinite gradient = facts.gradientsAreFinite() ? null : NotFinite.gradient(moment, structure);
    if (value != null && gradient != null) {
      found.add(new Reason(gradient.headline(), NotFinite.words(value, gradient)));
    } else if (value != null) {
      found.add(new Reason(value.headline(), value.words()));
    } else if (gradient != null) {
      found.add(new Reason(gradient.headline(), gradient.words()));
    }
    found.removeAll(closed);
    if (!found.equals(reasons)) {
      tell(found);
    }
  }

  private void tell(List<Reason> found) {
    reasons = found;
    cards.clear();
    found.stream().limit(MOST).map(reason -> new Card(reason, this::close)).forEach(cards::add);
    getChildren().setAll(cards);
    getChildren().add(more);
    setVisible(!cards.isEmpty());
  }

  /** Closes all cards; false if there is none. */
  boolean closeAll() {
    boolean some = !reasons.isEmpty();
    closed.addAll(reasons);
    tell(List.of());
    return some;
  }

  private void close(Reason reason) {
    closed.add(reason);
    getParent().requestFocus(); // which would else be lost to the script with the button
    tell(reasons.stream().filter(other -> !other.equals(reason)).toList());
  }

  /**
   * Takes as many cards as fit into a room, but at least one, of which only the beginning is said
   * if all of it does not fit, and answers how high that is.
   */
  double fit(double width, double most) {
    int shown = cards.size();
    double height = height(shown, width);
    while (shown > 1 && height > most) {
      shown--;
      height = height(shown, width);
    }
    if (!cards.isEmpty()) {
      cards.getFirst().leaveOut(Math.max(0, height - most), width);
    }
    if (prefHeight(width) > most) {
      show(more, false);
    }
    return prefHeight(width);
  }

  private double height(int shown, double width) {
    for (int i = 0; i < getChildren().size() - 1; i++) {
      show(getChildren().get(i), i < shown);
    }
    more.setText("and %d more, in the variables".formatted(reasons.size() - shown));
    show(more, reasons.size() > shown);
    return prefHeight(width) + (cards.isEmpty() ? 0 : cards.getFirst().leftOut(width));
  }

  private static void show(Node node, boolean so) {
    node.setManaged(so);
    node.setVisible(so);
  }

  /** What a card says. */
  private record Reason(String headline, String words) {}

  /** One reason: its headline over its cause. */
  private static final class Card extends VBox {
    private final Cause cause;

    Card(Reason reason, Consumer<Reason> close) {
      Label head = new Label(reason.headline());
      head.getStyleClass().add("headline");
      Region between = new Region();
      HBox.setHgrow(between, Priority.ALWAYS);
      Button away = new Button("×");
      away.getStyleClass().add("away");
      away.setAccessibleText("Close: " + reason.headline());
      away.setTooltip(
          new Tooltip("Close until the next run (Esc closes all); the variables keep the reason"));
      away.setFocusTraversable(false);
      away.setOnAction(event -> close.accept(reason));
      HBox top = new HBox(head, between, away);
      top.setAlignment(Pos.CENTER_LEFT);
      cause = new Cause(reason.words());
      getChildren().addAll(top, cause);
      getStyleClass().add("td-reason");
      setAccessibleText(reason.headline() + ": " + reason.words());
    }

    private double inside(double width) {
      return width - snappedLeftInset() - snappedRightInset();
    }

    /** How much less high it is than all of it would be. */
    double leftOut(double width) {
      return cause.whole(inside(width)) - cause.prefHeight(inside(width));
    }

    /** Is so much less high than all of it would be, but says one line of the cause. */
    void leaveOut(double height, double width) {
      double line = cause.whole(-1);
      double whole = cause.whole(inside(width));
      double kept = Math.floor((whole - height) / line) * line;
      cause.limit(height <= 0 ? Double.MAX_VALUE : Math.max(line, kept));
    }
  }

  /** A text that ends in dots where its room ends, and then is told by its tip. */
  private static final class Cause extends Label {
    private double most = Double.MAX_VALUE;

    Cause(String words) {
      super(words);
      getStyleClass().add("cause");
      setWrapText(true);
      setMinHeight(USE_PREF_SIZE);
      setEllipsisString("…");
    }

    double whole(double width) {
      return super.computePrefHeight(width);
    }

    void limit(double height) {
      if (height != most) {
        most = height;
        Tooltip tip = new Tooltip(getText());
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST_TIP);
        setTooltip(height < Double.MAX_VALUE ? tip : null);
        requestLayout();
      }
    }

    @Override
    protected double computePrefHeight(double width) {
      return Math.min(most, whole(width));
    }
  }
}
