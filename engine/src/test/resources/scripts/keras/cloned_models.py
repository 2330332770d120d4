import tensorflow as tf
m = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(2, name="a"), tf.keras.layers.Dense(1, name="b")])
print(m.get_layer("a").name, m.get_layer(index=1).name)
# expect: a b
try: m.get_layer("zz")
except Exception as e: print(type(e).__name__, e)
# expect: ValueError No such layer: zz. Existing layers are: ['a', 'b'].
f = tf.keras.Model(m.inputs, m.get_layer("a").output)
print(f(tf.ones((1, 3))).shape, f.output_shape)
# expect: (1, 2) (None, 2)
m2 = tf.keras.models.clone_model(m)
print([w.shape for w in m2.get_weights()])
# expect: [(3, 2), (2,), (2, 1), (1,)]
m2.set_weights(m.get_weights())
m.pop(); print(len(m.layers), m.output_shape)
# expect: 1 (None, 2)
print(m.predict_on_batch(tf.ones((1, 3))).shape, m.layers[0].input.shape, m.input_names if hasattr(m, "input_names") else "")
# expect: (1, 2) (None, 3) 

m.save_weights if True else 0
print(m.inputs, m.outputs)
# expect: [<KerasTensor shape=(None, 3), dtype=float32, sparse=False, ragged=False, name=keras_tensor>] [<KerasTensor shape=(None, 2), dtype=float32, sparse=False, ragged=False, name=keras_tensor_5>]
for l in m.layers: print(l.name, l.trainable, l.count_params(), l.input_spec if False else "", l.dtype)
# expect: a True 8  float32
