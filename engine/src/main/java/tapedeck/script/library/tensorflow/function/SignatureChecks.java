package tapedeck.script.library.tensorflow.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Function;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** Whether {@code tf.function} can be put before something, with a signature. */
final class SignatureChecks {
  private SignatureChecks() {}

  static List<Value> items(Value signature) {
    return signature instanceof Tuple tuple
        ? tuple.items()
        : signature instanceof ListValue list ? List.copyOf(list.items()) : List.of();
  }

  private static final Set<String> OPTIONS =
      Set.of(
          "experimental_implements",
          "experimental_autograph_options",
          "experimental_attributes",
          "experimental_relax_shapes",
          "experimental_compile",
          "experimental_follow_type_hints");

  static void checkOptions(Runtime runtime, Value options) {
    if (options instanceof DictValue dict) {
      for (Value name : dict.entries().keySet()) {
        if (!OPTIONS.contains(runtime.str(name))) {
          throw Raise.type(
              "function() got an unexpected keyword argument '%s'".formatted(runtime.str(name)));
        }
      }
    }
  }

  static void check(Runtime runtime, Value function, Value signature) {
    if (Numbers.isNumber(function)
        || function instanceof Str
        || function instanceof ListValue
        || Operands.existing(function) != null) {
      throw Raise.type("%s is not a callable object".formatted(runtime.repr(function)));
    }
    if (signature == None.NONE) {
      return;
    }
    if (!(signature instanceof Tuple) && !(signature instanceof ListValue)) {
      throw Raise.type(
          "input_signature must be either a tuple or a list, got %s."
              .formatted(runtime.repr(Types.of(signature))));
    }
    List<Value> wrong = new ArrayList<>();
    List<Value> kinds = new ArrayList<>();
    for (Value leaf : Structures.flatten(signature)) {
      if (Numbers.isNumber(leaf) || leaf instanceof Str || leaf == None.NONE) {
        wrong.add(leaf);
        kinds.add(Types.of(leaf));
      }
    }
    if (!wrong.isEmpty()) {
      throw Raise.type(
          "input_signature must be a possibly nested sequence of TensorSpec objects, got invalid args %s with types %s."
              .formatted(runtime.repr(ListValue.of(wrong)), runtime.repr(ListValue.of(kinds))));
    }
    if (function instanceof Function of) {
      count(of.parameters().all(), items(signature).size());
    }
  }

  private static void count(List<Parameters.Parameter> parameters, int given) {
    int at = 0;
    for (Parameters.Parameter each : parameters) {
      boolean self = at == 0 && each == parameters.getFirst() && each.name().equals("self");
      if (self) {
        continue;
      }
      switch (each.kind()) {
        case NORMAL, POSITIONAL_ONLY -> {
          if (at >= given && each.defaultValue() == null) {
            throw Raise.type("input_signature missing type constraint for " + each.name());
          }
          at++;
        }
        case REST -> at = Math.max(at, given);
        case KEYWORD_ONLY, KEYWORDS -> {}
      }
    }
    if (given > at) {
      throw Raise.type("input_signature contains %d extra type constraints.".formatted(given - at));
    }
  }
}
