package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import tapedeck.trace.Moment;
import tapedeck.trace.NotFinite;
import tapedeck.trace.Structure;
import tapedeck.trace.WhyNone;

/**
 * Why a gradient is None and where a nan began, in words at the foot of the picture. Each reason is
 * a card with a headline and the cause; what could be done about it has room below.
 */
final class Reasons extends VBox {
  private static final int MOST = 3;
  private static final double CARD = 70;

  private final Set<String> lit = new HashSet<>();
  private final Label more = new Label();
  private int count;

  Reasons() {
    getStyleClass().add("td-reasons");
    more.getStyleClass().add("more");
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
    lit.clear();
    List<VBox> cards = new ArrayList<>();
    for (WhyNone why : WhyNone.all(moment, structure)) {
      lit.addAll(why.way());
      cards.add(card(why.headline(), why.words() + " " + why.remedy()));
    }
    NotFinite value = facts.isFinite() ? null : NotFinite.value(moment, structure);
    NotFinite gradient = facts.gradientsAreFinite() ? null : NotFinite.gradient(moment, structure);
    if (value != null && gradient != null) {
      cards.add(card(gradient.headline(), NotFinite.words(value, gradient)));
    } else if (value != null) {
      cards.add(card(value.headline(), value.words()));
    } else if (gradient != null) {
      cards.add(card(gradient.headline(), gradient.words()));
    }
    count = cards.size();
    getChildren().setAll(cards.subList(0, Math.min(MOST, count)));
    getChildren().add(more);
    setVisible(!cards.isEmpty());
  }

  /** Takes as many cards as fit into a room, but at least one, and answers how high that is. */
  double fit(double width, double most) {
    int shown = Math.min(MOST, count);
    double height = height(shown, width);
    while (shown > 1 && height > most) {
      shown--;
      height = height(shown, width);
    }
    return height;
  }

  private double height(int shown, double width) {
    for (int i = 0; i < getChildren().size() - 1; i++) {
      show(getChildren().get(i), i < shown);
    }
    more.setText("and %d more, in the variables".formatted(count - shown));
    show(more, count > shown);
    return prefHeight(width);
  }

  private static void show(Node node, boolean so) {
    node.setManaged(so);
    node.setVisible(so);
  }

  private static VBox card(String headline, String words) {
    Label head = new Label(headline);
    head.getStyleClass().add("headline");
    Label cause = new Label(words);
    cause.getStyleClass().add("cause");
    cause.setWrapText(true);
    cause.setMinHeight(USE_PREF_SIZE);
    VBox card = new VBox(head, cause);
    card.getStyleClass().add("td-reason");
    card.setAccessibleText(headline + ": " + words);
    return card;
  }
}
