# Lists that are attributes of modules print as TensorFlow's wrapper of them.
import tensorflow as tf, copy
class M(tf.Module):
    def __init__(self):
        super().__init__()
        self.l = [tf.Variable(1.0), tf.Variable(2.0)]; self.d = {'a': tf.Variable(3.0), 'b': 4}; self.sizes = [3, 4, 5]; self.t = (1, 2); self.empty = []; self.nest=[[1],[2,[3]]]
        self.layers=[]
        for i in range(2): self.layers.append(tf.Variable(float(i)))
m = M()
print(m.l); print(m.d); print(m.sizes); print(m.t); print(m.empty, m.nest, m.layers)
# expect: ListWrapper([<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=1.0>, <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=2.0>])
# expect: {'a': <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=3.0>, 'b': 4}
# expect: ListWrapper([3, 4, 5])
# expect: (1, 2)
# expect: ListWrapper([]) ListWrapper([ListWrapper([1]), ListWrapper([2, ListWrapper([3])])]) ListWrapper([<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=0.0>, <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=1.0>])
print(type(m.l), type(m.t), type(m.nest[0]))
# expect: <class 'tensorflow.python.trackable.data_structures.ListWrapper'> <class 'tuple'> <class 'tensorflow.python.trackable.data_structures.ListWrapper'>
m.sizes.append(6); print(m.sizes, len(m.sizes), m.sizes == [3, 4, 5, 6], [3,4,5,6]==m.sizes, m.sizes != [1])
# expect: ListWrapper([3, 4, 5, 6]) 4 True True True
m.empty.append(tf.Variable(7.0)); m.empty.append([1]); print(len(m.variables), [v.numpy() for v in m.variables], m.empty)
# expect: 6 [np.float32(3.0), np.float32(7.0), np.float32(1.0), np.float32(2.0), np.float32(0.0), np.float32(1.0)] ListWrapper([<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=7.0>, ListWrapper([1])])
print(isinstance(m.l, list), isinstance(m.t, tuple), f"{m.sizes}", str(m.sizes), repr(m.sizes), m.sizes + [1], [1] + m.sizes, m.sizes * 2, m.sizes[1:], m.sizes[0], list(m.sizes), sorted(m.sizes, reverse=True), sum(m.sizes), max(m.sizes), 3 in m.sizes, m.sizes.index(4), tf.constant(m.sizes), m.sizes.copy())
# expect: True True ListWrapper([3, 4, 5, 6]) ListWrapper([3, 4, 5, 6]) ListWrapper([3, 4, 5, 6]) [3, 4, 5, 6, 1] [1, 3, 4, 5, 6] [3, 4, 5, 6, 3, 4, 5, 6] [4, 5, 6] 3 [3, 4, 5, 6] [6, 5, 4, 3] 18 6 True 1 tf.Tensor([3 4 5 6], shape=(4,), dtype=int32) ListWrapper([3, 4, 5, 6])
m.sizes += [9]; print(m.sizes); m.sizes[0]=0; print(m.sizes); del m.sizes[0]; print(m.sizes); m.sizes.extend([1,2]); m.sizes.insert(0,5); print(m.sizes, m.sizes.pop()); m.sizes.reverse(); m.sizes.sort(); print(m.sizes)
# expect: ListWrapper([3, 4, 5, 6, 9])
# expect: ListWrapper([0, 4, 5, 6, 9])
# expect: ListWrapper([4, 5, 6, 9])
# expect: ListWrapper([5, 4, 5, 6, 9, 1]) 2
# expect: ListWrapper([1, 4, 5, 5, 6, 9])
for i,v in enumerate(m.l): print(i, v.numpy())
# expect: 0 1.0
# expect: 1 2.0
a,b=m.l; print(a.numpy(), [x for x in zip(m.l, m.sizes)][0][1])  # expect: 1.0 1
with tf.GradientTape() as t: y=sum(v*v for v in m.l)
print(t.gradient(y,m.l), t.gradient)if 0 else print([g.numpy() for g in t.gradient(y,m.l)])
# expect: [np.float32(2.0), np.float32(4.0)]
with tf.GradientTape() as t: y=m.l[0]*m.l[1]
print(t.gradient(y,m.l)); 
# expect: ListWrapper([<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>])
for g,v in zip(t.gradient(y,m.l) if 0 else [1.,2.], m.l): v.assign_sub(g)
print(m.l, tf.nest.flatten(m.l), tf.nest.map_structure(lambda v: v.numpy(), m.l))
# expect: ListWrapper([<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=0.0>, <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=0.0>]) [<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=0.0>, <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=0.0>] ListWrapper([np.float32(0.0), np.float32(0.0)])
opt=tf.keras.optimizers.SGD(0.1); opt.apply_gradients(zip([tf.constant(1.),tf.constant(1.)], m.l)); print(m.l[0].numpy())
# expect: -0.1
class K(tf.keras.Model):
    def __init__(self): super().__init__(); self.units=[1,2]; self.h=[tf.keras.layers.Dense(2)]
    def call(self,x):
        for l in self.h: x=l(x)
        return x
k=K(); print(k.units, k.h)  # expect: [1, 2] [<Dense name=dense, built=False>]
class P(tf.Module):
    def __init__(self, sizes): self.sizes=sizes; self.n=len(sizes)
    def __call__(self,x):
        for s in self.sizes: x=x*s
        return x
s=[1,2]; p=P(s); print(p(3), p.sizes, s, p.sizes is s, tf.function(p)(tf.constant(2)))
# expect: 6 ListWrapper([1, 2]) [1, 2] False tf.Tensor(4, shape=(), dtype=int32)
