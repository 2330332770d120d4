/** {@code keras.losses} and {@code keras.metrics}: what models are measured by. */
@NullMarked
package tapedeck.script.library.keras.metric;

import org.jspecify.annotations.NullMarked;
