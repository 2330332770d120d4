/** {@code tf.image}: sizes, colours, values and random variants of pictures. */
@NullMarked
package tapedeck.script.library.tensorflow.image;

import org.jspecify.annotations.NullMarked;
