# Gradients that consist of rows, some of them of one place: each row is squared by itself.
makers = {
    "sgd": lambda: tf.keras.optimizers.SGD(0.1),
    "momentum": lambda: tf.keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True),
    "adagrad": lambda: tf.keras.optimizers.Adagrad(0.1),
    "rmsprop": lambda: tf.keras.optimizers.RMSprop(0.1, centered=True),
    "adadelta": lambda: tf.keras.optimizers.Adadelta(0.1),
    "adam": lambda: tf.keras.optimizers.Adam(0.1),
    "nadam": lambda: tf.keras.optimizers.Nadam(0.1),
    "adamax": lambda: tf.keras.optimizers.Adamax(0.1),
    "lion": lambda: tf.keras.optimizers.Lion(0.1),
    "lamb": lambda: tf.keras.optimizers.Lamb(0.1),
    "ftrl": lambda: tf.keras.optimizers.Ftrl(0.1),
    "clipnorm": lambda: tf.keras.optimizers.SGD(0.1, clipnorm=0.5),
    "clipvalue": lambda: tf.keras.optimizers.SGD(0.1, clipvalue=0.5),
    "global_clipnorm": lambda: tf.keras.optimizers.SGD(0.1, global_clipnorm=0.5),
    "accumulated": lambda: tf.keras.optimizers.SGD(0.1, gradient_accumulation_steps=2),
}
for name, make in makers.items():
    x = tf.Variable([[0.3, 1.7], [2.1, 0.9], [3.3, -1.1]])
    opt = make()
    for k in range(3):
        with tf.GradientTape() as t:
            rows = tf.gather(x, [0, 0, 2, 0])
            y = tf.reduce_sum(rows**2 * [[1.0, 2.0], [0.3, 0.7], [1.1, 1.3], [0.7, 0.1]])
        opt.apply_gradients([(t.gradient(y, x), x)])
    print(name, x.numpy().tolist())
# expect: sgd [[0.06480000168085098, 0.14481280744075775], [2.0999999046325684, 0.8999999761581421], [1.5660215616226196, -0.44574642181396484]]
# expect: momentum [[-0.12998878955841064, -0.5957502126693726], [2.0999999046325684, 0.8999999761581421], [-0.5632025003433228, 0.300424188375473]]
# expect: adagrad [[0.048665810376405716, 1.407611608505249], [2.0999999046325684, 0.8999999761581421], [3.0742430686950684, -0.8804973363876343]]
# expect: rmsprop [[-0.021934274584054947, 0.6879091858863831], [2.0999999046325684, 0.8999999761581421], [2.5199954509735107, -0.40792685747146606]]
# expect: adadelta [[0.29931753873825073, 1.6994338035583496], [2.0999999046325684, 0.8999999761581421], [3.2995707988739014, -1.0995711088180542]]
# expect: adam [[-0.11761759966611862, 1.3054866790771484], [2.0999999046325684, 0.8999999761581421], [3.0003435611724854, -0.8013848066329956]]
# expect: nadam [[0.010484423488378525, 1.3731852769851685], [2.0999999046325684, 0.8999999761581421], [3.047898292541504, -0.8537379503250122]]
# expect: adamax [[0.050850845873355865, 1.409040927886963], [2.0999999046325684, 0.8999999761581421], [3.004528760910034, -0.8140792846679688]]
# expect: lion [[1.4901161193847656e-08, 1.399999976158142], [2.0999999046325684, 0.8999999761581421], [3.000000238418579, -0.7999999523162842]]
# expect: lamb [[-0.232378289103508, 0.9429579973220825], [2.0999999046325684, 0.8999999761581421], [2.722318410873413, -0.5281269550323486]]
# expect: ftrl [[0.009862484410405159, 1.336942434310913], [0.0, 0.0], [2.9332523345947266, -0.7674329876899719]]
# expect: clipnorm [[0.28312039375305176, 1.567116141319275], [2.0999999046325684, 0.8999999761581421], [3.1969916820526123, -1.05949866771698]]
# expect: clipvalue [[0.06839999556541443, 1.305986762046814], [2.0999999046325684, 0.8999999761581421], [3.1500000953674316, -0.9500001072883606]]
# expect: global_clipnorm [[0.28312039375305176, 1.567116141319275], [2.0999999046325684, 0.8999999761581421], [3.1969916820526123, -1.05949866771698]]
# expect: accumulated [[0.18000000715255737, 0.7479999661445618], [2.0999999046325684, 0.8999999761581421], [2.5739998817443848, -0.8140000104904175]]

s = tf.IndexedSlices(tf.constant([[1.0, 2.0], [3.0, 4.0]]), tf.constant([0, 2]), tf.constant([4, 2]))
print(tf.reduce_sum(s, axis=1), -s, tf.ones([4, 2]) * s)
# expect: tf.Tensor([3. 0. 7. 0.], shape=(4,), dtype=float32) IndexedSlices(indices=tf.Tensor([0 2], shape=(2,), dtype=int32), values=tf.Tensor(
# expect: [[-1. -2.]
# expect:  [-3. -4.]], shape=(2, 2), dtype=float32), dense_shape=tf.Tensor([4 2], shape=(2,), dtype=int32)) tf.Tensor(
# expect: [[1. 2.]
# expect:  [0. 0.]
# expect:  [3. 4.]
# expect:  [0. 0.]], shape=(4, 2), dtype=float32)
try:
    s * 2.0
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for *: 'IndexedSlices' and 'float'
bare = tf.IndexedSlices(values=tf.constant([1.0]), indices=tf.constant([2]))
print(bare, bare.dense_shape, bare.shape)  # expect: IndexedSlices(indices=tf.Tensor([2], shape=(1,), dtype=int32), values=tf.Tensor([1.], shape=(1,), dtype=float32)) None <unknown>
v = tf.Variable([1.0, 2.0, 3.0])
print(v.scatter_sub(bare))  # expect: <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([1., 2., 2.], dtype=float32)>
tf.keras.optimizers.SGD(0.5).apply_gradients([(bare, v)])
print(v.numpy())  # expect: [1.  2.  1.5]
try:
    tf.convert_to_tensor(bare)
except ValueError as e:
    print(e)  # expect: Tensor conversion requested for IndexedSlices for argument `value` without dense_shape: IndexedSlices(indices=tf.Tensor([2], shape=(1,), dtype=int32), values=tf.Tensor([1.], shape=(1,), dtype=float32))
