/**
 * {@code tf.function}: traces by signature, what they say of themselves and of their graph, and the
 * loops and structures in it.
 */
@NullMarked
package tapedeck.script.library.tensorflow.function;

import org.jspecify.annotations.NullMarked;
