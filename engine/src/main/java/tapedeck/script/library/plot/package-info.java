/** {@code matplotlib.pyplot}: calls that fill figures with data. */
@NullMarked
package tapedeck.script.library.plot;

import org.jspecify.annotations.NullMarked;
