package tapedeck.script.library.tensorflow;

import tapedeck.script.library.binding.Constants;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;
import tapedeck.tape.Variable;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** What {@code variable.scatter_nd_update} and its like change at some places of a variable. */
final class Scattering {
  private Scattering() {}

  static void install(Namespace variable) {
    for (String kind : new String[] {"update", "add", "sub"}) {
      variable
          .method(
              "scatter_nd_" + kind,
              "self, indices, updates, name=None",
              (r, in) -> changed(r, in[0], kind, in[1], in[2]))
          .method(
              "scatter_" + kind,
              "self, sparse_delta, use_locking=False, name=None",
              (r, in) -> {
                if (!Types.nameOf(in[1]).equals("IndexedSlices")) {
                  throw Raise.type("sparse_delta is not IndexedSlices: " + r.str(in[1]));
                }
                Tensor rows = Constants.array(r, r.requiredAttribute(in[1], "indices"));
                Value places = new TensorValue(rows.reshape(Shape.of(rows.size(), 1)));
                return changed(r, in[0], kind, places, r.requiredAttribute(in[1], "values"));
              });
    }
  }

  private static Value changed(
      Runtime runtime, Value self, String kind, Value places, Value updates) {
    if (!(Operands.existing(self) instanceof Variable variable)) {
      throw Raise.type("descriptor requires a 'Variable' object, not " + Types.nameOf(self));
    }
    Tensor by = Constants.converted(runtime, updates, variable.dtype(), "");
    Tensor change = kind.equals("sub") ? runtime.engine().quietly(k -> k.neg(by)) : by;
    Value old = new TensorValue(variable.value().copy());
    Value[] in = {old, places, new TensorValue(change)};
    Value made = Selecting.scattered(runtime, in, kind.equals("update"));
    variable.assign(((TensorValue) made).tensor());
    return new UnreadVariable(variable);
  }
}
