# Rescaling and Resizing.
import tensorflow as tf, numpy as np
L=tf.keras.layers
x=np.arange(16).reshape(1,4,4,1)
print(L.Rescaling(1/255.)(x)[0,1,:,0], L.Rescaling(1./127.5, offset=-1)(tf.constant([0,255],tf.uint8)), L.Rescaling([1.,2.],[0.,1.])(tf.ones((2,2))))
# expect: tf.Tensor([0.01568628 0.01960784 0.02352941 0.02745098], shape=(4,), dtype=float32) tf.Tensor([-1.  1.], shape=(2,), dtype=float32) tf.Tensor(
# expect: [[1. 3.]
# expect:  [1. 3.]], shape=(2, 2), dtype=float32)
print(L.Resizing(2,2)(x.astype('float32'))[0,:,:,0], L.Resizing(6,3,interpolation='nearest')(x.astype('float32'))[0,:,:,0], L.Resizing(2,2).compute_output_shape((None,4,4,3)))
# expect: tf.Tensor(
# expect: [[ 2.5  4.5]
# expect:  [10.5 12.5]], shape=(2, 2), dtype=float32) tf.Tensor(
# expect: [[ 0.  2.  3.]
# expect:  [ 4.  6.  7.]
# expect:  [ 4.  6.  7.]
# expect:  [ 8. 10. 11.]
# expect:  [12. 14. 15.]
# expect:  [12. 14. 15.]], shape=(6, 3), dtype=float32) (None, 2, 2, 3)
m=tf.keras.Sequential([tf.keras.Input((None,None,3)),L.Resizing(4,4),L.Rescaling(1/255.),L.Conv2D(2,3)]); print(m.output_shape)
# expect: (None, 2, 2, 2)
