package tapedeck.app;

import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import tapedeck.app.session.Session;
import tapedeck.app.style.PhaseColour;
import tapedeck.trace.Moment;
import tapedeck.trace.Outcome;
import tapedeck.trace.Phase;

/** The sentence that says what the last step did, at the bottom of the window. */
final class StatusLine extends HBox {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");
  private static final int MOST_IN_LINE = 600;
  private static final int MOST_IN_TIP = 1500;
  private static final double WIDEST_TIP = 700;

  private final Region dot = new Region();
  private final Label phase = new Label();
  private final Label sentence = new Label();
  private final Tooltip whole = new Tooltip();

  StatusLine(Session session, Documents documents) {
    getStyleClass().add("status-line");
    setAlignment(Pos.CENTER_LEFT);
    dot.getStyleClass().add("status-dot");
    phase.getStyleClass().add("status-phase");
    phase.setMinWidth(USE_PREF_SIZE);
    sentence.setId("sentence");
    sentence.setAccessibleRole(AccessibleRole.TEXT);
    sentence.setTooltip(whole);
    whole.setWrapText(true);
    whole.setMaxWidth(WIDEST_TIP);
    sentence.setMinWidth(0);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Label message = new Label();
    message.setId("message");
    message.textProperty().bind(documents.messageProperty());
    message.getStyleClass().add("soft");
    getChildren().addAll(dot, phase, sentence, between, message);
    session.momentProperty().subscribe(this::tell);
    session
        .errorProperty()
        .subscribe(error -> {
          if (error != null && session.isUnreadable()) {
            dot.pseudoClassStateChanged(FAILED, true);
            name("");
            say(error.headline());
          } else {
            tell(session.moment());
          }
        });
    session
        .ruleLineProperty()
        .addListener((property, before, now) -> {
          boolean inside = now.number() > 0;
          say(inside ? "In its rule: " + now.words() : session.moment().sentence());
        });
  }

  private void tell(Moment moment) {
    PhaseColour.mark(dot, moment.phase());
    PhaseColour.mark(phase, moment.phase());
    boolean known = moment.phase() != Phase.OTHER;
    name(known ? moment.phase().name().toLowerCase() : "");
    boolean atFailure =
        moment.position() == moment.trace().size()
            && moment.trace().outcome() instanceof Outcome.Failed;
    dot.pseudoClassStateChanged(FAILED, atFailure);
    say(moment.sentence());
  }

  private void name(String words) {
    phase.setText(words);
    phase.setManaged(!words.isEmpty());
    phase.setVisible(!words.isEmpty()); // else an empty text would lie below the window
  }

  private void say(String words) {
    sentence.setText(brief(BREAK.matcher(words).replaceAll(" "), MOST_IN_LINE));
    whole.setText(brief(words, MOST_IN_TIP));
    sentence.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private static String brief(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most - 1) + "…";
  }
}
