package tapedeck.trace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.script.Shown;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/**
 * A whole run as a JSON text for other programs: the script, its variables and tapes, every step
 * with its sentence and what happened in it, and every tensor once, with all digits.
 *
 * <p>Tensors and variables go by numbers that begin at 1 in the order in which they are named, so
 * that two runs of one script are the same text. What JSON has no numbers for stands in quotes:
 * {@code "nan"}, {@code "inf"}, {@code "-inf"}.
 */
public final class TraceJson {
  private final Trace trace;
  private final Appendable out;
  private final Map<Long, Integer> numbers = new LinkedHashMap<>();

  private TraceJson(Trace trace, Appendable out) {
    this.trace = trace;
    this.out = out;
  }

  /** Writes a run that has ended. */
  public static void write(Trace trace, Appendable out) throws IOException {
    new TraceJson(trace, out).write();
  }

  private void write() throws IOException {
    out.append("{\n\"format\": \"tapedeck trace 1\",\n\"script\": ")
        .append(quoted(trace.source().text()));
    out.append(",\n\"outcome\": ").append(outcome());
    out.append(",\n\"printed\": ").append(quoted(trace.printed()));
    out.append(",\n\"variables\": ");
    lines(trace.variables().stream().map(this::variable).toList());
    out.append(",\n\"tapes\": ");
    lines(trace.tapes().stream().map(TraceJson::tape).toList());
    out.append(",\n\"steps\": [");
    Steps steps = trace.steps(Granularity.OP);
    for (int i = 1; i < steps.count(); i++) {
      out.append(i == 1 ? "\n  " : ",\n  ");
      out.append(step(i, steps.position(i - 1), trace.at(steps.position(i))));
    }
    out.append("\n],\n\"tensors\": [");
    String before = "\n  ";
    for (Map.Entry<Long, Integer> entry : numbers.entrySet()) {
      if (trace.has(entry.getKey())) {
        out.append(before);
        tensor(entry.getValue(), entry.getKey());
        before = ",\n  ";
      }
    }
    out.append("\n]\n}\n");
  }

  private void lines(List<String> items) throws IOException {
    out.append(items.isEmpty() ? "[]" : "[\n  " + String.join(",\n  ", items) + "\n]");
  }

  private String outcome() {
    return switch (trace.outcome()) {
      case Outcome.Finished finished -> quoted("finished");
      case Outcome.Running running -> quoted("running");
      case Outcome.Failed(var error) ->
          new Fields()
              .text("error", error.headline())
              .number("line", error.place().line())
              .toString();
    };
  }

  private String variable(VariableInfo info) {
    return new Fields()
        .number("id", number(info.id()))
        .text("name", info.name())
        .text("dtype", info.dtype().label())
        .raw("shape", boxed(info.shape().dims()).toString())
        .raw("trainable", String.valueOf(info.trainable()))
        .toString();
  }

  private static String tape(TapeInfo tape) {
    return new Fields()
        .number("tape", tape.number())
        .text("name", tape.name())
        .number("line", tape.place().line())
        .raw("inside", tape.parent() < 0 ? "null" : String.valueOf(tape.parent()))
        .raw("persistent", String.valueOf(tape.isPersistent()))
        .toString();
  }

  private String step(int number, int from, Moment moment) {
    List<String> events = new ArrayList<>();
    for (int i = from; i < moment.position(); i++) {
      String event = event(trace.event(i), i);
      if (event != null) {
        events.add(event);
      }
    }
    return new Fields()
        .number("step", number)
        .number("line", moment.place().line())
        .text("phase", moment.phase().name().toLowerCase(Locale.ROOT))
        .number("iteration", moment.iteration())
        .text("says", moment.sentence())
        .raw("events", events.toString())
        .toString();
  }

  private @Nullable String event(Event event, int index) {
    return switch (event) {
      case Event.StatementBegan e -> null;
      case Event.FunctionCrossed e ->
          kind(e.entered() ? "entered" : "left").text("function", e.function()).toString();
      case Event.Bound e -> bound(e);
      case Event.VariableCreated e ->
          kind("variable")
              .number("variable", number(e.variable()))
              .number("value", number(e.value()))
              .toString();
      case Event.Converted e ->
          kind("constant").number("tensor", number(e.tensor())).text("from", e.from()).toString();
      case Event.TapeChanged e ->
          kind("tape")
              .number("tape", e.tape())
              .text("change", e.change().name().toLowerCase(Locale.ROOT))
              .toString();
      case Event.Watched e ->
          kind("watched").number("tape", e.tape()).number("what", number(e.what())).toString();
      case Event.Computed e -> computed(e, index);
      case Event.PassBegan e -> pass(trace.pass(e.pass()));
      case Event.Contributed e ->
          kind("contributed")
              .number("pass", e.pass())
              .raw("node", e.node() < 0 ? "null" : String.valueOf(e.node()))
              .number("input", e.input())
              .raw("to", e.node() < 0 ? "null" : "" + number(trace.node(e.node()).key(e.input())))
              .number("upstream", number(e.upstream()))
              .number("contribution", number(e.value()))
              .toString();
      case Event.Accumulated e ->
          kind("accumulated")
              .number("pass", e.pass())
              .number("of", number(e.of()))
              .number("sum", number(e.sum()))
              .number("terms", e.terms())
              .toString();
      case Event.PassEnded e ->
          kind("gradients")
              .number("pass", e.pass())
              .raw("results", e.results().stream().map(this::result).toList().toString())
              .toString();
      case Event.Assigned e ->
          kind("assigned")
              .number("variable", number(e.variable()))
              .number("before", number(e.before()))
              .number("after", number(e.after()))
              .text("how", e.how())
              .toString();
      case Event.Printed e -> kind("printed").text("text", e.text()).toString();
      case Event.Plotted e -> kind("plotted").toString();
      case Event.Updated e ->
          kind("updated")
              .text("optimizer", e.update().optimizer())
              .number("variable", number(e.update().variable()))
              .raw("rule", quoted(e.update().inNumbers(trace)))
              .toString();
      case Event.Warned e -> kind("warned").text("text", e.text()).toString();
      case Event.Raised e -> kind("raised").text("error", e.error().headline()).toString();
    };
  }

