# ScheduleFreeAdamW: a fast point that Adam's steps move, and gradients between it and the mean of where it was
import tensorflow as tf

for options in [{}, {"warmup_steps": 3}, {"weight_decay": 0.1}, {"beta_1": 0.8, "epsilon": 1e-4, "clipnorm": 0.5}]:
    optimizer = tf.keras.optimizers.ScheduleFreeAdamW(0.1, **options)
    x = tf.Variable([1., 2.])
    for _ in range(4):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(x ** 2)
        optimizer.apply_gradients([(tape.gradient(loss, x), x)])
        print(x.numpy())
        # expect: [0.9 1.9]
        # expect: [0.85269594 1.8512976 ]
        # expect: [0.80601853 1.8028901 ]
        # expect: [0.7601022 1.754837 ]
        # expect: [0.96666664 1.9666667 ]
        # expect: [0.93390286 1.9336146 ]
        # expect: [0.890796  1.8898282]
        # expect: [0.8457675 1.8436806]
        # expect: [0.9 1.9]
        # expect: [0.84819597 1.8417975 ]
        # expect: [0.79748046 1.784392  ]
        # expect: [0.74796885 1.7278264 ]
        # expect: [0.9000447 1.9000225]
        # expect: [0.8511701 1.8497759]
        # expect: [0.8025845 1.7994714]
        # expect: [0.754365  1.7490962]
    for each in optimizer.variables:
        print(each)
        # expect: <Variable path=schedule_free_adam_w/iteration, shape=(), dtype=int64, value=4>
        # expect: <Variable path=schedule_free_adam_w/learning_rate, shape=(), dtype=float32, value=0.10000000149011612>
        # expect: <Variable path=schedule_free_adam_w/Variable_0_momentum, shape=(2,), dtype=float32, value=[0.6223533 1.6106778]>
        # expect: <Variable path=schedule_free_adam_w/Variable_0_velocity, shape=(2,), dtype=float32, value=[0.01272549 0.0570596 ]>
        # expect: <Variable path=schedule_free_adam_w_1/iteration, shape=(), dtype=int64, value=4>
        # expect: <Variable path=schedule_free_adam_w_1/learning_rate, shape=(), dtype=float32, value=0.10000000149011612>
        # expect: <Variable path=schedule_free_adam_w_1/Variable_0_momentum, shape=(2,), dtype=float32, value=[0.7106819 1.7052377]>
        # expect: <Variable path=schedule_free_adam_w_1/Variable_0_velocity, shape=(2,), dtype=float32, value=[0.01437741 0.06061776]>
        # expect: <Variable path=schedule_free_adam_w_2/iteration, shape=(), dtype=int64, value=4>
        # expect: <Variable path=schedule_free_adam_w_2/learning_rate, shape=(), dtype=float32, value=0.10000000149011612>
        # expect: <Variable path=schedule_free_adam_w_2/Variable_0_momentum, shape=(2,), dtype=float32, value=[0.6233586 1.6116614]>
        # expect: <Variable path=schedule_free_adam_w_2/Variable_0_velocity, shape=(2,), dtype=float32, value=[0.01264014 0.05665398]>
        # expect: <Variable path=schedule_free_adam_w_3/iteration, shape=(), dtype=int64, value=4>
        # expect: <Variable path=schedule_free_adam_w_3/learning_rate, shape=(), dtype=float32, value=0.10000000149011612>
        # expect: <Variable path=schedule_free_adam_w_3/Variable_0_momentum, shape=(2,), dtype=float32, value=[0.6097064 1.5979704]>
        # expect: <Variable path=schedule_free_adam_w_3/Variable_0_velocity, shape=(2,), dtype=float32, value=[0.00018069 0.00081779]>
    print(optimizer.get_config())
    # expect: {'name': 'schedule_free_adam_w', 'learning_rate': 0.10000000149011612, 'weight_decay': None, 'clipnorm': None, 'global_clipnorm': None, 'clipvalue': None, 'use_ema': False, 'ema_momentum': 0.99, 'ema_overwrite_frequency': None, 'loss_scale_factor': None, 'gradient_accumulation_steps': None, 'beta_1': 0.9, 'beta_2': 0.999, 'epsilon': 1e-08, 'warmup_steps': 0}
    # expect: {'name': 'schedule_free_adam_w_1', 'learning_rate': 0.10000000149011612, 'weight_decay': None, 'clipnorm': None, 'global_clipnorm': None, 'clipvalue': None, 'use_ema': False, 'ema_momentum': 0.99, 'ema_overwrite_frequency': None, 'loss_scale_factor': None, 'gradient_accumulation_steps': None, 'beta_1': 0.9, 'beta_2': 0.999, 'epsilon': 1e-08, 'warmup_steps': 3}
    # expect: {'name': 'schedule_free_adam_w_2', 'learning_rate': 0.10000000149011612, 'weight_decay': 0.1, 'clipnorm': None, 'global_clipnorm': None, 'clipvalue': None, 'use_ema': False, 'ema_momentum': 0.99, 'ema_overwrite_frequency': None, 'loss_scale_factor': None, 'gradient_accumulation_steps': None, 'beta_1': 0.9, 'beta_2': 0.999, 'epsilon': 1e-08, 'warmup_steps': 0}
    # expect: {'name': 'schedule_free_adam_w_3', 'learning_rate': 0.10000000149011612, 'weight_decay': None, 'clipnorm': 0.5, 'global_clipnorm': None, 'clipvalue': None, 'use_ema': False, 'ema_momentum': 0.99, 'ema_overwrite_frequency': None, 'loss_scale_factor': None, 'gradient_accumulation_steps': None, 'beta_1': 0.8, 'beta_2': 0.999, 'epsilon': 0.0001, 'warmup_steps': 0}
print(type(tf.keras.optimizers.get("schedulefreeadamw")).__name__)
# expect: ScheduleFreeAdamW
for name in ["Adam", "AdamW"]:
    try:
        getattr(tf.keras.optimizers.legacy, name)(0.1)
    except (ImportError, AttributeError) as e:
        print(type(e).__name__)
        # expect: ImportError
        # expect: AttributeError
loss = tf.keras.losses.CategoricalGeneralizedCrossEntropy(q=0.7)
p = tf.Variable([[.1, .8, .1], [.2, .3, .5]])
with tf.GradientTape() as tape:
    value = loss(tf.constant([1, 2]), p)
print(value, tape.gradient(value, p), loss.get_config())
# expect: tf.Tensor(0.3778858, shape=(), dtype=float32) tf.Tensor(
# expect: [[-0.        -0.5346173 -0.       ]
# expect:  [-0.        -0.        -0.6155722]], shape=(2, 3), dtype=float32) {'name': 'categorical_generalized_cross_entropy', 'reduction': 'sum_over_batch_size', 'q': 0.7}
