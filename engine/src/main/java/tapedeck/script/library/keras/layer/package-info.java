/** {@code keras.layers}: the layers that Keras itself offers. */
@NullMarked
package tapedeck.script.library.keras.layer;

import org.jspecify.annotations.NullMarked;
