package tapedeck.script.library.keras.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tapedeck.script.library.binding.Composed;
import tapedeck.script.library.binding.Given;
import tapedeck.script.library.binding.Namespace;
import tapedeck.script.library.binding.Structures;
import tapedeck.script.library.keras.KerasRun;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.Float;
import tapedeck.script.value.Int;
import tapedeck.script.value.ListValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Numbers;
import tapedeck.script.value.Operator;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Tuple;
import tapedeck.script.value.Value;

/** Functions of {@code keras.ops} that loop, choose, or move windows over their input. */
final class StructuredOperations {
  private StructuredOperations() {}

  static void install(Namespace ops) {
    ops.method(
            "switch",
            "index, branches, *operands",
            (r, in) -> {
              List<Value> branches = r.all(in[1]);
              int index = Math.clamp(Given.one(r, in[0]), 0, branches.size() - 1);
              return r.call(branches.get(index), r.all(in[2]).toArray(Value[]::new));
            })
        .method(
            "scan",
            "f, init, xs=None, length=None, reverse=False, unroll=1",
            StructuredOperations::scan)
        .method(
            "associative_scan",
            "f, elems, reverse=False, axis=0",
            StructuredOperations::associativeScan)
        .method("select", "condlist, choicelist, default=0", StructuredOperations::select)
        .method(
            "multi_hot",
            "inputs, num_classes=None, axis=-1, dtype=None, sparse=False, **kwargs",
            (r, in) -> {
              int rank = Composed.shape(r, in[0]).length;
              Value rows = Composed.tf(r, "keras.ops.one_hot", in[0], in[1], Int.of(-1), in[3]);
              return Composed.tf(r, "reduce_max", rows, Int.of(rank == 1 ? 0 : -2));
            })
        .method("get_item", "x, key", (r, in) -> r.item(in[0], in[1]))
        .method(
            "slice_update", "inputs, start_indices, updates", StructuredOperations::sliceUpdated)
        .method(
            "histogram",
            "x, bins=10, range=None",
            (r, in) -> {
              List<Value> parts =
                  r.all(ArrayBacked.called(r, "histogram", Arguments.of(in[0], in[1], in[2])));
              return Tuple.of(
                  CommonTypes.cast(r, parts.getFirst(), KerasRun.of(r).floatType()),
                  parts.getLast());
            })
        .method("diff", "a, n=1, axis=-1", StructuredOperations::differences)
        .method("average", "x, axis=None, weights=None", StructuredOperations::average)
        .method("array_split", "x, indices_or_sections, axis=0", StructuredOperations::arraySplit)
        .method("kron", "x1, x2", StructuredOperations::kronecker)
        .method(
            "quantile",
            "x, q, axis=None, method='linear', keepdims=False",
            (r, in) -> quantile(r, in[0], Numbers.real(in[1]), in[2], r.truth(in[4])))
        .method(
            "percentile",
            "x, q, axis=None, method='linear', keepdims=False",
            (r, in) -> quantile(r, in[0], Numbers.real(in[1]) / 100, in[2], r.truth(in[4])))
        .method(
            "median",
            "x, axis=None, keepdims=False",
            (r, in) -> quantile(r, in[0], 0.5, in[1], r.truth(in[2])))
        .method("rot90", "array, k=1, axes=None", StructuredOperations::turned)
        .method(
            "svd",
            "x, full_matrices=True, compute_uv=True",
            (r, in) -> {
              if (!r.truth(in[2])) {
                return r.all(Composed.tf(r, "linalg.svd", in[0])).getFirst();
              }
              List<Value> parts = r.all(Composed.tf(r, "linalg.svd", in[0], in[1]));
              Value right = Composed.tf(r, "linalg.matrix_transpose", parts.get(2));
              return Tuple.of(parts.get(1), parts.get(0), right);
            })
        .method(
            "layer_normalization",
            "x, gamma=None, beta=None, axis=-1, epsilon=None, **kwargs",
            StructuredOperations::layerNormalized)
        .method(
            "dot_product_attention",
            "query, key, value, bias=None, mask=None, scale=None, is_causal=False,"
                + " flash_attention=None, attn_logits_soft_cap=None",
            StructuredOperations::attended)
        .method(
            "glu",
            "x, axis=-1",
            (r, in) -> {
              List<Value> halves = r.all(Composed.tf(r, "split", in[0], Int.of(2), in[1]));
              return Composed.mul(
                  r, halves.getFirst(), Composed.tf(r, "sigmoid", halves.getLast()));
            })
        .method(
            "binary_crossentropy",
            "target, output, from_logits=False",
            (r, in) -> {
              if (r.truth(in[2])) {
                return Composed.tf(r, "nn.sigmoid_cross_entropy_with_logits", in[0], in[1]);
              }
              Value p = Composed.tf(r, "clip_by_value", in[1], Float.of(1e-7), Float.of(1 - 1e-7));
              Value hit = Composed.mul(r, in[0], Composed.tf(r, "math.log", p));
              Value miss =
                  Composed.mul(
                      r,
                      Composed.sub(r, Float.of(1), in[0]),
                      Composed.tf(r, "math.log", Composed.sub(r, Float.of(1), p)));
              return Composed.tf(r, "negative", Composed.add(r, hit, miss));
            })
        .method("dstack", "xs", StructuredOperations::deep)
        .method("trapezoid", "y, x=None, dx=1.0, axis=-1", StructuredOperations::area)
        .method(
            "average_pool",
            "inputs, pool_size, strides=None, padding='valid', data_format=None",
            (r, in) -> pooled(r, "avg_pool", in))
        .method(
            "max_pool",
            "inputs, pool_size, strides=None, padding='valid', data_format=None",
            (r, in) -> pooled(r, "max_pool", in))
        .method(
            "conv",
            "inputs, kernel, strides=1, padding='valid', data_format=None, dilation_rate=1",
            (r, in) -> convolved(r, "convolution", in))
        .method(
            "depthwise_conv",
            "inputs, kernel, strides=1, padding='valid', data_format=None, dilation_rate=1",
            (r, in) -> depthwise(r, in))
        .method(
            "separable_conv",
            "inputs, depthwise_kernel, pointwise_kernel, strides=1, padding='valid',"
                + " data_format=None, dilation_rate=1",
            (r, in) -> {
              Value each = depthwise(r, new Value[] {in[0], in[1], in[3], in[4], in[5], in[6]});
              return Composed.tf(r, "nn.convolution", each, in[2], None.NONE, new Str("VALID"));
            })
        .method(
            "conv_transpose",
            "inputs, kernel, strides=1, padding='valid', output_padding=None, data_format=None,"
                + " dilation_rate=1",
            StructuredOperations::transposed);
  }

