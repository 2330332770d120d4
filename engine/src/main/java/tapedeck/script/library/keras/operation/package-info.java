/** {@code keras.ops}, {@code keras.activations} and {@code keras.backend}. */
@NullMarked
package tapedeck.script.library.keras.operation;

import org.jspecify.annotations.NullMarked;
