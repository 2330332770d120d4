# The order of axes that transpose takes
import tensorflow as tf
m = tf.constant([[1.0, 2.0], [3.0, 4.0]])
print(tf.transpose(m, [-1, 0]).numpy().tolist())  # expect: [[1.0, 3.0], [2.0, 4.0]]
for perm in ([0, 0], [0], [0, 5]):
    try:
        tf.transpose(m, perm)
    except tf.errors.InvalidArgumentError as error:
        print(str(error).split("}} ")[1])
        # expect: 1 is missing from {0,0}. [Op:Transpose]
        # expect: transpose expects a vector of size 2. But input(1) is a vector of size 1 [Op:Transpose]
        # expect: 5 is out of range [0 .. 2) [Op:Transpose]
