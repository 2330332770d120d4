package tapedeck.script.library.tensorflow.function;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/**
 * A parameter of a traced function with what it takes in one trace.
 *
 * @param value a specification, a tensor, or a value of Python that has to be given as it is
 */
record Slot(String name, Parameters.Kind kind, Value value) {
  /** One for each argument that parameters were bound to. */
  static List<Slot> of(Runtime runtime, List<Parameters.Parameter> parameters, Value[] bound) {
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < parameters.size() && i < bound.length; i++) {
      Parameters.Parameter each = parameters.get(i);
      switch (each.kind()) {
        case REST -> {
          List<Value> items = bound[i] instanceof Tuple tuple ? tuple.items() : List.of();
          if (!items.isEmpty()) {
            slots.replaceAll(s -> new Slot(s.name, Parameters.Kind.POSITIONAL_ONLY, s.value));
          }
          for (int k = 0; k < items.size(); k++) {
            slots.add(
                new Slot(each.name() + "_" + k, Parameters.Kind.POSITIONAL_ONLY, items.get(k)));
          }
        }
        case KEYWORDS -> {
          if (bound[i] instanceof DictValue dict) {
            dict.entries()
                .forEach((name, value) ->
                    slots.add(new Slot(runtime.str(name), Parameters.Kind.KEYWORD_ONLY, value)));
          }
        }
        case POSITIONAL_ONLY, NORMAL, KEYWORD_ONLY ->
            slots.add(new Slot(each.name(), each.kind(), bound[i]));
      }
    }
    return slots;
  }

  boolean isNamed() {
    return kind == Parameters.Kind.KEYWORD_ONLY;
  }
}
