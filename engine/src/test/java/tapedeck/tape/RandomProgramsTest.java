package tapedeck.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Tensor;

/**
 * Seeded random programs of up to thirty operations: the tape's derivatives along a random line
 * against dual numbers, which share no rule with it, and against finite differences. The property
 * {@code programs} says how many.
 */
class RandomProgramsTest {
  private static final List<RandomProgram> PROGRAMS =
      IntStream.range(0, Integer.getInteger("programs", 2_500))
          .mapToObj(RandomProgram::new)
          .toList();
  private static final double TOLERANCE = 1e-8;

  @Test
  void theFirstDerivativeIsThatOfDualNumbers() {
    for (int seed = 0; seed < PROGRAMS.size(); seed++) {
      RandomProgram program = PROGRAMS.get(seed);
      double slope = along(program, gradients(program, false));
      agree(program, seed, "first derivative", program.expected().slope(), slope, TOLERANCE);
    }
  }

  @Test
  void theSecondDerivativeIsThatOfDualNumbers() {
    for (int seed = 0; seed < PROGRAMS.size(); seed++) {
      RandomProgram program = PROGRAMS.get(seed);
      double bend = along(program, gradients(program, true));
      agree(program, seed, "second derivative", program.expected().bend(), bend, TOLERANCE);
    }
  }

  @Test
  void theFirstDerivativeIsTheSlopeOfFiniteDifferences() {
    int sharp = 0;
    for (int seed = 0; seed < PROGRAMS.size(); seed++) {
      RandomProgram program = PROGRAMS.get(seed);
      ToDoubleFunction<Double> f = by -> sum(program.run(program.moved(by)));
      double coarse = slope(f, 1e-3);
      double fine = slope(f, 5e-4);
      // What the finer step changed bounds what finite differences can know.
      double doubt = 4 * Math.abs(fine - coarse) / Math.max(1, Math.abs(fine));
      sharp += doubt < 1e-6 ? 1 : 0;
      double found = along(program, gradients(program, false));
      agree(program, seed, "finite difference", fine, found, 1e-7 + doubt);
    }
    assertTrue(sharp > PROGRAMS.size() * 9 / 10, "only " + sharp + " comparisons were sharp");
  }

  @Test
  void noneIsAnsweredExactlyWhereNoPathReachesTheSource() {
    int nones = 0;
    for (int seed = 0; seed < PROGRAMS.size(); seed++) {
      RandomProgram program = PROGRAMS.get(seed);
      List<@Nullable Tensor> gradients = gradients(program, false);
      for (int i = 0; i < gradients.size(); i++) {
        nones += gradients.get(i) == null ? 1 : 0;
        assertEquals(
            program.reaches(i),
            gradients.get(i) != null,
            "seed " + seed + " v" + i + "\n" + program);
      }
    }
    assertTrue(nones > PROGRAMS.size() / 10, nones + " Nones");
  }

  @Test
  void aPersistentTapeAnswersTwiceTheSameAndOneByOneAsTogether() {
    for (int seed = 0; seed < PROGRAMS.size(); seed += 5) {
      RandomProgram program = PROGRAMS.get(seed);
      GradientTape tape = GradientTape.open(true);
      program.sources.forEach(tape::watch);
      Tensor out = program.run(program.sources);
      tape.close();
      List<@Nullable Tensor> together =
          tape.gradient(List.of(out), program.sources, List.of(), Unconnected.NONE);
      for (int i = 0; i < together.size(); i++) {
        Tensor alone = tape.gradient(out, program.sources.get(i));
        Tensor first = together.get(i);
        assertTrue(
            first == null ? alone == null : alone != null && first.sameAs(alone),
            "seed " + seed + "\n" + program);
      }
    }
  }

  @Test
  @DisabledIfSystemProperty(named = "programs", matches = ".*")
  void theProgramsUseMostOfTheCatalogueAndGrowLong() {
    Set<String> used = new TreeSet<>();
    int longest = 0;
    for (int seed = 0; seed < PROGRAMS.size(); seed++) {
      RandomProgram program = PROGRAMS.get(seed);
      program.steps.forEach(step -> used.add(step.op().name()));
      longest = Math.max(longest, program.steps.size());
    }
    assertEquals(new TreeSet<>(JetOps.operations()), used);
    assertTrue(used.size() >= 50, used.toString());
    assertEquals(30, longest);
  }

  /** The gradient, or that of the gradient's product with the directions. */
  private static List<@Nullable Tensor> gradients(RandomProgram program, boolean second) {
    List<? extends Operand> sources = program.sources;
    try (GradientTape outer = new GradientTape().enter()) {
      program.sources.forEach(outer::watch);
      GradientTape inner = new GradientTape().enter();
      program.sources.forEach(inner::watch);
      Tensor out = program.run(sources);
      inner.close();
      List<@Nullable Tensor> first =
          inner.gradient(List.of(out), sources, List.of(), Unconnected.NONE);
      if (!second) {
        return first;
      }
      List<Tensor> products = new ArrayList<>();
      for (int i = 0; i < first.size(); i++) {
        Tensor gradient = first.get(i);
        if (gradient != null) {
          products.add(Engine.current().mul(gradient, program.directions.get(i)));
        }
      }
      return outer.gradient(products, sources, List.of(), Unconnected.NONE);
    }
  }

  private static double along(RandomProgram program, List<@Nullable Tensor> gradients) {
    double sum = 0;
    for (int i = 0; i < gradients.size(); i++) {
      Tensor gradient = gradients.get(i);
      Tensor direction = program.directions.get(i);
      for (int e = 0; gradient != null && e < direction.size(); e++) {
        sum += gradient.getDouble(e) * direction.getDouble(e);
      }
    }
    return sum;
  }

  private static double slope(ToDoubleFunction<Double> f, double h) {
    double near = (f.applyAsDouble(h) - f.applyAsDouble(-h)) / (2 * h);
    double far = (f.applyAsDouble(2 * h) - f.applyAsDouble(-2 * h)) / (4 * h);
    return (4 * near - far) / 3;
  }

  private static double sum(Tensor x) {
    double sum = 0;
    for (int i = 0; i < x.size(); i++) {
      sum += x.getDouble(i);
    }
    return sum;
  }

  private static void agree(
      RandomProgram program, int seed, String what, double wanted, double found, double tolerance) {
    assertTrue(
        Math.abs(wanted - found) <= tolerance * Math.max(1, Math.abs(wanted)),
        () ->
            "seed %d, %s%n%24.17g wanted%n%24.17g found%n%s"
                .formatted(seed, what, wanted, found, program));
  }
}
