package tapedeck.script.library.keras.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.NumPyString;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code StringLookup} and {@code IntegerLookup}: the places of words and numbers in a list. */
final class LookupLayers {
  private static final List<String> MODES =
      List.of("int", "one_hot", "multi_hot", "count", "tf_idf");

  private LookupLayers() {}

  /** A layer that knows a list of words, or of numbers. */
  private static final class Table extends LayerObject {
    /** {@link Str} or {@link Int}, without those that stand for gaps and for what is not there. */
    List<Value> tokens = List.of();

    boolean fixed;

    Table(ClassValue type) {
      super(type);
    }

    boolean isText() {
      return type().lineage().stream().anyMatch(each -> each.name().equals("StringLookup"));
    }

    boolean is(Runtime runtime, String option) {
      return runtime.truth(this.option(option));
    }

    String mode(Runtime runtime) {
      return runtime.str(this.option("output_mode"));
    }

    int gaps(Runtime runtime) {
      boolean mask = this.option("mask_token") != None.NONE;
      return mask && mode(runtime).equals("int") ? 1 : 0;
    }

    int unknown(Runtime runtime) {
      return Given.one(runtime, this.option("num_oov_indices"));
    }

    int first(Runtime runtime) {
      return gaps(runtime) + unknown(runtime);
    }
  }

  static void install(Namespace layers) {
    define(
        layers,
        "StringLookup",
        "max_tokens=None, num_oov_indices=1, mask_token=None, oov_token='[UNK]', vocabulary=None,"
            + " idf_weights=None, invert=False, output_mode='int', pad_to_max_tokens=False,"
            + " sparse=False, encoding='utf-8'");
    define(
        layers,
        "IntegerLookup",
        "max_tokens=None, num_oov_indices=1, mask_token=None, oov_token=-1, vocabulary=None,"
            + " vocabulary_dtype='int64', idf_weights=None, invert=False, output_mode='int',"
            + " sparse=False, pad_to_max_tokens=False");
  }

  private static void define(Namespace layers, String name, String options) {
    ClassValue type =
        Layers.define(
            layers,
            "preprocessing.",
            name,
            options,
            Table::new,
            (runtime, self, x, training) -> looked(runtime, (Table) self, x));
    Layers.begun(type, LookupLayers::begin);
    Namespace.of(type)
        .method("adapt", "self, data, steps=None", LookupLayers::adapt)
        .method(
            "get_vocabulary",
            "self, include_special_tokens=True",
            (runtime, in) -> vocabulary(runtime, table(in[0]), runtime.truth(in[1])))
        .method(
            "set_vocabulary",
            "self, vocabulary, idf_weights=None",
            (runtime, in) -> {
              set(runtime, table(in[0]), in[1]);
              return None.NONE;
            })
        .method(
            "vocabulary_size",
            "self",
            (runtime, in) -> Int.of(table(in[0]).tokens.size() + table(in[0]).first(runtime)));
  }

  private static Table table(Value self) {
    if (LayerClass.of(self) instanceof Table table) {
      return table;
    }
    throw Raise.type("descriptor requires a lookup layer");
  }

  private static void begin(Runtime runtime, LayerObject layer) {
    Table self = (Table) layer;
    String mode = self.mode(runtime);
    if (mode.equals("binary")) {
      mode = "multi_hot";
      self.attributes().put("output_mode", new Str(mode));
    }
    if (!MODES.contains(mode)) {
      throw Raise.value(
          "Unknown value for `output_mode` argument of %s. Allowed values are: ('int', 'one_hot', 'multi_hot', 'count', 'tf_idf'). Received: output_mode=%s"
              .formatted(self.type().name(), mode));
    }
    if (mode.equals("tf_idf")) {
      throw Raise.refused(
          self.type().name() + "(output_mode='tf_idf')", "Count and weigh by hand.");
    }
    if (self.is(runtime, "invert") && !mode.equals("int")) {
      throw Raise.value(
          "`output_mode` must be `'int'` when `invert` is true. Received: output_mode=" + mode);
    }
    self.markBuilt();
    Value words = self.option("vocabulary");
    if (words != None.NONE) {
      set(runtime, self, words);
      self.fixed = true;
    }
  }

