# Pictures in other colours, and varied by chance.
import tensorflow as tf
x = tf.reshape(tf.linspace(0., 1., 24), (2, 4, 3)); y=tf.random.stateless_uniform((2,3,3),seed=(1,2)); b=tf.stack([y,1-y]); u=tf.cast(y*255,tf.uint8); I=tf.image
print(I.rgb_to_hsv(y)); print(I.hsv_to_rgb(I.rgb_to_hsv(y))); print(I.rgb_to_yuv(y)[0], I.yuv_to_rgb(y)[0], I.rgb_to_yiq(y)[0], I.yiq_to_rgb(y)[0])
# expect: tf.Tensor(
# expect: [[[0.80179745 0.8072266  0.9962232 ]
# expect:   [0.6286257  0.75300163 0.649346  ]
# expect:   [0.68527675 0.851685   0.43935144]]
# expect:
# expect:  [[0.4114174  0.5782007  0.20096803]
# expect:   [0.75069284 0.77464974 0.776737  ]
# expect:   [0.42127526 0.9740158  0.6049684 ]]], shape=(2, 3, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[[0.84406054 0.19204533 0.9962232 ]
# expect:   [0.1603874  0.27199012 0.649346  ]
# expect:   [0.10694454 0.06516241 0.43935144]]
# expect:
# expect:  [[0.08476818 0.20096803 0.13920832]
# expect:   [0.47838873 0.17503788 0.776737  ]
# expect:   [0.01571964 0.6049684  0.3266377 ]]], shape=(2, 3, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[ 0.4786741   0.2546916   0.32054722]
# expect:  [ 0.28163952  0.18095241 -0.10637242]
# expect:  [ 0.1203128   0.15700243 -0.01172783]], shape=(3, 3), dtype=float32) tf.Tensor(
# expect: [[ 1.9796383   0.18984225  1.2343084 ]
# expect:  [ 0.90056586 -0.32397592  0.7130883 ]
# expect:  [ 0.6077537  -0.17386845  0.23935851]], shape=(3, 3), dtype=float32) tf.Tensor(
# expect: [[ 0.4786741   0.13011853  0.38815394]
# expect:  [ 0.28163952 -0.18776517  0.09381901]
# expect:  [ 0.1203128  -0.09534544  0.12528196]], shape=(3, 3), dtype=float32) tf.Tensor(
# expect: [[ 1.6461332   0.14706174  2.3293102 ]
# expect:  [ 0.8235364  -0.33385688  0.9660002 ]
# expect:  [ 0.4419991  -0.19513068  0.7835827 ]], shape=(3, 3), dtype=float32)
print(I.adjust_saturation(y,0.5)); print(I.adjust_saturation(y,3.)[0], I.adjust_hue(y,0.2)); print(I.adjust_hue(y,-.3)[0], I.adjust_saturation(u,2.)[0], I.adjust_hue(u,.1)[0], I.rgb_to_hsv(x)[0])
# expect: tf.Tensor(
# expect: [[[0.9201419  0.5941343  0.9962232 ]
# expect:   [0.4048667  0.46066806 0.649346  ]
# expect:   [0.2731479  0.25225693 0.43935144]]
# expect:
# expect:  [[0.1428681  0.20096803 0.17008817]
# expect:   [0.6275629  0.47588742 0.776737  ]
# expect:   [0.31034404 0.6049684  0.46580297]]], shape=(2, 3, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[0.8077226  0.         0.9962232 ]
# expect:  [0.         0.14821045 0.649346  ]
# expect:  [0.04905798 0.         0.43935144]], shape=(3, 3), dtype=float32) tf.Tensor(
# expect: [[[0.9962232  0.20071848 0.19204533]
# expect:   [0.6355349  0.1603874  0.649346  ]
# expect:   [0.43935144 0.06516242 0.32273176]]
# expect:
# expect:  [[0.08476818 0.1232879  0.20096803]
# expect:   [0.776737   0.17503786 0.35304642]
# expect:   [0.01571965 0.17620076 0.6049684 ]]], shape=(2, 3, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[0.19204533 0.98755044 0.9962232 ]
# expect:  [0.17419843 0.649346   0.1603874 ]
# expect:  [0.06516242 0.43935144 0.1817821 ]], shape=(3, 3), dtype=float32) tf.Tensor(
# expect: [[206   0 254]
# expect:  [  0  38 165]
# expect:  [ 12   0 112]], shape=(3, 3), dtype=uint8) tf.Tensor(
# expect: [[254  48 169]
# expect:  [ 86  40 165]
# expect:  [ 84  16 112]], shape=(3, 3), dtype=uint8) tf.Tensor(
# expect: [[0.5833334  1.         0.08695652]
# expect:  [0.5833334  0.40000004 0.21739131]
# expect:  [0.5833333  0.25000003 0.3478261 ]
# expect:  [0.5833333  0.1818182  0.47826087]], shape=(4, 3), dtype=float32)
for s in range(3):
    print(I.stateless_random_flip_left_right(y,seed=(s,2))[0], I.stateless_random_flip_up_down(y,seed=(s,2))[0,0], I.stateless_random_brightness(y,.2,seed=(s,1))[0,0], I.stateless_random_crop(y,(1,2,3),seed=(s,2)), I.stateless_random_saturation(y,.5,2.,seed=(s,3))[0,0], I.stateless_random_hue(y,.2,seed=(s,3))[0,0])
    # expect: tf.Tensor(
    # expect: [[0.10694444 0.06516242 0.43935144]
    # expect:  [0.1603874  0.27199018 0.649346  ]
    # expect:  [0.8440604  0.19204533 0.9962232 ]], shape=(3, 3), dtype=float32) tf.Tensor([0.08476818 0.20096803 0.13920832], shape=(3,), dtype=float32) tf.Tensor([0.67692685 0.02491176 0.82908964], shape=(3,), dtype=float32) tf.Tensor(
    # expect: [[[0.8440604  0.19204533 0.9962232 ]
    # expect:   [0.1603874  0.27199018 0.649346  ]]], shape=(1, 2, 3), dtype=float32) tf.Tensor([0.8077226 0.        0.9962232], shape=(3,), dtype=float32) tf.Tensor([0.9962232  0.19204533 0.6148217 ], shape=(3,), dtype=float32)
    # expect: tf.Tensor(
    # expect: [[0.8440604  0.19204533 0.9962232 ]
    # expect:  [0.1603874  0.27199018 0.649346  ]
    # expect:  [0.10694444 0.06516242 0.43935144]], shape=(3, 3), dtype=float32) tf.Tensor([0.8440604  0.19204533 0.9962232 ], shape=(3,), dtype=float32) tf.Tensor([0.68337125 0.03135617 0.83553404], shape=(3,), dtype=float32) tf.Tensor(
    # expect: [[[0.1603874  0.27199018 0.649346  ]
    # expect:   [0.10694444 0.06516242 0.43935144]]], shape=(1, 2, 3), dtype=float32) tf.Tensor([0.8077226 0.        0.9962232], shape=(3,), dtype=float32) tf.Tensor([0.9962232  0.19204533 0.4635494 ], shape=(3,), dtype=float32)
    # expect: tf.Tensor(
    # expect: [[0.8440604  0.19204533 0.9962232 ]
    # expect:  [0.1603874  0.27199018 0.649346  ]
    # expect:  [0.10694444 0.06516242 0.43935144]], shape=(3, 3), dtype=float32) tf.Tensor([0.8440604  0.19204533 0.9962232 ], shape=(3,), dtype=float32) tf.Tensor([0.6906138 0.0385987 0.8427766], shape=(3,), dtype=float32) tf.Tensor(
    # expect: [[[0.8440604  0.19204533 0.9962232 ]
    # expect:   [0.1603874  0.27199018 0.649346  ]]], shape=(1, 2, 3), dtype=float32) tf.Tensor([0.88024175 0.38326257 0.9962232 ], shape=(3,), dtype=float32) tf.Tensor([0.21644194 0.19204533 0.9962232 ], shape=(3,), dtype=float32)
