package tapedeck.script.library.tensorflow.data;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.tensorflow.function.StringSpec;
import tapedeck.script.library.tensorflow.function.TensorSpec;
import tapedeck.script.library.tensorflow.random.Philox;
import tapedeck.script.library.tensorflow.random.TensorFlowRandom;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Cursor;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** A {@code tf.data.Dataset}: elements that are made anew each time somebody goes through them. */
public final class Dataset implements HostObject {
  private static final String MORE = "Use a Python list and a for loop.";

  /** {@code tf.data.Dataset} itself. */
  public static final ClassValue BASE =
      ClassValue.builtin("tensorflow.python.data.ops.dataset_ops", "DatasetV2", Types.OBJECT, null);

  private final ClassValue type;
  final Supplier<Iterator<Value>> elements;
  private final int count;
  final boolean batched;
  private @Nullable Value declared;
  private int batchSize;

  /**
   * @param kind TensorFlow's class: {@code _BatchDataset}
   * @param count how many elements there are; −1 for no end, −2 if nobody knows
   * @param batched whether the first axis of an element is of any size
   */
  Dataset(String kind, int count, boolean batched, Supplier<Iterator<Value>> elements) {
    this.type = ClassValue.builtin("tensorflow.python.data.ops.dataset_ops", kind, BASE, null);
    this.count = count;
    this.batched = batched;
    this.elements = elements;
  }

  /** The same elements under another of TensorFlow's names. */
  private Dataset as(String kind) {
    return new Dataset(kind, count, batched, elements).declared(declared);
  }

  /** Lets the first axis of what each element begins with be of any size. */
  public void openFirst(Runtime runtime) {
    Value spec = spec(runtime);
    List<Value> specs = Elements.leaves(spec);
    if (!specs.isEmpty()
        && specs.getFirst() instanceof TensorSpec first
        && first.dims() instanceof int[] known) {
      int[] dims = known.clone();
      dims[0] = -1;
      List<Value> open = new ArrayList<>(specs);
      open.set(0, new TensorSpec(dims, first.dtype(), null));
      declared = Elements.packed(spec, open.iterator());
    }
  }

  /** How many elements of another one each of its elements is made of; 0 if of none. */
  public int batchSize() {
    return batchSize;
  }

  /** Whether its elements are batches that can have different numbers of rows. */
  public boolean isOpen() {
    return batched
        || declared != null
            && Elements.leaves(declared).stream()
                .anyMatch(leaf ->
                    leaf instanceof TensorSpec spec
                        && spec.dims() instanceof int[] dims
                        && dims.length > 0
                        && dims[0] < 0);
  }

  /** Says what its elements are like, where that is not read off the first one. */
  Dataset declared(@Nullable Value spec) {
    declared = spec;
    return this;
  }

  /** What its elements were said to be like; null if nothing was said. */
  @Nullable Value declared() {
    return declared;
  }

  static {
    Namespace.of(BASE)
        .value(
            "from_tensor_slices",
            fixed("from_tensor_slices", "tensors, name=None", Dataset::slices))
        .value(
            "from_tensors",
            fixed(
                "from_tensors",
                "tensors, name=None",
                (r, in) -> of("_TensorDataset", List.of(Elements.tensors(r, in[0])))))
        .value("range", fixed("range", "*args, output_type=None, name=None", Dataset::range))
        .value("zip", Builtin.of("zip", "*args, datasets=None, name=None", Dataset::zip))
        .method("batch", "self, batch_size, drop_remainder=False, **kwargs", Dataset::batch)
        .method(
            "shuffle",
            "self, buffer_size, seed=None, reshuffle_each_iteration=True, name=None",
            Dataset::shuffle)
        .method("take", "self, count, name=None", (r, in) -> part(r, in, true))
        .method("skip", "self, count, name=None", (r, in) -> part(r, in, false))
        .method("repeat", "self, count=None, name=None", Dataset::repeat)
        .method("enumerate", "self, start=0, name=None", Dataset::enumerate)
        .method("map", "self, map_func, **kwargs", Dataset::map)
        .method("filter", "self, predicate, name=None", Dataset::filter)
        .method(
            "prefetch",
            "self, buffer_size=None, name=None",
            (r, in) -> of(in[0]).as("_PrefetchDataset"))
        .method("cache", "self, filename='', name=None", (r, in) -> of(in[0]).as("CacheDataset"))
        .method("reduce", "self, initial_state, reduce_func, name=None", Dataset::reduce)
        .method(
            "cardinality",
            "self, name=None",
            (r, in) -> Constants.value(Tensor.of((long) of(in[0]).count)))
        .method("as_numpy_iterator", "self", (r, in) -> arrays(r, of(in[0])))
        .method("__len__", "self", (r, in) -> tapedeck.script.value.Int.of(of(in[0]).length()))
        .method("__iter__", "self", (r, in) -> new Cursor("OwnedIterator", of(in[0]).iterate(r)));
    Namespace.of(BASE).refused("tf.data.Dataset.", MORE, "list_files");
    DatasetParts.install(Namespace.of(BASE));
    DatasetStreams.install(Namespace.of(BASE));
    PaddedBatches.install(Namespace.of(BASE));
  }