  /** The words or numbers of a list, a tensor or an array, one after another. */
  private static List<Value> leaves(Runtime runtime, Table self, Value given) {
    List<Value> found = new ArrayList<>();
    if (self.isText()) {
      StringTensor texts = StringTensor.of(given, StringTensor.Kind.TEXTS);
      if (texts != null) {
        texts.texts().forEach(text -> found.add(new Str(text)));
      }
      return found;
    }
    if (given instanceof ListValue list && list.items().isEmpty()) {
      return found;
    }
    Tensor numbers = Operands.tensor(runtime, given, null).value();
    for (int i = 0; i < numbers.size(); i++) {
      found.add(Int.of(numbers.getLong(i)));
    }
    return found;
  }

  private static void set(Runtime runtime, Table self, Value words) {
    if (words instanceof Str) {
      throw Raise.refused("a vocabulary in a file", "Give the words as a list.");
    }
    List<Value> all = leaves(runtime, self, words);
    if (all.isEmpty()) {
      throw Raise.value(
          "Cannot set an empty vocabulary. Received: vocabulary=" + runtime.str(words));
    }
    List<Value> special = new ArrayList<>();
    for (int i = 0; i < self.gaps(runtime); i++) {
      special.add(self.option("mask_token"));
    }
    for (int i = 0; i < self.unknown(runtime); i++) {
      special.add(self.option("oov_token"));
    }
    boolean there = all.size() >= special.size() && all.subList(0, special.size()).equals(special);
    List<Value> tokens = there ? all.subList(special.size(), all.size()) : all;
    Map<Value, Integer> counts = new LinkedHashMap<>();
    tokens.forEach(token -> counts.merge(token, 1, Integer::sum));
    List<Value> twice =
        counts.entrySet().stream()
            .filter(each -> each.getValue() > 1)
            .map(each -> shown(self, each.getKey()))
            .toList();
    if (!twice.isEmpty()) {
      throw Raise.value(
          "The passed vocabulary has at least one repeated term. Please uniquify your dataset. The"
              + " repeated terms are: "
              + runtime.repr(ListValue.of(twice)));
    }
    self.tokens = List.copyOf(tokens);
  }

  private static Value shown(Table self, Value token) {
    return self.isText()
        ? NumPyString.of(token)
        : ArrayValue.of(Tensor.of(Numbers.whole(token).small()));
  }

  private static Value vocabulary(Runtime runtime, Table self, boolean special) {
    List<Value> all = new ArrayList<>();
    if (special && self.gaps(runtime) > 0) {
      all.add(self.option("mask_token"));
    }
    for (int i = 0; special && i < self.unknown(runtime); i++) {
      all.add(self.option("oov_token"));
    }
    self.tokens.forEach(token -> all.add(shown(self, token)));
    return ListValue.of(all);
  }

  private static Value adapt(Runtime runtime, Value[] in) {
    Table self = table(in[0]);
    if (self.fixed) {
      throw Raise.value(
          "Cannot adapt layer '%s' after setting a static vocabulary via `vocabulary` argument or `set_vocabulary()` method."
              .formatted(self.name()));
    }
    boolean one =
        in[1] instanceof ListValue
            || in[1] instanceof Tuple
            || in[1] instanceof ArrayValue
            || in[1] instanceof StringTensor
            || Operands.existing(in[1]) != null;
    List<Value> batches = one ? List.of(in[1]) : runtime.all(in[1]);
    Map<Value, Integer> counts = new HashMap<>();
    for (Value batch : batches) {
      leaves(runtime, self, batch).forEach(token -> counts.merge(token, 1, Integer::sum));
    }
    counts.remove(self.option("mask_token"));
    counts.remove(self.option("oov_token"));
    List<Value> order = new ArrayList<>(counts.keySet());
    Comparator<Value> byToken =
        (a, b) ->
            a instanceof Str x && b instanceof Str y
                ? x.text().compareTo(y.text())
                : Numbers.compare(a, b);
    order.sort(
        Comparator.<Value>comparingInt(token -> counts.getOrDefault(token, 0))
            .thenComparing(byToken)
            .reversed());
    Value most = self.option("max_tokens");
    int room = most == None.NONE ? order.size() : Given.one(runtime, most) - self.first(runtime);
    self.tokens = List.copyOf(order.subList(0, Math.min(Math.max(room, 0), order.size())));
    return None.NONE;
  }

