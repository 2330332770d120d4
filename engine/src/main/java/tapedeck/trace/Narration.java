package tapedeck.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.NotRecorded;
import tapedeck.tensor.Tensor;

/** The plain sentence that goes with each step. */
final class Narration {
  private final Trace trace;
  private final Labels labels;

  private Narration(Trace trace) {
    this.trace = trace;
    this.labels = new Labels(trace);
  }

  static String of(Moment moment) {
    int index = moment.lastIndex();
    if (moment.trace().size() == 0 && moment.trace().outcome() instanceof Outcome.Finished) {
      return "The script has nothing to run.";
    }
    return index < 0
        ? "Nothing has run yet."
        : new Narration(moment.trace()).sentence(moment, index);
  }

  private String sentence(Moment moment, int index) {
    return switch (moment.trace().event(index)) {
      case Event.StatementBegan e -> began(moment, e.place().line());
      case Event.FunctionCrossed e ->
          e.entered() ? e.function() + " is called." : e.function() + " returns.";
      case Event.Bound e -> e.value() == null ? e.name() + " is deleted." : e.name() + " is bound.";
      case Event.VariableCreated e ->
          "Variable %s is made with the value %s."
              .formatted(labels.of(e.variable()), Numbers.of(trace.seen(e.value())));
      case Event.Converted e ->
          "%s becomes a tensor: %s."
              .formatted(trace.source().at(e.place()), Numbers.of(trace.seen(e.tensor())));
      case Event.TapeChanged e -> tape(e);
      case Event.Watched e ->
          "Tape %s watches %s.".formatted(trace.tape(e.tape()).name(), labels.of(e.what()));
      case Event.Computed e -> computed(e, index);
      case Event.PassBegan e -> began(trace.pass(e.pass()));
      case Event.Contributed e -> {
        String received = contributed(e);
        yield moment.isBetweenHalves()
            ? received.substring(0, received.length() - 1) + ", not yet added to its sum."
            : received;
      }
      case Event.Accumulated e ->
          "The gradient of %s is %s.".formatted(labels.of(e.of()), gradient(e.sum()));
      case Event.PassEnded e -> ended(e);
      case Event.Assigned e ->
          "%s becomes %s, from %s, by %s."
              .formatted(
                  labels.of(e.variable()),
                  Numbers.of(trace.seen(e.after())),
                  Numbers.of(trace.seen(e.before())),
                  e.how());
      case Event.Printed e -> "Printed: " + e.text().strip();
      case Event.Plotted e -> plotted(e);
      case Event.Updated e ->
          "%s updates %s.".formatted(e.update().optimizer(), labels.of(e.update().variable()));
      case Event.Warned e -> "TensorFlow would warn: " + e.text();
      case Event.Raised e -> e.error().headline();
    };
  }

  private static String began(Moment moment, int line) {
    boolean over = moment.position() == moment.trace().size();
    return over && moment.trace().outcome() instanceof Outcome.Finished
        ? "Line %d has run; the script is at its end.".formatted(line)
        : "Line %d is about to run.".formatted(line);
  }

  private static String plotted(Event.Plotted e) {
    int layers = e.figure().axes().stream().mapToInt(axes -> axes.layers().size()).sum();
    return "%s is drawn: %d %s so far."
        .formatted(e.figure().name(), layers, layers == 1 ? "layer" : "layers");
  }

  private String tape(Event.TapeChanged e) {
    String name = trace.tape(e.tape()).name();
    String tape = name.equals("tape") ? "The tape" : "Tape " + name;
    return tape
        + switch (e.change()) {
          case OPENED -> " starts recording.";
          case STOPPED -> " stops recording.";
          case RESUMED -> " records again.";
          case RESET -> " forgets what it recorded and goes on.";
          case RELEASED -> " is released: its one gradient was taken, its records are gone.";
        };
  }

  private String computed(Event.Computed e, int node) {
    List<String> inputs = new ArrayList<>();
    for (long input : e.inputs()) {
      inputs.add(Numbers.gradient(trace.seen(input)));
    }
    String expression = labels.expression(node);
    String name = trace.name(e.output());
    String what = name == null || name.equals(expression) ? expression : name + " = " + expression;
    String from = String.join(" and ", inputs);
    String value = Numbers.of(trace.seen(e.output()));
    return e.why() == NotRecorded.RECORDED
        ? "%s recorded: %s from %s.".formatted(what, value, from)
        : "%s computed: %s from %s. Not recorded: %s."
            .formatted(what, value, from, e.why().words());
  }

  private String began(PassInfo pass) {
    String seeds = pass.seeds().stream().map(this::gradient).collect(Collectors.joining(", "));
    JacobianRow row = JacobianRow.of(trace, pass);
    return "The backward pass of %s begins at %s with %s%s."
        .formatted(
            trace.tape(pass.tape()).name(),
            labels.target(pass),
            seeds,
            row == null ? "" : ", for " + row.words());
  }

  private String contributed(Event.Contributed e) {
    if (e.node() < 0) {
      return "A contribution of %s arrives.".formatted(gradient(e.value()));
    }
    Event.Computed node = trace.node(e.node());
    Tensor local = Local.derivative(trace, e.node(), e.input());
    Explanation.Term term =
        new Explanation.Term(
            "", "", local == null ? null : new Seen.Whole(local), trace.seen(e.value()), "");
    String back = e.summedFrom() == null ? "" : ", summed back from " + e.summedFrom();
    return "%s receives %s through %s%s."
        .formatted(
            labels.operand(node, e.input()),
            term.arithmetic(trace.seen(e.upstream())),
            labels.expression(e.node()),
            back);
  }

  private String ended(Event.PassEnded e) {
    PassInfo pass = trace.pass(e.pass());
    return e.results().stream()
        .map(result -> result(pass, result))
        .collect(Collectors.joining("; ", "", "."));
  }

  private String result(PassInfo pass, Event.Result result) {
    String of = "∂%s/∂%s".formatted(labels.target(pass), labels.of(result.source()));
    if (result.why() == null) {
      return of + " = " + gradient(result.gradient());
    }
    String cause = NoneCause.of(trace, pass, result).sentence();
    String what =
        result.isNone() ? " is None: " : " is 0 instead of None, as unconnected_gradients says: ";
    return of + what + cause.substring(0, cause.length() - 1);
  }

  private String gradient(@Nullable Long id) {
    return id == null ? "" : Numbers.gradient(trace.seen(id));
  }
}
