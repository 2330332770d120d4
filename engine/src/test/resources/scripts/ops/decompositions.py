# Q and R, singular values, pseudo-inverses and exponentials of matrices, with their gradients.
import numpy as np
import tensorflow as tf

for rows, columns in ((3, 3), (4, 2), (2, 4), (5, 5)):
    m = tf.random.stateless_normal([rows, columns], [rows, columns], dtype=tf.float64)
    s, u, v = tf.linalg.svd(m)
    q, r = tf.linalg.qr(m)
    print(np.round(s, 8), np.round(u, 8), np.round(v, 8), np.round(q, 8), np.round(r, 8))
# expect: [3.19076694 1.9044252  0.18623317] [[ 0.99789649  0.02315323 -0.06055176]
# expect:  [-0.06410726  0.49127518 -0.86864202]
# expect:  [-0.0096357  -0.87069663 -0.49172607]] [[ 0.5483744   0.62787995 -0.55231539]
# expect:  [ 0.11997904  0.59457176  0.79504053]
# expect:  [ 0.82758114 -0.50224615  0.2507155 ]] [[-0.8389013   0.53029072 -0.12262283]
# expect:  [-0.26610605 -0.20307343  0.94231033]
# expect:  [ 0.47479699  0.82313603  0.31147214]] [[-2.12178494 -0.94664727 -1.63629035]
# expect:  [ 0.         -0.7446338   2.16781975]
# expect:  [ 0.          0.         -0.71626205]]
# expect: [1.88944435 1.15114498] [[-0.76299351 -0.0499925 ]
# expect:  [-0.38542808  0.44003163]
# expect:  [-0.49867164 -0.00548367]
# expect:  [-0.14357121 -0.89657283]] [[-0.50902261  0.86075315]
# expect:  [ 0.86075315  0.50902261]] [[-0.49555097  0.58231227]
# expect:  [-0.58419843 -0.02991394]
# expect:  [-0.343389    0.36164551]
# expect:  [ 0.54334651  0.72748203]] [[-1.38086508  0.7122865 ]
# expect:  [ 0.         -1.57511724]]
# expect: [1.63308925 0.42741314] [[-0.05595859 -0.99843309]
# expect:  [-0.99843309  0.05595859]] [[-0.72827035  0.38505825]
# expect:  [ 0.42721667 -0.32020596]
# expect:  [-0.51786762 -0.65552075]
# expect:  [ 0.13755489  0.5652352 ]] [[-0.08142816  0.99667921]
# expect:  [ 0.99667921  0.08142816]] [[ 1.20066365 -0.70985734  0.79933621 -0.18940361]
# expect:  [ 0.          0.03993468  0.39345976 -0.27010064]]
# expect: [3.42124919 2.23370784 1.34045561 0.79004199 0.50484147] [[-0.78571333  0.15348903 -0.08266052 -0.58215874  0.11556002]
# expect:  [-0.04516468 -0.49994571  0.09339479  0.08570904  0.85553832]
# expect:  [-0.39953986  0.52668967  0.00925205  0.71919688  0.21362618]
# expect:  [-0.40361564 -0.63319703 -0.40064243  0.35855576 -0.38350925]
# expect:  [-0.24099176 -0.21944229  0.90765891  0.08909986 -0.24896702]] [[ 0.44790527  0.6876778  -0.01149693  0.52407673  0.22735767]
# expect:  [ 0.1356417   0.4619406   0.58714011 -0.60236079 -0.24625227]
# expect:  [-0.48160503 -0.0636743   0.68641324  0.53748352 -0.06285308]
# expect:  [-0.73909507  0.53119128 -0.326671   -0.15886281  0.19905517]
# expect:  [ 0.05269977 -0.16580572  0.27795185 -0.21995257  0.91874634]] [[-0.54014328  0.44263443 -0.02472539  0.6926032   0.1789119 ]
# expect:  [-0.31868959 -0.27743999 -0.03072803 -0.29367816  0.85689726]
# expect:  [ 0.23460842 -0.19869127 -0.91281542  0.25712964  0.07831358]
# expect:  [-0.66933762 -0.57984428 -0.09533321 -0.03780094 -0.45304572]
# expect:  [-0.32191337  0.59279356 -0.39512532 -0.60540019 -0.1494462 ]] [[ 2.21192095  0.93704652 -1.16884569 -0.94305058 -0.14334414]
# expect:  [ 0.          1.12398617  0.6315841   0.56686127  0.13710713]
# expect:  [ 0.          0.         -1.41348253 -1.47009238  0.17278898]
# expect:  [ 0.          0.          0.          2.15581886 -0.44018914]
# expect:  [ 0.          0.          0.          0.          0.53930622]]
a = tf.constant([[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]], tf.float64)
with tf.GradientTape(persistent=True) as tape:
    tape.watch(a)
    s, u, v = tf.linalg.svd(a)
    values = tf.linalg.svd(a, compute_uv=False)
    cubes = tf.reduce_sum(u * u * u)
    corner = v[0, 0]
    q, r = tf.linalg.qr(a)
    inverse = tf.linalg.pinv(a)
