# Random numbers, strings, masks and places with what does not fit, and what just does.
import numpy as np
import tensorflow as tf


def attempt(f):
    try:
        return f()
    except Exception as e:
        return "%s: %s" % (type(e).__name__, e)


tf.random.set_seed(5)
v = tf.constant([3., 1., 2.])
s = tf.constant(['b', 'aé', ' c '])
g = tf.random.Generator.from_seed(1)
print(attempt(lambda: (tf.random.normal([2, 3]), tf.random.normal([2], 1., 2., tf.float64), tf.random.normal([2], seed=3), tf.random.normal([0]), tf.random.normal([2], mean=[0., 10.]), tf.random.normal([]), tf.random.normal([2], dtype=tf.float16))))
# expect: (<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[-0.18030666, -0.95028627, -0.03964049],
# expect:        [-0.7425406 ,  1.3231523 , -0.61854804]], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float64, numpy=array([ 1.20258237, -0.96608038])>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([-1.4616988, -0.5901872], dtype=float32)>, <tf.Tensor: shape=(0,), dtype=float32, numpy=array([], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([ 0.03700283, 10.345928  ], dtype=float32)>, <tf.Tensor: shape=(), dtype=float32, numpy=-1.24056077003479>, <tf.Tensor: shape=(2,), dtype=float16, numpy=array([-0.263, -1.145], dtype=float16)>)
print(attempt(lambda: tf.random.normal(2)))
# expect: InvalidArgumentError: {{function_node __wrapped__RandomStandardNormal_device_/job:localhost/replica:0/task:0/device:CPU:0}} shape must be a vector of {int32,int64}, got shape [] [Op:RandomStandardNormal] name: 
print(attempt(lambda: tf.random.normal([-1])))
# expect: InvalidArgumentError: {{function_node __wrapped__RandomStandardNormal_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimension -1 must be >= 0 [Op:RandomStandardNormal] name: 
print(attempt(lambda: (tf.random.normal([2], dtype=tf.int32))))
# expect: TypeError: Cannot convert 0.0 to EagerTensor of dtype int32
print(attempt(lambda: (tf.random.normal([2], 'a'))))
# expect: TypeError: Cannot convert 'a' to EagerTensor of dtype float
print(attempt(lambda: (tf.random.uniform([3]), tf.random.uniform([3], 5, 10), tf.random.uniform([3], 0, 10, tf.int32), tf.random.uniform([2], 0, 10, tf.int64), tf.random.uniform([2], dtype=tf.float64), tf.random.uniform([2], minval=[0., 5.], maxval=[1., 6.]))))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([0.72942686, 0.82396483, 0.86972594], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([6.0660024, 9.658348 , 7.681281 ], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([5, 4, 2], dtype=int32)>, <tf.Tensor: shape=(2,), dtype=int64, numpy=array([6, 6])>, <tf.Tensor: shape=(2,), dtype=float64, numpy=array([0.12930832, 0.23399453])>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.97740996, 5.528043  ], dtype=float32)>)
print(attempt(lambda: (tf.random.uniform([2], dtype=tf.int32))))
# expect: ValueError: Must specify maxval for integer dtype tf.int32
print(attempt(lambda: (tf.random.uniform([2], 5, 5, tf.int32))))
# expect: InvalidArgumentError: {{function_node __wrapped__RandomUniformInt_device_/job:localhost/replica:0/task:0/device:CPU:0}} Need minval < maxval, got 5 >= 5 [Op:RandomUniformInt] name: 
print(attempt(lambda: (tf.random.uniform([2], 5., 1.))))
# expect: tf.Tensor([4.736793 4.229004], shape=(2,), dtype=float32)
print(attempt(lambda: (tf.random.uniform([2], dtype=tf.uint8))))
# expect: ValueError: Argument `dtype` got invalid value <dtype: 'uint8'>. Accepted dtypes are (tf.float16, tf.bfloat16, tf.float32, tf.float64, tf.int32, tf.int64).
print(attempt(lambda: (tf.random.truncated_normal([3]), tf.random.truncated_normal([2], 1., .1, tf.float64))))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([-0.04765315, -1.0599216 , -0.9746926 ], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float64, numpy=array([0.96353148, 0.9211768 ])>)
print(attempt(lambda: (tf.random.shuffle([1, 2, 3, 4]), tf.random.shuffle([[1, 2], [3, 4]], seed=1), tf.random.shuffle(s))))
# expect: (<tf.Tensor: shape=(4,), dtype=int32, numpy=array([4, 3, 2, 1], dtype=int32)>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[1, 2],
# expect:        [3, 4]], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=string, numpy=array([b'a\xc3\xa9', b' c ', b'b'], dtype=object)>)
print(attempt(lambda: tf.random.shuffle(3)))  # expect: tf.Tensor(3, shape=(), dtype=int32)
print(attempt(lambda: (tf.random.categorical([[0., 1.]], 4), tf.random.categorical(tf.math.log([[.5, .5], [.1, .9]]), 2, dtype=tf.int32), tf.random.categorical([[0., 1.]], 0))))
# expect: (<tf.Tensor: shape=(1, 4), dtype=int64, numpy=array([[1, 1, 1, 1]])>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[0, 1],
# expect:        [1, 1]], dtype=int32)>, <tf.Tensor: shape=(1, 0), dtype=int64, numpy=array([], shape=(1, 0), dtype=int64)>)
print(attempt(lambda: (tf.random.categorical([0., 1.], 2))))
# expect: InvalidArgumentError: {{function_node __wrapped__Multinomial_device_/job:localhost/replica:0/task:0/device:CPU:0}} logits should be a matrix, got shape [2] [Op:Multinomial] name: 
print(attempt(lambda: (tf.random.gamma([2], 1.))))
# expect: tf.Tensor([0.8499033  0.63181376], shape=(2,), dtype=float32)
print(attempt(lambda: (tf.random.gamma([2], [1., 2.], beta=2.))))
# expect: tf.Tensor(
# expect: [[0.469826   0.4362785 ]
# expect:  [0.30974278 0.15597185]], shape=(2, 2), dtype=float32)
print(attempt(lambda: (tf.random.gamma([], 0.5, dtype=tf.float64))))
# expect: tf.Tensor(1.1903454052513707, shape=(), dtype=float64)
print(attempt(lambda: (tf.random.poisson([3], 2.))))
# expect: tf.Tensor([4. 4. 1.], shape=(3,), dtype=float32)
print(attempt(lambda: (tf.random.poisson([2], [1., 20.]))))
# expect: tf.Tensor(
# expect: [[ 1. 26.]
# expect:  [ 1. 20.]], shape=(2, 2), dtype=float32)
print(attempt(lambda: (tf.random.stateless_normal([2], [1, 2]), tf.random.stateless_uniform([2], [1, 2]), tf.random.stateless_uniform([2], [1, 2], 0, 5, tf.int32), tf.random.stateless_truncated_normal([2], [1, 2]), tf.random.stateless_categorical([[0., 1.]], 2, [1, 2]))))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.5441101 , 0.20738031], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.8440604 , 0.19204533], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([0, 4], dtype=int32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.5441101 , 0.20738031], dtype=float32)>, <tf.Tensor: shape=(1, 2), dtype=int64, numpy=array([[1, 1]])>)
print(attempt(lambda: (tf.random.stateless_normal([2], 1))))
# expect: InvalidArgumentError: {{function_node __wrapped__StatelessRandomGetKeyCounter_device_/job:localhost/replica:0/task:0/device:CPU:0}} seed must have shape [2], not [] [Op:StatelessRandomGetKeyCounter] name: 
print(attempt(lambda: (tf.random.stateless_normal([2], [1, 2, 3]))))
# expect: InvalidArgumentError: {{function_node __wrapped__StatelessRandomGetKeyCounter_device_/job:localhost/replica:0/task:0/device:CPU:0}} seed must have shape [2], not [3] [Op:StatelessRandomGetKeyCounter]
print(attempt(lambda: (tf.random.stateless_shuffle([1, 2, 3], [1, 2]))))
# expect: AttributeError: module 'tensorflow._api.v2.random' has no attribute 'stateless_shuffle'
print(attempt(lambda: (tf.random.fold_in([1, 2], 3), tf.random.split([1, 2], 2))))
# expect: (<tf.Tensor: shape=(2,), dtype=int32, numpy=array([1105988140,          3], dtype=int32)>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[1105988140, 1738052849],
# expect:        [-335576002,  370444179]], dtype=int32)>)
print(attempt(lambda: (g.normal([2]), g.uniform([2]), g.uniform([2], 0, 9, tf.int32), g.truncated_normal([2]), g.state, g.key, g.split(2)[0].normal([1]), g.make_seeds(2), g.uniform_full_int([2]), g.algorithm)))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([ 0.43842274, -0.53439844], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.26456964, 0.24923408], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([3, 4], dtype=int32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([-0.4495664,  1.6220769], dtype=float32)>, <tf.Variable 'StateVar:0' shape=(3,) dtype=int64, numpy=array([3585,    0,    0])>, <tf.Tensor: shape=(), dtype=int64, numpy=0>, <tf.Tensor: shape=(1,), dtype=float32, numpy=array([0.6066683], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=int64, numpy=
# expect: array([[2470399196295502633, 1832118863539921035],
# expect:        [                  0,                   0]])>, <tf.Tensor: shape=(2,), dtype=uint64, numpy=array([3061938510242338695, 6766078197126147373], dtype=uint64)>, 1)
print(attempt(lambda: tf.random.log_uniform_candidate_sampler if False else tf.random.get_global_generator().normal([1]).shape))
# expect: (1,)
print(attempt(lambda: tf.random.learned_unigram_candidate_sampler if False else 0))  # expect: 0
print(attempt(lambda: (tf.strings.length(s), tf.strings.length(s, unit='UTF8_CHAR'), tf.strings.upper(s), tf.strings.lower('AÉ'), tf.strings.upper('é', encoding='utf-8'), tf.strings.strip(s), tf.strings.join([s, s]), tf.strings.join([s, 'x'], separator='-'), tf.strings.reduce_join(s), tf.strings.reduce_join([['a', 'b'], ['c', 'd']], axis=0), tf.strings.reduce_join([['a', 'b'], ['c', 'd']], axis=1, keepdims=True, separator=','), tf.strings.substr(s, 0, 1), tf.strings.substr('hello', [1, 2], [2, 2]), tf.strings.substr('héllo', 1, 1, unit='UTF8_CHAR'))))
# expect: (<tf.Tensor: shape=(3,), dtype=int32, numpy=array([1, 3, 3], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([1, 2, 3], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=string, numpy=array([b'B', b'A\xc3\xa9', b' C '], dtype=object)>, <tf.Tensor: shape=(), dtype=string, numpy=b'a\xc3\x89'>, <tf.Tensor: shape=(), dtype=string, numpy=b'\xc3\x89'>, <tf.Tensor: shape=(3,), dtype=string, numpy=array([b'b', b'a\xc3\xa9', b'c'], dtype=object)>, <tf.Tensor: shape=(3,), dtype=string, numpy=array([b'bb', b'a\xc3\xa9a\xc3\xa9', b' c  c '], dtype=object)>, <tf.Tensor: shape=(3,), dtype=string, numpy=array([b'b-x', b'a\xc3\xa9-x', b' c -x'], dtype=object)>, <tf.Tensor: shape=(), dtype=string, numpy=b'ba\xc3\xa9 c '>, <tf.Tensor: shape=(2,), dtype=string, numpy=array([b'ac', b'bd'], dtype=object)>, <tf.Tensor: shape=(2, 1), dtype=string, numpy=
# expect: array([[b'a,b'],
# expect:        [b'c,d']], dtype=object)>, <tf.Tensor: shape=(3,), dtype=string, numpy=array([b'b', b'a', b' '], dtype=object)>, <tf.Tensor: shape=(2,), dtype=string, numpy=array([b'el', b'll'], dtype=object)>, <tf.Tensor: shape=(), dtype=string, numpy=b'\xc3\xa9'>)
print(attempt(lambda: (tf.strings.substr('a', 5, 1))))
# expect: InvalidArgumentError: {{function_node __wrapped__Substr_device_/job:localhost/replica:0/task:0/device:CPU:0}} pos 5 out of range for string b'a' at index 0 [Op:Substr]
print(attempt(lambda: tf.strings.length(3)))
# expect: TypeError: Cannot convert 3 to EagerTensor of dtype string
print(attempt(lambda: (tf.strings.join([s, ['a', 'b']]))))
# expect: InvalidArgumentError: {{function_node __wrapped__StringJoin_N_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Input shapes do not match: [3] vs. [2] [Op:StringJoin]
print(attempt(lambda: (tf.strings.join([1, 2]))))
# expect: TypeError: Cannot convert 1 to EagerTensor of dtype string
print(attempt(lambda: (tf.strings.regex_replace(s, '[ab]', 'X'), tf.strings.regex_replace('aaa', 'a', 'b', replace_global=False), tf.strings.regex_full_match(['ab', 'b'], 'a.*'), tf.strings.regex_replace('abc', '(a)(b)', '\\2\\1'))))
# expect: (<tf.Tensor: shape=(3,), dtype=string, numpy=array([b'X', b'X\xc3\xa9', b' c '], dtype=object)>, <tf.Tensor: shape=(), dtype=string, numpy=b'baa'>, <tf.Tensor: shape=(2,), dtype=bool, numpy=array([ True, False])>, <tf.Tensor: shape=(), dtype=string, numpy=b'bac'>)
print(attempt(lambda: (tf.strings.regex_replace('a', '(', 'b'))))
# expect: InvalidArgumentError: {{function_node __wrapped__StaticRegexReplace_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid pattern: (, error: missing ): ( [Op:StaticRegexReplace]
print(attempt(lambda: (tf.strings.to_number(['1', '2.5']), tf.strings.to_number('3', tf.int32), tf.strings.to_number(' 4 '), tf.strings.to_number('1e3'), tf.strings.to_number('nan'), tf.strings.to_number('0x1f') if False else 0)))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1. , 2.5], dtype=float32)>, <tf.Tensor: shape=(), dtype=int32, numpy=3>, <tf.Tensor: shape=(), dtype=float32, numpy=4.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1000.0>, <tf.Tensor: shape=(), dtype=float32, numpy=nan>, 0)
print(attempt(lambda: tf.strings.to_number('a')))
# expect: InvalidArgumentError: {{function_node __wrapped__StringToNumber_device_/job:localhost/replica:0/task:0/device:CPU:0}} StringToNumberOp could not correctly convert string: a [Op:StringToNumber]
print(attempt(lambda: (tf.strings.to_number('1.5', tf.int32))))
# expect: InvalidArgumentError: {{function_node __wrapped__StringToNumber_device_/job:localhost/replica:0/task:0/device:CPU:0}} StringToNumberOp could not correctly convert string: 1.5 [Op:StringToNumber]
print(attempt(lambda: tf.strings.to_number('')))
# expect: InvalidArgumentError: {{function_node __wrapped__StringToNumber_device_/job:localhost/replica:0/task:0/device:CPU:0}} StringToNumberOp could not correctly convert string:  [Op:StringToNumber]
print(attempt(lambda: (tf.strings.as_string([1, -2]), tf.strings.as_string([1.5, 2.]), tf.strings.as_string(1.5, precision=2), tf.strings.as_string(3, width=5, fill='0'), tf.strings.as_string(1e10), tf.strings.as_string(1e-10, scientific=True), tf.strings.as_string(1.5, shortest=True), tf.strings.as_string([True, False]), tf.strings.as_string(tf.constant(2.5, tf.float64)), tf.as_string(np.nan), tf.as_string([np.inf]))))
# expect: (<tf.Tensor: shape=(2,), dtype=string, numpy=array([b'1', b'-2'], dtype=object)>, <tf.Tensor: shape=(2,), dtype=string, numpy=array([b'1.500000', b'2.000000'], dtype=object)>, <tf.Tensor: shape=(), dtype=string, numpy=b'1.50'>, <tf.Tensor: shape=(), dtype=string, numpy=b'00003'>, <tf.Tensor: shape=(), dtype=string, numpy=b'10000000000.000000'>, <tf.Tensor: shape=(), dtype=string, numpy=b'1.000000e-10'>, <tf.Tensor: shape=(), dtype=string, numpy=b'1.5'>, <tf.Tensor: shape=(2,), dtype=string, numpy=array([b'true', b'false'], dtype=object)>, <tf.Tensor: shape=(), dtype=string, numpy=b'2.500000'>, <tf.Tensor: shape=(), dtype=string, numpy=b'nan'>, <tf.Tensor: shape=(1,), dtype=string, numpy=array([b'inf'], dtype=object)>)
print(attempt(lambda: (tf.strings.format('{} and {}', (1, v)), tf.strings.format('{}', s), tf.strings.format('x', []), tf.strings.format('{}', tf.constant([[1.5, 2.], [3., 4.]])), tf.strings.format('{}', tf.range(10), summarize=2), tf.strings.format('<%s>', 1, placeholder='%s'))))
# expect: TypeError: object of type 'int' has no len()
print(attempt(lambda: (tf.strings.format('{} {}', 1))))
# expect: TypeError: object of type 'int' has no len()
print(attempt(lambda: (tf.constant('a') + 'b', 'x' + tf.constant('a'), tf.constant(['a']) == ['a'], tf.constant('a') == b'a', tf.constant('a').numpy(), s.numpy().tolist(), [t.decode() for t in s.numpy()], s[1], s[0].numpy().decode(), len(s), tf.constant([['a', 'b']]).shape, tf.constant(b'\xff'))))
# expect: (<tf.Tensor: shape=(), dtype=string, numpy=b'ab'>, <tf.Tensor: shape=(), dtype=string, numpy=b'xa'>, <tf.Tensor: shape=(1,), dtype=bool, numpy=array([ True])>, <tf.Tensor: shape=(), dtype=bool, numpy=True>, b'a', [b'b', b'a\xc3\xa9', b' c '], ['b', 'aé', ' c '], <tf.Tensor: shape=(), dtype=string, numpy=b'a\xc3\xa9'>, 'b', 3, TensorShape([1, 2]), <tf.Tensor: shape=(), dtype=string, numpy=b'\xff'>)
print(attempt(lambda: (tf.searchsorted([1., 3., 5.], [0., 3., 6.]), tf.searchsorted([1., 3., 5.], [3.], side='right'), tf.searchsorted([[1, 2], [3, 4]], [[1], [5]]), tf.searchsorted([1, 2], [1], out_type=tf.int64))))
# expect: (<tf.Tensor: shape=(3,), dtype=int32, numpy=array([0, 1, 3], dtype=int32)>, <tf.Tensor: shape=(1,), dtype=int32, numpy=array([2], dtype=int32)>, <tf.Tensor: shape=(2, 1), dtype=int32, numpy=
# expect: array([[0],
# expect:        [2]], dtype=int32)>, <tf.Tensor: shape=(1,), dtype=int64, numpy=array([0])>)
print(attempt(lambda: (tf.searchsorted([1., 2.], 1.))))
# expect: InvalidArgumentError: {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index -1 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/
print(attempt(lambda: (tf.sequence_mask(3), tf.sequence_mask([0, 2]), tf.sequence_mask([1, 3], 2, tf.float32), tf.sequence_mask([[1], [2]]))))
# expect: (<tf.Tensor: shape=(3,), dtype=bool, numpy=array([ True,  True,  True])>, <tf.Tensor: shape=(2, 2), dtype=bool, numpy=
# expect: array([[False, False],
# expect:        [ True,  True]])>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
# expect: array([[1., 0.],
# expect:        [1., 1.]], dtype=float32)>, <tf.Tensor: shape=(2, 1, 2), dtype=bool, numpy=
# expect: array([[[ True, False]],
# expect:
# expect:        [[ True,  True]]])>)
print(attempt(lambda: (tf.one_hot(1.5, 3))))
# expect: TypeError: Cannot convert 1.5 to EagerTensor of dtype int64
print(attempt(lambda: (tf.one_hot([1], 2, on_value=1., off_value=0))))
# expect: TypeError: dtype <dtype: 'float32'> of on_value does not match dtype <dtype: 'int32'> of off_value
print(attempt(lambda: (tf.one_hot([1], 2.))))
# expect: TypeError: Cannot convert 2.0 to EagerTensor of dtype int32
print(attempt(lambda: (tf.one_hot([1], 2, axis=5))))
# expect: InvalidArgumentError: {{function_node __wrapped__OneHot_device_/job:localhost/replica:0/task:0/device:CPU:0}} Expected axis to be -1 or between [0, 2).  But received: 5 [Op:OneHot]
print(attempt(lambda: (tf.linspace(0., 1., 1), tf.linspace(0, 1, 3), tf.linspace(1., 0., 3), tf.linspace([0., 1.], 2., 2) if False else 0, tf.linspace(0., 1., 2, axis=0))))
# expect: (<tf.Tensor: shape=(1,), dtype=float32, numpy=array([0.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float64, numpy=array([0. , 0.5, 1. ])>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([1. , 0.5, 0. ], dtype=float32)>, 0, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 1.], dtype=float32)>)
print(attempt(lambda: (tf.linspace(0., 1., 0))))  # expect: tf.Tensor([], shape=(0,), dtype=float32)
print(attempt(lambda: (tf.range(3, 0, -1), tf.range(0, 1, .25), tf.range(3.), tf.range(2, dtype=tf.float64), tf.range(0), tf.range(5, 2), tf.range(tf.constant(3)), tf.range(1, 4, 2, tf.int64))))
# expect: InvalidArgumentError: {{function_node __wrapped__Range_device_/job:localhost/replica:0/task:0/device:CPU:0}} Requires start <= limit when delta > 0: 5/2 [Op:Range] name: 
print(attempt(lambda: (tf.range(0, 1, 0))))
# expect: InvalidArgumentError: {{function_node __wrapped__Range_device_/job:localhost/replica:0/task:0/device:CPU:0}} Requires delta != 0: 0 [Op:Range] name: 
print(attempt(lambda: (tf.range(0, 5, -1))))
# expect: InvalidArgumentError: {{function_node __wrapped__Range_device_/job:localhost/replica:0/task:0/device:CPU:0}} Requires start >= limit when delta < 0: 0/5 [Op:Range] name: 
print(attempt(lambda: (tf.fill([2], 1.5), tf.fill([], 3), tf.fill((2, 0), 1), tf.fill([1], 'a'), tf.zeros(3), tf.zeros((2,)), tf.ones([1, 2], tf.bool), tf.zeros([2], tf.string), tf.ones(tf.constant([2])), tf.zeros_like([1, 2]), tf.ones_like(v, tf.int32), tf.zeros_like(3.))))
# expect: (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1.5, 1.5], dtype=float32)>, <tf.Tensor: shape=(), dtype=int32, numpy=3>, <tf.Tensor: shape=(2, 0), dtype=int32, numpy=array([], shape=(2, 0), dtype=int32)>, <tf.Tensor: shape=(1,), dtype=string, numpy=array([b'a'], dtype=object)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([0., 0., 0.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>, <tf.Tensor: shape=(1, 2), dtype=bool, numpy=array([[ True,  True]])>, <tf.Tensor: shape=(2,), dtype=string, numpy=array([b'', b''], dtype=object)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 1.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([0, 0], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([1, 1, 1], dtype=int32)>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>)
print(attempt(lambda: (tf.fill([2], [1, 2]))))
# expect: InvalidArgumentError: {{function_node __wrapped__Fill_device_/job:localhost/replica:0/task:0/device:CPU:0}} value must represent a scalar, got shape [2] [Op:Fill]
print(attempt(lambda: (tf.fill([-1], 0))))
# expect: InvalidArgumentError: {{function_node __wrapped__Fill_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimension -1 must be >= 0 [Op:Fill]
print(attempt(lambda: tf.zeros(-1)))
# expect: InvalidArgumentError: {{function_node __wrapped__Fill_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimension -1 must be >= 0 [Op:Fill] name: 
print(attempt(lambda: (tf.ones([2], 'foo'))))
# expect: TypeError: Cannot convert the argument `type_value`: 'foo' to a TensorFlow DType.
print(attempt(lambda: (tf.ones([2], tf.string))))
# expect: TypeError: Cannot convert 1 to EagerTensor of dtype string
print(attempt(lambda: (tf.meshgrid([1, 2], [3]), tf.meshgrid(1, 2), tf.meshgrid([1, 2], [3, 4], indexing='ij'), tf.meshgrid())))
# expect: ([<tf.Tensor: shape=(1, 2), dtype=int32, numpy=array([[1, 2]], dtype=int32)>, <tf.Tensor: shape=(1, 2), dtype=int32, numpy=array([[3, 3]], dtype=int32)>], [<tf.Tensor: shape=(1, 1), dtype=int32, numpy=array([[1]], dtype=int32)>, <tf.Tensor: shape=(1, 1), dtype=int32, numpy=array([[2]], dtype=int32)>], [<tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[1, 1],
# expect:        [2, 2]], dtype=int32)>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[3, 4],
# expect:        [3, 4]], dtype=int32)>], [])
print(attempt(lambda: (tf.boolean_mask([1, 2, 3], [True, False, True]), tf.boolean_mask([[1, 2], [3, 4]], [[True, False], [False, True]]), tf.boolean_mask([[1, 2], [3, 4]], [True, False], axis=1))))
# expect: (<tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 3], dtype=int32)>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 4], dtype=int32)>, <tf.Tensor: shape=(2, 1), dtype=int32, numpy=
# expect: array([[1],
# expect:        [3]], dtype=int32)>)
print(attempt(lambda: (tf.boolean_mask([1, 2], [True]))))
# expect: ValueError: Shapes (2,) and (1,) are incompatible
print(attempt(lambda: (tf.boolean_mask([1, 2], True))))  # expect: ValueError: mask cannot be scalar.
print(attempt(lambda: (tf.boolean_mask([1, 2], [1, 0]))))
# expect: tf.Tensor([1], shape=(1,), dtype=int32)
print(attempt(lambda: (tf.dynamic_partition(v, [0, 1, 0], 2), tf.dynamic_stitch([[0], [1, 2]], [[1.], [2., 3.]]), tf.dynamic_stitch([0, [1]], [5, [6]]))))
# expect: ([<tf.Tensor: shape=(2,), dtype=float32, numpy=array([3., 2.], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=float32, numpy=array([1.], dtype=float32)>], <tf.Tensor: shape=(3,), dtype=float32, numpy=array([1., 2., 3.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([5, 6], dtype=int32)>)
print(attempt(lambda: (tf.dynamic_partition(v, [0, 2, 0], 2))))
# expect: InvalidArgumentError: {{function_node __wrapped__DynamicPartition_num_partitions_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} partitions[1] = 2 is not in [0, 2) [Op:DynamicPartition]
print(attempt(lambda: (tf.dynamic_partition(v, [0, 1], 2))))
# expect: InvalidArgumentError: {{function_node __wrapped__DynamicPartition_num_partitions_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} data.shape must start with partitions.shape, got data.shape = [3], partitions.shape = [2] [Op:DynamicPartition]
print(attempt(lambda: (tf.scatter_nd([[1], [1]], [1., 2.], [3]), tf.scatter_nd([[0, 0]], [5], [2, 2]), tf.scatter_nd(tf.zeros([0, 1], tf.int32), tf.zeros([0]), [2]), tf.tensor_scatter_nd_update(v, [[0]], [9.]), tf.tensor_scatter_nd_sub(v, [[0]], [1.]), tf.tensor_scatter_nd_min(v, [[0]], [1.]))))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([0., 3., 0.], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[5, 0],
# expect:        [0, 0]], dtype=int32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([9., 1., 2.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([2., 1., 2.], dtype=float32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([1., 1., 2.], dtype=float32)>)
print(attempt(lambda: (tf.scatter_nd([[5]], [1.], [3]))))
# expect: InvalidArgumentError: {{function_node __wrapped__ScatterNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[0] = [5] does not index into shape [3] [Op:ScatterNd]
print(attempt(lambda: (tf.scatter_nd([[0]], [1., 2.], [3]))))
# expect: InvalidArgumentError: {{function_node __wrapped__ScatterNd_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimensions [0,1) of indices[shape=[1,1]] must match dimensions [0,1) of updates[shape=[2]] [Op:ScatterNd]
print(attempt(lambda: (tf.tensor_scatter_nd_update(v, [[0]], [9]))))
# expect: tf.Tensor([9. 1. 2.], shape=(3,), dtype=float32)
print(attempt(lambda: (tf.broadcast_to(v, [2, 3]), tf.broadcast_to(1, [2, 2]), tf.broadcast_to([[1], [2]], [2, 2]), tf.broadcast_static_shape(tf.TensorShape([1, 3]), tf.TensorShape([2, 1])))))
# expect: (<tf.Tensor: shape=(2, 3), dtype=float32, numpy=
# expect: array([[3., 1., 2.],
# expect:        [3., 1., 2.]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[1, 1],
# expect:        [1, 1]], dtype=int32)>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[1, 1],
# expect:        [2, 2]], dtype=int32)>, TensorShape([2, 3]))
print(attempt(lambda: (tf.broadcast_to(v, [2]))))
# expect: InvalidArgumentError: {{function_node __wrapped__BroadcastTo_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [3] vs. [2] [Op:BroadcastTo]
print(attempt(lambda: (tf.broadcast_to(v, [3, 2]))))
# expect: InvalidArgumentError: {{function_node __wrapped__BroadcastTo_device_/job:localhost/replica:0/task:0/device:CPU:0}} Incompatible shapes: [3] vs. [3,2] [Op:BroadcastTo]
print(attempt(lambda: (tf.unique_with_counts([1, 1, 3]), tf.unique(['a', 'b', 'a']), tf.sort(['b', 'a']) if False else 0, tf.sort([3, 1, 2], direction='DESCENDING'), tf.argsort([3, 1, 2]), tf.argsort([[2, 1], [3, 4]], axis=0), tf.argsort([1, 1, 0], stable=True), tf.sort([np.nan, 1., -1.]), tf.sort([True, False]) if False else 0)))
# expect: (UniqueWithCounts(y=<tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 3], dtype=int32)>, idx=<tf.Tensor: shape=(3,), dtype=int32, numpy=array([0, 0, 1], dtype=int32)>, count=<tf.Tensor: shape=(2,), dtype=int32, numpy=array([2, 1], dtype=int32)>), Unique(y=<tf.Tensor: shape=(2,), dtype=string, numpy=array([b'a', b'b'], dtype=object)>, idx=<tf.Tensor: shape=(3,), dtype=int32, numpy=array([0, 1, 0], dtype=int32)>), 0, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([3, 2, 1], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([1, 2, 0], dtype=int32)>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
# expect: array([[0, 0],
# expect:        [1, 1]], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([2, 0, 1], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([nan, -1.,  1.], dtype=float32)>, 0)
print(attempt(lambda: (tf.sort([True, False]))))
# expect: InvalidArgumentError: Value for attr 'T' of bool is not in the list of allowed values: bfloat16, half, float, double, int8, int16, int32, int64, complex64, complex128
# expect: 	; NodeDef: {{node Neg}}; Op<name=Neg; signature=x:T -> y:T; attr=T:type,allowed=[DT_BFLOAT16, DT_HALF, DT_FLOAT, DT_DOUBLE, DT_INT8, DT_INT16, DT_INT32, DT_INT64, DT_COMPLEX64, DT_COMPLEX128]> [Op:Neg] name: 
print(attempt(lambda: tf.sort(3.)))
# expect: InvalidArgumentError: {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index -1 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/
print(attempt(lambda: (tf.sort([1], direction='foo'))))
# expect: ValueError: Argument `direction` should be one of ASCENDING, DESCENDING. Received: direction=foo
print(attempt(lambda: (tf.argsort([1], axis=1))))
# expect: InvalidArgumentError: {{function_node __wrapped__StridedSlice_device_/job:localhost/replica:0/task:0/device:CPU:0}} slice index 1 of dimension 0 out of bounds. [Op:StridedSlice] name: strided_slice/
print(attempt(lambda: (tf.ensure_shape(v, [None]), tf.ensure_shape(v, 3) if False else 0, tf.identity(3), tf.identity([1, 2]), tf.identity_n([1, v]), tf.grad_pass_through(tf.square)(2.), tf.no_op(), tf.group(v))))
# expect: (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([3., 1., 2.], dtype=float32)>, 0, <tf.Tensor: shape=(), dtype=int32, numpy=3>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 2], dtype=int32)>, [<tf.Tensor: shape=(), dtype=int32, numpy=1>, <tf.Tensor: shape=(3,), dtype=float32, numpy=array([3., 1., 2.], dtype=float32)>], <tf.Tensor: shape=(), dtype=float32, numpy=4.0>, None, None)
print(attempt(lambda: (tf.ensure_shape(v, [2, None]))))
# expect: InvalidArgumentError: {{function_node __wrapped__EnsureShape_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shape of tensor input [3] is not compatible with expected shape [2,?]. [Op:EnsureShape] name: 
print(attempt(lambda: (tf.saturate_cast([300., -5.], tf.uint8), tf.saturate_cast(1e20, tf.int32), tf.cast([1.7, -1.7], tf.int32), tf.cast(300, tf.uint8), tf.cast(-1, tf.uint32), tf.cast([0., 2.], tf.bool), tf.cast(True, tf.float32), tf.cast(np.inf, tf.int32), tf.cast(1e20, tf.float16), tf.cast('1' == '1', tf.int32), tf.cast(v, 'int64'), tf.cast(v, float), tf.cast(v, int), tf.cast(v, bool), tf.cast(1.5, np.int8))))
# expect: TypeError: Cannot convert the argument `type_value`: <class 'int'> to a TensorFlow DType.
print(attempt(lambda: (tf.cast('a', tf.int32))))
# expect: UnimplementedError: {{function_node __wrapped__Cast_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cast string to int32 is not supported [Op:Cast] name: 
print(attempt(lambda: (tf.cast(v, 'foo'))))
# expect: TypeError: Cannot convert the argument `type_value`: 'foo' to a TensorFlow DType.
print(attempt(lambda: (tf.cast(None, tf.int32))))
# expect: ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
print(attempt(lambda: (tf.cast(v, None))))
# expect: TypeError: Cannot convert the argument `type_value`: None to a TensorFlow DType.
