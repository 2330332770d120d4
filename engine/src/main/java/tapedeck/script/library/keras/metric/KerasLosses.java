package tapedeck.script.library.keras.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.op.Catalogue;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.DTypes;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.library.keras.Masks;
import tapedeck.script.library.keras.Options;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.Graph;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Texts;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tape.Engine;
import tapedeck.tape.Variable;
import tapedeck.tensor.DType;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;
import tapedeck.train.Declaration;
import tapedeck.train.Loss;
import tapedeck.train.Losses;
import tapedeck.train.Option;

/** Keras' losses in a script, as functions and as objects. */
public final class KerasLosses {
  private static final Parameters CALL = Parameters.parse("y_true, y_pred, sample_weight=None");
  private static final List<String> REDUCTIONS =
      List.of("mean_with_sample_weight", "sum_over_batch_size", "sum", "none", "mean");

  private KerasLosses() {}

  private static final List<String> FOCAL = List.of("apply_class_balancing", "alpha", "gamma");

  /** The class {@code Loss}, from which losses derive. */
  public static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.losses.loss", "Loss", Types.OBJECT, new ClassValue.Open(Instance::new));

  static {
    Namespace.of(TYPE)
        .method(
            "__init__",
            "self, name=None, reduction='sum_over_batch_size', dtype=None",
            (runtime, in) -> {
              var attributes = ((Instance) in[0]).attributes();
              attributes.put(
                  "name",
                  in[1] instanceof Str
                      ? in[1]
                      : new Str(KerasRun.of(runtime).fresh(Types.of(in[0]).name())));
              Value told = in[2] == None.NONE ? in[2] : new Str(reduction(runtime, in[2]));
              attributes.put("reduction", told);
              attributes.put("dtype", new Str(KerasRun.of(runtime).floatType().label()));
              return None.NONE;
            })
        .method("__call__", "self, y_true, y_pred, sample_weight=None", KerasLosses::called)
        .method(
            "get_config",
            "self",
            (runtime, in) -> {
              DictValue config = DictValue.empty();
              for (String key : new String[] {"name", "reduction"}) {
                config.entries().put(new Str(key), runtime.requiredAttribute(in[0], key));
              }
              return config;
            })
        .method(
            "call",
            "self, y_true, y_pred",
            (runtime, in) -> {
              throw Raise.of(Exceptions.NOT_IMPLEMENTED_ERROR, "");
            });
  }

  /** A loss whose class a script defines: its own rows, reduced. */
  private static Value called(Runtime runtime, Value[] in) {
    DType dtype = KerasRun.of(runtime).floatType();
    Value rows =
        runtime.call(
            runtime.requiredAttribute(in[0], "call"),
            tensors(runtime, in[1], dtype),
            tensors(runtime, in[2], dtype));
    Tensor each = Operands.tensor(runtime, rows, null).value();
    String reduction = reduction(runtime, runtime.requiredAttribute(in[0], "reduction"));
    Value weights = weighted(runtime, Masks.of(runtime, in[2]), in[3], reduction, each.dtype());
    return reduced(runtime, each, weights, reduction);
  }

  /**
   * The weights of the rows, where a mask leaves some out; the others then weigh more, so that
   * their mean is that of all.
   */
  private static Value weighted(
      Runtime runtime, @Nullable Value mask, Value weights, String reduction, DType dtype) {
    if (mask == null) {
      return weights;
    }
    Tensor counts = Operands.tensor(runtime, mask, null).value().cast(dtype);
    Tensor all =
        runtime
            .engine()
            .quietly(k -> {
              Tensor valid = k.reduceSum(counts);
              boolean mean = reduction.equals("mean") || reduction.equals("sum_over_batch_size");
              Tensor share = number(valid, counts.size());
              return !mean
                  ? counts
                  : k.mul(counts, valid.getDouble(0) == 0 ? valid : k.div(share, valid));
            });
    if (weights == None.NONE) {
      return new TensorValue(all);
    }
    Tensor given = Operands.tensor(runtime, weights, null).value().cast(dtype);
    return new TensorValue(runtime.engine().quietly(k -> k.mul(given, all)));
  }