  private static Value fixed(String name, String signature, Builtin.Body body) {
    return new tapedeck.script.value.Property(
        tapedeck.script.value.Property.Kind.STATIC_METHOD, Builtin.of(name, signature, body), null);
  }

  static Dataset of(Value self) {
    if (self instanceof Dataset dataset) {
      return dataset;
    }
    throw Raise.type("descriptor requires a 'DatasetV2' object but received " + Types.nameOf(self));
  }

  static Dataset of(String kind, List<Value> elements) {
    return new Dataset(kind, elements.size(), false, elements::iterator);
  }

  @Override
  public ClassValue type() {
    return type;
  }

  @Override
  public Iterator<Value> iterate(Runtime runtime) {
    Iterator<Value> values = elements.get();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return values.hasNext();
      }

      @Override
      public Value next() {
        runtime.step();
        return values.next();
      }
    };
  }

  /** How many elements it has; negative if there is no end or nobody knows. */
  public int size() {
    return count;
  }

  @Override
  public int length() {
    if (count < 0) {
      throw Raise.type(count == -1 ? "The dataset is infinite." : "The dataset length is unknown.");
    }
    return count;
  }

  @Override
  public @Nullable Value attribute(Runtime runtime, String name) {
    return name.equals("element_spec") ? spec(runtime) : null;
  }

  @Override
  public String repr(Runtime runtime) {
    return "<%s element_spec=%s>".formatted(type.name(), runtime.repr(spec(runtime)));
  }

  /** What its elements are like: the structure of the first with shapes and types for leaves. */
  private Value spec(Runtime runtime) {
    if (declared != null) {
      return declared;
    }
    Iterator<Value> first = elements.get();
    if (!first.hasNext()) {
      return Tuple.EMPTY;
    }
    Value element = first.next();
    List<Value> specs = new ArrayList<>();
    for (Value leaf : Elements.leaves(element)) {
      if (leaf instanceof Dataset inner) {
        specs.add(new DatasetSpec(inner.spec(runtime)));
        continue;
      }
      StringTensor strings = leaf instanceof StringTensor known ? known : null;
      Tensor tensor = strings != null ? null : Operands.tensor(runtime, leaf, null).value();
      int[] dims = (tensor == null ? Elements.shape(leaf) : tensor.shape()).dims().clone();
      if (batched && dims.length > 0) {
        dims[0] = -1;
      }
      specs.add(
          tensor == null ? new StringSpec(dims, null) : new TensorSpec(dims, tensor.dtype(), null));
    }
    return Elements.packed(element, specs.iterator());
  }

  /** What datasets within a dataset are like. */
  private record DatasetSpec(Value inner) implements HostObject {
    private static final ClassValue TYPE =
        ClassValue.builtin(
            "tensorflow.python.data.ops.dataset_ops", "DatasetSpec", Types.OBJECT, null);

    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public String repr(Runtime runtime) {
      return "DatasetSpec(%s, TensorShape([]))".formatted(runtime.repr(inner));
    }
  }

  private @Nullable Value batches(boolean whole, int size) {
    return declared == null
        ? null
        : Elements.packed(
            declared,
            Elements.leaves(declared).stream()
                .map(leaf ->
                    switch (leaf) {
                      case TensorSpec spec -> spec.batch(whole ? size : -1);
                      case StringSpec spec -> spec.batch(whole ? size : -1);
                      default -> leaf;
                    })
                .iterator());
  }

  private static Value slices(Runtime runtime, Value[] in) {
    Value whole = Elements.tensors(runtime, in[0]);
    List<Value> columns = Elements.leaves(whole);
    int rows = -1;
    for (Value column : columns) {
      Shape shape = Elements.shape(column);
      if (shape.isScalar()) {
        throw Raise.value("Unbatching a tensor is only supported for rank >= 1");
      }
      if (rows >= 0 && rows != shape.dim(0)) {
        throw Raise.value("Dimensions %d and %d are not compatible".formatted(rows, shape.dim(0)));
      }
      rows = shape.dim(0);
    }
    List<Value> elements = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<Value> parts = new ArrayList<>();
      for (Value column : columns) {
        parts.add(Elements.row(runtime, column, row));
      }
      elements.add(Elements.packed(whole, parts.iterator()));
    }
    return of("_TensorSliceDataset", elements);
  }

  private static Value range(Runtime runtime, Value[] in) {
    List<Value> given = ((Tuple) in[0]).items();
    long start = given.size() > 1 ? Given.one(runtime, given.getFirst()) : 0;
    long stop = Given.one(runtime, given.get(given.size() > 1 ? 1 : 0));
    long step = given.size() > 2 ? Given.one(runtime, given.get(2)) : 1;
    List<Value> elements = new ArrayList<>();
    for (long i = start; step > 0 ? i < stop : i > stop; i += step) {
      elements.add(Constants.value(Tensor.of(i)));
      runtime.allocate(elements.size());
    }
    return of("_RangeDataset", elements);
  }

  private static Value zip(Runtime runtime, Value[] in) {
    List<Value> given = ((Tuple) in[0]).items();
    List<Value> sets =
        given.size() == 1 && given.getFirst() instanceof Tuple tuple ? tuple.items() : given;
    int least = sets.stream().mapToInt(set -> of(set).count).min().orElse(0);
    return new Dataset(
        "_ZipDataset",
        least,
        false,
        () -> {
          List<Iterator<Value>> all = sets.stream().map(set -> of(set).elements.get()).toList();
          return iterator(
              () -> all.stream().allMatch(Iterator::hasNext),
              () -> new Tuple(all.stream().map(Iterator::next).toList()));
        });
  }

  static Iterator<Value> iterator(java.util.function.BooleanSupplier more, Supplier<Value> next) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return more.getAsBoolean();
      }

      @Override
      public Value next() {
        return next.get();
      }
    };
  }

  private static Value batch(Runtime runtime, Value[] in) {
    Dataset self = of(in[0]);
    int size = Given.one(runtime, in[1]);
    boolean drop = runtime.truth(in[2]);
    if (size <= 0) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node"
              + " __wrapped__BatchDatasetV2_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
              + " Batch size must be greater than zero. [Op:BatchDatasetV2] name: ");
    }
    int count =
        self.count < 0 ? self.count : drop ? self.count / size : (self.count + size - 1) / size;
    Dataset made =
        new Dataset(
                "_BatchDataset",
                count,
                !drop,
                () -> {
                  Iterator<Value> values = self.elements.get();
                  List<Value> held = new ArrayList<>();
                  Runnable fill =
                      () -> {
                        while (held.size() < size && values.hasNext()) {
                          held.add(values.next());
                        }
                      };
                  return iterator(
                      () -> {
                        fill.run();
                        return drop ? held.size() == size : !held.isEmpty();
                      },
                      () -> {
                        fill.run();
                        Value batch = Elements.together(runtime, held);
                        held.clear();
                        return batch;
                      });
                })
            .declared(self.batches(drop, size));
    made.batchSize = size;
    return made;
  }

  /** The elements in an order drawn at random, out of a buffer that is kept full. */
  private static Value shuffle(Runtime runtime, Value[] in) {
    Dataset self = of(in[0]);
    int size = Given.one(runtime, in[1]);
    if (size <= 0) {
      throw Raise.of(
          Exceptions.INVALID_ARGUMENT_ERROR,
          "{{function_node"
              + " __wrapped__ShuffleDatasetV3_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
              + " buffer_size must be greater than zero or UNKNOWN_CARDINALITY"
              + " [Op:ShuffleDatasetV3] name: ");
    }
    boolean anew = in[3] == None.NONE || runtime.truth(in[3]);
    Supplier<Philox> seeds = TensorFlowRandom.reseeding(runtime, in[2], anew);
    return new Dataset(
            "_ShuffleDataset",
            self.count,
            self.batched,
            () -> {
              Iterator<Value> values = self.elements.get();
              Philox stream = seeds.get();
              List<Value> buffer = new ArrayList<>();
              int[] drawn = {0};
              return iterator(
                  () -> !buffer.isEmpty() || values.hasNext(),
                  () -> {
                    while (buffer.size() < size && values.hasNext()) {
                      buffer.add(values.next());
                    }
                    int at =
                        (int) (Integer.toUnsignedLong(stream.word(drawn[0]++)) % buffer.size());
                    Value chosen = buffer.get(at);
                    buffer.set(at, buffer.getFirst());
                    buffer.removeFirst();
                    return chosen;
                  });
            })
        .declared(self.declared);
  }

  private static Value part(Runtime runtime, Value[] in, boolean taken) {
    Dataset self = of(in[0]);
    int asked = Given.one(runtime, in[1]);
    int limit = asked < 0 ? Integer.MAX_VALUE : asked;
    int count =
        taken
            ? self.count < 0 ? limit : Math.min(self.count, limit)
            : self.count < 0 ? self.count : Math.max(0, self.count - limit);
    return new Dataset(
            taken ? "_TakeDataset" : "_SkipDataset",
            count,
            self.batched,
            () -> {
              Iterator<Value> values = self.elements.get();
              int[] seen = {0};
              if (!taken) {
                while (seen[0]++ < limit && values.hasNext()) {
                  values.next();
                }
                return values;
              }
              return iterator(
                  () -> seen[0] < limit && values.hasNext(),
                  () -> {
                    seen[0]++;
                    return values.next();
                  });
            })
        .declared(self.declared);
  }

  private static Value repeat(Runtime runtime, Value[] in) {
    Dataset self = of(in[0]);
    int times = in[1] == None.NONE ? -1 : Given.one(runtime, in[1]);
    int count = times < 0 ? -1 : self.count < 0 ? self.count : self.count * times;
    return new Dataset(
            "_RepeatDataset",
            count,
            self.batched,
            () -> {
              List<Iterator<Value>> current = new ArrayList<>(List.of(self.elements.get()));
              int[] round = {1};
              return iterator(
                  () -> {
                    if (!current.getFirst().hasNext() && (times < 0 || round[0] < times)) {
                      current.set(0, self.elements.get());
                      round[0]++;
                    }
                    return times != 0 && current.getFirst().hasNext();
                  },
                  () -> current.getFirst().next());
            })
        .declared(self.declared);
  }

  private static Value enumerate(Runtime runtime, Value[] in) {
    Dataset self = of(in[0]);
    long start = Given.one(runtime, in[1]);
    return new Dataset(
        "_ZipDataset",
        self.count,
        self.batched,
        () -> {
          Iterator<Value> values = self.elements.get();
          long[] next = {start};
          return iterator(
              values::hasNext,
              () -> Tuple.of(Constants.value(Tensor.of(next[0]++)), values.next()));
        });
  }

  static Value called(Runtime runtime, Value function, Value element) {
    return element instanceof Tuple tuple
        ? runtime.call(function, Arguments.of(tuple.items().toArray(Value[]::new)))
        : runtime.call(function, element);
  }

  private static Value map(Runtime runtime, Value[] in) {
    Dataset self = of(in[0]);
    return new Dataset(
        "_MapDataset",
        self.count,
        self.batched,
        () -> {
          Iterator<Value> values = self.elements.get();
          return iterator(
              values::hasNext,
              () -> Elements.tensors(runtime, called(runtime, in[1], values.next())));
        });
  }

  private static Value filter(Runtime runtime, Value[] in) {
    Dataset self = of(in[0]);
    return new Dataset(
            "_FilterDataset",
            -2,
            self.batched,
            () -> {
              Iterator<Value> values = self.elements.get();
              java.util.ArrayDeque<Value> next = new java.util.ArrayDeque<>();
              return iterator(
                  () -> {
                    while (next.isEmpty() && values.hasNext()) {
                      Value each = values.next();
                      if (runtime.truth(called(runtime, in[1], each))) {
                        next.add(each);
                      }
                      runtime.step();
                    }
                    return !next.isEmpty();
                  },
                  next::remove);
            })
        .declared(self.declared);
  }

  private static Value reduce(Runtime runtime, Value[] in) {
    Value state = Elements.tensors(runtime, in[1]);
    Iterator<Value> values = of(in[0]).iterate(runtime);
    while (values.hasNext()) {
      state = runtime.call(in[2], state, values.next());
    }
    return state;
  }

  private static Value arrays(Runtime runtime, Dataset self) {
    Iterator<Value> values = self.iterate(runtime);
    return new Cursor(
        "NumpyIterator",
        iterator(
            values::hasNext,
            () -> {
              Value element = values.next();
              List<Value> leaves = new ArrayList<>();
              Elements.leaves(element).forEach(leaf -> leaves.add(Elements.array(leaf)));
              return Elements.packed(element, leaves.iterator());
            }));
  }
}
