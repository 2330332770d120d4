package tapedeck.script.library.keras.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.NumPyString;
import tapedeck.script.library.binding.StringTensor;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;
import tapedeck.tensor.DType;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** {@code TextVectorization}: sentences as the places of their words in a list. */
final class TextVectorizing {
  private static final List<String> MODES =
      List.of("int", "one_hot", "multi_hot", "count", "tf_idf");
  private static final List<String> STANDARDS =
      List.of("lower_and_strip_punctuation", "lower", "strip_punctuation");
  private static final List<String> SPLITS = List.of("whitespace", "character");
  private static final String UNKNOWN = "[UNK]";

  private TextVectorizing() {}

  /** A layer that knows words. */
  private static final class Words extends LayerObject {
    List<String> known = List.of();

    /** How much the words weigh, the unknown one first; empty where they are not weighed. */
    double[] weights = {};

    boolean ready;

    Words(ClassValue type) {
      super(type);
    }

    String mode(Runtime runtime) {
      return runtime.str(this.option("output_mode"));
    }

    int first(Runtime runtime) {
      return mode(runtime).equals("int") ? 2 : 1;
    }
  }

  static void install(Namespace layers) {
    ClassValue type =
        Layers.define(
            layers,
            "preprocessing.",
            "TextVectorization",
            "max_tokens=None, standardize='lower_and_strip_punctuation', split='whitespace',"
                + " ngrams=None, output_mode='int', output_sequence_length=None,"
                + " pad_to_max_tokens=False, vocabulary=None, idf_weights=None, sparse=False,"
                + " ragged=False, encoding='utf-8'",
            Words::new,
            (runtime, self, x, training) -> vectorized(runtime, (Words) self, x));
    Layers.begun(type, TextVectorizing::begin);
    Namespace.of(type)
        .method("adapt", "self, data, batch_size=None, steps=None", TextVectorizing::adapt)
        .method(
            "get_vocabulary",
            "self, include_special_tokens=True",
            (runtime, in) -> vocabulary(runtime, words(in[0]), runtime.truth(in[1])))
        .method(
            "set_vocabulary",
            "self, vocabulary, idf_weights=None",
            (runtime, in) -> {
              set(runtime, words(in[0]), in[1]);
              return None.NONE;
            })
        .method(
            "vocabulary_size",
            "self",
            (runtime, in) -> Int.of(words(in[0]).known.size() + words(in[0]).first(runtime)));
  }

  private static Words words(Value self) {
    if (LayerClass.of(self) instanceof Words words) {
      return words;
    }
    throw Raise.type("descriptor requires a TextVectorization layer");
  }

  private static void begin(Runtime runtime, LayerObject layer) {
    Words self = (Words) layer;
    Value most = self.option("max_tokens");
    if (most != None.NONE && Given.one(runtime, most) <= 1) {
      throw Raise.value(
          "If set, `max_tokens` must be greater than 1. Received: max_tokens=" + runtime.str(most));
    }
    among(runtime, self, "standardize", STANDARDS);
    among(runtime, self, "split", SPLITS);
    among(runtime, self, "output_mode", MODES);
    self.markBuilt();
    Value given = self.option("vocabulary");
    if (given != None.NONE) {
      set(runtime, self, given);
    }
  }

  private static void among(Runtime runtime, Words self, String option, List<String> all) {
    if (self.option(option) instanceof Str text && !all.contains(text.text())) {
      throw Raise.value(
          "Unknown value for `%s` argument of TextVectorization. Allowed values are: (%s). Received: %s=%s"
              .formatted(
                  option,
                  String.join(", ", all.stream().map(each -> "'" + each + "'").toList()),
                  option,
                  runtime.str(text)));
    }
  }

  private static void set(Runtime runtime, Words self, Value given) {
    StringTensor texts = StringTensor.of(given, StringTensor.Kind.TEXTS);
    if (texts == null || given instanceof Str) {
      throw Raise.value(
          "Cannot set an empty vocabulary. Received: vocabulary=" + runtime.str(given));
    }
    List<String> all = new ArrayList<>(texts.texts());
    if (self.first(runtime) == 2 && all.getFirst().isEmpty()) {
      all.removeFirst();
    }
    if (!all.isEmpty() && all.getFirst().equals(UNKNOWN)) {
      all.removeFirst();
    }
    List<Value> twice =
        all.stream()
            .distinct()
            .filter(each -> all.indexOf(each) != all.lastIndexOf(each))
            .<Value>map(each -> NumPyString.of(new Str(each)))
            .toList();
    if (!twice.isEmpty()) {
      throw Raise.value(
          "The passed vocabulary has at least one repeated term. Please uniquify your dataset. The"
              + " repeated terms are: "
              + runtime.repr(ListValue.of(twice)));
    }
    self.known = List.copyOf(all);
    self.ready = true;
  }

