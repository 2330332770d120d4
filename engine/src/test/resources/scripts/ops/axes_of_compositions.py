# Axes that functions put together of several operations refuse
import tensorflow as tf

def told(f):
    try:
        f()
        return 'ok'
    except Exception as e:
        return type(e).__name__ + ' ' + str(e).split('{{function_node')[-1].replace('\n', ' ')[-150:]
x = tf.constant([[1., 2.], [3., 4.]])
fs = dict(lse=tf.reduce_logsumexp, var=tf.math.reduce_variance, std=tf.math.reduce_std, l2=lambda x, a: tf.nn.l2_normalize(x, a))
for n, f in fs.items():
    for a in (2, -3, [0, 2], [0, 0], [0, -2], 1.5, 'a', [1.], True, ()):
        print(n, a, told(lambda: f(x, a)))
        # expect: lse 2 InvalidArgumentError  __wrapped__Max_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Max] name:
        # expect: lse -3 InvalidArgumentError  __wrapped__Max_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (-3 for input with 2 dimension(s) [Op:Max] name:
        # expect: lse [0, 2] InvalidArgumentError  __wrapped__Max_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Max]
        # expect: lse [0, 0] InvalidArgumentError  __wrapped__Max_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Max]
        # expect: lse [0, -2] InvalidArgumentError  __wrapped__Max_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Max]
        # expect: lse 1.5 TypeError Cannot convert 1.5 to EagerTensor of dtype int32
        # expect: lse a InvalidArgumentError , DT_UINT32, DT_UINT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_QINT16, DT_QUINT16]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Max]
        # expect: lse [1.0] InvalidArgumentError , DT_UINT32, DT_UINT64, DT_QINT8, DT_QUINT8, DT_QINT32, DT_QINT16, DT_QUINT16]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Max]
        # expect: lse True ok
        # expect: lse () ok
        # expect: var 2 InvalidArgumentError  __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Mean] name:
        # expect: var -3 InvalidArgumentError  __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (-3 for input with 2 dimension(s) [Op:Mean] name:
        # expect: var [0, 2] InvalidArgumentError  __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Mean]
        # expect: var [0, 0] InvalidArgumentError  __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Mean]
        # expect: var [0, -2] InvalidArgumentError  __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Mean]
        # expect: var 1.5 TypeError Cannot convert 1.5 to EagerTensor of dtype int32
        # expect: var a InvalidArgumentError _QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Mean]
        # expect: var [1.0] InvalidArgumentError _QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Mean]
        # expect: var True ok
        # expect: var () ok
        # expect: std 2 InvalidArgumentError  __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Mean] name:
        # expect: std -3 InvalidArgumentError  __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (-3 for input with 2 dimension(s) [Op:Mean] name:
        # expect: std [0, 2] InvalidArgumentError  __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Mean]
        # expect: std [0, 0] InvalidArgumentError  __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Mean]
        # expect: std [0, -2] InvalidArgumentError  __wrapped__Mean_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Mean]
        # expect: std 1.5 TypeError Cannot convert 1.5 to EagerTensor of dtype int32
        # expect: std a InvalidArgumentError _QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Mean]
        # expect: std [1.0] InvalidArgumentError _QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Mean]
        # expect: std True ok
        # expect: std () ok
        # expect: l2 2 InvalidArgumentError  __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Sum] name:
        # expect: l2 -3 InvalidArgumentError  __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (-3 for input with 2 dimension(s) [Op:Sum] name:
        # expect: l2 [0, 2] InvalidArgumentError  __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction dimension (2 for input with 2 dimension(s) [Op:Sum]
        # expect: l2 [0, 0] InvalidArgumentError  __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Sum]
        # expect: l2 [0, -2] InvalidArgumentError  __wrapped__Sum_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid reduction arguments: Axes contains duplicate dimension: 0 [Op:Sum]
        # expect: l2 1.5 TypeError Cannot convert 1.5 to EagerTensor of dtype int32
        # expect: l2 a InvalidArgumentError T_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Sum]
        # expect: l2 [1.0] InvalidArgumentError T_QINT16, DT_QUINT16, DT_UINT16, DT_COMPLEX128, DT_HALF, DT_UINT32, DT_UINT64]; attr=Tidx:type,default=DT_INT32,allowed=[DT_INT32, DT_INT64]> [Op:Sum]
        # expect: l2 True ok
        # expect: l2 () ok
