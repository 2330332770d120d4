package tapedeck.tensor;

/** How the elements of two operands meet under NumPy's broadcasting rule. */
record Broadcast(Shape shape, Shape left, Shape right) {
  /** One meeting: element j of the left operand and k of the right make element i. */
  @FunctionalInterface
  interface Meeting {
    void at(int i, int j, int k);
  }

  static Broadcast of(String name, Tensor x, Tensor y) {
    if (x.dtype() != y.dtype()) {
      throw EngineError.mixed(name, name, 1, x.dtype(), y.dtype());
    }
    if (!x.shape().broadcastsWith(y.shape())) {
      throw incompatible(name, x.shape(), y.shape());
    }
    return new Broadcast(Shape.broadcast(x.shape(), y.shape()), x.shape(), y.shape());
  }

  static EngineError incompatible(String name, Shape a, Shape b) {
    return new EngineError(
        EngineError.Kind.INVALID_ARGUMENT_ERROR,
        "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: %s vs. %s [Op:%s] name: "
            .formatted(name, a.bracketed(), b.bracketed(), name),
        "Shapes are compared from the right; two sizes fit if they are equal or one of them is 1.");
  }

  int size() {
    return shape.size();
  }

  /** Whether the operands have one shape, so that element i meets element i. */
  boolean aligned() {
    return left.equals(right);
  }

  /** Whether the operands have one shape, or one of them has one element. */
  boolean isPlain() {
    return aligned() || left.size() == 1 || right.size() == 1;
  }

  void forEach(Meeting meeting) {
    int n = size();
    if (aligned()) {
      for (int i = 0; i < n; i++) {
        meeting.at(i, i, i);
      }
    } else if (right.size() == 1) {
      for (int i = 0; i < n; i++) {
        meeting.at(i, i, 0);
      }
    } else if (left.size() == 1) {
      for (int i = 0; i < n; i++) {
        meeting.at(i, 0, i);
      }
    } else {
      int[] js = Arrange.indices(shape, left.stridesWithin(shape), 0);
      int[] ks = Arrange.indices(shape, right.stridesWithin(shape), 0);
      for (int i = 0; i < n; i++) {
        meeting.at(i, js[i], ks[i]);
      }
    }
  }
}
