package tapedeck.script.value;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tapedeck.tensor.DType;

/** The classes of Python's own values, of tensors and of arrays. */
public final class Types {
  private Types() {}

  public static final ClassValue OBJECT =
      ClassValue.builtin("builtins", "object", null, ClassValue.PLAIN);
  public static final ClassValue TYPE = define("type", Constructors::type);
  public static final ClassValue INT = define("int", Constructors::integer);
  public static final ClassValue BOOL =
      ClassValue.builtin("builtins", "bool", INT, Constructors::bool);
  public static final ClassValue FLOAT = define("float", Constructors::real);
  public static final ClassValue STR = define("str", Constructors::string);
  public static final ClassValue LIST = define("list", Constructors::list);
  public static final ClassValue TUPLE = define("tuple", Constructors::tuple);
  public static final ClassValue DICT = define("dict", Constructors::dict);
  public static final ClassValue SET = define("set", Constructors::set);
  public static final ClassValue FROZENSET = define("frozenset", Constructors::frozenset);
  public static final ClassValue RANGE = define("range", Constructors::range);
  public static final ClassValue SLICE = define("slice", Constructors::slice);
  public static final ClassValue PROPERTY = define("property", Constructors::property);
  public static final ClassValue STATIC_METHOD = define("staticmethod", Constructors::staticMethod);
  public static final ClassValue CLASS_METHOD = define("classmethod", Constructors::classMethod);
  public static final ClassValue SUPER = define("super", null);
  public static final ClassValue NONE = define("NoneType", null);
  public static final ClassValue ELLIPSIS = define("ellipsis", null);
  public static final ClassValue NOT_IMPLEMENTED = define("NotImplementedType", null);
  public static final ClassValue FUNCTION = define("function", null);
  public static final ClassValue BUILTIN = define("builtin_function_or_method", null);
  public static final ClassValue METHOD = define("method", null);
  public static final ClassValue MODULE = define("module", null);

  /** {@code tf.Tensor}. */
  public static final ClassValue TENSOR =
      ClassValue.builtin("tensorflow.python.framework.tensor", "Tensor", OBJECT, null);

  /** What a tensor is an object of while {@code tf.function} traces. */
  public static final ClassValue SYMBOLIC_TENSOR =
      ClassValue.builtin("tensorflow.python.framework.ops", "SymbolicTensor", TENSOR, null);

  public static final ClassValue EAGER_TENSOR =
      ClassValue.builtin("tensorflow.python.framework.ops", "EagerTensor", TENSOR, null);

  /** {@code np.ndarray}. */
  public static final ClassValue NDARRAY = ClassValue.builtin("numpy", "ndarray", OBJECT, null);

  private static final Map<String, ClassValue> ITERATORS = new ConcurrentHashMap<>();

  /** The class of the iterators of a name: {@code zip}, {@code generator}. */
  public static ClassValue iterator(String name) {
    return ITERATORS.computeIfAbsent(
        name, key -> ClassValue.builtin("builtins", key, OBJECT, null));
  }

  private static ClassValue define(String name, ClassValue.@Nullable Constructor constructor) {
    return ClassValue.builtin("builtins", name, OBJECT, constructor);
  }

  /** The class of a value. */
  public static ClassValue of(Value value) {
    Own own = Own.of(value);
    if (own != null) {
      return own.type();
    }
    return switch (value) {
      case Instance instance -> instance.type();
      case HostObject host -> host.type();
      case TensorValue tensor -> EAGER_TENSOR;
      case VariableValue variable -> Variables.TYPE;
      case ArrayValue array -> array.isScalar() ? scalar(array.data().dtype()) : NDARRAY;
      case Float number -> FLOAT;
      case Int number -> INT;
      case Bool bool -> BOOL;
      case Str string -> STR;
      case Tuple tuple -> tuple.named() == null ? TUPLE : tuple.named();
      case ListValue list -> LIST;
      case DictValue dict -> dict.type();
      case SetValue set -> set.isFrozen() ? FROZENSET : SET;
      case Range range -> RANGE;
      case Slice slice -> SLICE;
      case Function function -> FUNCTION;
      case Builtin builtin -> BUILTIN;
      case BoundMethod method -> method.function() instanceof Builtin ? BUILTIN : METHOD;
      case ClassValue type -> type.meta();
      case Property property ->
          switch (property.kind()) {
            case PROPERTY -> PROPERTY;
            case STATIC_METHOD -> STATIC_METHOD;
            case CLASS_METHOD -> CLASS_METHOD;
          };
      case Super parent -> SUPER;
      case ModuleValue module -> MODULE;
      case Cursor cursor -> iterator(cursor.typeName());
      case None none -> NONE;
      case Ellipsis ellipsis -> ELLIPSIS;
      case NotImplemented none -> NOT_IMPLEMENTED;
    };
  }

  /** The class's name as messages show it: {@code int}; {@code numpy.float32} for a scalar. */
  public static String nameOf(Value value) {
    ClassValue type = of(value);
    boolean extension = value instanceof ArrayValue || value instanceof TensorValue;
    return extension ? type.qualifiedName() : type.name();
  }

  /** {@code np.float32} and friends. */
  public static ClassValue scalar(DType dtype) {
    return Scalars.TYPES.get(dtype.ordinal());
  }

  public static boolean isInstance(Value value, ClassValue type) {
    return of(value).isSubclassOf(type);
  }
}
