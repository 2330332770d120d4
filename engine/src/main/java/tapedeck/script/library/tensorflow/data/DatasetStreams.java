package tapedeck.script.library.tensorflow.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.TensorShape;
import tapedeck.script.library.tensorflow.function.TensorSpec;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Property;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Tensor;

/** Datasets whose elements a function makes one after the other, and ends at will. */
final class DatasetStreams {
  private DatasetStreams() {}

  static void install(Namespace dataset) {
    dataset
        .value(
            "from_generator",
            fixed(
                "from_generator",
                "generator, output_types=None, output_shapes=None, args=None,"
                    + " output_signature=None, name=None",
                DatasetStreams::generated))
        .value("counter", fixed("counter", "start=0, step=1, dtype=None", DatasetStreams::counter))
        .method(
            "interleave",
            "self, map_func, cycle_length=None, block_length=None, num_parallel_calls=None,"
                + " deterministic=None, name=None",
            DatasetStreams::interleave)
        .method("scan", "self, initial_state, scan_func, name=None", DatasetStreams::scan)
        .method("take_while", "self, predicate, name=None", DatasetStreams::takeWhile)
        .method("unique", "self, name=None", DatasetStreams::unique)
        .method("shard", "self, num_shards, index, name=None", DatasetStreams::shard)
        .method("get_single_element", "self, name=None", DatasetStreams::single)
        .method("with_options", "self, options, name=None", (r, in) -> in[0]);
  }

  private static Value fixed(String name, String signature, Builtin.Body body) {
    return new Property(Property.Kind.STATIC_METHOD, Builtin.of(name, signature, body), null);
  }

  private static Value generated(Runtime runtime, Value[] in) {
    if (in[4] == None.NONE && in[1] == None.NONE) {
      throw Raise.type("`output_signature` or `output_types` must be specified.");
    }
    Value spec = in[4] != None.NONE ? in[4] : specs(runtime, in[1], in[2]);
    List<Value> leaves = Elements.leaves(spec);
    Value[] given =
        in[3] instanceof Tuple tuple
            ? tuple.items().toArray(Value[]::new)
            : in[3] instanceof ListValue list ? list.items().toArray(Value[]::new) : new Value[0];
    return new Dataset(
            "_FlatMapDataset",
            -2,
            false,
            () -> {
              Iterator<Value> values = runtime.iterate(runtime.call(in[0], Arguments.of(given)));
              return Dataset.iterator(
                  values::hasNext, () -> element(runtime, values.next(), spec, leaves));
            })
        .declared(spec);
  }

  private static Value specs(Runtime runtime, Value types, Value shapes) {
    List<Value> given =
        shapes == None.NONE || !(types instanceof Tuple)
            ? List.of(shapes)
            : shapes instanceof Tuple tuple ? tuple.items() : List.of(shapes);
    List<Value> found = new ArrayList<>();
    List<Value> leaves = Elements.leaves(types);
    for (int i = 0; i < leaves.size(); i++) {
      Value shape = given.size() == leaves.size() ? given.get(i) : None.NONE;
      DType dtype = DTypes.tensorFlow(runtime, leaves.get(i));
      found.add(
          new TensorSpec(
              shape == None.NONE ? null : TensorShape.open(runtime, shape),
              dtype == null ? DType.FLOAT32 : dtype,
              null));
    }
    return Elements.packed(types, found.iterator());
  }

