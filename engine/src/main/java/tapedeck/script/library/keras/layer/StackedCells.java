package tapedeck.script.library.keras.layer;

import java.util.ArrayList;
import java.util.List;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.keras.Configured;
import tapedeck.script.library.keras.model.CallArguments;
import tapedeck.script.library.keras.model.KerasTensor;
import tapedeck.script.library.keras.model.LayerClass;
import tapedeck.script.library.keras.model.LayerObject;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** {@code StackedRNNCells}: cells that each take what the one before makes, as one cell. */
final class StackedCells {
  private StackedCells() {}

  static final ClassValue TYPE =
      ClassValue.builtin(
          "keras.src.layers.rnn.stacked_rnn_cells",
          "StackedRNNCells",
          LayerClass.TYPE,
          new ClassValue.Open(LayerObject::new));

  static {
    Namespace.of(TYPE)
        .method(
            "__init__",
            "self, cells, **kwargs",
            (runtime, in) -> {
              LayerObject self = LayerClass.of(in[0]);
              LayerClass.begin(runtime, self, in[2]);
              for (Value cell : runtime.all(in[1])) {
                check(runtime, cell);
              }
              self.attributes().put("cells", ListValue.of(new ArrayList<>(runtime.all(in[1]))));
              return None.NONE;
            })
        .method("build", "self, input_shape", StackedCells::build)
        .method("call", "self, inputs, states, training=False, **kwargs", StackedCells::call)
        .method(
            "get_initial_state",
            "self, batch_size=None",
            (runtime, in) -> {
              LayerObject self = LayerClass.of(in[0]);
              return ListValue.of(
                  cells(runtime, self).stream()
                      .map(cell -> RecurrentWalks.begun(runtime, cell, in[1], self.compute()))
                      .toList());
            })
        .property(
            "state_size",
            (runtime, self) ->
                ListValue.of(
                    cells(runtime, LayerClass.of(self)).stream()
                        .map(cell -> runtime.requiredAttribute(cell, "state_size"))
                        .toList()),
            null)
        .property(
            "output_size",
            (runtime, self) -> size(runtime, cells(runtime, LayerClass.of(self)).getLast()),
            null);
  }

  private static void check(Runtime runtime, Value cell) {
    for (String wanted : new String[] {"call", "state_size"}) {
      if (runtime.attribute(cell, wanted) == null) {
        throw Raise.value(
            (wanted.equals("call")
                    ? "All cells must have a `call` method. Received cell without a `call` method: "
                    : "All cells must have a `state_size` attribute. Received cell without a"
                        + " `state_size`: ")
                + runtime.str(cell));
      }
    }
  }

  private static List<Value> cells(Runtime runtime, LayerObject self) {
    return runtime.all(self.option("cells"));
  }

  /** How long the output of a cell is. */
  private static Value size(Runtime runtime, Value cell) {
    Value told = runtime.attribute(cell, "output_size");
    if (told != null && told != None.NONE) {
      return told;
    }
    Value states = runtime.requiredAttribute(cell, "state_size");
    return RecurrentWalks.listed(runtime, states).getFirst();
  }

  private static Value build(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    int[] shape = KerasTensor.read(runtime, in[1]);
    for (Value each : cells(runtime, self)) {
      if (each instanceof LayerObject cell) {
        cell.buildWithin(runtime, shape);
      }
      int units = tapedeck.script.library.binding.Given.one(runtime, size(runtime, each));
      shape = new int[] {shape[0], units};
    }
    self.markBuilt();
    return None.NONE;
  }

  private static Value call(Runtime runtime, Value[] in) {
    LayerObject self = LayerClass.of(in[0]);
    List<Value> cells = cells(runtime, self);
    List<Value> before = runtime.all(in[2]);
    List<Value> after = new ArrayList<>();
    Value output = in[1];
    for (int i = 0; i < cells.size(); i++) {
      Value states = before.get(i);
      boolean nested = states instanceof ListValue || states instanceof Tuple;
      Value given = ListValue.of(new ArrayList<>(RecurrentWalks.listed(runtime, states)));
      boolean trains =
          cells.get(i) instanceof LayerObject layer && CallArguments.knowsTraining(runtime, layer);
      DictValue more = DictValue.empty();
      more.entries().putAll(((DictValue) in[4]).entries());
      if (trains) {
        more.entries().put(new tapedeck.script.value.Str("training"), in[3]);
      }
      Arguments named = Configured.keywords(more);
      List<Value> both =
          runtime.all(
              runtime.call(
                  cells.get(i),
                  new Arguments(new Value[] {output, given}, named.names(), named.named())));
      output = both.getFirst();
      List<Value> next = RecurrentWalks.listed(runtime, both.getLast());
      after.add(!nested && next.size() == 1 ? next.getFirst() : both.getLast());
    }
    return Tuple.of(output, after.size() == 1 ? after.getFirst() : ListValue.of(after));
  }
}
