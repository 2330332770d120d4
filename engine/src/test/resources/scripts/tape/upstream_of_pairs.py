import tensorflow as tf
import numpy as np
fs = [('add', tf.add), ('sub', tf.subtract), ('mul', tf.multiply), ('div', tf.divide), ('max', tf.maximum), ('pow', tf.pow), ('sqd', tf.math.squared_difference), ('atan2', tf.atan2)]
shapes = [((2, 1), (3,)), ((3,), ()), ((1,), (3,)), ((2, 3), (3,)), ((2, 3), (2, 3)), ((), ())]
ogs = [(), (1,), (3,), (2, 1), (2, 3), (1, 3), (1, 1)]
def told(f):
    try:
        return [None if g is None else g.numpy().round(4).tolist() for g in f()]
    except Exception as e:
        return type(e).__name__ + ' ' + str(e).split('}} ')[-1][:80]
for name, f in fs:
    for a, b in shapes:
        x = tf.reshape(tf.constant([1., 2., 3., 4., 5., 6.][:int(np.prod(a))]), a) / 4
        y = tf.reshape(tf.constant([2., 3., 5., 7., 8., 9.][:int(np.prod(b))]), b) / 3
        for og in ogs:
            with tf.GradientTape() as t:
                t.watch([x, y])
                z = f(x, y)
            print(name, a, b, og, told(lambda: t.gradient(z, [x, y], output_gradients=tf.ones(og)*2)))
            # expect: add (2, 1) (3,) () InvalidArgumentError Invalid reduction dimension (1 for input with 0 dimension(s) [Op:Sum] name:
            # expect: add (2, 1) (3,) (1,) InvalidArgumentError Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
            # expect: add (2, 1) (3,) (3,) InvalidArgumentError Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
            # expect: add (2, 1) (3,) (2, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: add (2, 1) (3,) (2, 3) [[[6.0], [6.0]], [4.0, 4.0, 4.0]]
            # expect: add (2, 1) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 2 [Op:Re
            # expect: add (2, 1) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 2 [Op:Re
            # expect: add (3,) () () InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: add (3,) () (1,) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: add (3,) () (3,) [[2.0, 2.0, 2.0], 6.0]
            # expect: add (3,) () (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 3 [Op:Re
            # expect: add (3,) () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Re
            # expect: add (3,) () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: add (3,) () (1, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: add (1,) (3,) () InvalidArgumentError Invalid reduction dimension (0 for input with 0 dimension(s) [Op:Sum] name:
            # expect: add (1,) (3,) (1,) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: add (1,) (3,) (3,) [[6.0], [2.0, 2.0, 2.0]]
            # expect: add (1,) (3,) (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 3 [Op:Re
            # expect: add (1,) (3,) (2, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: add (1,) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: add (1,) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: add (2, 3) (3,) () InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 6 [Op:Re
            # expect: add (2, 3) (3,) (1,) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 6 [Op:Re
            # expect: add (2, 3) (3,) (3,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: add (2, 3) (3,) (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 6 [Op:Re
            # expect: add (2, 3) (3,) (2, 3) [[[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]], [4.0, 4.0, 4.0]]
            # expect: add (2, 3) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: add (2, 3) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 6 [Op:Re
            # expect: add (2, 3) (2, 3) () InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 6 [Op:Re
            # expect: add (2, 3) (2, 3) (1,) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 6 [Op:Re
            # expect: add (2, 3) (2, 3) (3,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: add (2, 3) (2, 3) (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 6 [Op:Re
            # expect: add (2, 3) (2, 3) (2, 3) [[[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]], [[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]]]
            # expect: add (2, 3) (2, 3) (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: add (2, 3) (2, 3) (1, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 6 [Op:Re
            # expect: add () () () [2.0, 2.0]
            # expect: add () () (1,) [2.0, 2.0]
            # expect: add () () (3,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: add () () (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 1 [Op:Re
            # expect: add () () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 1 [Op:Re
            # expect: add () () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: add () () (1, 1) [2.0, 2.0]
            # expect: sub (2, 1) (3,) () InvalidArgumentError Invalid reduction dimension (1 for input with 0 dimension(s) [Op:Sum] name:
            # expect: sub (2, 1) (3,) (1,) InvalidArgumentError Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
            # expect: sub (2, 1) (3,) (3,) InvalidArgumentError Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
            # expect: sub (2, 1) (3,) (2, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: sub (2, 1) (3,) (2, 3) [[[6.0], [6.0]], [-4.0, -4.0, -4.0]]
            # expect: sub (2, 1) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 2 [Op:Re
            # expect: sub (2, 1) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 2 [Op:Re
            # expect: sub (3,) () () InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: sub (3,) () (1,) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: sub (3,) () (3,) [[2.0, 2.0, 2.0], -6.0]
            # expect: sub (3,) () (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 3 [Op:Re
            # expect: sub (3,) () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Re
            # expect: sub (3,) () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: sub (3,) () (1, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: sub (1,) (3,) () InvalidArgumentError Invalid reduction dimension (0 for input with 0 dimension(s) [Op:Sum] name:
            # expect: sub (1,) (3,) (1,) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: sub (1,) (3,) (3,) [[6.0], [-2.0, -2.0, -2.0]]
            # expect: sub (1,) (3,) (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 3 [Op:Re
            # expect: sub (1,) (3,) (2, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: sub (1,) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: sub (1,) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: sub (2, 3) (3,) () InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 6 [Op:Re
            # expect: sub (2, 3) (3,) (1,) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 6 [Op:Re
            # expect: sub (2, 3) (3,) (3,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: sub (2, 3) (3,) (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 6 [Op:Re
            # expect: sub (2, 3) (3,) (2, 3) [[[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]], [-4.0, -4.0, -4.0]]
            # expect: sub (2, 3) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: sub (2, 3) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 6 [Op:Re
            # expect: sub (2, 3) (2, 3) () InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 6 [Op:Re
            # expect: sub (2, 3) (2, 3) (1,) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 6 [Op:Re
            # expect: sub (2, 3) (2, 3) (3,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: sub (2, 3) (2, 3) (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 6 [Op:Re
            # expect: sub (2, 3) (2, 3) (2, 3) [[[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]], [[-2.0, -2.0, -2.0], [-2.0, -2.0, -2.0]]]
            # expect: sub (2, 3) (2, 3) (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: sub (2, 3) (2, 3) (1, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 6 [Op:Re
            # expect: sub () () () [2.0, -2.0]
            # expect: sub () () (1,) [2.0, -2.0]
            # expect: sub () () (3,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: sub () () (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 1 [Op:Re
            # expect: sub () () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 1 [Op:Re
            # expect: sub () () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: sub () () (1, 1) [2.0, -2.0]
            # expect: mul (2, 1) (3,) () InvalidArgumentError Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
            # expect: mul (2, 1) (3,) (1,) InvalidArgumentError Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
            # expect: mul (2, 1) (3,) (3,) InvalidArgumentError Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
            # expect: mul (2, 1) (3,) (2, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: mul (2, 1) (3,) (2, 3) [[[6.6666998863220215], [6.6666998863220215]], [1.5, 1.5, 1.5]]
            # expect: mul (2, 1) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 2 [Op:Re
            # expect: mul (2, 1) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 2 [Op:Re
            # expect: mul (3,) () () InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: mul (3,) () (1,) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: mul (3,) () (3,) [[1.333299994468689, 1.333299994468689, 1.333299994468689], 3.0]
            # expect: mul (3,) () (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 3 [Op:Re
            # expect: mul (3,) () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Re
            # expect: mul (3,) () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: mul (3,) () (1, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: mul (1,) (3,) () InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: mul (1,) (3,) (1,) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: mul (1,) (3,) (3,) [[6.6666998863220215], [0.5, 0.5, 0.5]]
            # expect: mul (1,) (3,) (2, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: mul (1,) (3,) (2, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: mul (1,) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: mul (1,) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: mul (2, 3) (3,) () InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: mul (2, 3) (3,) (1,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: mul (2, 3) (3,) (3,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: mul (2, 3) (3,) (2, 1) [[[1.333299994468689, 2.0, 3.3333001136779785], [1.333299994468689, 2.0, 3.3333001136779785]], [2.5, 3.5, 4.5]]
            # expect: mul (2, 3) (3,) (2, 3) [[[1.333299994468689, 2.0, 3.3333001136779785], [1.333299994468689, 2.0, 3.3333001136779785]], [2.5, 3.5, 4.5]]
            # expect: mul (2, 3) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: mul (2, 3) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: mul (2, 3) (2, 3) () [[[1.333299994468689, 2.0, 3.3333001136779785], [4.6666998863220215, 5.3333001136779785, 6.0]], [[0.5, 1.0, 1.5], [2.0, 2.5, 3.0]]]
            # expect: mul (2, 3) (2, 3) (1,) [[[1.333299994468689, 2.0, 3.3333001136779785], [4.6666998863220215, 5.3333001136779785, 6.0]], [[0.5, 1.0, 1.5], [2.0, 2.5, 3.0]]]
            # expect: mul (2, 3) (2, 3) (3,) [[[1.333299994468689, 2.0, 3.3333001136779785], [4.6666998863220215, 5.3333001136779785, 6.0]], [[0.5, 1.0, 1.5], [2.0, 2.5, 3.0]]]
            # expect: mul (2, 3) (2, 3) (2, 1) [[[1.333299994468689, 2.0, 3.3333001136779785], [4.6666998863220215, 5.3333001136779785, 6.0]], [[0.5, 1.0, 1.5], [2.0, 2.5, 3.0]]]
            # expect: mul (2, 3) (2, 3) (2, 3) [[[1.333299994468689, 2.0, 3.3333001136779785], [4.6666998863220215, 5.3333001136779785, 6.0]], [[0.5, 1.0, 1.5], [2.0, 2.5, 3.0]]]
            # expect: mul (2, 3) (2, 3) (1, 3) [[[1.333299994468689, 2.0, 3.3333001136779785], [4.6666998863220215, 5.3333001136779785, 6.0]], [[0.5, 1.0, 1.5], [2.0, 2.5, 3.0]]]
            # expect: mul (2, 3) (2, 3) (1, 1) [[[1.333299994468689, 2.0, 3.3333001136779785], [4.6666998863220215, 5.3333001136779785, 6.0]], [[0.5, 1.0, 1.5], [2.0, 2.5, 3.0]]]
            # expect: mul () () () [1.333299994468689, 0.5]
            # expect: mul () () (1,) [1.333299994468689, 0.5]
            # expect: mul () () (3,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: mul () () (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 1 [Op:Re
            # expect: mul () () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 1 [Op:Re
            # expect: mul () () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: mul () () (1, 1) [1.333299994468689, 0.5]
            # expect: div (2, 1) (3,) () InvalidArgumentError Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
            # expect: div (2, 1) (3,) (1,) InvalidArgumentError Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
            # expect: div (2, 1) (3,) (3,) InvalidArgumentError Invalid reduction dimension (1 for input with 1 dimension(s) [Op:Sum] name:
            # expect: div (2, 1) (3,) (2, 1) [[[6.199999809265137], [6.199999809265137]], [-3.375, -1.5, -0.5400000214576721]]
            # expect: div (2, 1) (3,) (2, 3) [[[6.199999809265137], [6.199999809265137]], [-3.375, -1.5, -0.5400000214576721]]
            # expect: div (2, 1) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 2 [Op:Re
            # expect: div (2, 1) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 2 [Op:Re
            # expect: div (3,) () () InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: div (3,) () (1,) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: div (3,) () (3,) [[3.0, 3.0, 3.0], -6.75]
            # expect: div (3,) () (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 3 [Op:Re
            # expect: div (3,) () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Re
            # expect: div (3,) () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: div (3,) () (1, 1) InvalidArgumentError Input to reshape is a tensor with 1 values, but the requested shape has 3 [Op:Re
            # expect: div (1,) (3,) () [[6.199999809265137], [-1.125, -0.5, -0.18000000715255737]]
            # expect: div (1,) (3,) (1,) [[6.199999809265137], [-1.125, -0.5, -0.18000000715255737]]
            # expect: div (1,) (3,) (3,) [[6.199999809265137], [-1.125, -0.5, -0.18000000715255737]]
            # expect: div (1,) (3,) (2, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: div (1,) (3,) (2, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: div (1,) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: div (1,) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: div (2, 3) (3,) () InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: div (2, 3) (3,) (1,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: div (2, 3) (3,) (3,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: div (2, 3) (3,) (2, 1) [[[3.0, 2.0, 1.2000000476837158], [3.0, 2.0, 1.2000000476837158]], [-5.625, -3.5, -1.6200000047683716]]
            # expect: div (2, 3) (3,) (2, 3) [[[3.0, 2.0, 1.2000000476837158], [3.0, 2.0, 1.2000000476837158]], [-5.625, -3.5, -1.6200000047683716]]
            # expect: div (2, 3) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: div (2, 3) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 6 [Op:Re
            # expect: div (2, 3) (2, 3) () [[[3.0, 2.0, 1.2000000476837158], [0.8571000099182129, 0.75, 0.666700005531311]], [[-1.125, -1.0, -0.5400000214576721], [-0.36730000376701355, -0.3515999913215637, -0.33329999446868896]]]
            # expect: div (2, 3) (2, 3) (1,) [[[3.0, 2.0, 1.2000000476837158], [0.8571000099182129, 0.75, 0.666700005531311]], [[-1.125, -1.0, -0.5400000214576721], [-0.36730000376701355, -0.3515999913215637, -0.33329999446868896]]]
            # expect: div (2, 3) (2, 3) (3,) [[[3.0, 2.0, 1.2000000476837158], [0.8571000099182129, 0.75, 0.666700005531311]], [[-1.125, -1.0, -0.5400000214576721], [-0.36730000376701355, -0.3515999913215637, -0.33329999446868896]]]
            # expect: div (2, 3) (2, 3) (2, 1) [[[3.0, 2.0, 1.2000000476837158], [0.8571000099182129, 0.75, 0.666700005531311]], [[-1.125, -1.0, -0.5400000214576721], [-0.36730000376701355, -0.3515999913215637, -0.33329999446868896]]]
            # expect: div (2, 3) (2, 3) (2, 3) [[[3.0, 2.0, 1.2000000476837158], [0.8571000099182129, 0.75, 0.666700005531311]], [[-1.125, -1.0, -0.5400000214576721], [-0.36730000376701355, -0.3515999913215637, -0.33329999446868896]]]
            # expect: div (2, 3) (2, 3) (1, 3) [[[3.0, 2.0, 1.2000000476837158], [0.8571000099182129, 0.75, 0.666700005531311]], [[-1.125, -1.0, -0.5400000214576721], [-0.36730000376701355, -0.3515999913215637, -0.33329999446868896]]]
            # expect: div (2, 3) (2, 3) (1, 1) [[[3.0, 2.0, 1.2000000476837158], [0.8571000099182129, 0.75, 0.666700005531311]], [[-1.125, -1.0, -0.5400000214576721], [-0.36730000376701355, -0.3515999913215637, -0.33329999446868896]]]
            # expect: div () () () [3.0, -1.125]
            # expect: div () () (1,) [3.0, -1.125]
            # expect: div () () (3,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: div () () (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 1 [Op:Re
            # expect: div () () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 1 [Op:Re
            # expect: div () () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: div () () (1, 1) [3.0, -1.125]
            # expect: max (2, 1) (3,) () [[[0.0], [0.0]], [4.0, 4.0, 4.0]]
            # expect: max (2, 1) (3,) (1,) [[[0.0], [0.0]], [4.0, 4.0, 4.0]]
            # expect: max (2, 1) (3,) (3,) [[[0.0], [0.0]], [4.0, 4.0, 4.0]]
            # expect: max (2, 1) (3,) (2, 1) [[[0.0], [0.0]], [4.0, 4.0, 4.0]]
            # expect: max (2, 1) (3,) (2, 3) [[[0.0], [0.0]], [4.0, 4.0, 4.0]]
            # expect: max (2, 1) (3,) (1, 3) [[[0.0], [0.0]], [4.0, 4.0, 4.0]]
            # expect: max (2, 1) (3,) (1, 1) [[[0.0], [0.0]], [4.0, 4.0, 4.0]]
            # expect: max (3,) () () [[0.0, 0.0, 2.0], 4.0]
            # expect: max (3,) () (1,) [[0.0, 0.0, 2.0], 4.0]
            # expect: max (3,) () (3,) [[0.0, 0.0, 2.0], 4.0]
            # expect: max (3,) () (2, 1) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Re
            # expect: max (3,) () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Re
            # expect: max (3,) () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: max (3,) () (1, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: max (1,) (3,) () [[0.0], [2.0, 2.0, 2.0]]
            # expect: max (1,) (3,) (1,) [[0.0], [2.0, 2.0, 2.0]]
            # expect: max (1,) (3,) (3,) [[0.0], [2.0, 2.0, 2.0]]
            # expect: max (1,) (3,) (2, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: max (1,) (3,) (2, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: max (1,) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: max (1,) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: max (2, 3) (3,) () [[[0.0, 0.0, 0.0], [2.0, 2.0, 0.0]], [2.0, 2.0, 4.0]]
            # expect: max (2, 3) (3,) (1,) [[[0.0, 0.0, 0.0], [2.0, 2.0, 0.0]], [2.0, 2.0, 4.0]]
            # expect: max (2, 3) (3,) (3,) [[[0.0, 0.0, 0.0], [2.0, 2.0, 0.0]], [2.0, 2.0, 4.0]]
            # expect: max (2, 3) (3,) (2, 1) [[[0.0, 0.0, 0.0], [2.0, 2.0, 0.0]], [2.0, 2.0, 4.0]]
            # expect: max (2, 3) (3,) (2, 3) [[[0.0, 0.0, 0.0], [2.0, 2.0, 0.0]], [2.0, 2.0, 4.0]]
            # expect: max (2, 3) (3,) (1, 3) [[[0.0, 0.0, 0.0], [2.0, 2.0, 0.0]], [2.0, 2.0, 4.0]]
            # expect: max (2, 3) (3,) (1, 1) [[[0.0, 0.0, 0.0], [2.0, 2.0, 0.0]], [2.0, 2.0, 4.0]]
            # expect: max (2, 3) (2, 3) () [[[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], [[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]]]
            # expect: max (2, 3) (2, 3) (1,) [[[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], [[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]]]
            # expect: max (2, 3) (2, 3) (3,) [[[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], [[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]]]
            # expect: max (2, 3) (2, 3) (2, 1) [[[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], [[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]]]
            # expect: max (2, 3) (2, 3) (2, 3) [[[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], [[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]]]
            # expect: max (2, 3) (2, 3) (1, 3) [[[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], [[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]]]
            # expect: max (2, 3) (2, 3) (1, 1) [[[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], [[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]]]
            # expect: max () () () [0.0, 2.0]
            # expect: max () () (1,) [0.0, 2.0]
            # expect: max () () (3,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: max () () (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 1 [Op:Re
            # expect: max () () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 1 [Op:Re
            # expect: max () () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: max () () (1, 1) [0.0, 2.0]
            # expect: pow (2, 1) (3,) () [[[5.4394001960754395], [5.779799938201904]], [-1.9736000299453735, -1.386299967765808, -0.7117000222206116]]
            # expect: pow (2, 1) (3,) (1,) [[[5.4394001960754395], [5.779799938201904]], [-1.9736000299453735, -1.386299967765808, -0.7117000222206116]]
            # expect: pow (2, 1) (3,) (3,) [[[5.4394001960754395], [5.779799938201904]], [-1.9736000299453735, -1.386299967765808, -0.7117000222206116]]
            # expect: pow (2, 1) (3,) (2, 1) [[[5.4394001960754395], [5.779799938201904]], [-1.9736000299453735, -1.386299967765808, -0.7117000222206116]]
            # expect: pow (2, 1) (3,) (2, 3) [[[5.4394001960754395], [5.779799938201904]], [-1.9736000299453735, -1.386299967765808, -0.7117000222206116]]
            # expect: pow (2, 1) (3,) (1, 3) [[[5.4394001960754395], [5.779799938201904]], [-1.9736000299453735, -1.386299967765808, -0.7117000222206116]]
            # expect: pow (2, 1) (3,) (1, 1) [[[5.4394001960754395], [5.779799938201904]], [-1.9736000299453735, -1.386299967765808, -0.7117000222206116]]
            # expect: pow (3,) () () [[2.116499900817871, 1.679900050163269, 1.4674999713897705], -2.4486000537872314]
            # expect: pow (3,) () (1,) [[2.116499900817871, 1.679900050163269, 1.4674999713897705], -2.4486000537872314]
            # expect: pow (3,) () (3,) [[2.116499900817871, 1.679900050163269, 1.4674999713897705], -2.4486000537872314]
            # expect: pow (3,) () (2, 1) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Re
            # expect: pow (3,) () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Re
            # expect: pow (3,) () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: pow (3,) () (1, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: pow (1,) (3,) () [[5.4394001960754395], [-1.1002999544143677, -0.6930999755859375, -0.2750999927520752]]
            # expect: pow (1,) (3,) (1,) [[5.4394001960754395], [-1.1002999544143677, -0.6930999755859375, -0.2750999927520752]]
            # expect: pow (1,) (3,) (3,) [[5.4394001960754395], [-1.1002999544143677, -0.6930999755859375, -0.2750999927520752]]
            # expect: pow (1,) (3,) (2, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: pow (1,) (3,) (2, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: pow (1,) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: pow (1,) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: pow (2, 3) (3,) () [[[2.116499900817871, 2.0, 2.7516000270843506], [1.333299994468689, 2.0, 4.3678998947143555]], [-1.1002999544143677, -0.13529999554157257, 1.2376999855041504]]
            # expect: pow (2, 3) (3,) (1,) [[[2.116499900817871, 2.0, 2.7516000270843506], [1.333299994468689, 2.0, 4.3678998947143555]], [-1.1002999544143677, -0.13529999554157257, 1.2376999855041504]]
            # expect: pow (2, 3) (3,) (3,) [[[2.116499900817871, 2.0, 2.7516000270843506], [1.333299994468689, 2.0, 4.3678998947143555]], [-1.1002999544143677, -0.13529999554157257, 1.2376999855041504]]
            # expect: pow (2, 3) (3,) (2, 1) [[[2.116499900817871, 2.0, 2.7516000270843506], [1.333299994468689, 2.0, 4.3678998947143555]], [-1.1002999544143677, -0.13529999554157257, 1.2376999855041504]]
            # expect: pow (2, 3) (3,) (2, 3) [[[2.116499900817871, 2.0, 2.7516000270843506], [1.333299994468689, 2.0, 4.3678998947143555]], [-1.1002999544143677, -0.13529999554157257, 1.2376999855041504]]
            # expect: pow (2, 3) (3,) (1, 3) [[[2.116499900817871, 2.0, 2.7516000270843506], [1.333299994468689, 2.0, 4.3678998947143555]], [-1.1002999544143677, -0.13529999554157257, 1.2376999855041504]]
            # expect: pow (2, 3) (3,) (1, 1) [[[2.116499900817871, 2.0, 2.7516000270843506], [1.333299994468689, 2.0, 4.3678998947143555]], [-1.1002999544143677, -0.13529999554157257, 1.2376999855041504]]
            # expect: pow (2, 3) (2, 3) () [[[2.116499900817871, 2.0, 2.7516000270843506], [4.6666998863220215, 7.736000061035156, 13.5]], [[-1.1002999544143677, -0.6930999755859375, -0.3562000095844269], [0.0, 0.8091999888420105, 2.7369000911712646]]]
            # expect: pow (2, 3) (2, 3) (1,) [[[2.116499900817871, 2.0, 2.7516000270843506], [4.6666998863220215, 7.736000061035156, 13.5]], [[-1.1002999544143677, -0.6930999755859375, -0.3562000095844269], [0.0, 0.8091999888420105, 2.7369000911712646]]]
            # expect: pow (2, 3) (2, 3) (3,) [[[2.116499900817871, 2.0, 2.7516000270843506], [4.6666998863220215, 7.736000061035156, 13.5]], [[-1.1002999544143677, -0.6930999755859375, -0.3562000095844269], [0.0, 0.8091999888420105, 2.7369000911712646]]]
            # expect: pow (2, 3) (2, 3) (2, 1) [[[2.116499900817871, 2.0, 2.7516000270843506], [4.6666998863220215, 7.736000061035156, 13.5]], [[-1.1002999544143677, -0.6930999755859375, -0.3562000095844269], [0.0, 0.8091999888420105, 2.7369000911712646]]]
            # expect: pow (2, 3) (2, 3) (2, 3) [[[2.116499900817871, 2.0, 2.7516000270843506], [4.6666998863220215, 7.736000061035156, 13.5]], [[-1.1002999544143677, -0.6930999755859375, -0.3562000095844269], [0.0, 0.8091999888420105, 2.7369000911712646]]]
            # expect: pow (2, 3) (2, 3) (1, 3) [[[2.116499900817871, 2.0, 2.7516000270843506], [4.6666998863220215, 7.736000061035156, 13.5]], [[-1.1002999544143677, -0.6930999755859375, -0.3562000095844269], [0.0, 0.8091999888420105, 2.7369000911712646]]]
            # expect: pow (2, 3) (2, 3) (1, 1) [[[2.116499900817871, 2.0, 2.7516000270843506], [4.6666998863220215, 7.736000061035156, 13.5]], [[-1.1002999544143677, -0.6930999755859375, -0.3562000095844269], [0.0, 0.8091999888420105, 2.7369000911712646]]]
            # expect: pow () () () [2.116499900817871, -1.1002999544143677]
            # expect: pow () () (1,) [2.116499900817871, -1.1002999544143677]
            # expect: pow () () (3,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: pow () () (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 1 [Op:Re
            # expect: pow () () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 1 [Op:Re
            # expect: pow () () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: pow () () (1, 1) [2.116499900817871, -1.1002999544143677]
            # expect: sqd (2, 1) (3,) () [[[-10.33329963684082], [-7.3333001136779785]], [2.3333001136779785, 5.0, 10.33329963684082]]
            # expect: sqd (2, 1) (3,) (1,) [[[-10.33329963684082], [-7.3333001136779785]], [2.3333001136779785, 5.0, 10.33329963684082]]
            # expect: sqd (2, 1) (3,) (3,) [[[-10.33329963684082], [-7.3333001136779785]], [2.3333001136779785, 5.0, 10.33329963684082]]
            # expect: sqd (2, 1) (3,) (2, 1) [[[-10.33329963684082], [-7.3333001136779785]], [2.3333001136779785, 5.0, 10.33329963684082]]
            # expect: sqd (2, 1) (3,) (2, 3) [[[-10.33329963684082], [-7.3333001136779785]], [2.3333001136779785, 5.0, 10.33329963684082]]
            # expect: sqd (2, 1) (3,) (1, 3) [[[-10.33329963684082], [-7.3333001136779785]], [2.3333001136779785, 5.0, 10.33329963684082]]
            # expect: sqd (2, 1) (3,) (1, 1) [[[-10.33329963684082], [-7.3333001136779785]], [2.3333001136779785, 5.0, 10.33329963684082]]
            # expect: sqd (3,) () () [[-1.666700005531311, -0.666700005531311, 0.33329999446868896], 2.0]
            # expect: sqd (3,) () (1,) [[-1.666700005531311, -0.666700005531311, 0.33329999446868896], 2.0]
            # expect: sqd (3,) () (3,) [[-1.666700005531311, -0.666700005531311, 0.33329999446868896], 2.0]
            # expect: sqd (3,) () (2, 1) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Re
            # expect: sqd (3,) () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Re
            # expect: sqd (3,) () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: sqd (3,) () (1, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: sqd (1,) (3,) () [[-10.33329963684082], [1.666700005531311, 3.0, 5.6666998863220215]]
            # expect: sqd (1,) (3,) (1,) [[-10.33329963684082], [1.666700005531311, 3.0, 5.6666998863220215]]
            # expect: sqd (1,) (3,) (3,) [[-10.33329963684082], [1.666700005531311, 3.0, 5.6666998863220215]]
            # expect: sqd (1,) (3,) (2, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: sqd (1,) (3,) (2, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: sqd (1,) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: sqd (1,) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: sqd (2, 3) (3,) () [[[-1.666700005531311, -2.0, -3.6666998863220215], [1.333299994468689, 1.0, -0.666700005531311]], [0.33329999446868896, 1.0, 4.3333001136779785]]
            # expect: sqd (2, 3) (3,) (1,) [[[-1.666700005531311, -2.0, -3.6666998863220215], [1.333299994468689, 1.0, -0.666700005531311]], [0.33329999446868896, 1.0, 4.3333001136779785]]
            # expect: sqd (2, 3) (3,) (3,) [[[-1.666700005531311, -2.0, -3.6666998863220215], [1.333299994468689, 1.0, -0.666700005531311]], [0.33329999446868896, 1.0, 4.3333001136779785]]
            # expect: sqd (2, 3) (3,) (2, 1) [[[-1.666700005531311, -2.0, -3.6666998863220215], [1.333299994468689, 1.0, -0.666700005531311]], [0.33329999446868896, 1.0, 4.3333001136779785]]
            # expect: sqd (2, 3) (3,) (2, 3) [[[-1.666700005531311, -2.0, -3.6666998863220215], [1.333299994468689, 1.0, -0.666700005531311]], [0.33329999446868896, 1.0, 4.3333001136779785]]
            # expect: sqd (2, 3) (3,) (1, 3) [[[-1.666700005531311, -2.0, -3.6666998863220215], [1.333299994468689, 1.0, -0.666700005531311]], [0.33329999446868896, 1.0, 4.3333001136779785]]
            # expect: sqd (2, 3) (3,) (1, 1) [[[-1.666700005531311, -2.0, -3.6666998863220215], [1.333299994468689, 1.0, -0.666700005531311]], [0.33329999446868896, 1.0, 4.3333001136779785]]
            # expect: sqd (2, 3) (2, 3) () [[[-1.666700005531311, -2.0, -3.6666998863220215], [-5.3333001136779785, -5.6666998863220215, -6.0]], [[1.666700005531311, 2.0, 3.6666998863220215], [5.3333001136779785, 5.6666998863220215, 6.0]]]
            # expect: sqd (2, 3) (2, 3) (1,) [[[-1.666700005531311, -2.0, -3.6666998863220215], [-5.3333001136779785, -5.6666998863220215, -6.0]], [[1.666700005531311, 2.0, 3.6666998863220215], [5.3333001136779785, 5.6666998863220215, 6.0]]]
            # expect: sqd (2, 3) (2, 3) (3,) [[[-1.666700005531311, -2.0, -3.6666998863220215], [-5.3333001136779785, -5.6666998863220215, -6.0]], [[1.666700005531311, 2.0, 3.6666998863220215], [5.3333001136779785, 5.6666998863220215, 6.0]]]
            # expect: sqd (2, 3) (2, 3) (2, 1) [[[-1.666700005531311, -2.0, -3.6666998863220215], [-5.3333001136779785, -5.6666998863220215, -6.0]], [[1.666700005531311, 2.0, 3.6666998863220215], [5.3333001136779785, 5.6666998863220215, 6.0]]]
            # expect: sqd (2, 3) (2, 3) (2, 3) [[[-1.666700005531311, -2.0, -3.6666998863220215], [-5.3333001136779785, -5.6666998863220215, -6.0]], [[1.666700005531311, 2.0, 3.6666998863220215], [5.3333001136779785, 5.6666998863220215, 6.0]]]
            # expect: sqd (2, 3) (2, 3) (1, 3) [[[-1.666700005531311, -2.0, -3.6666998863220215], [-5.3333001136779785, -5.6666998863220215, -6.0]], [[1.666700005531311, 2.0, 3.6666998863220215], [5.3333001136779785, 5.6666998863220215, 6.0]]]
            # expect: sqd (2, 3) (2, 3) (1, 1) [[[-1.666700005531311, -2.0, -3.6666998863220215], [-5.3333001136779785, -5.6666998863220215, -6.0]], [[1.666700005531311, 2.0, 3.6666998863220215], [5.3333001136779785, 5.6666998863220215, 6.0]]]
            # expect: sqd () () () [-1.666700005531311, 1.666700005531311]
            # expect: sqd () () (1,) [-1.666700005531311, 1.666700005531311]
            # expect: sqd () () (3,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: sqd () () (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 1 [Op:Re
            # expect: sqd () () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 1 [Op:Re
            # expect: sqd () () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: sqd () () (1, 1) [-1.666700005531311, 1.666700005531311]
            # expect: atan2 (2, 1) (3,) () [[[5.686100006103516], [4.6209001541137695]], [-2.426300048828125, -1.2705999612808228, -0.5062999725341797]]
            # expect: atan2 (2, 1) (3,) (1,) [[[5.686100006103516], [4.6209001541137695]], [-2.426300048828125, -1.2705999612808228, -0.5062999725341797]]
            # expect: atan2 (2, 1) (3,) (3,) [[[5.686100006103516], [4.6209001541137695]], [-2.426300048828125, -1.2705999612808228, -0.5062999725341797]]
            # expect: atan2 (2, 1) (3,) (2, 1) [[[5.686100006103516], [4.6209001541137695]], [-2.426300048828125, -1.2705999612808228, -0.5062999725341797]]
            # expect: atan2 (2, 1) (3,) (2, 3) [[[5.686100006103516], [4.6209001541137695]], [-2.426300048828125, -1.2705999612808228, -0.5062999725341797]]
            # expect: atan2 (2, 1) (3,) (1, 3) [[[5.686100006103516], [4.6209001541137695]], [-2.426300048828125, -1.2705999612808228, -0.5062999725341797]]
            # expect: atan2 (2, 1) (3,) (1, 1) [[[5.686100006103516], [4.6209001541137695]], [-2.426300048828125, -1.2705999612808228, -0.5062999725341797]]
            # expect: atan2 (3,) () () [[2.6301000118255615, 1.9199999570846558, 1.3241000175476074], -3.9159998893737793]
            # expect: atan2 (3,) () (1,) [[2.6301000118255615, 1.9199999570846558, 1.3241000175476074], -3.9159998893737793]
            # expect: atan2 (3,) () (3,) [[2.6301000118255615, 1.9199999570846558, 1.3241000175476074], -3.9159998893737793]
            # expect: atan2 (3,) () (2, 1) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Re
            # expect: atan2 (3,) () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 3 [Op:Re
            # expect: atan2 (3,) () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: atan2 (3,) () (1, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: atan2 (1,) (3,) () [[5.686100006103516], [-0.986299991607666, -0.4706000089645386, -0.17599999904632568]]
            # expect: atan2 (1,) (3,) (1,) [[5.686100006103516], [-0.986299991607666, -0.4706000089645386, -0.17599999904632568]]
            # expect: atan2 (1,) (3,) (3,) [[5.686100006103516], [-0.986299991607666, -0.4706000089645386, -0.17599999904632568]]
            # expect: atan2 (1,) (3,) (2, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: atan2 (1,) (3,) (2, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: atan2 (1,) (3,) (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: atan2 (1,) (3,) (1, 1) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: atan2 (2, 3) (3,) () [[[2.6301000118255615, 1.600000023841858, 0.9979000091552734], [0.9230999946594238, 0.7804999947547913, 0.6629999876022339]], [-2.3708999156951904, -1.7755999565124512, -1.045699954032898]]
            # expect: atan2 (2, 3) (3,) (1,) [[[2.6301000118255615, 1.600000023841858, 0.9979000091552734], [0.9230999946594238, 0.7804999947547913, 0.6629999876022339]], [-2.3708999156951904, -1.7755999565124512, -1.045699954032898]]
            # expect: atan2 (2, 3) (3,) (3,) [[[2.6301000118255615, 1.600000023841858, 0.9979000091552734], [0.9230999946594238, 0.7804999947547913, 0.6629999876022339]], [-2.3708999156951904, -1.7755999565124512, -1.045699954032898]]
            # expect: atan2 (2, 3) (3,) (2, 1) [[[2.6301000118255615, 1.600000023841858, 0.9979000091552734], [0.9230999946594238, 0.7804999947547913, 0.6629999876022339]], [-2.3708999156951904, -1.7755999565124512, -1.045699954032898]]
            # expect: atan2 (2, 3) (3,) (2, 3) [[[2.6301000118255615, 1.600000023841858, 0.9979000091552734], [0.9230999946594238, 0.7804999947547913, 0.6629999876022339]], [-2.3708999156951904, -1.7755999565124512, -1.045699954032898]]
            # expect: atan2 (2, 3) (3,) (1, 3) [[[2.6301000118255615, 1.600000023841858, 0.9979000091552734], [0.9230999946594238, 0.7804999947547913, 0.6629999876022339]], [-2.3708999156951904, -1.7755999565124512, -1.045699954032898]]
            # expect: atan2 (2, 3) (3,) (1, 1) [[[2.6301000118255615, 1.600000023841858, 0.9979000091552734], [0.9230999946594238, 0.7804999947547913, 0.6629999876022339]], [-2.3708999156951904, -1.7755999565124512, -1.045699954032898]]
            # expect: atan2 (2, 3) (2, 3) () [[[2.6301000118255615, 1.600000023841858, 0.9979000091552734], [0.7240999937057495, 0.6148999929428101, 0.53329998254776]], [[-0.986299991607666, -0.800000011920929, -0.44909998774528503], [-0.31029999256134033, -0.2881999909877777, -0.26669999957084656]]]
            # expect: atan2 (2, 3) (2, 3) (1,) [[[2.6301000118255615, 1.600000023841858, 0.9979000091552734], [0.7240999937057495, 0.6148999929428101, 0.53329998254776]], [[-0.986299991607666, -0.800000011920929, -0.44909998774528503], [-0.31029999256134033, -0.2881999909877777, -0.26669999957084656]]]
            # expect: atan2 (2, 3) (2, 3) (3,) [[[2.6301000118255615, 1.600000023841858, 0.9979000091552734], [0.7240999937057495, 0.6148999929428101, 0.53329998254776]], [[-0.986299991607666, -0.800000011920929, -0.44909998774528503], [-0.31029999256134033, -0.2881999909877777, -0.26669999957084656]]]
            # expect: atan2 (2, 3) (2, 3) (2, 1) [[[2.6301000118255615, 1.600000023841858, 0.9979000091552734], [0.7240999937057495, 0.6148999929428101, 0.53329998254776]], [[-0.986299991607666, -0.800000011920929, -0.44909998774528503], [-0.31029999256134033, -0.2881999909877777, -0.26669999957084656]]]
            # expect: atan2 (2, 3) (2, 3) (2, 3) [[[2.6301000118255615, 1.600000023841858, 0.9979000091552734], [0.7240999937057495, 0.6148999929428101, 0.53329998254776]], [[-0.986299991607666, -0.800000011920929, -0.44909998774528503], [-0.31029999256134033, -0.2881999909877777, -0.26669999957084656]]]
            # expect: atan2 (2, 3) (2, 3) (1, 3) [[[2.6301000118255615, 1.600000023841858, 0.9979000091552734], [0.7240999937057495, 0.6148999929428101, 0.53329998254776]], [[-0.986299991607666, -0.800000011920929, -0.44909998774528503], [-0.31029999256134033, -0.2881999909877777, -0.26669999957084656]]]
            # expect: atan2 (2, 3) (2, 3) (1, 1) [[[2.6301000118255615, 1.600000023841858, 0.9979000091552734], [0.7240999937057495, 0.6148999929428101, 0.53329998254776]], [[-0.986299991607666, -0.800000011920929, -0.44909998774528503], [-0.31029999256134033, -0.2881999909877777, -0.26669999957084656]]]
            # expect: atan2 () () () [2.6301000118255615, -0.986299991607666]
            # expect: atan2 () () (1,) [2.6301000118255615, -0.986299991607666]
            # expect: atan2 () () (3,) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: atan2 () () (2, 1) InvalidArgumentError Input to reshape is a tensor with 2 values, but the requested shape has 1 [Op:Re
            # expect: atan2 () () (2, 3) InvalidArgumentError Input to reshape is a tensor with 6 values, but the requested shape has 1 [Op:Re
            # expect: atan2 () () (1, 3) InvalidArgumentError Input to reshape is a tensor with 3 values, but the requested shape has 1 [Op:Re
            # expect: atan2 () () (1, 1) [2.6301000118255615, -0.986299991607666]
