import random
import tensorflow as tf

L = tf.keras.layers
x = tf.ones((1, 4, 3))
for make, given in (
    (lambda: L.MultiHeadAttention(2, 3), (x, x)),
    (lambda: L.MultiHeadAttention(2, 3, dropout=0.1), (x, x)),
    (lambda: L.MultiHeadAttention(2, 3, value_dim=2, output_shape=5), (x, x)),
    (lambda: L.MultiHeadAttention(2, 3, kernel_initializer="ones"), (x, x)),
    (lambda: L.EinsumDense("abc,cd->abd", (None, 6), kernel_initializer="he_normal"), (x,)),
    (lambda: L.Attention(use_scale=True), ([x, x],)),
    (lambda: L.Attention(dropout=0.2), ([x, x],)),
    (lambda: L.Dropout(0.5), (x,)),
    (lambda: L.Dropout(0.0), (x,)),
    (lambda: L.SpatialDropout1D(0.5), (x,)),
    (lambda: L.GaussianNoise(0.0), (x,)),
):
    tf.keras.utils.set_random_seed(2)
    layer = make()
    first = random.random()
    tf.keras.utils.set_random_seed(2)
    layer = make()
    layer(*given)
    print(layer.name, first, random.random(), [w.numpy().ravel()[:2].tolist() for w in layer.weights])
# expect: multi_head_attention_1 0.9478274870593494 0.3610574739836072 [[0.6102333068847656, -0.8047211170196533], [0.0, 0.0], [0.1920938491821289, 0.07879126071929932], [0.0, 0.0], [0.19172132015228271, 0.13269561529159546], [0.0, 0.0], [0.46298348903656006, -0.6966973543167114], [0.0, 0.0]]
# expect: multi_head_attention_3 0.9478274870593494 0.8354988781294496 [[0.6102333068847656, -0.8047211170196533], [0.0, 0.0], [0.1920938491821289, 0.07879126071929932], [0.0, 0.0], [0.19172132015228271, 0.13269561529159546], [0.0, 0.0], [0.386630654335022, -0.017527341842651367], [0.0, 0.0]]
# expect: multi_head_attention_5 0.9478274870593494 0.3610574739836072 [[0.6102333068847656, -0.8047211170196533], [0.0, 0.0], [0.1920938491821289, 0.07879126071929932], [0.0, 0.0], [0.2173914909362793, 0.15046262741088867], [0.0, 0.0], [0.46298348903656006, -0.6966973543167114], [0.0, 0.0]]
# expect: multi_head_attention_7 0.9560342718892494 0.9560342718892494 [[1.0, 1.0], [0.0, 0.0], [1.0, 1.0], [0.0, 0.0], [1.0, 1.0], [0.0, 0.0], [1.0, 1.0], [0.0, 0.0]]
# expect: einsum_dense_1 0.9478274870593494 0.9478274870593494 [[0.19258877635002136, 0.6175561547279358]]
# expect: attention_1 0.9560342718892494 0.9560342718892494 [[1.0]]
# expect: attention_3 0.9478274870593494 0.9478274870593494 []
# expect: dropout_5 0.9478274870593494 0.9478274870593494 []
# expect: dropout_7 0.9560342718892494 0.9560342718892494 []
# expect: spatial_dropout1d_1 0.9478274870593494 0.9478274870593494 []
# expect: gaussian_noise_1 0.9560342718892494 0.9560342718892494 []
