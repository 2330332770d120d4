/**
 * {@code tf.GradientTape} and whatever else differentiates: accumulators, rules of a script,
 * checks.
 */
@NullMarked
package tapedeck.script.library.tensorflow.gradient;

import org.jspecify.annotations.NullMarked;
