/** {@code tf.data}: datasets, how they are made, mapped and put into batches. */
@NullMarked
package tapedeck.script.library.tensorflow.data;

import org.jspecify.annotations.NullMarked;
