package tapedeck.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * A straight program over a few sources, drawn by chance: each step takes earlier values by number.
 * Steps whose values would grow wild or stand close to a kink are drawn again.
 */
final class RandomProgram {
  /** One step: what it computes and from which values. */
  record Step(Op op, Attributes attributes, int[] operands) {}

  final List<Tensor> sources = new ArrayList<>();
  final List<Tensor> directions = new ArrayList<>();
  final List<Step> steps = new ArrayList<>();
  private final List<JetArray> jets = new ArrayList<>();
  private final Random random;

  RandomProgram(long seed) {
    random = new Random(seed);
    List<Shape> shapes =
        List.of(Shape.SCALAR, Shape.of(3), Shape.of(2, 3), Shape.of(2, 1), Shape.of(3, 2));
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      Shape shape = shapes.get(random.nextInt(shapes.size()));
      Tensor x = uniform(shape, -2, 2);
      Tensor d = uniform(shape, -1, 1);
      sources.add(x);
      directions.add(d);
      Jet[] elements = new Jet[shape.size()];
      for (int e = 0; e < elements.length; e++) {
        elements[e] = new Jet(x.getDouble(e), d.getDouble(e), 0);
      }
      jets.add(new JetArray(shape, elements));
    }
    int length = 1 + random.nextInt(30);
    while (steps.size() < length) {
      draw();
    }
  }

  private Tensor uniform(Shape shape, double low, double high) {
    return Tensor.of(shape, random.doubles(shape.size(), low, high).toArray());
  }

  private void draw() {
    JetOps.Known known = JetOps.ALL.get(random.nextInt(JetOps.ALL.size()));
    int[] operands = new int[known.arity()];
    JetArray[] in = new JetArray[operands.length];
    for (int i = 0; i < operands.length; i++) {
      // Late values more often than early ones, so that programs grow deep as well as broad.
      int back = Math.min(random.nextInt(jets.size()), random.nextInt(jets.size()));
      operands[i] = jets.size() - 1 - back;
      in[i] = jets.get(operands[i]);
    }
    JetArray out = known.jets().of(in);
    if (out != null && out.isTame() && out.jets().length <= 24) {
      steps.add(new Step(Catalogue.required(known.op()), known.attributes(), operands));
      jets.add(out);
    }
  }

  /** The sum of the last value's elements, by jets: how it moves along the directions. */
  Jet expected() {
    Jet sum = Jet.of(0);
    for (Jet jet : jets.getLast().jets()) {
      sum = sum.plus(jet);
    }
    return sum;
  }

  /** The last value, computed by the engine from any numbers in the sources' places. */
  Tensor run(List<? extends Operand> at) {
    List<Operand> values = new ArrayList<>(at);
    for (Step step : steps) {
      Operand[] in = new Operand[step.operands().length];
      for (int i = 0; i < in.length; i++) {
        in[i] = values.get(step.operands()[i]);
      }
      values.add(Engine.current().apply(step.op(), step.attributes(), in));
    }
    return values.getLast().value();
  }

  /** The sources moved along their directions. */
  List<Tensor> moved(double by) {
    List<Tensor> at = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      double[] x = sources.get(i).toDoubles();
      for (int e = 0; e < x.length; e++) {
        x[e] += by * directions.get(i).getDouble(e);
      }
      at.add(Tensor.of(sources.get(i).shape(), x));
    }
    return at;
  }

  /** Whether gradients reach source {@code index}, by walking the steps. */
  boolean reaches(int index) {
    boolean[] on = new boolean[sources.size() + steps.size()];
    on[on.length - 1] = true;
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (on[sources.size() + i] && step.op().notDifferentiable() == null) {
        for (int operand : step.operands()) {
          on[operand] = true;
        }
      }
    }
    return on[index];
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sources.size(); i++) {
      text.append("v%d = %s%n".formatted(i, sources.get(i)));
    }
    for (int i = 0; i < steps.size(); i++) {
      text.append("v%d = %s".formatted(sources.size() + i, steps.get(i).op()));
      for (int operand : steps.get(i).operands()) {
        text.append(" v").append(operand);
      }
      text.append(" ").append(steps.get(i).attributes()).append("\n");
    }
    return text.toString();
  }
}
