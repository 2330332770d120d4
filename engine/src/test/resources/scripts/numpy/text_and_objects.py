import numpy as np
import tensorflow as tf

names = np.array(["setosa", "versicolor", "virginica"])
labels = np.array([0, 2, 1, 0])
print(names[labels], names[labels].dtype, names[1], repr(names[0]), type(names[0]))  # expect: ['setosa' 'virginica' 'versicolor' 'setosa'] <U10 versicolor np.str_('setosa') <class 'numpy.str_'>
print(np.unique(names[labels], return_counts=True))  # expect: (array(['setosa', 'versicolor', 'virginica'], dtype='<U10'), array([2, 1, 1]))
print(np.where(labels > 0, "pos", "zero"), np.where(names == "virginica")[0])  # expect: ['zero' 'pos' 'pos' 'zero'] [2]
print(np.sort(names)[::-1], np.argsort(names), list(names), names.tolist(), "setosa" in names)  # expect: ['virginica' 'versicolor' 'setosa'] [0 1 2] [np.str_('setosa'), np.str_('versicolor'), np.str_('virginica')] ['setosa', 'versicolor', 'virginica'] True
print({n: i for i, n in enumerate(names)}, [str(n) for n in names], f"{names[0]:>8}|")  # expect: {np.str_('setosa'): 0, np.str_('versicolor'): 1, np.str_('virginica'): 2} ['setosa', 'versicolor', 'virginica']   setosa|
a = np.array(["a", "b"])
print(np.concatenate([a, ["ccc"]]), np.append(a, "z"), np.repeat(a, 2), np.tile(a, 2), np.flip(a))  # expect: ['a' 'b' 'ccc'] ['a' 'b' 'z'] ['a' 'a' 'b' 'b'] ['a' 'b' 'a' 'b'] ['b' 'a']
print(np.vstack([a, a]), a.reshape(2, 1), np.isin(a, ["a"]), np.array_equal(a, a), a < "b")
# expect: [['a' 'b']
# expect:  ['a' 'b']] [['a']
# expect:  ['b']] [ True False] True [ True False]
print(np.char.upper(a), np.char.add(a, "!"), np.char.replace(a, "a", "q"), np.char.startswith(a, "a"))  # expect: ['A' 'B'] ['a!' 'b!'] ['q' 'b'] [ True False]
print(np.array([1, 2]).astype(str), np.array([1.5, 2]).astype(str), np.array(["1.5", "2"]).astype(float))  # expect: ['1' '2'] ['1.5' '2.0'] [1.5 2. ]
print(np.array(["1", "2"], dtype=int), np.full(2, "x"), np.zeros(2, dtype=str), np.array([b"ab", b"c"]))  # expect: [1 2] ['x' 'x'] ['' ''] [b'ab' b'c']
a[0] = "long"
print(a, a.dtype.kind, a.nbytes, np.issubdtype(a.dtype, np.str_))  # expect: ['l' 'b'] U 8 True
print(np.random.RandomState(0).permutation(a), np.random.RandomState(0).choice(a, 4))  # expect: ['b' 'l'] ['l' 'b' 'b' 'l']
print(np.array([1, "a", 2.5]), np.array(["a", 1]).dtype, np.unique([3, "a"]))  # expect: ['1' 'a' '2.5'] <U21 ['3' 'a']
print(repr(np.array([["a", "b"], ["c", "d"]])))
# expect: array([['a', 'b'],
# expect:        ['c', 'd']], dtype='<U1')
try:
    a.astype(float)
except ValueError as e:
    print(e)  # expect: could not convert string to float: np.str_('l')

o = np.array([1, None, "x", 2.5], dtype=object)
print(o, o.dtype, repr(o), o[1], o[0] + 1, type(o[3]))  # expect: [1 None 'x' 2.5] object array([1, None, 'x', 2.5], dtype=object) None 2 <class 'float'>
o[0] = [1, 2]
print(o)  # expect: [list([1, 2]) None 'x' 2.5]
p = np.array([1, 2, 3], dtype=object)
print(p * 2, 1 + p, p.sum(), p / 2, p == 2, p > 1, p.astype(float), p.tolist())  # expect: [2 4 6] [2 3 4] 6 [0.5 1.0 1.5] [False  True False] [False  True  True] [1. 2. 3.] [1, 2, 3]
r = np.array([[1, 2], [3]], dtype=object)
print(r, r.shape, [len(q) for q in r])  # expect: [list([1, 2]) list([3])] (2,) [2, 1]
e = np.empty(2, dtype=object)
print(e)  # expect: [None None]
e[0], e[1] = "a", {"k": 1}
print(e, np.array([1, None]), np.array([{}, {}]).dtype, np.array(None), np.array([10**30]).dtype)  # expect: ['a' {'k': 1}] [1 None] object None object
class A:
    def __repr__(self):
        return "A()"
print(np.array([[A()], [A()]]), np.array([np.zeros(2), np.ones(3)], dtype=object).shape)
# expect: [[A()]
# expect:  [A()]] (2,)
print(np.array([np.zeros(2), np.ones(2)], dtype=object))
# expect: [[0.0 0.0]
# expect:  [1.0 1.0]]
print(tf.constant(names), tf.gather(names, [0, 1]))  # expect: tf.Tensor([b'setosa' b'versicolor' b'virginica'], shape=(3,), dtype=string) tf.Tensor([b'setosa' b'versicolor'], shape=(2,), dtype=string)
try:
    tf.constant(np.array([1, None]))
except ValueError as e:
    print(e)  # expect: Failed to convert a NumPy array to a Tensor (Unsupported object type int).
