/** {@code tf.random}: the counter-based generator and what is drawn from it. */
@NullMarked
package tapedeck.script.library.tensorflow.random;

import org.jspecify.annotations.NullMarked;
