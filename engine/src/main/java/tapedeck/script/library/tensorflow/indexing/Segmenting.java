package tapedeck.script.library.tensorflow.indexing;

import tapedeck.op.Attributes;
import tapedeck.op.Catalogue;
import tapedeck.op.Op;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Operands;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.TensorValue;
import tapedeck.script.value.Value;
import tapedeck.tape.Engine;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Operand;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/** Rows put together by segments, and elements put where tensors of indices say. */
final class Segmenting {
  private static final Op SUM = Catalogue.required("gather_grad");

  private Segmenting() {}

  static void install(Namespace tf, Namespace math) {
    String sorted = "data, segment_ids, name=None";
    String unsorted = "data, segment_ids, num_segments, name=None";
    math.method("segment_sum", sorted, (r, in) -> summed(r, in, true))
        .method("unsorted_segment_sum", unsorted, (r, in) -> summed(r, in, false))
        .method("segment_mean", sorted, (r, in) -> shared(r, in, true, false))
        .method("unsorted_segment_mean", unsorted, (r, in) -> shared(r, in, false, false))
        .method("unsorted_segment_sqrt_n", unsorted, (r, in) -> shared(r, in, false, true));
    for (String kind : new String[] {"max", "min", "prod"}) {
      Op op = Catalogue.required("segment_" + kind);
      math.method("segment_" + kind, sorted, (r, in) -> applied(r, op, in, true))
          .method("unsorted_segment_" + kind, unsorted, (r, in) -> applied(r, op, in, false));
    }
    String scatter = "tensor, indices, updates, name=None";
    tf.method("tensor_scatter_nd_max", scatter, (r, in) -> kept(r, in, "tensor_scatter_max"))
        .method("tensor_scatter_nd_min", scatter, (r, in) -> kept(r, in, "tensor_scatter_min"))
        .method(
            "reverse_sequence",
            "input, seq_lengths, seq_axis=None, batch_axis=None, name=None",
            Segmenting::reversed);
  }

  private static Operand x(Runtime runtime, Value value) {
    return Operands.tensor(runtime, value, null);
  }

  private static Value value(Tensor tensor) {
    return new TensorValue(tensor);
  }

  /** TensorFlow's words; they end in the operation's name where no list was given. */
  private static EngineError refusal(String kernel, Value[] in, String text) {
    EngineError error =
        EngineError.invalidArgument(
            "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} %s [Op:%s] name: "
                .formatted(kernel, text, kernel));
    return in[0] instanceof ListValue || in[1] instanceof ListValue
        ? error.without(" name: ")
        : error;
  }

  /** The shape of the results: as many rows as there are segments. */
  private static Shape shape(
      Runtime runtime, String kernel, Value[] in, Tensor x, Tensor ids, boolean sorted) {
    int count = sorted ? 0 : Given.one(runtime, in[2]);
    for (int i = 0; i < ids.size(); i++) {
      long id = ids.getLong(i);
      if (sorted && (id < 0 || i > 0 && id < ids.getLong(i - 1))) {
        throw refusal(
            kernel, in, id < 0 ? "segment ids must be >= 0" : "segment ids are not increasing");
      }
      if (!sorted && id >= count) {
        throw refusal(
            kernel, in, "segment_ids[%d] = %d is out of range [0, %d)".formatted(i, id, count));
      }
      count = sorted ? (int) id + 1 : count;
    }
    int[] own = x.shape().dims();
    boolean fits = ids.rank() <= own.length && (!sorted || ids.rank() == 1);
    for (int i = 0; fits && i < ids.rank(); i++) {
      fits = own[i] == ids.shape().dim(i);
    }
    if (!fits) {
      throw refusal(
          kernel,
          in,
          sorted
              ? "segment_ids should be the same size as dimension 0 of input."
              : "data.shape = %s does not start with segment_ids.shape = %s"
                  .formatted(x.shape().bracketed(), ids.shape().bracketed()));
    }
    int[] dims = new int[own.length - ids.rank() + 1];
    dims[0] = count;
    System.arraycopy(own, ids.rank(), dims, 1, dims.length - 1);
    return Given.shape(runtime, dims);
  }

