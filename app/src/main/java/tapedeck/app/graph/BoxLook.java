package tapedeck.app.graph;

import java.util.List;
import java.util.Locale;
import tapedeck.tape.GradientTape;
import tapedeck.trace.Grouping;
import tapedeck.trace.JacobianRow;
import tapedeck.trace.Moment;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Structure;
import tapedeck.trace.TapeInfo;
import tapedeck.trace.Trace;

/**
 * What the heading of a tape's or backward pass's box says.
 *
 * @param name what it is, in bold
 * @param detail what else is so, behind it
 * @param state new, recording, stopped, released, pass or group
 * @param coming whether nothing of what it holds is there yet
 */
record BoxLook(String name, String detail, String state, boolean coming) {
  static BoxLook of(Structure structure, Part.Frame frame, Moment moment) {
    for (Structure.Box box : structure.boxes()) {
      if (box.key().equals(frame.key())) {
        return of(structure, box, moment);
      }
    }
    for (Structure.PassBox box : structure.passBoxes()) {
      if (box.key().equals(frame.key())) {
        return of(box, moment.trace(), isComing(frame.group(), moment));
      }
    }
    Grouping.Group group = frame.group();
    String times = group.times() > 0 ? " ×%,d".formatted(group.times()) : "";
    return new BoxLook(group.name() + times, "", "group", isComing(group, moment));
  }

  /** Its operations are in the order in which they were recorded. */
  private static boolean isComing(Grouping.Group group, Moment moment) {
    if (group.members().isEmpty()) {
      return false;
    }
    return switch (group.members().getFirst()) {
      case Grouping.Member.One(Structure.Operation first) -> !moment.has(first.node());
      case Grouping.Member.Many(Grouping.Group inner) -> isComing(inner, moment);
    };
  }

  private static BoxLook of(Structure structure, Structure.Box box, Moment moment) {
    Trace trace = moment.trace();
    TapeInfo tape = trace.tape(box.tape());
    GradientTape.State state = moment.state(box.tape());
    long recorded = tape.nodes().stream().filter(moment::has).count();
    boolean several = structure.boxes().size() > 1;
    boolean outermost = box.tape() == structure.root();
    StringBuilder detail = new StringBuilder();
    if (state != GradientTape.State.NEW) {
      detail.append(" · recorded ").append(recorded);
    }
    if (outermost && trace.iterations().size() > 1 && moment.round() > 0) {
      detail.append(" · iteration ").append(moment.round());
    }
    detail.append(" · ").append(words(state, tape));
    PassInfo pass = moment.pass();
    JacobianRow row =
        pass == null || pass.tape() != box.tape() ? null : JacobianRow.of(trace, pass);
    if (row != null) {
      detail.append(" · ").append(row.words());
    }
    String kind = !several ? "GradientTape" : outermost ? "outer tape" : "inner tape";
    return new BoxLook(
        tape.name() + " · " + kind,
        detail.toString(),
        state.name().toLowerCase(Locale.ROOT),
        state == GradientTape.State.NEW);
  }

  private static String words(GradientTape.State state, TapeInfo tape) {
    return switch (state) {
      case NEW -> "not open yet";
      case RECORDING -> "recording";
      case STOPPED -> tape.isPersistent() ? "stopped, persistent" : "stopped";
      case RELEASED -> "released";
    };
  }

  private static BoxLook of(Structure.PassBox box, Trace trace, boolean coming) {
    PassInfo pass = trace.pass(box.pass());
    String by = trace.tape(box.recordedBy()).name();
    return new BoxLook(
        passName(trace, pass),
        " · the inner backward pass, recorded because %s was still open".formatted(by),
        "pass",
        coming);
  }

  private static String passName(Trace trace, PassInfo pass) {
    String call = trace.source().at(pass.place());
    List<String> lines = call.lines().toList();
    String name = trace.tape(pass.tape()).name() + ".gradient(…)";
    return call.isEmpty() || lines.size() > 1 || call.length() > 48 ? name : call;
  }
}
