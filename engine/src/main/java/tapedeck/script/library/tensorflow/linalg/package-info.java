/** {@code tf.linalg}: products, diagonals, and what takes matrices apart. */
@NullMarked
package tapedeck.script.library.tensorflow.linalg;

import org.jspecify.annotations.NullMarked;
