# Sentences as the places of their words.
import tensorflow as tf, numpy as np
TV = tf.keras.layers.TextVectorization
def t(f):
    try: print(f())  # expect: ['', '[UNK]']
    except Exception as e: print(type(e).__name__, e)
    # expect: ValueError Unknown value for `output_mode` argument of TextVectorization. Allowed values are: ('int', 'one_hot', 'multi_hot', 'count', 'tf_idf'). Received: output_mode=x
    # expect: ValueError Unknown value for `standardize` argument of TextVectorization. Allowed values are: ('lower_and_strip_punctuation', 'lower', 'strip_punctuation'). Received: standardize=x
    # expect: ValueError Unknown value for `split` argument of TextVectorization. Allowed values are: ('whitespace', 'character'). Received: split=x
    # expect: ValueError If set, `max_tokens` must be greater than 1. Received: max_tokens=1
    # expect: ValueError The passed vocabulary has at least one repeated term. Please uniquify your dataset. The repeated terms are: [np.str_('a')]
tv = TV()
t(lambda: tv.get_vocabulary())
tv.adapt(tf.data.Dataset.from_tensor_slices(['Foo bar!', 'baz, foo']).batch(2))
print(tv.get_vocabulary(), tv.get_vocabulary(include_special_tokens=False))
# expect: ['', '[UNK]', np.str_('foo'), np.str_('baz'), np.str_('bar')] [np.str_('foo'), np.str_('baz'), np.str_('bar')]
print(tv('foo qux'), tv(tf.constant(['foo', 'bar baz qux'])), tv(np.array([['foo bar'], ['x']])))
# expect: tf.Tensor([2 1], shape=(2,), dtype=int64) tf.Tensor(
# expect: [[2 0 0]
# expect:  [4 3 1]], shape=(2, 3), dtype=int64) tf.Tensor(
# expect: [[2 4]
# expect:  [1 0]], shape=(2, 2), dtype=int64)
print(tv([['foo bar'], ['x']]))
# expect: tf.Tensor(
# expect: [[2 4]
# expect:  [1 0]], shape=(2, 2), dtype=int64)
print(tv.vocabulary_size(), tv.name, tv)
# expect: 5 text_vectorization <TextVectorization name=text_vectorization, built=True>
for mode in ['multi_hot', 'count', 'tf_idf']:
    l = TV(output_mode=mode, max_tokens=6, pad_to_max_tokens=(mode == 'count'))
    l.adapt(['a b c', 'a b', 'a'])
    print(mode, l(['a a z', 'c']), l.get_vocabulary())
    # expect: multi_hot tf.Tensor(
    # expect: [[1 1 0 0]
    # expect:  [0 0 0 1]], shape=(2, 4), dtype=int64) ['[UNK]', np.str_('a'), np.str_('b'), np.str_('c')]
    # expect: count tf.Tensor(
    # expect: [[1 2 0 0 0 0]
    # expect:  [0 0 0 1 0 0]], shape=(2, 6), dtype=int64) ['[UNK]', np.str_('a'), np.str_('b'), np.str_('c')]
    # expect: tf_idf tf.Tensor(
    # expect: [[0.72301793 1.1192316  0.         0.        ]
    # expect:  [0.         0.         0.         0.91629076]], shape=(2, 4), dtype=float32) ['[UNK]', np.str_('a'), np.str_('b'), np.str_('c')]
l = TV(ngrams=2, vocabulary=['foo', 'foo bar'])
print(l(['foo bar baz']))  # expect: tf.Tensor([[2 1 1 3 1]], shape=(1, 5), dtype=int64)
l = TV(standardize=lambda s: tf.strings.lower(s), split=lambda s: tf.strings.split(s, ','), output_sequence_length=3)
l.adapt(['A,b', 'a'])
print(l.get_vocabulary(), l(['a,B,c,d']))
# expect: ['', '[UNK]', np.str_('a'), np.str_('b')] tf.Tensor([[2 3 1]], shape=(1, 3), dtype=int64)
t(lambda: TV(output_mode='x'))
t(lambda: TV(standardize='x'))
t(lambda: TV(split='x'))
t(lambda: TV(max_tokens=1))
l = TV(vocabulary=['a', 'b'])
l.set_vocabulary(['q', 'w'])
print(l.get_vocabulary(), l(['q w e']))
# expect: ['', '[UNK]', np.str_('q'), np.str_('w')] tf.Tensor([[2 3 1]], shape=(1, 3), dtype=int64)
t(lambda: TV(vocabulary=['a', 'a']))
ds = tf.data.Dataset.from_tensor_slices(['q w', 'e']).batch(2).map(l)
for b in ds: print(b)
# expect: tf.Tensor(
# expect: [[2 3]
# expect:  [1 0]], shape=(2, 2), dtype=int64)
