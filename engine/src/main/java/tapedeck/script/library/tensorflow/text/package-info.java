/**
 * {@code tf.strings}, functions that take strings where TensorFlow's do, and how {@code tf.print}
 * writes.
 */
@NullMarked
package tapedeck.script.library.tensorflow.text;

import org.jspecify.annotations.NullMarked;
