# A scalar engine for gradients, as courses write it, and what its helpers use.
import math
import random


class Value:
    def __init__(self, data, _children=(), _op=''):
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = _children
        self._op = _op

    def __repr__(self):
        return f"Value(data={self.data}, grad={self.grad})"

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = _backward
        return out

    def __pow__(self, other):
        assert isinstance(other, (int, float)), "only supporting int/float powers"
        out = Value(self.data ** other, (self,), f'**{other}')

        def _backward():
            self.grad += other * self.data ** (other - 1) * out.grad

        out._backward = _backward
        return out

    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad += (1 - t ** 2) * out.grad

        out._backward = _backward
        return out

    def __neg__(self):
        return self * -1

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        return self + (-other)

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        return self * other ** -1

    def backward(self):
        topo, visited = [], set()

        def build(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev:
                    build(child)
                topo.append(v)

        build(self)
        self.grad = 1.0
        for node in reversed(topo):
            node._backward()


class Neuron:
    def __init__(self, nin):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(nin)]
        self.b = Value(0)

    def __call__(self, x):
        return sum((wi * xi for wi, xi in zip(self.w, x)), self.b).tanh()

    def parameters(self):
        return self.w + [self.b]


random.seed(1337)
layers = [[Neuron(3) for _ in range(4)], [Neuron(4)]]
parameters = [p for layer in layers for n in layer for p in n.parameters()]
xs = [[2.0, 3.0, -1.0], [3.0, -1.0, 0.5], [0.5, 1.0, 1.0], [1.0, 1.0, -1.0]]
ys = [1.0, -1.0, -1.0, 1.0]
losses = []
for k in range(4):
    guesses = []
    for x in xs:
        for layer in layers:
            x = [n(x) for n in layer]
        guesses.append(x[0])
    loss = sum((guess - y) ** 2 for guess, y in zip(guesses, ys))
    for p in parameters:
        p.grad = 0.0
    loss.backward()
    for p in parameters:
        p.data -= 0.05 * p.grad
    losses.append(loss.data)
print([round(l, 8) for l in losses], len(parameters))
# expect: [5.02907232, 1.97201952, 0.37471136, 0.21137576] 21
a = Value(2) / 4 - 1
a.backward()
print(a, Value(3) * Value(-2) + 10)
# expect: Value(data=-0.5, grad=1.0) Value(data=4, grad=0.0)


class Config(dict):
    def __init__(self, **keywords):
        super().__init__(**keywords)
        self.__dict__ = self


c = Config(lr=0.1, n=5)
c.x = 3
print(c, c.lr, c['x'])
# expect: {'lr': 0.1, 'n': 5, 'x': 3} 0.1 3
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=['multi_index'], op_flags=['readwrite'])
    while not it.finished:
        at = it.multi_index
        old = x[at]
        x[at] = old + h
        up = f(x)
        x[at] = old - h
        grad[at] = (up - f(x)) / (2 * h)
        x[at] = old
        it.iternext()
    return grad


z = np.array([[1., 2.], [3., 4.]])
print(np.round(numerical_gradient(lambda x: np.sum(x ** 2), z), 6), [float(v) for v in np.nditer(z)])
# expect: [[2. 4.]
# expect:  [6. 8.]] [1.0, 2.0, 3.0, 4.0]