  private static Value vocabulary(Runtime runtime, Words self, boolean special) {
    List<Value> all = new ArrayList<>();
    if (special) {
      if (self.first(runtime) == 2) {
        all.add(new Str(""));
      }
      all.add(new Str(UNKNOWN));
    }
    self.known.forEach(each -> all.add(NumPyString.of(new Str(each))));
    return ListValue.of(all);
  }

  private static Value adapt(Runtime runtime, Value[] in) {
    Words self = words(in[0]);
    boolean one =
        in[1] instanceof ListValue
            || in[1] instanceof Tuple
            || in[1] instanceof ArrayValue
            || in[1] instanceof StringTensor;
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> documents = new HashMap<>();
    int rows = 0;
    for (Value batch : one ? List.of(in[1]) : runtime.all(in[1])) {
      StringTensor texts = StringTensor.of(batch, StringTensor.Kind.TEXTS);
      for (String text : texts == null ? List.<String>of() : texts.texts()) {
        List<String> tokens = tokens(runtime, self, text);
        tokens.forEach(each -> counts.merge(each, 1, Integer::sum));
        new HashSet<>(tokens).forEach(each -> documents.merge(each, 1, Integer::sum));
        rows++;
      }
    }
    counts.remove("");
    counts.remove(UNKNOWN);
    List<String> order = new ArrayList<>(counts.keySet());
    order.sort(
        Comparator.<String>comparingInt(each -> counts.getOrDefault(each, 0))
            .thenComparing(Comparator.naturalOrder())
            .reversed());
    Value most = self.option("max_tokens");
    int room = most == None.NONE ? order.size() : Given.one(runtime, most) - self.first(runtime);
    self.known = List.copyOf(order.subList(0, Math.clamp(room, 0, order.size())));
    self.weights = weights(self.known, documents, rows);
    self.ready = true;
    return None.NONE;
  }

  /** The rarer a word, the more it weighs; an unknown one weighs as much as the mean. */
  private static double[] weights(List<String> known, Map<String, Integer> documents, int rows) {
    double[] weights = new double[known.size() + 1];
    for (int i = 0; i < known.size(); i++) {
      int often = documents.getOrDefault(known.get(i), 0);
      weights[i + 1] = (float) Math.log(1 + rows / (1.0 + often));
      weights[0] += weights[i + 1] / known.size();
    }
    return weights;
  }

  private static List<String> tokens(Runtime runtime, Words self, String text) {
    Value standard = self.option("standardize");
    String plain = text;
    if (standard instanceof Str how) {
      if (how.text().startsWith("lower")) {
        plain = lower(plain);
      }
      if (how.text().endsWith("strip_punctuation")) {
        plain = plain.replaceAll("[!\"#$%&()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~']", "");
      }
    } else if (standard != None.NONE) {
      plain = texts(runtime, runtime.call(standard, tensor(plain))).getFirst();
    }
    Value split = self.option("split");
    List<String> tokens =
        switch (split) {
          case None none -> List.of(plain);
          case Str how when how.text().equals("whitespace") ->
              Arrays.stream(plain.strip().split("\\s+")).filter(each -> !each.isEmpty()).toList();
          case Str how -> plain.codePoints().mapToObj(Character::toString).toList();
          default -> texts(runtime, runtime.call(split, tensor(plain)));
        };
    return grams(runtime, tokens, self.option("ngrams"));
  }

