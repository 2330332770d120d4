import tensorflow as tf


def tried(action):
    try:
        return action()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


# Equations are solved with the reciprocals of the pivots, and a determinant is the exponential of
# a sum of logarithms.
m = tf.constant([[3.0, 1.0], [1.0, 2.0]])
n = tf.constant([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]])
for x in [m, n, tf.cast(m, tf.float64), tf.cast(n, tf.float64)]:
    with tf.GradientTape(persistent=True) as t:
        t.watch(x)
        d = tf.linalg.det(x)
        i = tf.linalg.inv(x)
        s = tf.linalg.solve(x, x[:, :1] + 1.0)
        sign, logarithm = tf.linalg.slogdet(x)
    found = [d, i, s, logarithm]
    print(sign, [(f, t.gradient(f, x)) for f in found])
# expect: tf.Tensor(1.0, shape=(), dtype=float32) [(<tf.Tensor: shape=(), dtype=float32, numpy=5.0>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 2.0000002, -1.0000001],
# expect:        [-1.0000001,  3.       ]], dtype=float32)>), (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 0.40000004, -0.20000002],
# expect:        [-0.20000002,  0.6       ]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[-0.04000001, -0.08000001],
# expect:        [-0.08000001, -0.16000001]], dtype=float32)>), (<tf.Tensor: shape=(2, 1), dtype=float32, numpy=
# expect: array([[1.2],
# expect:        [0.4]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[-0.04000001, -0.08000001],
# expect:        [-0.08000001, -0.16000001]], dtype=float32)>), (<tf.Tensor: shape=(), dtype=float32, numpy=1.6094379425048828>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[ 0.40000004, -0.20000002],
# expect:        [-0.20000002,  0.6       ]], dtype=float32)>)]
# expect: tf.Tensor(1.0, shape=(), dtype=float32) [(<tf.Tensor: shape=(), dtype=float32, numpy=21.290000915527344>, <tf.Tensor: shape=(3, 3), dtype=float32, numpy=
# expect: array([[ 5.9600005 , -1.9000001 , -1.3000002 ],
# expect:        [-1.9000001 ,  7.7500005 , -0.30000004],
# expect:        [-1.3000002 , -0.30000004, 11.000001  ]], dtype=float32)>), (<tf.Tensor: shape=(3, 3), dtype=float32, numpy=
# expect: array([[ 0.27994365, -0.08924378, -0.06106154],
# expect:        [-0.08924378,  0.36402068, -0.01409112],
# expect:        [-0.06106154, -0.01409112,  0.5166745 ]], dtype=float32)>, <tf.Tensor: shape=(3, 3), dtype=float32, numpy=
# expect: array([[-0.0168061 , -0.03379487, -0.05723815],
# expect:        [-0.03379487, -0.06795707, -0.11509847],
# expect:        [-0.05723816, -0.11509847, -0.19494155]], dtype=float32)>), (<tf.Tensor: shape=(3, 1), dtype=float32, numpy=
# expect: array([[1.1296383 ],
# expect:        [0.26068577],
# expect:        [0.44152188]], dtype=float32)>, <tf.Tensor: shape=(3, 3), dtype=float32, numpy=
# expect: array([[-0.0168061 , -0.03379487, -0.05723815],
# expect:        [-0.03379485, -0.06795707, -0.11509848],
# expect:        [-0.05723816, -0.11509848, -0.19494158]], dtype=float32)>), (<tf.Tensor: shape=(), dtype=float32, numpy=3.0582375526428223>, <tf.Tensor: shape=(3, 3), dtype=float32, numpy=
# expect: array([[ 0.27994365, -0.08924378, -0.06106154],
# expect:        [-0.08924378,  0.36402068, -0.01409112],
# expect:        [-0.06106154, -0.01409112,  0.5166745 ]], dtype=float32)>)]
# expect: tf.Tensor(1.0, shape=(), dtype=float64) [(<tf.Tensor: shape=(), dtype=float64, numpy=5.000000000000001>, <tf.Tensor: shape=(2, 2), dtype=float64, numpy=
# expect: array([[ 2., -1.],
# expect:        [-1.,  3.]])>), (<tf.Tensor: shape=(2, 2), dtype=float64, numpy=
# expect: array([[ 0.4, -0.2],
# expect:        [-0.2,  0.6]])>, <tf.Tensor: shape=(2, 2), dtype=float64, numpy=
# expect: array([[-0.04, -0.08],
# expect:        [-0.08, -0.16]])>), (<tf.Tensor: shape=(2, 1), dtype=float64, numpy=
# expect: array([[1.2],
# expect:        [0.4]])>, <tf.Tensor: shape=(2, 2), dtype=float64, numpy=
# expect: array([[-0.04, -0.08],
# expect:        [-0.08, -0.16]])>), (<tf.Tensor: shape=(), dtype=float64, numpy=1.6094379124341005>, <tf.Tensor: shape=(2, 2), dtype=float64, numpy=
# expect: array([[ 0.4, -0.2],
# expect:        [-0.2,  0.6]])>)]
# expect: tf.Tensor(1.0, shape=(), dtype=float64) [(<tf.Tensor: shape=(), dtype=float64, numpy=21.289999998211865>, <tf.Tensor: shape=(3, 3), dtype=float64, numpy=
# expect: array([[ 5.96      , -1.9       , -1.3       ],
# expect:        [-1.9       ,  7.75      , -0.30000001],
# expect:        [-1.3       , -0.30000001, 11.        ]])>), (<tf.Tensor: shape=(3, 3), dtype=float64, numpy=
# expect: array([[ 0.27994364, -0.08924378, -0.06106153],
# expect:        [-0.08924378,  0.36402067, -0.01409112],
# expect:        [-0.06106153, -0.01409112,  0.5166745 ]])>, <tf.Tensor: shape=(3, 3), dtype=float64, numpy=
# expect: array([[-0.0168061 , -0.03379487, -0.05723815],
# expect:        [-0.03379487, -0.06795707, -0.11509846],
# expect:        [-0.05723815, -0.11509846, -0.19494154]])>), (<tf.Tensor: shape=(3, 1), dtype=float64, numpy=
# expect: array([[1.12963833],
# expect:        [0.26068577],
# expect:        [0.44152184]])>, <tf.Tensor: shape=(3, 3), dtype=float64, numpy=
# expect: array([[-0.0168061 , -0.03379487, -0.05723815],
# expect:        [-0.03379487, -0.06795707, -0.11509846],
# expect:        [-0.05723815, -0.11509846, -0.19494154]])>), (<tf.Tensor: shape=(), dtype=float64, numpy=3.0582374788213986>, <tf.Tensor: shape=(3, 3), dtype=float64, numpy=
# expect: array([[ 0.27994364, -0.08924378, -0.06106153],
# expect:        [-0.08924378,  0.36402067, -0.01409112],
# expect:        [-0.06106153, -0.01409112,  0.5166745 ]])>)]
print(tf.linalg.det([[-2.0, 1.0], [1.0, 3.0]]), tf.linalg.det([[5.0]]))
# expect: tf.Tensor(-6.9999995, shape=(), dtype=float32) tf.Tensor(5.0, shape=(), dtype=float32)
print(tf.linalg.det([[1.0, 2.0], [2.0, 4.0]]), tf.linalg.det([[0.0, 0.0], [0.0, 0.0]]))
# expect: tf.Tensor(-0.0, shape=(), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32)
# Diagonals of tensors of any rank, and of none at all.
r = tf.constant([[1.0, -2.0], [0.25, 3.0]])
with tf.GradientTape() as t:
    t.watch(r)
    y = tf.linalg.tensor_diag(r)
    z = tf.linalg.tensor_diag_part(y * y)
