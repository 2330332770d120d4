package tapedeck.script.library.binding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Bool;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code tf.nest}: nested lists, tuples and dicts as structures of leaves. */
public final class Nests {
  private Nests() {}

  public static void install(Namespace nest) {
    nest.method(
            "flatten",
            "structure, expand_composites=False",
            (r, in) -> ListValue.of(Structures.flatten(in[0])))
        .method("map_structure", "func, *structure, **kwargs", Nests::mapped)
        .method("is_nested", "structure", (r, in) -> Bool.of(isNested(in[0])))
        .method(
            "pack_sequence_as", "structure, flat_sequence, expand_composites=False", Nests::packed)
        .method(
            "assert_same_structure",
            "nest1, nest2, check_types=True, expand_composites=False",
            (r, in) -> {
              check(r, in[0], in[1], r.truth(in[2]));
              return None.NONE;
            });
  }

  private static boolean isNested(Value value) {
    return value instanceof ListValue || value instanceof Tuple || value instanceof DictValue;
  }

  private static Value mapped(Runtime runtime, Value[] in) {
    if (in[0] instanceof Int || in[0] instanceof Str || in[0] == None.NONE || isNested(in[0])) {
      throw Raise.type("func must be callable, got: " + runtime.str(in[0]));
    }
    List<Value> structures = ((Tuple) in[1]).items();
    if (structures.isEmpty()) {
      throw Raise.value("Must provide at least one structure");
    }
    Value first = structures.getFirst();
    List<List<Value>> flat = new ArrayList<>();
    for (Value structure : structures) {
      check(runtime, first, structure, true);
      flat.add(Structures.flatten(structure));
    }
    List<Value> leaves = new ArrayList<>();
    for (int i = 0; i < flat.getFirst().size(); i++) {
      int at = i;
      Value[] row = flat.stream().map(leaf -> leaf.get(at)).toArray(Value[]::new);
      leaves.add(runtime.call(in[0], Arguments.of(row)));
    }
    return Structures.pack(first, leaves);
  }

  private static Value packed(Runtime runtime, Value[] in) {
    List<Value> leaves = runtime.all(in[1]);
    if (!isNested(in[0])) {
      if (leaves.size() != 1) {
        throw Raise.value(
            "The target structure is of type `%s`\n  %s\nHowever the input is a sequence (%s) of length %d.\n  %s\nnest cannot guarantee that it is safe to map one to the other."
                .formatted(
                    runtime.repr(Types.of(in[0])),
                    runtime.str(in[0]),
                    runtime.repr(Types.of(in[1])),
                    leaves.size(),
                    runtime.str(in[1])));
      }
      return leaves.getFirst();
    }
    int wanted = Structures.flatten(in[0]).size();
    if (wanted != leaves.size()) {
      throw Raise.value(
          "Could not pack sequence. Structure had %d atoms, but flat_sequence had %d items.  Structure: %s, flat_sequence: %s."
              .formatted(wanted, leaves.size(), runtime.str(in[0]), runtime.str(in[1])));
    }
    return Structures.pack(in[0], leaves);
  }

  /** Refuses structures that differ. */
  public static void check(Runtime runtime, Value one, Value two, boolean types) {
    String misfit = misfit(runtime, one, two, types);
    if (misfit != null) {
      String text = text(runtime, one, two, misfit);
      throw misfit.startsWith("T") ? Raise.type(text) : Raise.value(text);
    }
  }

  /** How two structures differ; null if they do not. */
  public static @Nullable String difference(Runtime runtime, Value one, Value two) {
    String misfit = misfit(runtime, one, two, true);
    return misfit == null ? null : text(runtime, one, two, misfit);
  }

  private static String text(Runtime runtime, Value one, Value two, String misfit) {
    return "The two structures don't have the same nested structure.\n\nFirst structure: %s\n\nSecond structure: %s\n\nMore specifically: %s\nEntire first structure:\n%s\nEntire second structure:\n%s"
        .formatted(
            told(runtime, one),
            told(runtime, two),
            misfit.substring(1),
            dotted(runtime, one),
            dotted(runtime, two));
  }

  private static String told(Runtime runtime, Value structure) {
    String name =
        structure instanceof TensorValue && runtime.graph() != null
            ? Types.SYMBOLIC_TENSOR.name()
            : Types.nameOf(structure);
    String last = name.startsWith("tensorflow.") ? name.substring(name.lastIndexOf('.') + 1) : name;
    return "type=%s str=%s".formatted(last, runtime.str(structure));
  }

  /** The structure with a dot for each leaf. */
  private static String dotted(Runtime runtime, Value structure) {
    List<Value> dots = new ArrayList<>();
    Structures.flatten(structure).forEach(leaf -> dots.add(DOT));
    return runtime.str(Structures.pack(structure, dots));
  }

  private static final Value DOT =
      new HostObject() {
        @Override
        public ClassValue type() {
          return Types.OBJECT;
        }

        @Override
        public String repr(Runtime runtime) {
          return ".";
        }
      };

  /**
   * What makes two structures differ, behind T for a type and V for a value; null if they agree.
   */
  private static @Nullable String misfit(Runtime runtime, Value one, Value two, boolean types) {
    if (isNested(one) != isNested(two)) {
      Value nested = isNested(one) ? one : two;
      Value leaf = isNested(one) ? two : one;
      return "VSubstructure \"%s\" is a sequence, while substructure \"%s\" is not"
          .formatted(told(runtime, nested), told(runtime, leaf));
    }
    if (!isNested(one)) {
      return null;
    }
    if (types && Types.of(one) != Types.of(two)) {
      return "TThe two namedtuples don't have the same sequence type. First structure %s has type %s, while second structure %s has type %s"
          .formatted(told(runtime, one), Types.nameOf(one), told(runtime, two), Types.nameOf(two));
    }
    List<Value> first = parts(one);
    List<Value> second = parts(two);
    if (first.size() != second.size()) {
      return "VThe two structures don't have the same number of elements. First structure: %s. Second structure: %s"
          .formatted(told(runtime, one), told(runtime, two));
    }
    if (one instanceof DictValue a
        && two instanceof DictValue b
        && !a.entries().keySet().equals(b.entries().keySet())) {
      return "VThe two dictionaries don't have the same set of keys. First structure has keys %s, while second structure has keys %s"
          .formatted(
              told(runtime, ListValue.of(List.copyOf(a.entries().keySet()))),
              told(runtime, ListValue.of(List.copyOf(b.entries().keySet()))));
    }
    for (int i = 0; i < first.size(); i++) {
      String inner = misfit(runtime, first.get(i), second.get(i), types);
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }

  private static List<Value> parts(Value structure) {
    return switch (structure) {
      case ListValue list -> list.items();
      case Tuple tuple -> tuple.items();
      case DictValue dict -> Structures.sorted(dict);
      default -> List.of();
    };
  }
}
