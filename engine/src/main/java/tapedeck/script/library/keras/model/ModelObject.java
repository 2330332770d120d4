package tapedeck.script.library.keras.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Value;

/** A model: a layer of layers, which can also be trained. */
public final class ModelObject extends LayerObject {
  private List<Value> compiledWith = List.of();
  private @Nullable Functional graph;

  /** The layers of a Sequential model; null in any other. */
  @Nullable List<LayerObject> sequence;

  /** How it is trained; null before {@code compile}. */
  private @Nullable TrainingPlan plan;

  /** What was traced of its steps. */
  private final StepTraces traces = new StepTraces();

  ModelObject(ClassValue type) {
    super(type);
  }

  /** A model made of inputs and outputs is of Keras' own class for such models. */
  @Override
  public ClassValue type() {
    ClassValue type = super.type();
    return isFunctional() && type == ModelClass.TYPE ? ModelClass.FUNCTIONAL : type;
  }

  @Override
  void lock() {
    locked = graph == null && sequence == null;
  }

  /** What {@code compile} was given, by place; empty before it was called. */
  public List<Value> compiledWith() {
    return compiledWith;
  }

  /** Remembers what {@code compile} was given. */
  public void compiledWith(List<Value> given) {
    compiledWith = given;
  }

  /** How it is trained; null before {@code compile}. */
  public @Nullable TrainingPlan plan() {
    return plan;
  }

  /** Says how it is trained from now on. */
  public void plan(TrainingPlan next) {
    plan = next;
  }

  /** What was traced of its steps. */
  public StepTraces traces() {
    return traces;
  }

  /** Lets the metrics that count now begin anew. */
  public void resetMetrics(Runtime runtime) {
    for (Value metric : runtime.all(runtime.requiredAttribute(this, "metrics"))) {
      runtime.call(runtime.requiredAttribute(metric, "reset_state"));
    }
  }

  /** Whether it is a chain of layers. */
  public boolean isSequential() {
    return sequence != null;
  }

  @Nullable Functional graph() {
    return graph;
  }

  void graph(@Nullable Functional next) {
    graph = next;
  }

  boolean isFunctional() {
    return graph != null && sequence == null;
  }

  List<Value> inputs() {
    return graph == null ? List.of() : graph.inputs();
  }

  /** The tensors that a functional model ends with; none for any other. */
  public List<Value> outputs() {
    return graph == null ? List.of() : graph.outputs();
  }

  /** The names of a functional model's outputs, which are those of their layers. */
  public List<String> outputNames() {
    List<String> names = new ArrayList<>();
    for (Value output : outputs()) {
      if (output instanceof KerasTensor tensor && tensor.from() != null) {
        names.add(tensor.from().layer().name);
      }
    }
    return names;
  }

  /** The layers that it tells of: those of its graph, where it is made of one. */
  List<LayerObject> shownLayers() {
    return isFunctional() && graph != null ? graph.layers() : layers();
  }

  @Override
  public List<LayerObject> layers() {
    if (sequence != null) {
      return sequence.stream().filter(each -> each.type() != Functional.INPUT_LAYER).toList();
    }
    if (graph == null) {
      return super.layers();
    }
    List<LayerObject> all = new ArrayList<>(graph.layers());
    super.layers().stream().filter(each -> !all.contains(each)).forEach(all::add);
    return all;
  }
}
