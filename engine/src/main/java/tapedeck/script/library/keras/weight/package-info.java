/**
 * Variables of Keras and what makes, penalizes and bounds them: initializers, seeds, regularizers,
 * constraints.
 */
@NullMarked
package tapedeck.script.library.keras.weight;

import org.jspecify.annotations.NullMarked;
