/**
 * {@code compile}, {@code fit}, {@code evaluate} and {@code predict}: batches, steps, callbacks and
 * what goes wrong in them.
 */
@NullMarked
package tapedeck.script.library.keras.training;

import org.jspecify.annotations.NullMarked;
