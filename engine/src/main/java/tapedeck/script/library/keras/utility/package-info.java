/** {@code keras.utils}: data as arrays, sequences, and classes found by name. */
@NullMarked
package tapedeck.script.library.keras.utility;

import org.jspecify.annotations.NullMarked;