  private static Value tensors(Runtime runtime, Value structure, DType dtype) {
    List<Value> leaves =
        Structures.flatten(structure).stream()
            .<Value>map(leaf -> {
              Operand operand = Operands.tensor(runtime, leaf, null);
              return operand.value().dtype() != dtype
                  ? new TensorValue(runtime.engine().cast(operand, dtype))
                  : operand instanceof Variable
                      ? Operands.read(runtime, operand)
                      : new TensorValue(operand.value());
            })
            .toList();
    return Structures.pack(structure, leaves);
  }

  private static final ClassValue REDUCTION =
      ClassValue.builtin("keras.src.legacy.losses", "Reduction", Types.OBJECT, ClassValue.PLAIN);

  static {
    for (String name : new String[] {"auto", "none", "sum", "sum_over_batch_size"}) {
      Namespace.of(REDUCTION).value(name.toUpperCase(java.util.Locale.ROOT), new Str(name));
    }
  }

  /** Fills {@code keras.losses}. */
  public static void install(Namespace losses) {
    losses.value("Loss", TYPE);
    Losses.all().forEach(loss -> losses.value(loss.declared().name(), type(loss)));
    installFunctions(losses);
    Map<String, Value> all = Map.copyOf(losses.all());
    losses.value("Reduction", REDUCTION);
    losses.method(
        "get",
        "identifier",
        (r, in) -> {
          Value found = in[0] instanceof Str name ? all.get(name.text()) : in[0];
          if (in[0] instanceof DictValue) {
            return r.call(java.util.Objects.requireNonNull(losses.get("deserialize")), in[0]);
          }
          return found instanceof ClassValue type
              ? r.call(type)
              : found == null ? get(r, in[0]) : found;
        });
  }

  /** The functions that answer the loss of each row. */
  static void installFunctions(Namespace losses) {
    for (Loss.Named loss : Losses.all()) {
      for (String name : loss.shortly()) {
        function(losses, name, loss);
      }
      function(losses, loss.function(), loss);
    }
  }

  private static void function(Namespace losses, String name, Loss.Named loss) {
    StringBuilder signature = new StringBuilder("y_true, y_pred");
    for (Option option : loss.declared().options()) {
      signature.append(", ").append(option.name()).append("=None");
    }
    Builtin function =
        Builtin.of(
            loss.function(),
            signature.toString(),
            (runtime, in) -> {
              if (loss.function().equals("sparse_categorical_crossentropy")) {
                checkShaped(in[0]);
                checkShaped(in[1]);
              }
              Map<String, @Nullable Object> given = new java.util.LinkedHashMap<>();
              for (int i = 2; i < in.length; i++) {
                if (in[i] != None.NONE) {
                  given.put(
                      loss.declared().options().get(i - 2).name(), Options.plain(runtime, in[i]));
                }
              }
              return new TensorValue(
                  rows(runtime, loss.declared().make(given), in[0], in[1], null));
            });
    losses.value(name, function);
  }

  /** This function of Keras asks for shapes before it makes tensors of what it is given. */
  private static void checkShaped(Value given) {
    if (given instanceof ListValue || given instanceof Tuple) {
      throw Raise.of(
          Exceptions.ATTRIBUTE_ERROR,
          "'%s' object has no attribute 'shape'".formatted(Types.nameOf(given)),
          "Make a tensor of it first: tf.constant(…).");
    }
  }

  private static ClassValue type(Loss.Named loss) {
    Declaration<Loss> declared = loss.declared();
    List<Parameters.Parameter> all = new java.util.ArrayList<>();
    declared.options().forEach(option -> all.add(parameter(option.name(), None.NONE)));
    all.add(parameter("reduction", new Str("sum_over_batch_size")));
    all.add(parameter("name", None.NONE));
    all.add(parameter("dtype", None.NONE));
    Parameters parameters = new Parameters(all);
    int own = declared.options().size();
    return ClassValue.builtin(
        "keras.src.losses.losses",
        declared.name(),
        TYPE,
        (runtime, type, given) -> {
          Value[] in = parameters.bind(declared.name() + ".__init__()", given);
          Map<String, @Nullable Object> options = new java.util.LinkedHashMap<>();
          for (int i = 0; i < own; i++) {
            if (in[i] != None.NONE) {
              options.put(declared.options().get(i).name(), Options.plain(runtime, in[i]));
            }
          }
          DType dtype = DTypes.tensorFlow(runtime, in[own + 2]);
          return new Made(
              type,
              loss,
              declared.make(options),
              reduction(runtime, in[own]),
              in[own + 1] instanceof Str name ? name.text() : name(loss),
              dtype == null ? KerasRun.of(runtime).floatType() : dtype,
              options);
        });
  }