  private static Value applied(Runtime runtime, Op op, Value[] in, boolean sorted) {
    Operand x = x(runtime, in[0]);
    Operand ids = Gathering.whole(runtime, in[1]);
    Attributes a =
        Attributes.NONE
            .with(
                "shape",
                shape(
                    runtime,
                    sorted ? op.kernel().replace("Unsorted", "") : op.kernel(),
                    in,
                    x.value(),
                    ids.value(),
                    sorted))
            .with("empty_is_zero", sorted ? true : null);
    return value(runtime.engine().apply(op, a, x, ids));
  }

  private static Value summed(Runtime runtime, Value[] in, boolean sorted) {
    return value(sum(runtime, in, x(runtime, in[0]), sorted));
  }

  private static Tensor sum(Runtime runtime, Value[] in, Operand x, boolean sorted) {
    Engine k = runtime.engine();
    Operand ids = Gathering.whole(runtime, in[1]);
    String kernel = sorted ? "SegmentSum" : "UnsortedSegmentSum";
    Shape shape = shape(runtime, kernel, in, x.value(), ids.value(), sorted);
    Attributes a = Attributes.NONE.with("axis", new int[] {0});
    boolean dropping = false;
    for (int i = 0; i < ids.value().size(); i++) {
      dropping |= ids.value().getLong(i) < 0;
    }
    if (!dropping) {
      return k.apply(SUM, a.with("shape", shape), x, ids);
    }
    // Rows of no segment go into one more, which is cut off.
    int[] dims = shape.dims();
    dims[0]++;
    Tensor last = Tensor.of(Shape.SCALAR, shape.dim(0)).cast(ids.value().dtype());
    Tensor none = Tensor.full(ids.value().dtype(), Shape.SCALAR, 0);
    Tensor known = k.quietly(q -> q.where(q.less(ids, none), last, ids));
    Tensor all = k.apply(SUM, a.with("shape", Shape.of(dims)), x, known);
    int[] rows = java.util.stream.IntStream.range(0, shape.dim(0)).toArray();
    return k.apply(Catalogue.required("gather"), a, all, Tensor.of(Shape.of(rows.length), rows));
  }

  private static Value shared(Runtime runtime, Value[] in, boolean sorted, boolean root) {
    Engine k = runtime.engine();
    Operand x = x(runtime, in[0]);
    Tensor sums = sum(runtime, in, x, sorted);
    Tensor ones = Tensor.full(x.value().dtype(), x.value().shape(), 1);
    Tensor counts =
        k.quietly(q -> {
          Tensor many = sum(runtime, in, ones, sorted);
          Tensor least = q.maximum(many, Tensor.full(many.dtype(), Shape.SCALAR, 1));
          return root ? q.sqrt(least) : least;
        });
    return value(k.div(sums, counts));
  }

  private static Value kept(Runtime runtime, Value[] in, String name) {
    Operand x = x(runtime, in[0]);
    Operand updates = Operands.tensor(runtime, in[2], x.value().dtype());
    Operand indices = Gathering.whole(runtime, in[1]);
    String kernel = Catalogue.required(name).kernel();
    Shape shape = x.value().shape();
    if (indices.value().rank() == 0) {
      throw EngineError.inKernel("Indices shape must have rank at least one. Found:[]")
          .within(kernel);
    }
    Selecting.checkUpdates(kernel, shape, indices.value().shape(), updates.value().shape());
    Selecting.checkRows(kernel, shape, in[1], indices.value());
    return value(
        runtime.engine().apply(Catalogue.required(name), Attributes.NONE, x, indices, updates));
  }

  private static Value reversed(Runtime runtime, Value[] in) {
    Operand x = x(runtime, in[0]);
    int along = in[2] == None.NONE ? 0 : Given.one(runtime, in[2]);
    int batch = in[3] == None.NONE ? 0 : Given.one(runtime, in[3]);
    Attributes a = Attributes.NONE.with("axes", new int[] {along, batch});
    Operand lengths = x(runtime, in[1]);
    if (along == batch) {
      throw EngineError.invalidArgument(
          "batch_dim == seq_dim == %d [Op:ReverseSequence]".formatted(along));
    }
    try {
      return value(runtime.engine().apply(Catalogue.required("reverse_sequence"), a, x, lengths));
    } catch (EngineError e) {
      throw in[0] instanceof ListValue || in[1] instanceof ListValue ? e.without(" name: ") : e;
    }
  }
}
