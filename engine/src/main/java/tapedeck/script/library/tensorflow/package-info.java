/**
 * What {@code tf.} offers beside the operations of the catalogue: the packages below have a theme
 * each, and what has none stands here.
 */
@NullMarked
package tapedeck.script.library.tensorflow;

import org.jspecify.annotations.NullMarked;