  /** What an object of a loss is called unless it is told: mostly as its function. */
  private static String name(Loss.Named loss) {
    return loss.function().equals("huber") ? "huber_loss" : loss.function();
  }

  private static Parameters.Parameter parameter(String name, Value fallback) {
    return new Parameters.Parameter(name, Parameters.Kind.NORMAL, fallback);
  }

  private static String reduction(Runtime runtime, Value given) {
    if (given == None.NONE) {
      return "none";
    }
    if (given instanceof Str text && REDUCTIONS.contains(text.text())) {
      return text.text();
    }
    throw Raise.of(
        Exceptions.VALUE_ERROR,
        "Invalid value for argument `reduction`. Expected one of {'mean_with_sample_weight',"
            + " 'sum_over_batch_size', 'sum', 'none', None, 'mean'}. Received: reduction="
            + runtime.str(given),
        "Use 'sum_over_batch_size', 'sum' or 'none'.");
  }

  /** The loss of each row, by a loss's rule. */
  static Tensor rows(Runtime runtime, Loss loss, Value truth, Value guess, @Nullable DType dtype) {
    Operand predicted = typed(runtime, Operands.tensor(runtime, guess, null), dtype);
    DType type = predicted.value().dtype();
    Operand wanted = typed(runtime, Operands.tensor(runtime, truth, null), type);
    return loss.rows(runtime.engine(), wanted, predicted);
  }

  private static Operand typed(Runtime runtime, Operand operand, @Nullable DType dtype) {
    return dtype == null || operand.value().dtype() == dtype
        ? operand
        : runtime.engine().cast(operand, dtype);
  }

  /** A loss by itself, by its name, or made of a function that computes its rows. */
  public static Value get(Runtime runtime, Value given) {
    if (given == None.NONE) {
      return None.NONE;
    }
    if (given instanceof Function || given instanceof Builtin || given instanceof BoundMethod) {
      return new Wrapped(given);
    }
    if (given instanceof tapedeck.script.value.Int || given instanceof ListValue) {
      throw Raise.value("Could not interpret loss identifier: " + runtime.str(given));
    }
    if (!(given instanceof Str text)) {
      return given;
    }
    if (text.text().equals("crossentropy") || text.text().equals("ce")) {
      return new ByShape(text.text());
    }
    Loss.Named loss = Losses.find(text.text());
    if (loss == null) {
      throw Raise.value("Could not interpret loss identifier: " + text.text());
    }
    return new Made(
        type(loss),
        loss,
        loss.declared().make(),
        "sum_over_batch_size",
        loss.function(),
        KerasRun.of(runtime).floatType(),
        Map.of());
  }

