# What models with several inputs and outputs tell of them.
import keras
a,b=keras.Input((2,),name='a'),keras.Input((3,),name='b')
d=keras.layers.Dense(1,name='o')
m=keras.Model({'a':a,'b':b},{'o':d(a),'p':keras.layers.Dense(2,name='p')(b)})
print(m.input_shape,m.output_shape)  # expect: [(None, 2), (None, 3)] [(None, 1), (None, 2)]
print(type(m.input), type(m.output))  # expect: <class 'dict'> <class 'dict'>
m=keras.Model({'a':a},{'o':d(a)})
print(m.input_shape,m.output_shape, type(m.output))  # expect: (None, 2) (None, 1) <class 'dict'>
m=keras.Model([a],[d(a)])
print(m.input_shape,m.output_shape, type(m.output))  # expect: (None, 2) (None, 1) <class 'list'>
m=keras.Model([a,b],(d(a),d(a)))
print(m.input_shape,m.output_shape, type(m.output))
# expect: [(None, 2), (None, 3)] [(None, 1), (None, 1)] <class 'tuple'>
