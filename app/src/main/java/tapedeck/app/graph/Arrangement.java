package tapedeck.app.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import tapedeck.trace.Structure;
import tapedeck.trace.Trace;

/** Which part of a structure is drawn, folded or not, and the layouts found for it. */
final class Arrangement {
  private final Layouts layouts = new Layouts();
  private final Folding folding = new Folding();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(true);
  private final Map<Object, Layout> inThisRun = new HashMap<>();
  private final Consumer<Boolean> stands;
  private Trace run = Trace.EMPTY;
  private Facts facts = new Facts(Trace.EMPTY, Structure.of(Trace.EMPTY, -1));
  private Part part = Part.EMPTY;
  private Layout layout = Layout.EMPTY;
  private Object identity = "";

  /**
   * @param stands told when a layout has been found, and whether it is of another picture than the
   *     one before
   */
  Arrangement(Consumer<Boolean> stands) {
    this.stands = stands;
    Layouts.warm();
  }

  Layouts layouts() {
    return layouts;
  }

  /** Whether the picture stands; false while another is being laid out. */
  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  Facts facts() {
    return facts;
  }

  Part part() {
    return part;
  }

  /** Where everything stood when a layout was found last. */
  Layout layout() {
    return layout;
  }

  /** Takes up another structure. */
  void take(Trace trace, Structure structure) {
    facts = new Facts(trace, structure);
    part = Part.of(facts, folding);
    if (trace != run) {
      inThisRun.clear();
      run = trace;
    }
  }

  /** Folds an unfolded group or unfolds a folded one. */
  void toggle(String group) {
    if (isFolded(group)) {
      folding.unfold(group);
    } else {
      folding.fold(group);
    }
    part = Part.of(facts, folding);
  }

  /** Whether a box stands for a group. */
  boolean isFolded(String element) {
    return part.elements().get(element) instanceof Part.Element.Folded;
  }

  /** Whether a vertex has a box of its own. */
  boolean isShown(String vertex) {
    return vertex.equals(part.owners().get(vertex));
  }

  /** Unfolds what a vertex lies in. */
  void unfoldTo(String vertex) {
    folding.unfoldTo(part.members(), vertex);
    part = Part.of(facts, folding);
  }

  /** How many boxes are folded groups. */
  long folded() {
    return part.elements().keySet().stream().filter(this::isFolded).count();
  }

  /** Drops a layout that takes too long: what was unfolded by hand is folded again. */
  void cancel() {
    layouts.cancel();
    folding.forget();
    part = Part.of(facts, folding);
  }

  /**
   * Finds a layout for the part in hand, at once or later.
   *
   * @param room for the picture
   */
  void find(Set<Show> shown, Room room) {
    Object wanted = List.of(part.identity(), Set.copyOf(shown), room);
    Layout found = inThisRun.get(wanted);
    Plan plan = found == null ? Blueprint.of(facts, part, shown, room) : Plan.EMPTY;
    found = found == null ? layouts.known(plan) : found;
    if (found != null) {
      layouts.cancel();
      found(wanted, found);
      return;
    }
    ready.set(false);
    layouts.request(plan, made -> found(wanted, made));
  }

  private void found(Object of, Layout made) {
    inThisRun.put(of, made);
    boolean another = !of.equals(identity);
    identity = of;
    layout = made;
    ready.set(true);
    stands.accept(another);
  }
}
