package tapedeck.script;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import tapedeck.script.library.tensorflow.gradient.TapeObject;
import tapedeck.script.value.ArrayValue;
import tapedeck.script.value.BoundMethod;
import tapedeck.script.value.Builtin;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.Function;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Instance;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.Range;
import tapedeck.script.value.SetValue;
import tapedeck.script.value.Str;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Texts;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.script.value.VariableValue;
import tapedeck.tensor.NumPyText;
import tapedeck.tensor.Tensor;

/** Makes of a value what a view shows, without running any code of the script. */
final class Glimpse {
  private static final int ENOUGH = 80;
  private static final int DEEP = 4;

  private final StringBuilder out = new StringBuilder();

  private Glimpse() {}

  static Shown of(Value value) {
    return switch (value) {
      case TensorValue tensor -> new Shown.OfTensor(tensor.tensor(), "EagerTensor");
      case ArrayValue array -> new Shown.OfTensor(array.data(), Types.of(array).name());
      case VariableValue variable -> new Shown.OfVariable(variable.variable());
      case TapeObject tape -> new Shown.OfTape(tape.tape());
      default -> {
        Glimpse glimpse = new Glimpse();
        glimpse.append(value, 0);
        yield new Shown.Plain(glimpse.text(), Types.of(value).name());
      }
    };
  }

  private String text() {
    return out.length() <= ENOUGH ? out.toString() : out.substring(0, ENOUGH - 1) + "…";
  }

  private void append(Value value, int depth) {
    switch (value) {
      case Str text -> string(text.text());
      case Tuple tuple -> all("(", tuple.items(), tuple.items().size() == 1 ? ",)" : ")", depth);
      case ListValue list -> all("[", list.items(), "]", depth);
      case SetValue set -> all("{", set.items(), "}", depth);
      case DictValue dict -> entries(dict, depth);
      case Range range -> out.append("range(%d, %d)".formatted(range.start(), range.stop()));
      case TensorValue tensor -> tensor(tensor.tensor());
      case ArrayValue array -> tensor(array.data());
      case VariableValue variable -> tensor(variable.variable().value());
      case Function function -> out.append("function ").append(function.name());
      case Builtin builtin -> out.append("function ").append(builtin.name());
      case BoundMethod method -> append(method.function(), depth);
      case ClassValue type -> out.append("class ").append(type.name());
      case ModuleValue module -> out.append("module ").append(module.name());
      case Instance instance when Exceptions.isException(instance) -> {
        out.append(instance.type().name());
        all("(", Exceptions.arguments(instance).items(), ")", depth);
      }
      case Instance instance -> out.append(instance.type().name()).append(" object");
      case HostObject host -> out.append(host.type().name());
      default -> out.append(Texts.plain(value));
    }
  }

  private void string(String text) {
    out.append(Texts.quoted(text.length() > ENOUGH ? text.substring(0, ENOUGH) : text));
  }

  private void tensor(Tensor tensor) {
    out.append(tensor.isScalar() ? NumPyText.str(tensor) : tensor.dtype().label() + tensor.shape());
  }

  private void all(String open, Collection<Value> items, String close, int depth) {
    out.append(open);
    Iterator<Value> values = items.iterator();
    while (values.hasNext()) {
      if (depth > DEEP || out.length() > ENOUGH) {
        out.append("…");
        return;
      }
      append(values.next(), depth + 1);
      out.append(values.hasNext() ? ", " : "");
    }
    out.append(close);
  }

  private void entries(DictValue dict, int depth) {
    out.append('{');
    Iterator<Map.Entry<Value, Value>> entries = dict.entries().entrySet().iterator();
    while (entries.hasNext()) {
      if (depth > DEEP || out.length() > ENOUGH) {
        out.append("…");
        return;
      }
      Map.Entry<Value, Value> entry = entries.next();
      append(entry.getKey(), depth + 1);
      out.append(": ");
      append(entry.getValue(), depth + 1);
      out.append(entries.hasNext() ? ", " : "");
    }
    out.append('}');
  }
}
