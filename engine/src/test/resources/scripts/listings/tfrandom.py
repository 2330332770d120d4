import tensorflow as tf
for s in (0, 1, 42, 1234):
    tf.random.set_seed(s)
    print(tf.random.normal([7]), tf.random.normal((2, 3), mean=1.0, stddev=2.0))
    # expect: tf.Tensor(
    # expect: [ 1.5110626   0.42292204 -0.41969493 -1.0360372  -1.2368279   0.47027302
    # expect:  -0.01397489], shape=(7,), dtype=float32) tf.Tensor(
    # expect: [[ 3.1337605   1.3890986  -0.06165791]
    # expect:  [ 1.1838017   0.64492583 -0.8386177 ]], shape=(2, 3), dtype=float32)
    # expect: tf.Tensor(
    # expect: [-1.1012203   1.5457517   0.383644   -0.87965786 -1.2246722  -0.9811211
    # expect:   0.08780783], shape=(7,), dtype=float32) tf.Tensor(
    # expect: [[ 1.8061757  -1.1760416   0.8738093 ]
    # expect:  [ 3.6731133   2.42352     0.02142709]], shape=(2, 3), dtype=float32)
    # expect: tf.Tensor(
    # expect: [ 0.3274685 -0.8426258  0.3194337 -1.4075519 -2.3880599 -1.0392479
    # expect:  -0.5573232], shape=(7,), dtype=float32) tf.Tensor(
    # expect: [[ 1.1684492  -0.7218075   1.7562461 ]
    # expect:  [ 0.98960745  0.01093608  2.2356384 ]], shape=(2, 3), dtype=float32)
    # expect: tf.Tensor(
    # expect: [ 0.8369314  -0.73429775  1.0402943   0.04035992 -0.7218659   1.0794858
    # expect:   0.9032698 ], shape=(7,), dtype=float32) tf.Tensor(
    # expect: [[3.2936132  2.9291985  2.7566028 ]
    # expect:  [0.37979555 3.1533024  3.0174956 ]], shape=(2, 3), dtype=float32)
    print(tf.random.uniform([5]), tf.random.uniform((2, 2), -1, 1), tf.random.uniform([6], maxval=10, dtype=tf.int32), tf.random.uniform([3], 5, 100, dtype=tf.int64))
    # expect: tf.Tensor([0.1952138 0.7401732 0.4878018 0.8753203 0.4071133], shape=(5,), dtype=float32) tf.Tensor(
    # expect: [[-0.64972925 -0.36405158]
    # expect:  [ 0.71109486 -0.16548204]], shape=(2, 2), dtype=float32) tf.Tensor([8 5 8 2 7 5], shape=(6,), dtype=int32) tf.Tensor([41 63 11], shape=(3,), dtype=int64)
    # expect: tf.Tensor([0.8292774  0.634228   0.5147276  0.39108086 0.5809028 ], shape=(5,), dtype=float32) tf.Tensor(
    # expect: [[-0.5270958  -0.5224533 ]
    # expect:  [ 0.00726247  0.54708004]], shape=(2, 2), dtype=float32) tf.Tensor([4 4 9 2 1 0], shape=(6,), dtype=int32) tf.Tensor([65 60 45], shape=(3,), dtype=int64)
    # expect: tf.Tensor([0.7413678  0.62854624 0.01738465 0.3431449  0.51063764], shape=(5,), dtype=float32) tf.Tensor(
    # expect: [[ 0.4804616  -0.32123613]
    # expect:  [ 0.13850117 -0.10377216]], shape=(2, 2), dtype=float32) tf.Tensor([9 5 8 8 3 8], shape=(6,), dtype=int32) tf.Tensor([91 86 94], shape=(3,), dtype=int64)
    # expect: tf.Tensor([0.59750986 0.30313778 0.99768174 0.8082553  0.4170909 ], shape=(5,), dtype=float32) tf.Tensor(
    # expect: [[ 0.81983495  0.33535123]
    # expect:  [-0.6012273  -0.3431902 ]], shape=(2, 2), dtype=float32) tf.Tensor([7 7 3 4 6 1], shape=(6,), dtype=int32) tf.Tensor([61 64 93], shape=(3,), dtype=int64)
    print(tf.random.normal([3], dtype=tf.float64), tf.random.uniform([3], dtype=tf.float64), tf.random.truncated_normal([6]), tf.random.truncated_normal((2, 5), 1.0, 0.5))
    # expect: tf.Tensor([-1.28797626  0.23018721 -0.32955447], shape=(3,), dtype=float64) tf.Tensor([0.21287182 0.63302889 0.82901434], shape=(3,), dtype=float64) tf.Tensor([ 0.8328295   0.76248366 -0.30527893 -0.753745   -0.8793961  -0.286548  ], shape=(6,), dtype=float32) tf.Tensor(
    # expect: [[1.6746278  1.2380893  1.4989535  0.62682605 1.1333344 ]
    # expect:  [1.5010731  1.164354   1.1170281  1.0477146  1.2347133 ]], shape=(2, 5), dtype=float32)
    # expect: tf.Tensor([-0.1406545  -0.33113078 -0.37908764], shape=(3,), dtype=float64) tf.Tensor([0.381539   0.43098927 0.12694796], shape=(3,), dtype=float64) tf.Tensor([ 0.9868413   0.57056284  0.17946035  0.83900064 -0.7170265  -1.3113155 ], shape=(6,), dtype=float32) tf.Tensor(
    # expect: [[0.80125076 1.5489924  1.8674171  0.9472197  0.6684677 ]
    # expect:  [0.7553591  0.53493613 1.4052484  1.327615   1.0850688 ]], shape=(2, 5), dtype=float32)
    # expect: tf.Tensor([-0.19599483  1.18789489 -0.52696125], shape=(3,), dtype=float64) tf.Tensor([0.13931585 0.66881542 0.52696209], shape=(3,), dtype=float64) tf.Tensor([-1.588346    0.80656034 -0.2999747  -0.5611263   1.6963629  -1.2605722 ], shape=(6,), dtype=float32) tf.Tensor(
    # expect: [[0.22796214 1.6577168  1.3904037  1.5353141  1.3555098 ]
    # expect:  [0.9003555  0.99994427 1.0318837  0.69066703 0.8279232 ]], shape=(2, 5), dtype=float32)
    # expect: tf.Tensor([-1.00143502 -0.87663591 -1.9841336 ], shape=(3,), dtype=float64) tf.Tensor([0.37038294 0.12635127 0.20310951], shape=(3,), dtype=float64) tf.Tensor([-0.16868056  1.0764664   0.4020387   0.84812707 -0.49841714  0.2735498 ], shape=(6,), dtype=float32) tf.Tensor(
    # expect: [[0.9042478  1.6230477  1.0002022  0.86224943 0.2307871 ]
    # expect:  [1.2923167  1.0803674  1.1676829  0.70114064 1.220935  ]], shape=(2, 5), dtype=float32)
    print(tf.random.shuffle(tf.range(8)), tf.random.shuffle([[1, 2], [3, 4], [5, 6]]))
    # expect: tf.Tensor([4 7 1 6 5 0 3 2], shape=(8,), dtype=int32) tf.Tensor(
    # expect: [[1 2]
    # expect:  [3 4]
    # expect:  [5 6]], shape=(3, 2), dtype=int32)
    # expect: tf.Tensor([1 0 7 3 4 6 2 5], shape=(8,), dtype=int32) tf.Tensor(
    # expect: [[5 6]
    # expect:  [1 2]
    # expect:  [3 4]], shape=(3, 2), dtype=int32)
    # expect: tf.Tensor([3 1 7 4 6 2 5 0], shape=(8,), dtype=int32) tf.Tensor(
    # expect: [[3 4]
    # expect:  [1 2]
    # expect:  [5 6]], shape=(3, 2), dtype=int32)
    # expect: tf.Tensor([7 5 4 1 2 3 6 0], shape=(8,), dtype=int32) tf.Tensor(
    # expect: [[1 2]
    # expect:  [3 4]
    # expect:  [5 6]], shape=(3, 2), dtype=int32)
    print(tf.random.normal([3], seed=5), tf.random.normal([3], seed=5), tf.random.uniform([2], seed=1), tf.random.uniform([2], seed=1), tf.random.normal([]))
    # expect: tf.Tensor([ 0.31422797 -0.23275347  0.35895273], shape=(3,), dtype=float32) tf.Tensor([ 0.22794165 -0.6412305   0.22594437], shape=(3,), dtype=float32) tf.Tensor([0.5397302 0.1049397], shape=(2,), dtype=float32) tf.Tensor([0.4308926 0.3569486], shape=(2,), dtype=float32) tf.Tensor(-0.15241665, shape=(), dtype=float32)
    # expect: tf.Tensor([0.33694574 1.77476    1.4188327 ], shape=(3,), dtype=float32) tf.Tensor([-0.8267702  0.9718784 -0.1936583], shape=(3,), dtype=float32) tf.Tensor([0.05554414 0.01869845], shape=(2,), dtype=float32) tf.Tensor([0.5773283  0.29636776], shape=(2,), dtype=float32) tf.Tensor(-0.0035545581, shape=(), dtype=float32)
    # expect: tf.Tensor([ 1.080044  -2.473193  -1.5754302], shape=(3,), dtype=float32) tf.Tensor([-1.5244083  -0.83877516  1.4742826 ], shape=(3,), dtype=float32) tf.Tensor([0.15012848 0.63992536], shape=(2,), dtype=float32) tf.Tensor([0.3665805 0.8912455], shape=(2,), dtype=float32) tf.Tensor(0.6221494, shape=(), dtype=float32)
    # expect: tf.Tensor([ 1.1433215  -0.06220755  1.3388255 ], shape=(3,), dtype=float32) tf.Tensor([ 2.799578   -0.7211315   0.49659118], shape=(3,), dtype=float32) tf.Tensor([0.1689806 0.9725481], shape=(2,), dtype=float32) tf.Tensor([0.4243431  0.43403935], shape=(2,), dtype=float32) tf.Tensor(-0.97801447, shape=(), dtype=float32)
    print(tf.random.stateless_normal([4], seed=[1, 2]), tf.random.stateless_uniform([4], seed=(3, 0)), tf.random.stateless_uniform([4], seed=(3, s), minval=0, maxval=10, dtype=tf.int32))
    # expect: tf.Tensor([0.5441101  0.20738031 0.07356432 0.04643455], shape=(4,), dtype=float32) tf.Tensor([0.19591284 0.93934524 0.5322752  0.8410413 ], shape=(4,), dtype=float32) tf.Tensor([8 7 2 2], shape=(4,), dtype=int32)
    # expect: tf.Tensor([0.5441101  0.20738031 0.07356432 0.04643455], shape=(4,), dtype=float32) tf.Tensor([0.19591284 0.93934524 0.5322752  0.8410413 ], shape=(4,), dtype=float32) tf.Tensor([7 1 6 9], shape=(4,), dtype=int32)
    # expect: tf.Tensor([0.5441101  0.20738031 0.07356432 0.04643455], shape=(4,), dtype=float32) tf.Tensor([0.19591284 0.93934524 0.5322752  0.8410413 ], shape=(4,), dtype=float32) tf.Tensor([5 2 8 0], shape=(4,), dtype=int32)
    # expect: tf.Tensor([0.5441101  0.20738031 0.07356432 0.04643455], shape=(4,), dtype=float32) tf.Tensor([0.19591284 0.93934524 0.5322752  0.8410413 ], shape=(4,), dtype=float32) tf.Tensor([1 1 8 3], shape=(4,), dtype=int32)
    print(tf.reduce_sum(tf.random.normal([1000])).numpy(), tf.random.normal([20])[-3:])
    # expect: 12.28027 tf.Tensor([0.34710416 0.2823579  1.1489658 ], shape=(3,), dtype=float32)
    # expect: -2.3842492 tf.Tensor([-0.857255   -1.0788451  -0.43772197], shape=(3,), dtype=float32)
    # expect: 29.41666 tf.Tensor([0.8432856 0.3210482 0.3628768], shape=(3,), dtype=float32)
    # expect: -81.96864 tf.Tensor([ 1.8837254   0.99198675 -0.7878145 ], shape=(3,), dtype=float32)
tf.keras.utils.set_random_seed(3)
print(tf.random.normal([3]), tf.Variable(tf.random.normal([2, 2])))
# expect: tf.Tensor([-0.8296372 -1.8266271  0.1251936], shape=(3,), dtype=float32) <tf.Variable 'Variable:0' shape=(2, 2) dtype=float32, numpy=
# expect: array([[1.6663145 , 0.70519745],
# expect:        [1.8652127 , 0.83410895]], dtype=float32)>
