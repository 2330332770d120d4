package tapedeck.app.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Session;
import tapedeck.trace.Curve;
import tapedeck.trace.Iteration;
import tapedeck.trace.Moment;
import tapedeck.trace.PassInfo;
import tapedeck.trace.Trace;

/** What the plots show of a session: a study of its run, and the curve at its position. */
final class PlotModel {
  private static final int REMEMBERED = 64;

  /** A curve that was drawn. */
  private record Drawn(Curve curve, Samples samples) {}

  /**
   * What the user picked, by names so that it outlives a change of the text.
   *
   * @param which of those with these names, from 0
   */
  private record Picked(String target, String name, int which, int element) {}

  private final Session session;
  private final ReadOnlyObjectWrapper<Study> study = new ReadOnlyObjectWrapper<>(Study.NONE);
  private final ReadOnlyObjectWrapper<Samples> samples = new ReadOnlyObjectWrapper<>(Samples.NONE);
  private final Newest studies = new Newest("study of a run");
  private final Newest drawing = new Newest("loss curve");
  private final BooleanBinding studying = studies.idleProperty().not();
  private final Map<Integer, Samples> byIteration =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Samples> eldest) {
          return size() > REMEMBERED;
        }
      };
  private volatile List<Drawn> drawn = List.of();
  private @Nullable Picked picked;
  private Trace asked = Trace.EMPTY;
  private Lens.@Nullable Choice askedChoice;
  private int shownIteration = -1;
  private List<Lens.Choice> choices = List.of();

  PlotModel(Session session) {
    this.session = session;
    session.awaits(ready());
    session.momentProperty().subscribe(this::follow);
  }

  /** The run as drawn; changes with the run and the lens, never by stepping alone. */
  ReadOnlyObjectProperty<Study> studyProperty() {
    return study.getReadOnlyProperty();
  }

  /** The loss around the current iterate. */
  ReadOnlyObjectProperty<Samples> samplesProperty() {
    return samples.getReadOnlyProperty();
  }

  /** Whether everything shown is up to date with the session. */
  BooleanBinding ready() {
    return Bindings.and(studies.idleProperty(), drawing.idleProperty());
  }

  /** Whether a study is being worked out that the one shown will give way to. */
  BooleanBinding studying() {
    return studying;
  }

  Study study() {
    return study.get();
  }

  ReadOnlyObjectProperty<Moment> momentProperty() {
    return session.momentProperty();
  }

  Moment moment() {
    return session.moment();
  }

  /** The iteration in hand; before the first, the first. */
  int iteration() {
    return Math.max(1, moment().iteration());
  }

  void seekIteration(int number) {
    session.seekIteration(Math.clamp(number, 1, Math.max(1, study().journey().stops().size())));
  }

  /** Stands where the gradient of a stop has just been found. */
  void seek(Stop stop) {
    if (stop.pass() < 0) {
      seekIteration(stop.iteration());
    } else {
      Trace trace = study().trace();
      session.seek(Math.min(trace.passEnd(stop.pass()) + 1, trace.size()));
    }
  }

  /** Looks at one element of a source from now on. */
  void choose(Lens.Choice choice, int element) {
    List<Lens.Choice> alike = choices.stream().filter(choice::looksLike).toList();
    picked = new Picked(choice.target(), choice.name(), alike.indexOf(choice), element);
    askedChoice = null;
    follow(moment());
  }

  private void follow(Moment moment) {
    if (moment.trace() != asked) {
      asked = moment.trace();
      choices = Lens.choices(asked);
      askedChoice = null;
    }
    if (choices.isEmpty()) {
      studies.cancel();
      drawing.cancel();
      study.set(withoutGradient());
      samples.set(Samples.NONE);
      return;
    }
    Lens.Choice wanted = wanted(moment);
    if (wanted.equals(askedChoice)) {
      drawCurve();
    } else {
      askedChoice = wanted;
      examine(moment.trace(), wanted);
    }
  }

  private Study withoutGradient() {
    return study.get().trace() == asked && study.get().choice() == null
        ? study.get()
        : new Study(
            asked, List.of(), null, Journey.NONE, Study.NONE.x(), Study.NONE.y(), List.of(), "");
  }

  private Lens.Choice wanted(Moment moment) {
    Picked pick = picked;
    if (pick != null) {
      List<Lens.Choice> alike =
          choices.stream()
              .filter(choice -> choice.name().equals(pick.name()))
              .filter(choice -> choice.target().equals(pick.target()))
              .toList();
      if (!alike.isEmpty()) {
        return alike.get(Math.clamp(pick.which(), 0, alike.size() - 1));
      }
    }
    if (moment.trace().iterations().size() > 1) {
      return ofLoop(moment.trace(), Math.max(1, moment.iteration()));
    }
    PassInfo pass = moment.pass();
    for (Lens.Choice choice : choices) {
      if (pass != null && choice.call().equals(pass.place())) {
        return choice;
      }
    }
    return choices.getFirst();
  }

  /** The first variable of the loop that an iteration belongs to: of the last round with a pass. */
  private Lens.Choice ofLoop(Trace trace, int iteration) {
    List<Lens.Choice> variables = choices.stream().filter(Lens.Choice::variable).toList();
    for (int i = iteration; i > 0; i--) {
      Iteration round = trace.iterations().get(i - 1);
      for (Lens.Choice choice : variables) {
        if (choice.lens(0).pass(trace, round) != null) {
          return choice;
        }
      }
    }
    return variables.isEmpty() ? choices.getFirst() : variables.getFirst();
  }

  private void examine(Trace trace, Lens.Choice choice) {
    Study before = study.get();
    List<Lens.Choice> all = choices;
    int element = picked == null ? Journey.firstToMove(trace, choice) : picked.element();
    drawing.cancel();
    studies.compute(
        outOfDate -> Study.of(trace, all, choice, element, before, outOfDate),
        found -> {
          byIteration.clear();
          drawn = List.of();
          shownIteration = -1;
          study.set(found);
          drawCurve();
        });
  }

  private void drawCurve() {
    Study here = study.get();
    if (here.trace() != moment().trace() || !Objects.equals(here.choice(), askedChoice)) {
      return;
    }
    int iteration = iteration();
    Stop stop = here.journey().at(iteration);
    if (stop == null || stop.pass() < 0 || iteration == shownIteration) {
      return;
    }
    Samples known = byIteration.get(iteration);
    if (known != null) {
      drawing.cancel();
      show(iteration, known);
    } else {
      drawing.compute(outOfDate -> sample(here, stop, outOfDate), found -> show(iteration, found));
    }
  }

  private void show(int iteration, Samples found) {
    byIteration.put(iteration, found);
    shownIteration = iteration;
    samples.set(found);
  }

  /** The curve's samples; the ones of an equal curve if there is one. */
  private Samples sample(Study here, Stop stop, BooleanSupplier outOfDate) {
    Curve curve = Study.curve(here.journey(), stop);
    if (curve == null) {
      return Samples.NONE;
    }
    for (Drawn known : drawn) {
      if (known.curve().sameAs(curve)) {
        return known.samples();
      }
    }
    Samples samples = Samples.of(curve::at, here.x(), stop.x(), outOfDate);
    if (!outOfDate.getAsBoolean()) {
      List<Drawn> more =
          new ArrayList<>(drawn.subList(Math.max(0, drawn.size() - 3), drawn.size()));
      more.add(new Drawn(curve, samples));
      drawn = List.copyOf(more);
    }
    return samples;
  }
}