  private static Value looked(Runtime runtime, Table self, Value x) {
    if (KerasRun.of(runtime).isSketching() && !(x instanceof StringTensor)) {
      Tensor model = Operands.tensor(runtime, x, null).value();
      return encoded(runtime, self, Tensor.full(DType.INT64, model.shape(), 0));
    }
    if (self.is(runtime, "invert")) {
      return inverted(runtime, self, Operands.tensor(runtime, x, null).value());
    }
    Shape shape =
        x instanceof StringTensor texts
            ? texts.shape()
            : Operands.tensor(runtime, x, null).value().shape();
    Map<Value, Integer> places = new HashMap<>();
    for (int i = 0; i < self.tokens.size(); i++) {
      places.put(self.tokens.get(i), self.first(runtime) + i);
    }
    List<Value> all = leaves(runtime, self, x);
    long[] found = new long[all.size()];
    for (int i = 0; i < found.length; i++) {
      Integer place = places.get(all.get(i));
      found[i] = place != null ? place : missing(runtime, self, all.get(i));
    }
    return encoded(runtime, self, Tensor.of(shape, found));
  }

  private static long missing(Runtime runtime, Table self, Value token) {
    if (self.gaps(runtime) > 0 && token.equals(self.option("mask_token"))) {
      return 0;
    }
    int unknown = self.unknown(runtime);
    if (unknown == 1) {
      return self.gaps(runtime);
    }
    if (unknown > 1 && token instanceof Int number) {
      return self.gaps(runtime) + Math.floorMod(number.small(), (long) unknown);
    }
    if (unknown > 1) {
      throw Raise.refused("num_oov_indices above 1 for text", "Use num_oov_indices=1.");
    }
    throw Raise.of(
        tapedeck.script.value.Exceptions.INVALID_ARGUMENT_ERROR,
        "Expected 'tf.Tensor(False, shape=(), dtype=bool)' to be true. Summarized data: b'When `num_oov_indices=0` all inputs should be in vocabulary, found OOV values [%s], consider setting `num_oov_indices=1`.'"
            .formatted(token instanceof Str text ? '"' + text.text() + '"' : runtime.str(token)));
  }

  private static Value encoded(Runtime runtime, Table self, Tensor places) {
    String mode = self.mode(runtime);
    Value most = self.option("max_tokens");
    int depth =
        self.is(runtime, "pad_to_max_tokens") && most != None.NONE
            ? Given.one(runtime, most)
            : self.tokens.size() + self.first(runtime);
    return new TensorValue(EncodingLayers.encoded(places, mode, depth, DType.INT64, null));
  }

  private static Value inverted(Runtime runtime, Table self, Tensor places) {
    List<Value> words = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      long at = places.getLong(i) - self.first(runtime);
      @Nullable Value own = at >= 0 && at < self.tokens.size() ? self.tokens.get((int) at) : null;
      boolean gap = self.gaps(runtime) > 0 && places.getLong(i) == 0;
      words.add(own != null ? own : self.option(gap ? "mask_token" : "oov_token"));
    }
    if (!self.isText()) {
      long[] numbers = words.stream().mapToLong(word -> Numbers.whole(word).small()).toArray();
      return new TensorValue(Tensor.of(places.shape(), numbers));
    }
    return StringTensor.tensor(
        places.shape(), words.stream().map(word -> ((Str) word).text()).toList());
  }
}
