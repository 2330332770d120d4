# Activations of symbolic tensors, and the names that operations take.
import keras, numpy as np
from keras import ops
i = keras.Input((4,))
a = ops.exp(-i); print(a)
# expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_2>
b = ops.squeeze(ops.reshape(i, (-1, 2, 2))[:, :1], axis=1); print(b)
# expect: <KerasTensor shape=(None, 2), dtype=float32, sparse=False, ragged=False, name=keras_tensor_5>
c = keras.activations.softmax(i); print(c)
# expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_6>
c = keras.activations.relu(i); print(c)
# expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_7>
c = keras.activations.gelu(i); print(c)
# expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_8>
d = i @ np.ones((4, 3), "float32"); print(d)
# expect: <KerasTensor shape=(None, 3), dtype=float32, sparse=False, ragged=False, name=keras_tensor_9>
e = -i / 2; print(e)
# expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_11>
f = ops.where(i > 1.0, i, ops.zeros_like(i)); print(f)
# expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_14>
g = ops.concatenate([i, ops.mean(i, axis=1, keepdims=True)], axis=-1); print(g)
# expect: <KerasTensor shape=(None, 5), dtype=float32, sparse=False, ragged=False, name=keras_tensor_16>
h, k = ops.split(i, 2, axis=1); print(h, k)
# expect: <KerasTensor shape=(None, 2), dtype=float32, sparse=False, ragged=False, name=keras_tensor_17> <KerasTensor shape=(None, 2), dtype=float32, sparse=False, ragged=False, name=keras_tensor_18>
o6 = ops.norm(i, axis=-1); print(o6); o7 = ops.one_hot(ops.cast(i, "int32"), 5); print(o7)
# expect: <KerasTensor shape=(None,), dtype=float32, sparse=False, ragged=False, name=keras_tensor_19>
# expect: <KerasTensor shape=(None, 4, 5), dtype=float32, sparse=False, ragged=False, name=keras_tensor_21>
for fn in ["sigmoid", "tanh", "softplus", "silu", "elu", "selu", "log_softmax", "hard_sigmoid", "leaky_relu", "exponential", "linear", "softsign", "relu6"]:
    print(getattr(keras.activations, fn)(i))
    # expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_22>
    # expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_23>
    # expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_24>
    # expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_25>
    # expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_26>
    # expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_27>
    # expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_28>
    # expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_29>
    # expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_30>
    # expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_31>
    # expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor>
    # expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_32>
    # expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_33>
import keras, numpy as np, tensorflow as tf
from keras import layers, ops
i = keras.Input((4,))
x = layers.Lambda(lambda t: t ** 2, name="sq")(i)
y = tf.keras.layers.Lambda(lambda t: ops.sum(t, axis=-1, keepdims=True))(x)
z = ops.exp(-y) * 2.0 + i[:, :1]
w = ops.where(z > 1.0, z, ops.zeros_like(z))
v = ops.concatenate([w, ops.mean(i, axis=1, keepdims=True)], axis=-1)
u = ops.reshape(v, (-1, 2, 1)); t = ops.squeeze(u, axis=-1); s = -t / 2 @ np.ones((2, 3), "float32")
m = keras.Model(i, s); pass
print(m(np.array([[0.1, 0.2, 0.3, 0.4], [1, 2, 3, 4.]])).numpy().round(4))
# expect: [[-0.9158 -0.9158 -0.9158]
# expect:  [-1.25   -1.25   -1.25  ]]
try:
    tf.nn.relu(i)
except Exception as e: print(type(e).__name__, str(e)[:80])
# expect: ValueError A KerasTensor cannot be used as input to a TensorFlow function. A KerasTensor is
try:
    tf.reduce_sum(i) 
except Exception as e: print(type(e).__name__, str(e)[:80])
# expect: ValueError A KerasTensor cannot be used as input to a TensorFlow function. A KerasTensor is
print(layers.Lambda(lambda t: t + 1)(tf.ones((1, 2))), layers.Lambda(lambda t: t).get_config()["name"])
# expect: tf.Tensor([[2. 2.]], shape=(1, 2), dtype=float32) lambda_2
q = layers.Lambda(lambda a: a[0] * a[1])([tf.ones(2), tf.fill([2], 3.0)]); print(q)
# expect: tf.Tensor([3. 3.], shape=(2,), dtype=float32)
a, b = ops.split(i, 2, axis=1); print(a, b.shape)
# expect: <KerasTensor shape=(None, 2), dtype=float32, sparse=False, ragged=False, name=keras_tensor_56> (None, 2)
o1 = ops.argmax(i, axis=-1); print(o1); o2 = ops.cast(i > 0, "float32"); print(o2); o3 = ops.stack([i, i], axis=1); print(o3.shape); o4 = ops.einsum("bi,bj->bij", i, i); print(o4)
# expect: <KerasTensor shape=(None,), dtype=int32, sparse=False, ragged=False, name=keras_tensor_58>
# expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_60>
# expect: (None, 2, 4)
# expect: <KerasTensor shape=(None, 4, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_62>
o5 = ops.softmax(i) if False else keras.activations.softmax(i); print(o5); o6 = ops.norm(i, axis=-1); print(o6.shape); o7 = ops.one_hot(ops.cast(i, "int32"), 5); print(o7)
# expect: <KerasTensor shape=(None, 4), dtype=float32, sparse=False, ragged=False, name=keras_tensor_63>
# expect: (None,)
# expect: <KerasTensor shape=(None, 4, 5), dtype=float32, sparse=False, ragged=False, name=keras_tensor_66>
