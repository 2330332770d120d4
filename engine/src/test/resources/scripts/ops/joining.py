# What does not go together is refused with all its shapes.
import tensorflow as tf

a = tf.ones((2, 3))
try:
    tf.concat([a, a, tf.ones((2, 2, 2))], axis=0)
except tf.errors.InvalidArgumentError as error:
    print(error)
# expect: {{function_node __wrapped__ConcatV2_N_3_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Ranks of all input tensors should match: shape[0] = [2,3] vs. shape[2] = [2,2,2] [Op:ConcatV2] name: concat
try:
    tf.concat([a, a, a, tf.ones((2, 4))], axis=0)
except tf.errors.InvalidArgumentError as error:
    print(error)
# expect: {{function_node __wrapped__ConcatV2_N_4_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Dimension 1 in both shapes must be equal: shape[0] = [2,3] vs. shape[3] = [2,4] [Op:ConcatV2] name: concat
try:
    tf.concat([a, tf.ones((3, 2))], axis=0)
except tf.errors.InvalidArgumentError as error:
    print(error)
# expect: {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Dimension 1 in both shapes must be equal: shape[0] = [2,3] vs. shape[1] = [3,2] [Op:ConcatV2] name: concat
try:
    tf.concat([a, tf.ones((2, 3), tf.int32)], axis=-1)
except tf.errors.InvalidArgumentError as error:
    print(error)
# expect: cannot compute ConcatV2 as input #1(zero-based) was expected to be a float tensor but is a int32 tensor [Op:ConcatV2] name: concat
try:
    tf.concat([a, a], axis=2)
except tf.errors.InvalidArgumentError as error:
    print(error)
# expect: {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Expected concatenating dimensions in the range [-2, 2), but got 2 [Op:ConcatV2] name: concat
try:
    tf.concat([1.0, 2.0], axis=0)
except tf.errors.InvalidArgumentError as error:
    print(error)
# expect: {{function_node __wrapped__ConcatV2_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} ConcatOp : Can't concatenate scalars (use tf.stack instead) [Op:ConcatV2] name: concat
try:
    tf.einsum('ij,jk->ik', a, a)
except tf.errors.InvalidArgumentError as error:
    print(error)
# expect: {{function_node __wrapped____MklEinsum_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected dimension 3 at axis 0 of the input shaped [2,3] but got dimension 2 [Op:Einsum] name: 
try:
    tf.einsum('i->i', a)
except tf.errors.InvalidArgumentError as error:
    print(error)
# expect: {{function_node __wrapped____MklEinsum_N_1_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected input 0 to have rank 1 but got: 2 [Op:Einsum] name: 
try:
    tf.tensordot(a, a, 1)
except tf.errors.InvalidArgumentError as error:
    print(error)
# expect: {{function_node __wrapped____MklMatMul_device_/job:localhost/replica:0/task:0/device:CPU:0}} Matrix size-incompatible: In[0]: [2,3], In[1]: [2,3] [Op:MatMul] name: 
