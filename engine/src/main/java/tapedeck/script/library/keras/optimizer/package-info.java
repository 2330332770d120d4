/**
 * {@code keras.optimizers}: optimizers, the schedules of their rates, and what scales losses for
 * them.
 */
@NullMarked
package tapedeck.script.library.keras.optimizer;

import org.jspecify.annotations.NullMarked;