  private static Value row(Runtime runtime, Value structure, int index) {
    List<Value> rows = new ArrayList<>();
    for (Value leaf : Structures.flatten(structure)) {
      rows.add(runtime.item(leaf, Int.of(index)));
    }
    return Structures.pack(structure, rows);
  }

  /** Each leaf of several structures of one form, one upon the other. */
  private static Value stacked(Runtime runtime, List<Value> structures) {
    Value form = structures.getFirst();
    List<List<Value>> leaves = structures.stream().map(Structures::flatten).toList();
    List<Value> made = new ArrayList<>();
    for (int i = 0; i < leaves.getFirst().size(); i++) {
      int at = i;
      Value column = ListValue.of(leaves.stream().map(each -> each.get(at)).toList());
      made.add(Composed.tf(runtime, "stack", column));
    }
    return Structures.pack(form, made);
  }

  private static Value scan(Runtime runtime, Value[] in) {
    if (in[2] == None.NONE && in[3] == None.NONE) {
      throw Raise.value("Got no `xs` to scan over and `length` not provided.");
    }
    int length =
        in[3] != None.NONE
            ? Given.one(runtime, in[3])
            : Composed.shape(runtime, Structures.flatten(in[2]).getFirst())[0];
    boolean reverse = runtime.truth(in[4]);
    Value carry = in[1];
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      runtime.step();
      int at = reverse ? length - 1 - i : i;
      Value x = in[2] == None.NONE ? None.NONE : row(runtime, in[2], at);
      List<Value> pair = runtime.all(runtime.call(in[0], carry, x));
      carry = pair.getFirst();
      all.add(reverse ? 0 : all.size(), pair.getLast());
    }
    boolean nothing = all.isEmpty() || all.getFirst() == None.NONE;
    return Tuple.of(carry, nothing ? None.NONE : stacked(runtime, all));
  }

  private static Value associativeScan(Runtime runtime, Value[] in) {
    int axis = Given.one(runtime, in[3]);
    if (axis != 0) {
      throw Raise.refused("keras.ops.associative_scan along another axis", "Transpose it first.");
    }
    int length = Composed.shape(runtime, Structures.flatten(in[1]).getFirst())[0];
    boolean reverse = runtime.truth(in[2]);
    List<Value> all = new ArrayList<>();
    Value last = None.NONE;
    for (int i = 0; i < length; i++) {
      runtime.step();
      Value next = row(runtime, in[1], reverse ? length - 1 - i : i);
      last = i == 0 ? next : runtime.call(in[0], last, next);
      all.add(reverse ? 0 : all.size(), last);
    }
    return stacked(runtime, all);
  }

  private static Value select(Runtime runtime, Value[] in) {
    List<Value> conditions = runtime.all(in[0]);
    List<Value> choices = runtime.all(in[1]);
    Value chosen = in[2];
    for (int i = conditions.size() - 1; i >= 0; i--) {
      chosen = Composed.tf(runtime, "keras.ops.where", conditions.get(i), choices.get(i), chosen);
    }
    return chosen;
  }

  private static Value sliceUpdated(Runtime runtime, Value[] in) {
    int[] shape = Composed.shape(runtime, in[0]);
    int[] size = Composed.shape(runtime, in[2]);
    int[] start = java.util.Objects.requireNonNull(Given.ints(runtime, in[1]));
    List<Value> margins = new ArrayList<>();
    for (int i = 0; i < shape.length; i++) {
      margins.add(ListValue.of(List.of(Int.of(start[i]), Int.of(shape[i] - start[i] - size[i]))));
    }
    Value around = ListValue.of(margins);
    Value wide = Composed.tf(runtime, "pad", in[2], around);
    Value there = Composed.tf(runtime, "pad", Composed.tf(runtime, "ones", dims(size)), around);
    return Composed.tf(
        runtime, "where", Composed.tf(runtime, "greater", there, Int.ZERO), wide, in[0]);
  }

  private static Value dims(int... dims) {
    return Composed.dims(dims);
  }

  /** A part of an axis. */
  private static Value part(Runtime runtime, Value x, int from, int to, int axis) {
    Value places = Composed.tf(runtime, "range", Int.of(from), Int.of(to));
    return Composed.tf(runtime, "gather", x, places, None.NONE, Int.of(axis));
  }

  private static int axis(Runtime runtime, Value given, int rank) {
    return Math.floorMod(Given.one(runtime, given), rank);
  }

  private static Value differences(Runtime runtime, Value[] in) {
    Value x = Composed.tf(runtime, "convert_to_tensor", in[0]);
    int axis = axis(runtime, in[2], Composed.shape(runtime, x).length);
    for (int i = 0; i < Given.one(runtime, in[1]); i++) {
      int length = Composed.shape(runtime, x)[axis];
      x =
          Composed.sub(
              runtime, part(runtime, x, 1, length, axis), part(runtime, x, 0, length - 1, axis));
    }
    return x;
  }

  private static Value average(Runtime runtime, Value[] in) {
    Value x = MoreKerasOperations.real(runtime, in[0]);
    if (in[2] == None.NONE) {
      return Composed.tf(runtime, "reduce_mean", x, in[1]);
    }
    Value weights = MoreKerasOperations.real(runtime, in[2]);
    boolean one =
        in[1] != None.NONE
            && Composed.shape(runtime, x).length != Composed.shape(runtime, weights).length;
    Value sum =
        one
            ? Composed.tf(
                runtime,
                "tensordot",
                x,
                weights,
                ListValue.of(
                    List.of(ListValue.of(List.of(in[1])), ListValue.of(List.of(Int.ZERO)))))
            : Composed.tf(runtime, "reduce_sum", Composed.mul(runtime, x, weights), in[1]);
    Value whole =
        one
            ? Composed.tf(runtime, "reduce_sum", weights)
            : Composed.tf(runtime, "reduce_sum", weights, in[1]);
    return runtime.binary(Operator.DIV, sum, whole);
  }

  private static Value arraySplit(Runtime runtime, Value[] in) {
    if (!(in[1] instanceof Int)) {
      return Composed.tf(runtime, "keras.ops.split", in[0], in[1], in[2]);
    }
    int[] shape = Composed.shape(runtime, in[0]);
    int axis = axis(runtime, in[2], shape.length);
    int parts = Given.one(runtime, in[1]);
    int[] sizes =
        IntStream.range(0, parts)
            .map(i -> shape[axis] / parts + (i < shape[axis] % parts ? 1 : 0))
            .toArray();
    return Composed.tf(runtime, "split", in[0], ListValue.of(List.copyOf(ints(sizes))), in[2]);
  }

  private static List<Value> ints(int... all) {
    return Arrays.stream(all).<Value>mapToObj(Int::of).toList();
  }

  private static Value kronecker(Runtime runtime, Value[] in) {
    int[] left = Composed.shape(runtime, in[0]);
    int[] right = Composed.shape(runtime, in[1]);
    int rank = Math.max(left.length, right.length);
    int[] a = padded(left, rank);
    int[] b = padded(right, rank);
    int[] wideA = new int[2 * rank];
    int[] wideB = new int[2 * rank];
    int[] whole = new int[rank];
    for (int i = 0; i < rank; i++) {
      wideA[2 * i] = a[i];
      wideA[2 * i + 1] = 1;
      wideB[2 * i] = 1;
      wideB[2 * i + 1] = b[i];
      whole[i] = a[i] * b[i];
    }
    Value product =
        Composed.mul(
            runtime,
            Composed.tf(runtime, "reshape", in[0], dims(wideA)),
            Composed.tf(runtime, "reshape", in[1], dims(wideB)));
    return Composed.tf(runtime, "reshape", product, dims(whole));
  }

  static int[] padded(int[] dims, int rank) {
    int[] all = new int[rank];
    Arrays.fill(all, 1);
    System.arraycopy(dims, 0, all, rank - dims.length, dims.length);
    return all;
  }

  private static Value quantile(Runtime runtime, Value given, double q, Value axes, boolean keeps) {
    Value x = MoreKerasOperations.real(runtime, given);
    int[] shape = Composed.shape(runtime, x);
    Value flat = axes == None.NONE ? MoreKerasOperations.flat(runtime, x) : x;
    int axis = axes == None.NONE ? 0 : axis(runtime, axes, shape.length);
    Value sorted = Composed.tf(runtime, "sort", flat, Int.of(axis));
    int last = Composed.shape(runtime, flat)[axis] - 1;
    double place = q * last;
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, last);
    Value low = Composed.tf(runtime, "gather", sorted, Int.of(below), None.NONE, Int.of(axis));
    Value high = Composed.tf(runtime, "gather", sorted, Int.of(above), None.NONE, Int.of(axis));
    Value found =
        Composed.add(
            runtime,
            Composed.mul(runtime, low, Float.of(1 - (place - below))),
            Composed.mul(runtime, high, Float.of(place - below)));
    if (!keeps) {
      return found;
    }
    int[] kept = shape.clone();
    if (axes == None.NONE) {
      Arrays.fill(kept, 1);
    } else {
      kept[axis] = 1;
    }
    return Composed.tf(runtime, "reshape", found, dims(kept));
  }

  private static Value turned(Runtime runtime, Value[] in) {
    int rank = Composed.shape(runtime, in[0]).length;
    int[] given = in[2] == None.NONE ? null : Given.ints(runtime, in[2]);
    int[] axes = given == null ? new int[] {0, 1} : given;
    int first = Math.floorMod(axes[0], rank);
    int second = Math.floorMod(axes[1], rank);
    int[] order = IntStream.range(0, rank).toArray();
    order[first] = second;
    order[second] = first;
    Value x = in[0];
    for (int i = 0; i < Math.floorMod(Given.one(runtime, in[1]), 4); i++) {
      Value over = Composed.tf(runtime, "transpose", x, dims(order));
      x = Composed.tf(runtime, "reverse", over, ListValue.of(List.of(Int.of(first))));
    }
    return x;
  }

  private static Value layerNormalized(Runtime runtime, Value[] in) {
    Value x = in[0];
    double epsilon = in[4] == None.NONE ? 1e-7 : Numbers.real(in[4]);
    List<Value> moments =
        runtime.all(
            Composed.tf(
                runtime, "nn.moments", x, in[3], None.NONE, tapedeck.script.value.Bool.TRUE));
    Value root =
        Composed.tf(
            runtime, "math.rsqrt", Composed.add(runtime, moments.get(1), Float.of(epsilon)));
    Value factor = in[1] == None.NONE ? root : Composed.mul(runtime, root, in[1]);
    Value shift = Composed.mul(runtime, moments.get(0), factor);
    Value offset =
        in[2] == None.NONE
            ? Composed.tf(runtime, "negative", shift)
            : Composed.sub(runtime, in[2], shift);
    return Composed.add(runtime, Composed.mul(runtime, x, factor), offset);
  }

  private static Value attended(Runtime runtime, Value[] in) {
    int[] query = Composed.shape(runtime, in[0]);
    int[] key = Composed.shape(runtime, in[1]);
    if (query.length != 4) {
      throw Raise.value(
          "`dot_product_attention` only supports 4D inputs. Received: query.shape=%s, key.shape=%s, value.shape=%s."
              .formatted(
                  Given.shown(query),
                  Given.shown(key),
                  Given.shown(Composed.shape(runtime, in[2]))));
    }
    Value scale = in[5] == None.NONE ? Float.of(1 / Math.sqrt(key[3])) : in[5];
    Value logits =
        Composed.mul(
            runtime,
            Composed.tf(runtime, "einsum", new Str("BTNH,BSNH->BNTS"), in[0], in[1]),
            scale);
    if (in[3] != None.NONE) {
      logits = Composed.add(runtime, logits, in[3]);
    }
    Value mask = in[4];
    if (runtime.truth(in[6])) {
      Value ones = Composed.tf(runtime, "ones", dims(1, 1, query[1], key[1]));
      Value lower = Composed.tf(runtime, "linalg.band_part", ones, Int.of(-1), Int.ZERO);
      Value causal = Composed.tf(runtime, "greater", lower, Int.ZERO);
      mask = mask == None.NONE ? causal : Composed.tf(runtime, "logical_and", mask, causal);
    }
    if (mask != None.NONE) {
      Value low = Float.of(-0.7 * java.lang.Float.MAX_VALUE);
      logits = Composed.tf(runtime, "keras.ops.where", mask, logits, low);
    }
    Value weights = Composed.tf(runtime, "nn.softmax", logits);
    return Composed.tf(runtime, "einsum", new Str("BNTS,BSNH->BTNH"), weights, in[2]);
  }

  private static Value deep(Runtime runtime, Value[] in) {
    List<Value> all = new ArrayList<>();
    for (Value each : runtime.all(in[0])) {
      int[] shape = Composed.shape(runtime, each);
      int[] wide =
          switch (shape.length) {
            case 0 -> new int[] {1, 1, 1};
            case 1 -> new int[] {1, shape[0], 1};
            case 2 -> new int[] {shape[0], shape[1], 1};
            default -> shape;
          };
      all.add(Composed.tf(runtime, "reshape", each, dims(wide)));
    }
    return Composed.tf(runtime, "concat", ListValue.of(all), Int.of(2));
  }

  private static Value area(Runtime runtime, Value[] in) {
    Value y = MoreKerasOperations.real(runtime, in[0]);
    int rank = Composed.shape(runtime, y).length;
    int axis = axis(runtime, in[3], rank);
    int length = Composed.shape(runtime, y)[axis];
    Value sums =
        Composed.add(
            runtime, part(runtime, y, 0, length - 1, axis), part(runtime, y, 1, length, axis));
    Value steps =
        in[1] == None.NONE
            ? in[2]
            : differences(
                runtime, new Value[] {MoreKerasOperations.real(runtime, in[1]), Int.ONE, in[3]});
    Value parts = Composed.mul(runtime, Composed.mul(runtime, sums, steps), Float.of(0.5));
    return Composed.tf(runtime, "reduce_sum", parts, Int.of(axis));
  }

  private static Str upper(Runtime runtime, Value padding) {
    return new Str(runtime.str(padding).toUpperCase(Locale.ROOT));
  }

  private static Value pooled(Runtime runtime, String kind, Value[] in) {
    Value strides = in[2] == None.NONE ? in[1] : in[2];
    return Composed.tf(runtime, "nn." + kind, in[0], in[1], strides, upper(runtime, in[3]));
  }

  private static Value convolved(Runtime runtime, String kind, Value[] in) {
    return Composed.tf(
        runtime,
        "nn." + kind,
        Arguments.of(
            List.of(in[0], in[1]),
            List.of("strides", "padding", "dilations"),
            List.of(in[2], upper(runtime, in[3]), in[5])));
  }

  private static Value depthwise(Runtime runtime, Value[] in) {
    int stride = java.util.Objects.requireNonNull(Given.ints(runtime, in[2]))[0];
    Value strides = dims(1, stride, stride, 1);
    return Composed.tf(
        runtime, "nn.depthwise_conv2d", in[0], in[1], strides, upper(runtime, in[3]));
  }

  private static Value transposed(Runtime runtime, Value[] in) {
    int[] shape = Composed.shape(runtime, in[0]);
    int[] kernel = Composed.shape(runtime, in[1]);
    int rank = shape.length - 2;
    int[] given = java.util.Objects.requireNonNull(Given.ints(runtime, in[2]));
    int[] out = shape.clone();
    boolean same = runtime.str(in[3]).equals("same");
    for (int i = 0; i < rank; i++) {
      int stride = given.length == 1 ? given[0] : given[i];
      out[i + 1] = shape[i + 1] * stride + (same ? 0 : Math.max(kernel[i] - stride, 0));
    }
    out[rank + 1] = kernel[rank];
    return Composed.tf(
        runtime,
        "nn.conv%dd_transpose".formatted(rank),
        in[0],
        in[1],
        dims(out),
        in[2],
        upper(runtime, in[3]));
  }
}
