package tapedeck.train;

import tapedeck.tape.Engine;
import tapedeck.tape.Variable;
import tapedeck.tensor.Tensor;

/** Gradient descent: x ← x − learning rate × gradient. */
public final class Sgd extends Optimizer {
  private float learningRate;

  /**
   * @param learningRate the step per unit of gradient; Keras keeps it as float32
   */
  public Sgd(double learningRate) {
    this.learningRate = (float) learningRate;
  }

  @Override
  public String name() {
    return "SGD";
  }

  public float learningRate() {
    return learningRate;
  }

  public void setLearningRate(double next) {
    learningRate = (float) next;
  }

  @Override
  protected void update(Tensor gradient, Variable variable) {
    Tensor rate = Tensor.of(learningRate).cast(variable.dtype());
    variable.replace(
        Engine.current().quietly(k -> k.sub(variable, k.mul(gradient, rate))), name());
  }
}
