package tapedeck.script.library.keras.operation;

import java.util.List;

/** The functions of {@code keras.ops} that are made of several of {@code tf} or {@code np}. */
final class KerasFormulas {
  private KerasFormulas() {}

  /** A function with its parameters, and its {@link Formula}. */
  static final List<String> ALL =
      List.of(
          "append(x1, x2, axis=None) none(axis, concat([flat(x1), flat(x2)], 0), concat([x1, x2],"
              + " axis))",
          "bincount(x, weights=None, minlength=0, sparse=False) math.bincount(x, weights,"
              + " minlength)",
          "bitwise_and(x, y) bitwise.bitwise_and(x, y)",
          "bitwise_or(x, y) bitwise.bitwise_or(x, y)",
          "bitwise_xor(x, y) bitwise.bitwise_xor(x, y)",
          "bitwise_not(x) bitwise.invert(x)",
          "bitwise_invert(x) bitwise.invert(x)",
          "bitwise_left_shift(x, y) bitwise.left_shift(x, y)",
          "left_shift(x, y) bitwise.left_shift(x, y)",
          "bitwise_right_shift(x, y) bitwise.right_shift(x, y)",
          "right_shift(x, y) bitwise.right_shift(x, y)",
          "cbrt(x) times(sign(real(x)), pow(abs(real(x)), 0.3333333333333333))",
          "deg2rad(x) times(real(x), 0.017453292519943295)",
          "rad2deg(x) times(real(x), 57.29577951308232)",
          "digitize(x, bins) cast(np.digitize(x, bins), int32)",
          "isclose(x1, x2, rtol=1e-5, atol=1e-8, equal_nan=False) np.isclose(x1, x2, rtol, atol)",
          "allclose(x1, x2, rtol=1e-5, atol=1e-8, equal_nan=False) reduce_all(np.isclose(x1, x2,"
              + " rtol, atol))",
          "logaddexp(x1, x2) plus(maximum(x1, x2), math.log1p(exp(negative(abs(subtract(x1,"
              + " x2))))))",
          "logaddexp2(x1, x2) over(ops.logaddexp(times(real(x1), 0.6931471805599453),"
              + " times(real(x2), 0.6931471805599453)), 0.6931471805599453)",
          "logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0) pow(base,"
              + " ops.linspace(start, stop, num, endpoint))",
          "geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0) np.geomspace(start,"
              + " stop, num)",
          "nan_to_num(x, nan=0.0, posinf=None, neginf=None) where(math.is_nan(x), nan,"
              + " none(posinf, none(neginf, clip_by_value(x, -3.4028234663852886e38,"
              + " 3.4028234663852886e38), maximum(where(equal(x, -inf), neginf, x),"
              + " -3.4028234663852886e38)), where(greater(x, 3.4028234663852886e38), posinf, x)))",
          "nonzero(x) unstack(cast(transpose(where(not_equal(x, cast(0, ops.dtype(x))))), int32))",
          "signbit(x) less(x, cast(0, ops.dtype(x)))",
          "tri(N, M=None, k=0, dtype=None) ops.tril(ones([N, none(M, N, M)], dtype_or_float), k)",
          "trunc(x) where(less(x, 0.0), math.ceil(x), floor(x))",
          "hypot(x1, x2) sqrt(plus(square(real(x1)), square(real(x2))))",
          "exp2(x) pow(2.0, real(x))",
          "cross(x1, x2, axisa=-1, axisb=-1, axisc=-1, axis=None) linalg.cross(x1, x2)",
          "unravel_index(indices, shape) np.unravel_index(indices, shape)",
          "correlate(x1, x2, mode='valid') np.correlate(x1, x2, mode)",
          "corrcoef(x) np.corrcoef(x)",
          "fmod(x1, x2) subtract(x1, multiply(x2, ops.trunc(divide(x1, x2))))",
          "heaviside(x1, x2) np.heaviside(x1, x2)",
          "gcd(x1, x2) np.gcd(x1, x2)",
          "lcm(x1, x2) np.lcm(x1, x2)",
          "isin(x1, x2, assume_unique=False, invert=False) np.isin(x1, x2, assume_unique, invert)",
          "isreal(x) np.isreal(x)",
          "isposinf(x) equal(x, inf)",
          "isneginf(x) equal(x, -inf)",
          "ptp(x, axis=None, keepdims=False) minus(reduce_max(x, axis, keepdims), reduce_min(x,"
              + " axis, keepdims))",
          "nansum(x, axis=None, keepdims=False) reduce_sum(where(math.is_nan(x), 0.0, x), axis,"
              + " keepdims)",
          "nanprod(x, axis=None, keepdims=False) reduce_prod(where(math.is_nan(x), 1.0, x), axis,"
              + " keepdims)",
          "nanmean(x, axis=None, keepdims=False) over(ops.nansum(x, axis, keepdims),"
              + " reduce_sum(where(math.is_nan(x), 0.0, ones_like(x)), axis, keepdims))",
          "nanmax(x, axis=None, keepdims=False) reduce_max(where(math.is_nan(x), -inf, x), axis,"
              + " keepdims)",
          "nanmin(x, axis=None, keepdims=False) reduce_min(where(math.is_nan(x), inf, x), axis,"
              + " keepdims)",
          "nancumsum(x, axis=None) ops.cumsum(where(math.is_nan(x), 0.0, x), axis)",
          "nancumprod(x, axis=None) ops.cumprod(where(math.is_nan(x), 1.0, x), axis)",
          "nanargmax(x, axis=None, keepdims=False) ops.argmax(where(math.is_nan(x), -inf, x), axis,"
              + " keepdims)",
          "nanargmin(x, axis=None, keepdims=False) ops.argmin(where(math.is_nan(x), inf, x), axis,"
              + " keepdims)",
          "fmax(x1, x2) where(math.is_nan(x1), x2, where(math.is_nan(x2), x1, maximum(x1, x2)))",
          "fmin(x1, x2) where(math.is_nan(x1), x2, where(math.is_nan(x2), x1, minimum(x1, x2)))",
          "empty(shape, dtype=None) zeros(shape, dtype_or_float)",
          "empty_like(x, dtype=None) zeros_like(x, dtype)",
          "fliplr(x) reverse(x, [1])",
          "flipud(x) reverse(x, [0])",
          "i0(x) np.i0(x)",
          "sinc(x) np.sinc(x)",
          "unique(x) np.unique(x)",
          "hsplit(x, indices_or_sections) ops.split(x, indices_or_sections, 1)",
          "vsplit(x, indices_or_sections) ops.split(x, indices_or_sections, 0)",
          "dsplit(x, indices_or_sections) ops.split(x, indices_or_sections, 2)",
          "saturate_cast(x, dtype) saturate_cast(x, dtype)",
          "argpartition(x, kth, axis=-1) np.argpartition(x, kth, axis)",
          "vander(x, N=None, increasing=False) np.vander(x, N, increasing)",
          "solve_triangular(a, b, lower=False) linalg.triangular_solve(a, b, lower)",
          "qr(x, mode='reduced') linalg.qr(x)",
          "cdist(x1, x2) sqrt(reduce_sum(square(subtract(expand_dims(x1, -2), expand_dims(x2,"
              + " -3))), -1))",
          "rms_normalization(x, scale=None, axis=-1, epsilon=1e-7) ops.multiply(x,"
              + " none(scale, math.rsqrt(plus(reduce_mean(square(x), axis, True), epsilon)),"
              + " times(math.rsqrt(plus(reduce_mean(square(x), axis, True), epsilon)), scale)))",
          "batch_normalization(x, mean, variance, axis, offset=None, scale=None, epsilon=1e-3)"
              + " nn.batch_normalization(x, mean, variance, offset, scale, epsilon)",
          "hard_shrink(x, threshold=0.5) where(greater(abs(x), threshold), x, zeros_like(x))",
          "soft_shrink(x, threshold=0.5) where(greater(x, threshold), minus(x, threshold),"
              + " where(less(x, negative(threshold)), plus(x, threshold), zeros_like(x)))",
          "threshold(x, threshold, default_value) where(greater(x, threshold), x,"
              + " cast(default_value, ops.dtype(x)))",
          "sparse_plus(x) where(less_equal(x, -1.0), zeros_like(x), where(less(x, 1.0),"
              + " times(0.25, pow(plus(x, 1.0), 2.0)), x))",
          "sparse_sigmoid(x) where(less_equal(x, -1.0), 0.0, where(greater_equal(x, 1.0), 1.0,"
              + " times(0.5, plus(x, 1.0))))",
          "erfc(x) math.erfc(x)",
          "segment_min(data, segment_ids, num_segments=None, sorted=False) math.segment_min(data,"
              + " segment_ids)",
          "segment_prod(data, segment_ids, num_segments=None, sorted=False) math.segment_prod(data,"
              + " segment_ids)",
          "imag(x) math.imag(x)",
          "conjugate(x) math.conj(x)",
          "space_to_depth(x, block_size, data_format='channels_last') nn.space_to_depth(x,"
              + " block_size)",
          "depth_to_space(x, block_size, data_format='channels_last') nn.depth_to_space(x,"
              + " block_size)",
          "psnr(x1, x2, max_val) reduce_mean(image.psnr(x1, x2, max_val))",
          "sparse_categorical_crossentropy(target, output, from_logits=False, axis=-1)"
              + " keras.backend.sparse_categorical_crossentropy(target, output, from_logits)",
          "fabs(x) abs(real(x))");
}