for y in (s, values, cubes, corner, q, r, inverse):
    print(np.round(tape.gradient(y, a), 7))
# expect: [[-0.6393459  0.7209773]
# expect:  [ 0.5625644  0.2016535]
# expect:  [ 0.5241737  0.6629688]]
# expect: [[-0.6393459  0.7209773]
# expect:  [ 0.5625644  0.2016535]
# expect:  [ 0.5241737  0.6629688]]
# expect: [[ 0.6046216 -0.3855394]
# expect:  [ 1.7162286 -1.2943685]
# expect:  [-1.1543702  0.8524423]]
# expect: [[ 0.0125702 -0.0122673]
# expect:  [ 0.0325614 -0.02196  ]
# expect:  [ 0.0551272 -0.0390737]]
# expect: [[-0.6857407  0.225877 ]
# expect:  [-0.9060032  0.6776309]
# expect:  [ 0.6807501 -0.451754 ]]
# expect: [[-1.598606   0.7796524]
# expect:  [-0.0305675 -0.8233203]
# expect:  [-0.8451543 -0.8451543]]
# expect: [[-0.4489796  0.4285714]
# expect:  [ 0.9387755 -0.7142857]
# expect:  [-0.244898   0.1428571]]
print(tf.linalg.qr([[1.0, 2.0], [3.0, 4.0]]).q)
# expect: tf.Tensor(
# expect: [[-0.3162278  -0.9486833 ]
# expect:  [-0.9486833   0.31622773]], shape=(2, 2), dtype=float32)
print(*tf.linalg.svd([[1.0, 2.0], [3.0, 4.0]]))
# expect: tf.Tensor([5.4649854  0.36596614], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[ 0.4045535 -0.9145143]
# expect:  [ 0.9145143  0.4045535]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 0.5760484  0.8174156]
# expect:  [ 0.8174156 -0.5760484]], shape=(2, 2), dtype=float32)
print(np.round(inverse, 9), tf.linalg.matrix_rank([[1.0, 2.0], [2.0, 4.0]]))
# expect: [[-2.07142857  0.78571429  0.14285714]
# expect:  [ 1.5        -0.5         0.        ]] tf.Tensor(1, shape=(), dtype=int32)
for scale in (0.01, 0.1, 0.5, 1.0, 3.0, 10.0):
    b = tf.constant([[1.0, 2.0], [-1.0, 0.5]], tf.float64) * scale
    with tf.GradientTape() as tape:
        tape.watch(b)
        y = tf.linalg.expm(b)
    print(y, tape.gradient(y, b))
# expect: tf.Tensor(
# expect: [[ 1.00994933  0.02014991]
# expect:  [-0.01007496  1.00491185]], shape=(2, 2), dtype=float64) tf.Tensor(
# expect: [[1.01499101 0.99740391]
# expect:  [1.02767916 1.00994513]], shape=(2, 2), dtype=float64)
# expect: tf.Tensor(
# expect: [[ 1.09431917  0.21488137]
# expect:  [-0.10744069  1.04059883]], shape=(2, 2), dtype=float64) tf.Tensor(
# expect: [[1.14848776 0.96517317]
# expect:  [1.29287422 1.09387092]], shape=(2, 2), dtype=float64)
# expect: tf.Tensor(
# expect: [[ 1.28414962  1.34034332]
# expect:  [-0.67017166  0.94906379]], shape=(2, 2), dtype=float64) tf.Tensor(
# expect: [[1.63367007 0.61243318]
# expect:  [2.79616361 1.269715  ]], shape=(2, 2), dtype=float64)
# expect: tf.Tensor(
# expect: [[ 7.50780136e-01  2.99327268e+00]
# expect:  [-1.49663634e+00  2.46196584e-03]], shape=(2, 2), dtype=float64) tf.Tensor(
# expect: [[ 1.57135736 -0.2890362 ]
# expect:  [ 5.06798143  0.67852109]], shape=(2, 2), dtype=float64)
# expect: tf.Tensor(
# expect: [[ -6.31458715 -11.71661337]
# expect:  [  5.85830669  -3.38543381]], shape=(2, 2), dtype=float64) tf.Tensor(
# expect: [[ -9.05682168   3.15786254]
# expect:  [-12.17403177  -6.50150596]], shape=(2, 2), dtype=float64)
# expect: tf.Tensor(
# expect: [[  707.67333782  2536.52248259]
# expect:  [-1268.26124129    73.54271718]], shape=(2, 2), dtype=float64) tf.Tensor(
# expect: [[ 1324.78577116 -1073.36236791]
# expect:  [ 2527.2031082    724.69152514]], shape=(2, 2), dtype=float64)
with tf.GradientTape() as outer:
    outer.watch(a)
    with tf.GradientTape() as inner:
        inner.watch(a)
        total = tf.reduce_sum(tf.linalg.svd(a, compute_uv=False) ** 2)
    slope = inner.gradient(total, a)
print(np.round(slope, 7), np.round(outer.gradient(slope, a), 6))
# expect: [[ 2.  4.]
# expect:  [ 6.  8.]
# expect:  [10. 14.]] [[2. 2.]
# expect:  [2. 2.]
# expect:  [2. 2.]]
