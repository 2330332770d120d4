# Tensors and arrays of strings.
import numpy as np
import tensorflow as tf

word = tf.constant("tape")
words = tf.constant(["first", "second", "third"])
print(word, words)
# expect: tf.Tensor(b'tape', shape=(), dtype=string) tf.Tensor([b'first' b'second' b'third'], shape=(3,), dtype=string)
print([word], repr(words))
# expect: [<tf.Tensor: shape=(), dtype=string, numpy=b'tape'>] <tf.Tensor: shape=(3,), dtype=string, numpy=array([b'first', b'second', b'third'], dtype=object)>
print(words[1], words[::2], words.shape, words.dtype, len(words))
# expect: tf.Tensor(b'second', shape=(), dtype=string) tf.Tensor([b'first' b'third'], shape=(2,), dtype=string) (3,) <dtype: 'string'> 3
print(word.numpy(), word.numpy().decode(), words.numpy())
# expect: b'tape' tape [b'first' b'second' b'third']
print(words == "second", words + "!", tf.constant([["a", "b"], ["c", "d"]]))
# expect: tf.Tensor([False  True False], shape=(3,), dtype=bool) tf.Tensor([b'first!' b'second!' b'third!'], shape=(3,), dtype=string) tf.Tensor(
# expect: [[b'a' b'b']
# expect:  [b'c' b'd']], shape=(2, 2), dtype=string)
print(tf.gather(words, [2, 0]), tf.concat([words[:1], ["last"]], axis=0), tf.reshape(words, [3, 1]))
# expect: tf.Tensor([b'third' b'first'], shape=(2,), dtype=string) tf.Tensor([b'first' b'last'], shape=(2,), dtype=string) tf.Tensor(
# expect: [[b'first']
# expect:  [b'second']
# expect:  [b'third']], shape=(3, 1), dtype=string)
print(tf.strings.length(words), tf.strings.upper(word), tf.strings.join([word, "deck"], separator="-"))
# expect: tf.Tensor([5 6 5], shape=(3,), dtype=int32) tf.Tensor(b'TAPE', shape=(), dtype=string) tf.Tensor(b'tape-deck', shape=(), dtype=string)
print(tf.strings.split("a b c"), tf.strings.to_number(["1.5", "2"]), tf.strings.as_string([7, 8]))
# expect: tf.Tensor([b'a' b'b' b'c'], shape=(3,), dtype=string) tf.Tensor([1.5 2. ], shape=(2,), dtype=float32) tf.Tensor([b'7' b'8'], shape=(2,), dtype=string)
print(tf.strings.substr(word, 1, 2), tf.strings.regex_replace(word, "a", "o"), tf.strings.reduce_join(words))
# expect: tf.Tensor(b'ap', shape=(), dtype=string) tf.Tensor(b'tope', shape=(), dtype=string) tf.Tensor(b'firstsecondthird', shape=(), dtype=string)

names = np.array(["Coat", "Sneaker"])
print(names, names[[1, 0]], names[0], names == "Coat")
# expect: ['Coat' 'Sneaker'] ['Sneaker' 'Coat'] Coat [ True False]
print(repr(names[np.array([0, 0])]), names.shape, names.tolist())
# expect: array(['Coat', 'Coat'], dtype='<U7') (2,) ['Coat', 'Sneaker']
