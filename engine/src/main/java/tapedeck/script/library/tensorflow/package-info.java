/**
 * What {@code tf.} offers beside the operations of the catalogue, and the members of tensors and
 * variables.
 */
@NullMarked
package tapedeck.script.library.tensorflow;

import org.jspecify.annotations.NullMarked;