  private static Value element(Runtime runtime, Value yielded, Value spec, List<Value> leaves) {
    runtime.step();
    Value structure =
        spec instanceof Tuple && yielded instanceof ListValue list
            ? new Tuple(List.copyOf(list.items()))
            : yielded;
    List<Value> parts =
        spec instanceof Tuple || spec instanceof tapedeck.script.value.DictValue
            ? Elements.leaves(structure)
            : List.of(structure);
    if (parts.size() != leaves.size()) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__IteratorGetNext_output_types_%d_device_/job:localhost/replica:0/task:0/device:CPU:0}} TypeError: `generator` yielded an element that did not match the expected structure. The expected structure was %s, but the yielded element was %s."
              .formatted(leaves.size(), runtime.repr(types(spec)), runtime.repr(yielded)));
    }
    List<Value> made = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      made.add(
          leaves.get(i) instanceof TensorSpec one
              ? converted(runtime, parts.get(i), one)
              : Elements.tensors(runtime, parts.get(i)));
    }
    return Elements.packed(spec, made.iterator());
  }

  private static Value types(Value spec) {
    return Elements.packed(
        spec,
        Elements.leaves(spec).stream()
            .map(leaf ->
                leaf instanceof TensorSpec one
                    ? (Value) tapedeck.script.library.binding.TensorFlowDType.of(one.dtype())
                    : leaf)
            .iterator());
  }

  private static Value converted(Runtime runtime, Value value, TensorSpec spec) {
    Tensor tensor = Constants.array(runtime, value).cast(spec.dtype());
    if (!spec.takes(tensor.shape(), spec.dtype())) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node __wrapped__IteratorGetNext_output_types_1_device_/job:localhost/replica:0/task:0/device:CPU:0}} TypeError: `generator` yielded an element of shape %s where an element of shape %s was expected."
              .formatted(tensor.shape(), spec.dims() == null ? "" : Given.shown(spec.dims())));
    }
    return Constants.value(tensor);
  }

  private static Value counter(Runtime runtime, Value[] in) {
    long start = Given.one(runtime, in[0]);
    long step = Given.one(runtime, in[1]);
    DType given = DTypes.tensorFlow(runtime, in[2]);
    DType dtype = given == null ? DType.INT64 : given;
    return new Dataset(
        "_CounterDataset",
        -1,
        false,
        () -> {
          long[] next = {start};
          return Dataset.iterator(
              () -> true,
              () -> {
                Value one = Constants.value(Tensor.of(next[0]).cast(dtype));
                next[0] += step;
                return one;
              });
        });
  }

  private static Value interleave(Runtime runtime, Value[] in) {
    Dataset self = Dataset.of(in[0]);
    int asked = in[2] == None.NONE ? -1 : Given.one(runtime, in[2]);
    int width = asked < 1 ? 16 : asked;
    int block = in[3] == None.NONE ? 1 : Given.one(runtime, in[3]);
    return new Dataset(
        in[4] == None.NONE ? "_InterleaveDataset" : "_ParallelInterleaveDataset",
        -2,
        false,
        () -> new Interleaved(runtime, self.elements.get(), in[1], width, block));
  }

  /** The elements of several datasets by turns, some of each. */
  private static final class Interleaved implements Iterator<Value> {
    private final Runtime runtime;
    private final Iterator<Value> inputs;
    private final Value function;
    private final int block;
    private final List<@Nullable Iterator<Value>> open = new ArrayList<>();
    private int at;
    private int taken;
    private @Nullable Value next;

    Interleaved(Runtime runtime, Iterator<Value> inputs, Value function, int width, int block) {
      this.runtime = runtime;
      this.inputs = inputs;
      this.function = function;
      this.block = block;
      for (int i = 0; i < width; i++) {
        open.add(null);
      }
    }

    @Override
    public boolean hasNext() {
      while (next == null
          && (inputs.hasNext() || open.stream().anyMatch(java.util.Objects::nonNull))) {
        runtime.step();
        Iterator<Value> current = open.get(at);
        if (current == null && inputs.hasNext()) {
          Value made = Dataset.called(runtime, function, inputs.next());
          current = Dataset.of(made).elements.get();
          open.set(at, current);
        }
        if (current != null && current.hasNext()) {
          next = current.next();
          taken++;
          if (taken == block) {
            turn();
          }
        } else {
          open.set(at, null);
          turn();
        }
      }
      return next != null;
    }

    private void turn() {
      at = (at + 1) % open.size();
      taken = 0;
    }

    @Override
    public Value next() {
      Value found = hasNext() ? next : null;
      next = null;
      if (found == null) {
        throw new java.util.NoSuchElementException();
      }
      return found;
    }
  }

  private static Value scan(Runtime runtime, Value[] in) {
    Dataset self = Dataset.of(in[0]);
    return new Dataset(
        "_ScanDataset",
        self.size(),
        false,
        () -> {
          Iterator<Value> values = self.elements.get();
          Value[] state = {Elements.tensors(runtime, in[1])};
          return Dataset.iterator(
              values::hasNext,
              () -> {
                Value both = runtime.call(in[2], state[0], values.next());
                if (!(both instanceof Tuple pair) || pair.items().size() != 2) {
                  throw Raise.type(
                      "The scan function must return a pair comprising the new state and the"
                          + " output value.");
                }
                state[0] = Elements.tensors(runtime, pair.items().getFirst());
                return Elements.tensors(runtime, pair.items().getLast());
              });
        });
  }

  private static Value takeWhile(Runtime runtime, Value[] in) {
    Dataset self = Dataset.of(in[0]);
    return new Dataset(
            "_TakeWhileDataset",
            -2,
            self.batched,
            () -> {
              Iterator<Value> values = self.elements.get();
              ArrayDeque<Value> held = new ArrayDeque<>();
              boolean[] over = {false};
              BooleanSupplier more =
                  () -> {
                    if (held.isEmpty() && !over[0] && values.hasNext()) {
                      Value each = values.next();
                      over[0] = !runtime.truth(Dataset.called(runtime, in[1], each));
                      if (!over[0]) {
                        held.add(each);
                      }
                    }
                    return !held.isEmpty();
                  };
              return Dataset.iterator(
                  more,
                  () -> {
                    if (!more.getAsBoolean()) {
                      throw new java.util.NoSuchElementException();
                    }
                    return held.remove();
                  });
            })
        .declared(self.declared());
  }

  private static Value unique(Runtime runtime, Value[] in) {
    Dataset self = Dataset.of(in[0]);
    return new Dataset(
            "_UniqueDataset",
            -2,
            false,
            () -> {
              Iterator<Value> values = self.elements.get();
              Set<String> seen = new HashSet<>();
              ArrayDeque<Value> held = new ArrayDeque<>();
              BooleanSupplier more =
                  () -> {
                    while (held.isEmpty() && values.hasNext()) {
                      Value each = values.next();
                      if (seen.add(runtime.repr(each))) {
                        held.add(each);
                      }
                    }
                    return !held.isEmpty();
                  };
              return Dataset.iterator(
                  more,
                  () -> {
                    if (!more.getAsBoolean()) {
                      throw new java.util.NoSuchElementException();
                    }
                    return held.remove();
                  });
            })
        .declared(self.declared());
  }

  private static Value shard(Runtime runtime, Value[] in) {
    Dataset self = Dataset.of(in[0]);
    int count = Given.one(runtime, in[1]);
    int index = Given.one(runtime, in[2]);
    if (count < 1 || index < 0 || index >= count) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "Index must be between 0 and %d (currently index = %d).".formatted(count - 1, index));
    }
    int size = self.size() < 0 ? self.size() : (self.size() - index + count - 1) / count;
    return new Dataset(
            "_ShardDataset",
            size,
            self.batched,
            () -> {
              List<Value> chosen = new ArrayList<>();
              Iterator<Value> values = self.iterate(runtime);
              for (int i = 0; values.hasNext(); i++) {
                Value each = values.next();
                if (i % count == index) {
                  chosen.add(each);
                }
              }
              return chosen.iterator();
            })
        .declared(self.declared());
  }

  private static Value single(Runtime runtime, Value[] in) {
    Iterator<Value> values = Dataset.of(in[0]).iterate(runtime);
    if (!values.hasNext()) {
      throw Raise.of(Exceptions.INVALID_ARGUMENT_ERROR, "Dataset was empty.");
    }
    Value found = values.next();
    if (values.hasNext()) {
      throw Raise.of(Exceptions.INVALID_ARGUMENT_ERROR, "Dataset had more than one element.");
    }
    return found;
  }
}