  /** A loss that was made with its way to reduce the rows'. */
  private record Made(
      ClassValue type,
      Loss.Named named,
      Loss loss,
      String reduction,
      String name,
      DType dtype,
      Map<String, @Nullable Object> options)
      implements HostObject {
    @Override
    public @Nullable Value attribute(Runtime runtime, String attribute) {
      return switch (attribute) {
        case "name" -> new Str(name);
        case "reduction" -> new Str(reduction);
        case "dtype" -> new Str(dtype.label());
        case "get_config" -> Builtin.of(attribute, "", (r, in) -> config());
        default -> null;
      };
    }

    @Override
    public String repr(Runtime runtime) {
      DictValue arguments = DictValue.empty();
      for (Option option : named.declared().options()) {
        Object value = options.getOrDefault(option.name(), option.defaultValue());
        arguments.entries().put(new Str(option.name()), Options.told(value));
      }
      String address = " at " + Texts.address(this);
      return "<LossFunctionWrapper(<function %s%s>, kwargs=%s)>"
          .formatted(named.function(), address, runtime.repr(arguments));
    }

    private Value config() {
      DictValue config = DictValue.empty();
      config.entries().put(new Str("name"), new Str(name));
      config.entries().put(new Str("reduction"), new Str(reduction));
      List<Option> told = new ArrayList<>(named.declared().options());
      // Keras tells of what is special to focal losses after what they share with others
      if (named.function().contains("focal")) {
        told.sort(Comparator.comparing(option -> FOCAL.contains(option.name())));
      }
      for (Option option : told) {
        boolean axis =
            option.name().equals("axis")
                && List.of("sparse_categorical_crossentropy", "cosine_similarity")
                    .contains(named.function());
        if (option.name().equals("delta") || axis) {
          continue;
        }
        Object value = options.getOrDefault(option.name(), option.defaultValue());
        config.entries().put(new Str(option.name()), Options.told(value));
      }
      return config;
    }

    @Override
    public List<String> attributeNames() {
      return List.of("name", "reduction", "dtype");
    }

    @Override
    public Value call(Runtime runtime, Arguments given) {
      Value[] in = CALL.bind(type.name() + ".__call__()", given);
      checkStructures(runtime, in[0], in[1]);
      Operand[] pair = sameRank(runtime, in[0], in[1]);
      Operand predicted = typed(runtime, pair[1], dtype);
      Operand wanted = typed(runtime, pair[0], predicted.value().dtype());
      Tensor each = loss.rows(runtime.engine(), wanted, predicted);
      Value mask = left(runtime, pair[0], each.shape());
      Value came = Masks.of(runtime, in[1]);
      if (mask != null && came != null) {
        mask = Composed.tf(runtime, "logical_and", mask, came);
      }
      Value heeded = mask == null ? came : mask;
      Value weights = weighted(runtime, heeded, in[2], reduction, each.dtype());
      Value answer = reduced(runtime, each, weights, reduction);
      if (runtime.graph() instanceof Graph graph && answer instanceof TensorValue value) {
        String before = graph.enter(name);
        graph.madeWithin(reduction.equals("sum") ? "Sum" : "div_no_nan", value.tensor());
        graph.leave(before);
      }
      return answer;
    }

    /** Which rows are not of the class that is left out; null if none is. */
    private @Nullable Value left(Runtime runtime, Operand truth, Shape rows) {
      if (!(options.get("ignore_class") instanceof Number ignored)) {
        return null;
      }
      Tensor y = truth.value();
      double[] kept = new double[y.size()];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = y.getDouble(i) == ignored.doubleValue() ? 0 : 1;
      }
      return new TensorValue(Tensor.of(rows, kept).cast(DType.BOOL));
    }
  }

  /** The cross-entropy that fits the truths and guesses of a batch. */
  private record ByShape(String name) implements HostObject {
    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public @Nullable Value attribute(Runtime runtime, String attribute) {
      return attribute.equals("name") ? new Str(name) : null;
    }

    @Override
    public Value call(Runtime runtime, Arguments given) {
      Value[] in = CALL.bind("LossFunctionWrapper.__call__()", given);
      Tensor truth = Operands.tensor(runtime, in[0], null).value();
      Tensor guess = Operands.tensor(runtime, in[1], null).value();
      boolean sparse =
          truth.rank() < guess.rank() || truth.shape().dim(-1) == 1 && guess.shape().dim(-1) > 1;
      String kind =
          guess.shape().dim(-1) == 1 ? "binary" : sparse ? "sparse_categorical" : "categorical";
      return runtime.call(get(runtime, new Str(kind + "_crossentropy")), given);
    }
  }

  /** What {@code compile} was given as a function: its rows are reduced as those of a loss. */
  private record Wrapped(Value function) implements HostObject {
    @Override
    public ClassValue type() {
      return TYPE;
    }

    @Override
    public Value call(Runtime runtime, Arguments given) {
      Value[] in = CALL.bind("LossFunctionWrapper.__call__()", given);
      DType dtype = KerasRun.of(runtime).floatType();
      Operand[] pair =
          sameRank(runtime, tensors(runtime, in[0], dtype), tensors(runtime, in[1], dtype));
      Value rows =
          runtime.call(
              function, new TensorValue(pair[0].value()), new TensorValue(pair[1].value()));
      Tensor each = Operands.tensor(runtime, rows, null).value();
      String reduction = "sum_over_batch_size";
      Value mask = Masks.of(runtime, in[1]);
      return reduced(
          runtime, each, weighted(runtime, mask, in[2], reduction, each.dtype()), reduction);
    }
  }

  /** Lists of numbers are structures to Keras: both have to be nested alike. */
  private static void checkStructures(Runtime runtime, Value truth, Value guess) {
    List<Value> truths = items(truth);
    List<Value> guesses = items(guess);
    if (truths == null && guesses != null) {
      throw Raise.value("Structures don't have the same nested structure.");
    }
    if (truths == null) {
      return;
    }
    String kind = Types.nameOf(truth);
    if (guesses == null || !Types.nameOf(guess).equals(kind)) {
      throw Raise.value(
          "Expected an instance of %s, got %s.".formatted(kind, shown(runtime, guess)));
    }
    if (truths.size() != guesses.size()) {
      throw Raise.value(
          "%s arity mismatch; expected: %d, got: %d; %s: %s."
              .formatted(kind, truths.size(), guesses.size(), kind, shown(runtime, guess)));
    }
    for (int i = 0; i < truths.size(); i++) {
      checkStructures(runtime, truths.get(i), guesses.get(i));
    }
  }

  private static @Nullable List<Value> items(Value value) {
    return switch (value) {
      case ListValue list -> list.items();
      case Tuple tuple -> tuple.items();
      default -> null;
    };
  }

  private static String shown(Runtime runtime, Value value) {
    return value instanceof VariableValue
        ? runtime.repr(value)
        : runtime.repr(tensors(runtime, value, KerasRun.of(runtime).floatType()));
  }

  /**
   * Truth and prediction; where one has an axis of size 1 more at its end, the ranks are made one.
   */
  private static Operand[] sameRank(Runtime runtime, Value truth, Value guess) {
    Operand[] pair = {Operands.tensor(runtime, truth, null), Operands.tensor(runtime, guess, null)};
    for (int i = 0; i < 2; i++) {
      Shape more = pair[i].value().shape();
      Shape less = pair[1 - i].value().shape();
      if (more.rank() == less.rank() + 1 && more.dim(-1) == 1) {
        boolean column = less.rank() == 1;
        int changed = column ? 1 - i : i;
        Shape next =
            column ? Shape.of(less.dim(0), 1) : Shape.of(Arrays.copyOf(more.dims(), less.rank()));
        pair[changed] = runtime.engine().reshape(pair[changed], next);
        return pair;
      }
    }
    return pair;
  }

  /** One number for all rows, each with its weight. */
  static Value reduced(Runtime runtime, Tensor rows, Value weights, String reduction) {
    Engine k = runtime.engine();
    Tensor terms = rows;
    Operand weight = null;
    if (weights != None.NONE) {
      Tensor given = Operands.tensor(runtime, weights, null).value().cast(rows.dtype());
      boolean deeper = given.rank() == rows.rank() + 1 && given.shape().dim(-1) == 1;
      boolean flatter = rows.rank() == given.rank() + 1 && rows.shape().dim(-1) == 1;
      if (deeper && rows.rank() == 1) {
        terms = k.reshape(rows, Shape.of(rows.size(), 1));
      } else if (deeper) {
        given = given.reshape(Shape.of(Arrays.copyOf(given.shape().dims(), rows.rank())));
      } else if (flatter && given.rank() == 1) {
        given = given.reshape(Shape.of(given.size(), 1));
      } else if (flatter) {
        terms = k.reshape(rows, Shape.of(Arrays.copyOf(rows.shape().dims(), given.rank())));
      }
      weight = given;
      terms = k.mul(terms, given);
    }
    boolean empty = terms.rank() == 1 && terms.size() == 0;
    if (terms.isScalar() || empty || reduction.equals("none")) {
      return new TensorValue(terms);
    }
    Tensor sum = k.reduceSum(terms);
    if (reduction.equals("sum")) {
      return new TensorValue(sum);
    }
    double count =
        weight != null && reduction.equals("mean_with_sample_weight")
            ? k.quietly(q -> q.reduceSum(weights(runtime, weights))).getDouble(0)
            : terms.size();
    return new TensorValue(
        count == 0
            ? k.apply(Catalogue.required("divide_no_nan"), sum, number(sum, 0))
            : k.div(sum, number(sum, count)));
  }

  private static Tensor weights(Runtime runtime, Value weights) {
    return Operands.tensor(runtime, weights, null).value();
  }

  private static Tensor number(Tensor like, double value) {
    return Tensor.full(like.dtype(), Shape.SCALAR, value);
  }
}
