# Upstream gradients of odd shapes and types are refused in the order in which TensorFlow computes
import tensorflow as tf

def told(f):
    try:
        g = f()
        return [None if a is None else a.numpy().tolist() for a in tf.nest.flatten(g)]
    except Exception as e:
        return str(e).split('}} ')[-1]
for name, f in dict(mul=tf.multiply, add=tf.add, sub=tf.subtract, pow=tf.pow, max=tf.maximum).items():
    for a, b in [((3,), ()), ((2, 1), (3,)), ((2, 3), (2, 3))]:
        x = tf.ones(a)
        y = tf.ones(b) * 2
        with tf.GradientTape(persistent=True) as t:
            t.watch([x, y])
            z = f(x, y)
        for og in (tf.ones((4,)), tf.ones((2, 4)), tf.ones((3,), tf.float64)):
            for of in ([x, y], [x], [y]):
                print(name, a, b, og.shape, len(of), told(lambda: t.gradient(z, of, output_gradients=og)))
                # expect: mul (3,) () (4,) 2 Incompatible shapes: [3] vs. [4] [Op:Mul] name:
                # expect: mul (3,) () (4,) 1 Incompatible shapes: [3] vs. [4] [Op:Mul] name:
                # expect: mul (3,) () (4,) 1 Incompatible shapes: [3] vs. [4] [Op:Mul] name:
                # expect: mul (3,) () (2, 4) 2 Incompatible shapes: [3] vs. [2,4] [Op:Mul] name:
                # expect: mul (3,) () (2, 4) 1 Incompatible shapes: [3] vs. [2,4] [Op:Mul] name:
                # expect: mul (3,) () (2, 4) 1 Incompatible shapes: [3] vs. [2,4] [Op:Mul] name:
                # expect: mul (3,) () (3,) 2 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: mul (3,) () (3,) 1 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: mul (3,) () (3,) 1 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: mul (2, 1) (3,) (4,) 2 Incompatible shapes: [4] vs. [3] [Op:Mul] name:
                # expect: mul (2, 1) (3,) (4,) 1 Incompatible shapes: [4] vs. [3] [Op:Mul] name:
                # expect: mul (2, 1) (3,) (4,) 1 Incompatible shapes: [4] vs. [3] [Op:Mul] name:
                # expect: mul (2, 1) (3,) (2, 4) 2 Incompatible shapes: [2,4] vs. [3] [Op:Mul] name:
                # expect: mul (2, 1) (3,) (2, 4) 1 Incompatible shapes: [2,4] vs. [3] [Op:Mul] name:
                # expect: mul (2, 1) (3,) (2, 4) 1 Incompatible shapes: [2,4] vs. [3] [Op:Mul] name:
                # expect: mul (2, 1) (3,) (3,) 2 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: mul (2, 1) (3,) (3,) 1 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: mul (2, 1) (3,) (3,) 1 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: mul (2, 3) (2, 3) (4,) 2 Incompatible shapes: [4] vs. [2,3] [Op:Mul] name:
                # expect: mul (2, 3) (2, 3) (4,) 1 Incompatible shapes: [4] vs. [2,3] [Op:Mul] name:
                # expect: mul (2, 3) (2, 3) (4,) 1 Incompatible shapes: [4] vs. [2,3] [Op:Mul] name:
                # expect: mul (2, 3) (2, 3) (2, 4) 2 Incompatible shapes: [2,4] vs. [2,3] [Op:Mul] name:
                # expect: mul (2, 3) (2, 3) (2, 4) 1 Incompatible shapes: [2,4] vs. [2,3] [Op:Mul] name:
                # expect: mul (2, 3) (2, 3) (2, 4) 1 Incompatible shapes: [2,4] vs. [2,3] [Op:Mul] name:
                # expect: mul (2, 3) (2, 3) (3,) 2 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: mul (2, 3) (2, 3) (3,) 1 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: mul (2, 3) (2, 3) (3,) 1 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: add (3,) () (4,) 2 Input to reshape is a tensor with 4 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: add (3,) () (4,) 1 Input to reshape is a tensor with 4 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: add (3,) () (4,) 1 Input to reshape is a tensor with 4 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: add (3,) () (2, 4) 2 Input to reshape is a tensor with 8 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: add (3,) () (2, 4) 1 Input to reshape is a tensor with 8 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: add (3,) () (2, 4) 1 Input to reshape is a tensor with 8 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: add (3,) () (3,) 2 [[1.0, 1.0, 1.0], 3.0]
                # expect: add (3,) () (3,) 1 [[1.0, 1.0, 1.0]]
                # expect: add (3,) () (3,) 1 [3.0]
                # expect: add (2, 1) (3,) (4,) 2 Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
                # expect: add (2, 1) (3,) (4,) 1 Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
                # expect: add (2, 1) (3,) (4,) 1 Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
                # expect: add (2, 1) (3,) (2, 4) 2 Input to reshape is a tensor with 4 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: add (2, 1) (3,) (2, 4) 1 Input to reshape is a tensor with 4 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: add (2, 1) (3,) (2, 4) 1 Input to reshape is a tensor with 4 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: add (2, 1) (3,) (3,) 2 Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
                # expect: add (2, 1) (3,) (3,) 1 Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
                # expect: add (2, 1) (3,) (3,) 1 Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
                # expect: add (2, 3) (2, 3) (4,) 2 Input to reshape is a tensor with 4 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: add (2, 3) (2, 3) (4,) 1 Input to reshape is a tensor with 4 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: add (2, 3) (2, 3) (4,) 1 Input to reshape is a tensor with 4 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: add (2, 3) (2, 3) (2, 4) 2 Input to reshape is a tensor with 8 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: add (2, 3) (2, 3) (2, 4) 1 Input to reshape is a tensor with 8 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: add (2, 3) (2, 3) (2, 4) 1 Input to reshape is a tensor with 8 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: add (2, 3) (2, 3) (3,) 2 Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: add (2, 3) (2, 3) (3,) 1 Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: add (2, 3) (2, 3) (3,) 1 Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: sub (3,) () (4,) 2 Input to reshape is a tensor with 4 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: sub (3,) () (4,) 1 Input to reshape is a tensor with 4 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: sub (3,) () (4,) 1 Input to reshape is a tensor with 4 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: sub (3,) () (2, 4) 2 Input to reshape is a tensor with 8 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: sub (3,) () (2, 4) 1 Input to reshape is a tensor with 8 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: sub (3,) () (2, 4) 1 Input to reshape is a tensor with 8 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: sub (3,) () (3,) 2 [[1.0, 1.0, 1.0], -3.0]
                # expect: sub (3,) () (3,) 1 [[1.0, 1.0, 1.0]]
                # expect: sub (3,) () (3,) 1 [-3.0]
                # expect: sub (2, 1) (3,) (4,) 2 Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
                # expect: sub (2, 1) (3,) (4,) 1 Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
                # expect: sub (2, 1) (3,) (4,) 1 Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
                # expect: sub (2, 1) (3,) (2, 4) 2 Input to reshape is a tensor with 4 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: sub (2, 1) (3,) (2, 4) 1 Input to reshape is a tensor with 4 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: sub (2, 1) (3,) (2, 4) 1 Input to reshape is a tensor with 4 values, but the requested shape has 3 [Op:Reshape] name:
                # expect: sub (2, 1) (3,) (3,) 2 Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
                # expect: sub (2, 1) (3,) (3,) 1 Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
                # expect: sub (2, 1) (3,) (3,) 1 Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
                # expect: sub (2, 3) (2, 3) (4,) 2 Input to reshape is a tensor with 4 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: sub (2, 3) (2, 3) (4,) 1 Input to reshape is a tensor with 4 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: sub (2, 3) (2, 3) (4,) 1 Input to reshape is a tensor with 4 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: sub (2, 3) (2, 3) (2, 4) 2 Input to reshape is a tensor with 8 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: sub (2, 3) (2, 3) (2, 4) 1 Input to reshape is a tensor with 8 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: sub (2, 3) (2, 3) (2, 4) 1 Input to reshape is a tensor with 8 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: sub (2, 3) (2, 3) (3,) 2 Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: sub (2, 3) (2, 3) (3,) 1 Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: sub (2, 3) (2, 3) (3,) 1 Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Reshape] name:
                # expect: pow (3,) () (4,) 2 Incompatible shapes: [4] vs. [3] [Op:Mul] name:
                # expect: pow (3,) () (4,) 1 Incompatible shapes: [4] vs. [3] [Op:Mul] name:
                # expect: pow (3,) () (4,) 1 Incompatible shapes: [4] vs. [3] [Op:Mul] name:
                # expect: pow (3,) () (2, 4) 2 Incompatible shapes: [2,4] vs. [3] [Op:Mul] name:
                # expect: pow (3,) () (2, 4) 1 Incompatible shapes: [2,4] vs. [3] [Op:Mul] name:
                # expect: pow (3,) () (2, 4) 1 Incompatible shapes: [2,4] vs. [3] [Op:Mul] name:
                # expect: pow (3,) () (3,) 2 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: pow (3,) () (3,) 1 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: pow (3,) () (3,) 1 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: pow (2, 1) (3,) (4,) 2 Incompatible shapes: [4] vs. [3] [Op:Mul] name:
                # expect: pow (2, 1) (3,) (4,) 1 Incompatible shapes: [4] vs. [3] [Op:Mul] name:
                # expect: pow (2, 1) (3,) (4,) 1 Incompatible shapes: [4] vs. [3] [Op:Mul] name:
                # expect: pow (2, 1) (3,) (2, 4) 2 Incompatible shapes: [2,4] vs. [3] [Op:Mul] name:
                # expect: pow (2, 1) (3,) (2, 4) 1 Incompatible shapes: [2,4] vs. [3] [Op:Mul] name:
                # expect: pow (2, 1) (3,) (2, 4) 1 Incompatible shapes: [2,4] vs. [3] [Op:Mul] name:
                # expect: pow (2, 1) (3,) (3,) 2 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: pow (2, 1) (3,) (3,) 1 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: pow (2, 1) (3,) (3,) 1 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: pow (2, 3) (2, 3) (4,) 2 Incompatible shapes: [4] vs. [2,3] [Op:Mul] name:
                # expect: pow (2, 3) (2, 3) (4,) 1 Incompatible shapes: [4] vs. [2,3] [Op:Mul] name:
                # expect: pow (2, 3) (2, 3) (4,) 1 Incompatible shapes: [4] vs. [2,3] [Op:Mul] name:
                # expect: pow (2, 3) (2, 3) (2, 4) 2 Incompatible shapes: [2,4] vs. [2,3] [Op:Mul] name:
                # expect: pow (2, 3) (2, 3) (2, 4) 1 Incompatible shapes: [2,4] vs. [2,3] [Op:Mul] name:
                # expect: pow (2, 3) (2, 3) (2, 4) 1 Incompatible shapes: [2,4] vs. [2,3] [Op:Mul] name:
                # expect: pow (2, 3) (2, 3) (3,) 2 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: pow (2, 3) (2, 3) (3,) 1 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: pow (2, 3) (2, 3) (3,) 1 cannot compute Mul as input #1(zero-based) was expected to be a double tensor but is a float tensor [Op:Mul] name:
                # expect: max (3,) () (4,) 2 condition [3], then [4], and else [4] must be broadcastable [Op:SelectV2] name:
                # expect: max (3,) () (4,) 1 condition [3], then [4], and else [4] must be broadcastable [Op:SelectV2] name:
                # expect: max (3,) () (4,) 1 condition [3], then [4], and else [4] must be broadcastable [Op:SelectV2] name:
                # expect: max (3,) () (2, 4) 2 condition [3], then [2,4], and else [2,4] must be broadcastable [Op:SelectV2] name:
                # expect: max (3,) () (2, 4) 1 condition [3], then [2,4], and else [2,4] must be broadcastable [Op:SelectV2] name:
                # expect: max (3,) () (2, 4) 1 condition [3], then [2,4], and else [2,4] must be broadcastable [Op:SelectV2] name:
                # expect: max (3,) () (3,) 2 [[0.0, 0.0, 0.0], 3.0]
                # expect: max (3,) () (3,) 1 [[0.0, 0.0, 0.0]]
                # expect: max (3,) () (3,) 1 [3.0]
                # expect: max (2, 1) (3,) (4,) 2 condition [2,3], then [4], and else [4] must be broadcastable [Op:SelectV2] name:
                # expect: max (2, 1) (3,) (4,) 1 condition [2,3], then [4], and else [4] must be broadcastable [Op:SelectV2] name:
                # expect: max (2, 1) (3,) (4,) 1 condition [2,3], then [4], and else [4] must be broadcastable [Op:SelectV2] name:
                # expect: max (2, 1) (3,) (2, 4) 2 condition [2,3], then [2,4], and else [2,4] must be broadcastable [Op:SelectV2] name:
                # expect: max (2, 1) (3,) (2, 4) 1 condition [2,3], then [2,4], and else [2,4] must be broadcastable [Op:SelectV2] name:
                # expect: max (2, 1) (3,) (2, 4) 1 condition [2,3], then [2,4], and else [2,4] must be broadcastable [Op:SelectV2] name:
                # expect: max (2, 1) (3,) (3,) 2 [[[0.0], [0.0]], [2.0, 2.0, 2.0]]
                # expect: max (2, 1) (3,) (3,) 1 [[[0.0], [0.0]]]
                # expect: max (2, 1) (3,) (3,) 1 [[2.0, 2.0, 2.0]]
                # expect: max (2, 3) (2, 3) (4,) 2 condition [2,3], then [4], and else [4] must be broadcastable [Op:SelectV2] name:
                # expect: max (2, 3) (2, 3) (4,) 1 condition [2,3], then [4], and else [4] must be broadcastable [Op:SelectV2] name:
                # expect: max (2, 3) (2, 3) (4,) 1 condition [2,3], then [4], and else [4] must be broadcastable [Op:SelectV2] name:
                # expect: max (2, 3) (2, 3) (2, 4) 2 condition [2,3], then [2,4], and else [2,4] must be broadcastable [Op:SelectV2] name:
                # expect: max (2, 3) (2, 3) (2, 4) 1 condition [2,3], then [2,4], and else [2,4] must be broadcastable [Op:SelectV2] name:
                # expect: max (2, 3) (2, 3) (2, 4) 1 condition [2,3], then [2,4], and else [2,4] must be broadcastable [Op:SelectV2] name:
                # expect: max (2, 3) (2, 3) (3,) 2 [[[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], [[1.0, 1.0, 1.0], [1.0, 1.0, 1.0]]]
                # expect: max (2, 3) (2, 3) (3,) 1 [[[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]]
                # expect: max (2, 3) (2, 3) (3,) 1 [[[1.0, 1.0, 1.0], [1.0, 1.0, 1.0]]]
