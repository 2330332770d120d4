# reduce_euclidean_norm and its own rule; polynomials and clipping take lists
import tensorflow as tf
x = tf.Variable([[3.0, 4.0, 0.7], [1.0, 2.0, -3.3]])
for axis in (None, 0, 1, [0, 1]):
    with tf.GradientTape() as outer:
        with tf.GradientTape() as t:
            y = tf.math.reduce_euclidean_norm(x, axis=axis)
        g = t.gradient(y, x)
    print(y.numpy().tolist(), g.numpy().tolist())
# expect: 6.4327287673950195 [[0.4663650691509247, 0.6218200922012329, 0.10881851613521576], [0.15545502305030823, 0.31091004610061646, -0.513001561164856]]
# expect: [3.1622776985168457, 4.4721360206604, 3.3734254837036133] [[0.9486832618713379, 0.8944271802902222, 0.20750421285629272], [0.3162277638912201, 0.4472135901451111, -0.9782341122627258]]
# expect: [5.048762321472168, 3.9862263202667236] [[0.5942050218582153, 0.7922734022140503, 0.13864783942699432], [0.25086382031440735, 0.5017276406288147, -0.8278506398200989]]
# expect: 6.4327287673950195 [[0.4663650691509247, 0.6218200922012329, 0.10881851613521576], [0.15545502305030823, 0.31091004610061646, -0.513001561164856]]
    print(outer.gradient(g, x).numpy().tolist())
# expect: [[0.07205478847026825, 0.044254712760448456, 0.13599497079849243], [0.12765493988990784, 0.09985487163066864, 0.2471952736377716]]
# expect: [[-0.06324553489685059, -0.0447213351726532, 0.3438432812690735], [0.18973666429519653, 0.08944272994995117, 0.07293644547462463]]
# expect: [[0.01857134699821472, -0.041260987520217896, 0.15618571639060974], [0.25560009479522705, 0.26033633947372437, 0.23523415625095367]]
# expect: [[0.07205478847026825, 0.044254712760448456, 0.13599497079849243], [0.12765493988990784, 0.09985487163066864, 0.2471952736377716]]
x = tf.Variable([[3.0, 4.0], [0.0, 0.0], [1.0, 2.0]])
for keep in (True, False):
    with tf.GradientTape() as t:
        y = tf.math.reduce_euclidean_norm(x, axis=1, keepdims=keep)
    print(y, t.gradient(y, x).numpy().tolist())
# expect: tf.Tensor(
# expect: [[5.      ]
# expect:  [0.      ]
# expect:  [2.236068]], shape=(3, 1), dtype=float32) [[0.6000000238418579, 0.800000011920929], [nan, nan], [0.4472135901451111, 0.8944271802902222]]
# expect: tf.Tensor([5.       0.       2.236068], shape=(3,), dtype=float32) [[0.6000000238418579, 0.800000011920929], [nan, nan], [0.4472135901451111, 0.8944271802902222]]
print(tf.math.reduce_euclidean_norm(tf.constant([3, 4])))  # expect: tf.Tensor(5, shape=(), dtype=int32)
x = tf.Variable(2.0)
print(tf.math.polyval([1.0, 2.0, 3.0], x))  # expect: tf.Tensor(11.0, shape=(), dtype=float32)
for coefficients in (tf.constant([1.0, 2.0]), (1.0, 2.0)):
    try:
        tf.math.polyval(coefficients, x)
    except Exception as e:
        print(type(e).__name__ + ':', e)
# expect: ValueError: Argument coeffs must be list type. Received type <class 'tensorflow.python.framework.ops.EagerTensor'>.
# expect: ValueError: Argument coeffs must be list type. Received type <class 'tuple'>.
try:
    tf.clip_by_global_norm(tf.constant([1.0]), 1.0)
except Exception as e:
    print(type(e).__name__ + ':', e)  # expect: TypeError: `t_list` should be a sequence of tensors. Received <class 'tensorflow.python.framework.ops.EagerTensor'>.
