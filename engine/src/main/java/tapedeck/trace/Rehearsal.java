package tapedeck.trace;

import java.util.List;
import java.util.function.BooleanSupplier;
import tapedeck.script.Limits;
import tapedeck.script.Shown;
import tapedeck.tape.Engine;
import tapedeck.tape.GradientTape;
import tapedeck.tape.Place;
import tapedeck.tape.Unconnected;
import tapedeck.tape.Variable;
import tapedeck.tensor.Tensor;
import tapedeck.train.Optimizer;
import tapedeck.train.Sgd;

/** TEMPORARY until the interpreter is here: minimize.py acted out in Java, whatever the text. */
final class Rehearsal {
  private Rehearsal() {}

  static Trace minimize(String text, Limits limits, BooleanSupplier stopped) {
    Recorder r = new Recorder(text);
    Engine e = new Engine(r);
    return e.run(
        () -> {
          say(e, r, 1, 0, 24);
          say(e, r, 3, 0, 20);
          e.at(new Place(3, 4, 3, 20));
          Variable x = Variable.of(0f);
          r.bound(new Place(3, 0, 3, 1), "", "x", new Shown.OfVariable(x));
          say(e, r, 4, 0, 33);
          Sgd opt = new Sgd(0.1);
          for (int i = 0; i < 50 && !stopped.getAsBoolean(); i++) {
            say(e, r, 6, 0, 20);
            r.bound(new Place(6, 4, 6, 5), "", "i", new Shown.Plain("" + i, "int"));
            say(e, r, 7, 4, 36);
            e.at(new Place(7, 9, 7, 30));
            GradientTape t = new GradientTape();
            t.enter();
            r.bound(new Place(7, 34, 7, 35), "", "t", new Shown.OfTape(t));
            say(e, r, 8, 8, 24);
            e.at(new Place(8, 13, 8, 18));
            Tensor four = Tensor.of(4f);
            r.converted(new Place(8, 17, 8, 18), four, "int");
            Tensor d = e.sub(x, four);
            e.at(new Place(8, 12, 8, 22));
            Tensor two = Tensor.of(2f);
            r.converted(new Place(8, 21, 8, 22), two, "int");
            Tensor y = e.pow(d, two);
            r.bound(new Place(8, 8, 8, 9), "", "y", new Shown.OfTensor(y, "EagerTensor"));
            t.close();
            say(e, r, 9, 4, 31);
            e.at(new Place(9, 8, 9, 26));
            Tensor g =
                t.gradient(List.of(y), List.of(x), List.of(), Unconnected.NONE).getFirst();
            r.bound(
                new Place(9, 4, 9, 5),
                "",
                "g",
                new Shown.Plain("[" + (g == null ? "None" : g.getFloat(0)) + "]", "list"));
            say(e, r, 10, 4, 38);
            e.at(new Place(10, 4, 10, 38));
            opt.applyGradients(List.of(new Optimizer.Step(g, x)));
            say(e, r, 11, 4, 24);
            e.at(new Place(11, 7, 11, 15));
            if (y.getFloat(0) < 1e-6) {
              break;
            }
          }
          say(e, r, 13, 0, 28);
          r.printed(new Place(13, 0, 13, 28), "x = %.4f%n".formatted(x.value().getFloat(0)));
          return r.trace();
        });
  }

  private static void say(Engine e, Recorder r, int line, int from, int to) {
    Place place = new Place(line, from, line, to);
    e.at(place);
    r.statementBegins(place, 0);
  }
}
