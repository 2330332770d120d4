package tapedeck.app.style;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import tapedeck.trace.Phase;

/**
 * Tells the style sheets which phase a node speaks of: {@code :record}, {@code :backward}, {@code
 * :update}. A style class for it would have all rules looked up again at each change.
 */
public final class PhaseColour {
  private static final Map<Phase, PseudoClass> NAMES = new EnumMap<>(Phase.class);

  static {
    for (Phase phase : Phase.values()) {
      NAMES.put(phase, PseudoClass.getPseudoClass(phase.name().toLowerCase(Locale.ROOT)));
    }
  }

  private PhaseColour() {}

  /** Gives a node the colours of a phase, in place of those of another. */
  public static void mark(Node node, Phase phase) {
    NAMES.forEach((each, name) -> node.pseudoClassStateChanged(name, each == phase));
  }
}
