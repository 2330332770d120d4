package tapedeck.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tapedeck.script.autograph.Pattern;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tensor.Tensor;

/**
 * The tensors from outside that a branch or the body of a loop takes: TensorFlow has one operation
 * of all of it, whose gradient for them is zero where it did not come to use them.
 */
final class Outside {
  private final Capture capture;
  private final Set<Integer> needed = new LinkedHashSet<>();
  private final Set<Value> captured = Collections.newSetFromMap(new IdentityHashMap<>());

  private Outside(Capture capture) {
    this.capture = capture;
  }

  /**
   * What the answers of a branch depend on.
   *
   * @param known how many slots there were before
   * @param one the steps of a side, with what it hands on at its end
   */
  static List<Pattern> ofBranch(Capture capture, int known, List<Step> one, List<Step> two) {
    Outside found = new Outside(capture);
    for (List<Step> side : List.of(one, two)) {
      found.take(((Step.Move) side.getLast()).from());
      for (Step step : side.subList(0, side.size() - 1).reversed()) {
        found.back(step, found::isNeeded);
      }
    }
    return found.patterns(known);
  }

  /** All that the body of a loop takes; {@code known} as above. */
  static List<Pattern> ofLoop(Capture capture, int known, List<Step> body) {
    Outside found = new Outside(capture);
    for (Step step : body) {
      found.back(step, slot -> true);
    }
    return found.patterns(known);
  }

  /** The tensors that patterns stand for now. */
  static List<Tensor> tensors(List<Pattern> patterns, List<@Nullable Value> slots) {
    List<Tensor> tensors = new ArrayList<>(patterns.size());
    for (Pattern each : patterns) {
      if (each.in(slots) instanceof TensorValue value) {
        tensors.add(value.tensor());
      }
    }
    return tensors;
  }

  private List<Pattern> patterns(int known) {
    List<Pattern> patterns = new ArrayList<>();
    needed.stream()
        .filter(slot -> slot < known)
        .forEach(slot -> patterns.add(new Pattern.Hole(slot)));
    captured.forEach(value -> patterns.add(new Pattern.Same(value)));
    return List.copyOf(patterns);
  }

  private boolean isNeeded(int slot) {
    return needed.contains(slot);
  }

  private void back(Step step, IntPredicate asked) {
    switch (step) {
      case Step.Do work -> {
        if (holds(work.out(), asked)) {
          for (Pattern in : work.in()) {
            take(in);
          }
          work.inner().forEach(inner -> inner.steps().forEach(each -> back(each, slot -> true)));
        }
      }
      case Step.Move move -> move(move.from(), move.to(), asked);
      case Step.Choose choose -> {
        if (choose.first().getLast() instanceof Step.Move joint && holds(joint.to(), asked)) {
          choose.outside().forEach(this::take);
        }
      }
      case Step.While loop -> loop.outside().forEach(this::take);
      case Step.For loop -> loop.outside().forEach(this::take);
      case Step.Begin begin -> {}
      case Step.Bound bound -> {}
      case Step.Enter enter -> {}
      case Step.Leave leave -> {}
      case Step.Open open -> {}
      case Step.Close close -> {}
    }
  }

  private void move(Pattern from, Pattern to, IntPredicate asked) {
    if (from instanceof Pattern.Packed some
        && to instanceof Pattern.Packed others
        && some.parts().size() == others.parts().size()) {
      for (int i = 0; i < some.parts().size(); i++) {
        move(some.parts().get(i), others.parts().get(i), asked);
      }
    } else if (holds(to, asked)) {
      take(from);
    }
  }

  /** Whether there is a slot among those asked for which gradients can come through. */
  private boolean holds(Pattern pattern, IntPredicate asked) {
    return switch (pattern) {
      case Pattern.Same same -> false;
      case Pattern.Hole hole -> asked.test(hole.slot()) && capture.leads(hole.slot());
      case Pattern.Packed packed -> packed.parts().stream().anyMatch(part -> holds(part, asked));
    };
  }

  private void take(Pattern pattern) {
    switch (pattern) {
      case Pattern.Same same -> {
        if (same.value().getClass() == TensorValue.class && Capture.isLeading(same.value())) {
          captured.add(same.value());
        }
      }
      case Pattern.Hole hole -> {
        if (capture.leads(hole.slot())) {
          needed.add(hole.slot());
        }
      }
      case Pattern.Packed packed -> packed.parts().forEach(this::take);
    }
  }
}
