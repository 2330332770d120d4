# Learning-rate schedules walked by hand, and one inside an optimizer.
import tensorflow as tf
import matplotlib.pyplot as plt

S = tf.keras.optimizers.schedules
schedules = {
    'exponential': S.ExponentialDecay(0.1, decay_steps=10, decay_rate=0.5),
    'staircase': S.ExponentialDecay(0.1, decay_steps=10, decay_rate=0.5, staircase=True),
    'piecewise': S.PiecewiseConstantDecay([10, 20], [0.1, 0.05, 0.01]),
    'polynomial': S.PolynomialDecay(0.1, decay_steps=30, end_learning_rate=0.01),
    'inverse time': S.InverseTimeDecay(0.1, decay_steps=10, decay_rate=1.0),
    'cosine': S.CosineDecay(0.1, decay_steps=30),
    'restarts': S.CosineDecayRestarts(0.1, first_decay_steps=10),
}
for name, schedule in schedules.items():
    rates = [float(schedule(step)) for step in range(31)]
    print(f"{name:12s}", [f"{rates[i]:.4f}" for i in (0, 5, 10, 20, 30)])
    plt.plot(rates, label=name)
plt.legend()
plt.xlabel('step')
plt.ylabel('learning rate')
plt.show()

x = tf.Variable(0.0)
optimizer = tf.keras.optimizers.SGD(schedules['piecewise'])
for step in range(25):
    with tf.GradientTape() as tape:
        loss = (x - 4.0)**2
    optimizer.apply_gradients([(tape.gradient(loss, x), x)])
    if step in (0, 10, 11, 24):
        print(step, optimizer.iterations.numpy(), optimizer.learning_rate, f"{x.numpy():.5f}")
