/** {@code tf.nn}: activations, cross-entropies, convolutions, pooling and moments. */
@NullMarked
package tapedeck.script.library.tensorflow.nn;

import org.jspecify.annotations.NullMarked;
