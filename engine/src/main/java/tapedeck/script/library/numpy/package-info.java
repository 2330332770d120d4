/** NumPy as far as listings use it. Arrays are off the tape: nothing here is recorded. */
@NullMarked
package tapedeck.script.library.numpy;

import org.jspecify.annotations.NullMarked;
