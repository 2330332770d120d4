/** Layers, models, losses, metrics, optimizers and training as Keras has them. */
@NullMarked
package tapedeck.script.library.keras;

import org.jspecify.annotations.NullMarked;