  private static String lower(String text) {
    StringBuilder low = new StringBuilder();
    text.chars().forEach(c -> low.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : (char) c));
    return low.toString();
  }

  private static Value tensor(String text) {
    return StringTensor.tensor(Shape.SCALAR, List.of(text));
  }

  private static List<String> texts(Runtime runtime, Value made) {
    StringTensor texts = StringTensor.of(made, StringTensor.Kind.TEXTS);
    if (texts == null) {
      throw Raise.type("Expected a tensor of strings. Received: " + runtime.str(made));
    }
    return texts.texts();
  }

  private static List<String> grams(Runtime runtime, List<String> tokens, Value given) {
    if (given == None.NONE) {
      return tokens;
    }
    int[] asked = Given.ints(runtime, given);
    int[] sizes =
        given instanceof Int most
            ? java.util.stream.IntStream.rangeClosed(1, (int) most.small()).toArray()
            : asked == null ? new int[0] : asked;
    List<String> all = new ArrayList<>();
    for (int size : sizes) {
      for (int from = 0; from + size <= tokens.size(); from++) {
        all.add(String.join(" ", tokens.subList(from, from + size)));
      }
    }
    return all;
  }

  private static Value vectorized(Runtime runtime, Words self, Value x) {
    if (!(x instanceof StringTensor given)) {
      int[] shape = Composed.shape(runtime, x);
      int rows = shape.length == 0 ? 1 : shape[0];
      return encoded(runtime, self, java.util.Collections.nCopies(rows, List.of("")), false);
    }
    int rank = given.shape().rank();
    if (rank > 1 && (rank > 2 || given.shape().dim(rank - 1) != 1)) {
      throw Raise.value(
          "When using `TextVectorization` to tokenize strings, the input rank must be 1 or the last shape dimension must be 1. Received: inputs.shape=%s with rank=%d"
              .formatted(given.shape(), rank));
    }
    if (!self.ready) {
      throw Raise.of(
          Exceptions.FAILED_PRECONDITION_ERROR,
          "{{function_node"
              + " __wrapped__LookupTableFindV2_device_/job:localhost/replica:0/task:0/device:CPU:0}}"
              + " Table not initialized. [Op:LookupTableFindV2] name: ",
          "Call adapt with texts first, or give it a vocabulary.");
    }
    StringTensor texts = new StringTensor(StringTensor.Kind.TEXTS, given.shape(), List.of());
    StringTensor plain = StringTensor.of(given, StringTensor.Kind.TEXTS);
    List<List<String>> rows = new ArrayList<>();
    for (String text : (plain == null ? texts : plain).texts()) {
      rows.add(tokens(runtime, self, text));
    }
    return encoded(runtime, self, rows, rank == 0);
  }

  private static Value encoded(
      Runtime runtime, Words self, List<List<String>> rows, boolean single) {
    String mode = self.mode(runtime);
    int first = self.first(runtime);
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < self.known.size(); i++) {
      places.put(self.known.get(i), first + i);
    }
    Tensor made =
        mode.equals("int")
            ? sequences(runtime, self, rows, places)
            : bags(runtime, self, rows, places);
    return single
        ? Composed.tf(runtime, "squeeze", new TensorValue(made), Int.ZERO)
        : new TensorValue(made);
  }

  private static Tensor sequences(
      Runtime runtime, Words self, List<List<String>> rows, Map<String, Integer> places) {
    Value asked = self.option("output_sequence_length");
    int longest = rows.stream().mapToInt(List::size).max().orElse(0);
    int length = asked == None.NONE ? longest : Given.one(runtime, asked);
    long[] all = new long[rows.size() * length];
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < Math.min(length, rows.get(row).size()); i++) {
        String token = rows.get(row).get(i);
        all[row * length + i] = token.isEmpty() ? 0 : places.getOrDefault(token, 1);
      }
    }
    return Tensor.of(Shape.of(rows.size(), length), all);
  }

  private static Tensor bags(
      Runtime runtime, Words self, List<List<String>> rows, Map<String, Integer> places) {
    Value most = self.option("max_tokens");
    int width =
        runtime.truth(self.option("pad_to_max_tokens")) && most != None.NONE
            ? Given.one(runtime, most)
            : self.known.size() + 1;
    String mode = self.mode(runtime);
    boolean weighed = mode.equals("tf_idf");
    float[] all = new float[rows.size() * width];
    for (int row = 0; row < rows.size(); row++) {
      for (String token : rows.get(row)) {
        int place = places.getOrDefault(token, 0);
        int at = row * width + place;
        float weight = weighed && place < self.weights.length ? (float) self.weights[place] : 1;
        all[at] = mode.equals("multi_hot") || mode.equals("one_hot") ? 1 : all[at] + weight;
      }
    }
    Tensor made = Tensor.of(Shape.of(rows.size(), width), all);
    return weighed ? made : made.cast(DType.INT64);
  }
}