tf.random.set_seed(1); print(I.random_flip_left_right(y)[0]); print(I.random_brightness(y, 0.2)[0,0]); print(I.random_crop(y, (1, 2, 3))); print(I.random_flip_left_right(b)[:,0]); print(I.random_saturation(y,.5,1.)[0,0], I.random_hue(y,.1)[0,0], I.random_flip_up_down(y,seed=3)[0,0])
# expect: tf.Tensor(
# expect: [[0.10694444 0.06516242 0.43935144]
# expect:  [0.1603874  0.27199018 0.649346  ]
# expect:  [0.8440604  0.19204533 0.9962232 ]], shape=(3, 3), dtype=float32)
# expect: tf.Tensor([0.8481032  0.19608815 1.0002661 ], shape=(3,), dtype=float32)
# expect: tf.Tensor(
# expect: [[[0.47838867 0.17503786 0.776737  ]
# expect:   [0.01571965 0.6049684  0.32663763]]], shape=(1, 2, 3), dtype=float32)
# expect: tf.Tensor(
# expect: [[[0.8440604  0.19204533 0.9962232 ]
# expect:   [0.1603874  0.27199018 0.649346  ]
# expect:   [0.10694444 0.06516242 0.43935144]]
# expect:
# expect:  [[0.15593958 0.80795467 0.00377679]
# expect:   [0.8396126  0.7280098  0.350654  ]
# expect:   [0.89305556 0.9348376  0.56064856]]], shape=(2, 3, 3), dtype=float32)
# expect: tf.Tensor([0.8642387  0.29868656 0.9962232 ], shape=(3,), dtype=float32) tf.Tensor([0.68251765 0.19204533 0.9962232 ], shape=(3,), dtype=float32) tf.Tensor([0.8440604  0.19204533 0.9962232 ], shape=(3,), dtype=float32)
for f in [lambda: I.random_brightness(y,-1.), lambda: I.random_contrast(y,.5,.2), lambda: I.random_hue(y,.7), lambda: I.adjust_hue(y,2.)]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
    # expect: ValueError max_delta must be non-negative.
    # expect: ValueError upper must be > lower.
    # expect: ValueError max_delta must be <= 0.5.
    # expect: ValueError delta must be in the interval [-1, 1]
