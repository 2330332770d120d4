# an optimizer that a traced function makes has variables, which it may make in its first call only
import tensorflow as tf

x = tf.Variable(1.)
y = tf.Variable(1.)


@tf.function
def each_time(factor):
    optimizer = tf.keras.optimizers.SGD(0.1)
    with tf.GradientTape() as tape:
        loss = y * factor
    optimizer.apply_gradients([(tape.gradient(loss, y), y)])
    return loss


try:
    print(each_time(tf.constant(1.)))
except ValueError as e:
    print("singleton tf.Variables" in str(e))
    # expect: True


class Once:
    optimizer = None

    @tf.function
    def step(self, factor):
        if self.optimizer is None:
            self.optimizer = tf.keras.optimizers.SGD(0.1, momentum=0.9)
        with tf.GradientTape() as tape:
            loss = x * factor
        self.optimizer.apply_gradients([(tape.gradient(loss, x), x)])
        return loss


once = Once()
for _ in range(2):
    print(once.step(tf.constant(1.)).numpy(), x.numpy(), once.optimizer.iterations.numpy())
    # expect: 1.0 0.9 1
    # expect: 0.9 0.71 2
