package tapedeck.app.graph;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import tapedeck.trace.Event;
import tapedeck.trace.Labels;
import tapedeck.trace.Moment;
import tapedeck.trace.Numbers;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Seen;
import tapedeck.trace.Trace;

/** A line that says what the step does: <i>backward · visiting #0 sub → x</i>. */
final class Headline extends TextFlow {
  private final Text before = new Text();
  private final Text what = new Text();
  private final Text after = new Text();

  Headline() {
    getStyleClass().add("td-headline");
    before.getStyleClass().add("before");
    after.getStyleClass().add("after");
    getChildren().setAll(before, what, after);
  }

  /** All of it. */
  String text() {
    return before.getText() + what.getText() + after.getText();
  }

  void show(Facts facts, Moment moment) {
    Event last = moment.last();
    if (last == null) {
      say("record", "before the first step", "", "");
      return;
    }
    Trace trace = moment.trace();
    Labels labels = new Labels(trace);
    switch (last) {
      case Event.Computed e -> computed(facts, moment, labels);
      case Event.Contributed e -> {
        String to = e.node() < 0 ? "" : " → " + labels.operand(trace.node(e.node()), e.input());
        say("backward", "backward · visiting ", record(facts, e.node()), to);
      }
      case Event.PassBegan e ->
          say("backward", "backward · begins at ", labels.target(trace.pass(e.pass())), "");
      case Event.PassEnded e -> {
        PassInfo pass = trace.pass(e.pass());
        Event.Result first = e.results().isEmpty() ? null : e.results().getFirst();
        String result =
            first == null
                ? ""
                : "∂%s/∂%s = %s"
                    .formatted(
                        labels.target(pass), labels.of(first.source()), answer(trace, first));
        String more = e.results().size() > 1 ? " and " + (e.results().size() - 1) + " more" : "";
        say("backward", "backward · done, ", result, more);
      }
      case Event.Assigned e -> {
        Seen seen = trace.seen(e.after());
        say("update", "update · ", labels.of(e.variable()), " ← " + Numbers.of(seen));
      }
      case Event.TapeChanged e ->
          say(
              "record",
              "tape · ",
              trace.tape(e.tape()).name(),
              " " + e.change().name().toLowerCase(java.util.Locale.ROOT));
      case Event.VariableCreated e ->
          say("record", "variable · ", labels.of(e.variable()), " is made");
      case Event.Watched e -> say("record", "record · watching ", labels.of(e.what()), "");
      case Event.Raised e -> say("error", "", e.error().headline(), "");
      case Event.Accumulated e -> line(moment);
      case Event.StatementBegan e -> line(moment);
      case Event.FunctionCrossed e -> line(moment);
      case Event.Bound e -> line(moment);
      case Event.Converted e -> line(moment);
      case Event.Printed e -> line(moment);
      case Event.Warned e -> line(moment);
    }
  }

  private void computed(Facts facts, Moment moment, Labels labels) {
    int node = moment.lastIndex();
    Event.Computed computed = moment.trace().node(node);
    boolean recorded = facts.structure().at(node) != null;
    String what = recorded ? record(facts, node) : computed.op().name();
    String phase = computed.pass() >= 0 ? "backward" : "record";
    String doing =
        !recorded ? "not recorded · " : computed.pass() >= 0 ? "backward · recording " : "record · ";
    say(phase, doing, what, "  " + labels.expression(node));
  }

  private static String answer(Trace trace, Event.Result result) {
    return result.gradient() == 0 ? "None" : Numbers.gradient(trace.seen(result.gradient()));
  }

  private static String record(Facts facts, int node) {
    var operation = facts.structure().at(node);
    return operation == null ? "a record" : facts.recordName(operation);
  }

  private void line(Moment moment) {
    String where = moment.place().isKnown() ? "line " + moment.place().line() : "";
    say("record", where, "", "");
  }

  private void say(String phase, String beginning, String middle, String end) {
    before.setText(beginning);
    what.setText(middle);
    after.setText(end);
    what.getStyleClass().setAll("what", phase);
  }
}