print(y)
# expect: tf.Tensor(
# expect: [[[[ 1.    0.  ]
# expect:    [ 0.    0.  ]]
# expect: 
# expect:   [[ 0.   -2.  ]
# expect:    [ 0.    0.  ]]]
# expect: 
# expect: 
# expect:  [[[ 0.    0.  ]
# expect:    [ 0.25  0.  ]]
# expect: 
# expect:   [[ 0.    0.  ]
# expect:    [ 0.    3.  ]]]], shape=(2, 2, 2, 2), dtype=float32)
print(z, t.gradient(z, r))
# expect: tf.Tensor(
# expect: [[1.     4.    ]
# expect:  [0.0625 9.    ]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 2.  -4. ]
# expect:  [ 0.5  6. ]], shape=(2, 2), dtype=float32)
print(tried(lambda: tf.linalg.tensor_diag_part(tf.constant([1.0, 2.0]))))
# expect: InvalidArgumentError: {{function_node __wrapped__DiagPart_device_/job:localhost/replica:0/task:0/device:CPU:0}} The rank of the tensor should be                                          even and positive, got shape [2] [Op:DiagPart] name: 
print(tried(lambda: tf.linalg.tensor_diag_part(tf.ones([2, 3]))))
# expect: InvalidArgumentError: {{function_node __wrapped__DiagPart_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid shape [2,3]: dimensions 0 and 1 do not match. [Op:DiagPart] name: 
print(tf.linalg.diag_part(tf.zeros([0, 3])), tf.linalg.trace(tf.zeros([0, 3])))
# expect: tf.Tensor([], shape=(0,), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32)
# Complaints call functions what their kernels are called.
print(tried(lambda: tf.linalg.det(m, other=1)))
# expect: TypeError: matrix_determinant() got an unexpected keyword argument 'other'
print(tried(lambda: tf.linalg.inv()))
# expect: TypeError: matrix_inverse() missing 1 required positional argument: 'input'
print(tried(lambda: tf.negative(m, other=1)))
# expect: TypeError: neg() got an unexpected keyword argument 'other'