  private String computed(Event.Computed e, int index) {
    List<Integer> tapes = new ArrayList<>();
    for (int tape : e.recordedBy()) {
      tapes.add(tape);
    }
    Fields fields = kind("computed").number("node", index).text("op", e.op().name());
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < e.inputs().length; i++) {
      Fields input = new Fields().number("tensor", number(e.inputs()[i]));
      inputs.add(
          (e.reads()[i] == 0 ? input : input.number("variable", number(e.reads()[i]))).toString());
    }
    String name = trace.name(e.output());
    fields.raw("inputs", inputs.toString()).number("output", number(e.output()));
    return (name == null ? fields : fields.text("name", name))
        .raw("recorded_by", tapes.toString())
        .toString();
  }

  private String pass(PassInfo pass) {
    return kind("gradient called")
        .number("pass", pass.number())
        .number("tape", pass.tape())
        .raw("targets", pass.targets().stream().map(this::number).toList().toString())
        .raw("sources", pass.sources().stream().map(this::number).toList().toString())
        .toString();
  }

  private String result(Event.Result result) {
    Fields fields =
        new Fields()
            .number("of", number(result.source()))
            .raw("gradient", result.isNone() ? "null" : "" + number(result.gradient()));
    return (result.why() == null ? fields : fields.text("why", result.why().words())).toString();
  }

  private String bound(Event.Bound e) {
    Fields fields = kind("bound").text("name", e.name());
    return switch (e.value()) {
      case null -> kind("deleted").text("name", e.name()).toString();
      case Shown.OfTensor tensor ->
          fields.number("tensor", number(tensor.tensor().id())).toString();
      case Shown.OfVariable variable ->
          fields.number("variable", number(variable.variable().id())).toString();
      case Shown.OfTape tape -> fields.toString();
      case Shown.Plain plain -> fields.text("text", plain.text()).toString();
    };
  }

  private static Fields kind(String kind) {
    return new Fields().text("kind", kind);
  }

  private int number(long id) {
    return numbers.computeIfAbsent(id, fresh -> numbers.size() + 1);
  }

  private void tensor(int number, long id) throws IOException {
    Seen seen = trace.seen(id);
    Fields fields =
        new Fields()
            .number("id", number)
            .text("dtype", seen.dtype().label())
            .raw("shape", boxed(seen.shape().dims()).toString());
    switch (seen) {
      case Seen.Whole(Tensor tensor) -> {
        out.append(fields.opened()).append(", \"values\": ");
        values(tensor, 0, 0, tensor.size());
        out.append("}");
      }
      case Seen.Summary summary -> out.append(fields.text("summary", summary.figures()).toString());
    }
  }

  /** The elements of a part, nested as its axes are, in row-major order. */
  private void values(Tensor tensor, int axis, int from, int size) throws IOException {
    if (axis == tensor.rank()) {
      out.append(element(tensor, from));
      return;
    }
    int count = tensor.shape().dim(axis);
    int each = count == 0 ? 0 : size / count;
    out.append("[");
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : ", ");
      values(tensor, axis + 1, from + i * each, each);
    }
    out.append("]");
  }

  private static String element(Tensor tensor, int index) {
    DType dtype = tensor.dtype();
    if (dtype == DType.BOOL) {
      return String.valueOf(tensor.getBoolean(index));
    }
    if (dtype.isInteger()) {
      long value = tensor.getLong(index);
      return dtype == DType.UINT64 ? Long.toUnsignedString(value) : String.valueOf(value);
    }
    double value = tensor.getDouble(index);
    if (Double.isNaN(value)) {
      return "\"nan\"";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "\"inf\"" : "\"-inf\"";
    }
    return dtype == DType.FLOAT64 ? Double.toString(value) : Float.toString((float) value);
  }

  private static List<Integer> boxed(int[] sizes) {
    return IntStream.of(sizes).boxed().toList();
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(TraceJson::quoted).toList().toString();
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c)) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /** The members of an object, in the order in which they are given. */
  private static final class Fields {
    private final StringBuilder members = new StringBuilder("{");

    Fields raw(String key, String json) {
      members.append(members.length() == 1 ? "" : ", ").append('"').append(key).append("\": ");
      members.append(json);
      return this;
    }

    Fields text(String key, String text) {
      return raw(key, quoted(text));
    }

    Fields number(String key, int value) {
      return raw(key, String.valueOf(value));
    }

    String opened() {
      return members.toString();
    }

    @Override
    public String toString() {
      return members + "}";
    }
  }
}
