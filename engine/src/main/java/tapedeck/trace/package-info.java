/** A run as data: what happened, in order, and the state at each position. */
@NullMarked
package tapedeck.trace;

import org.jspecify.annotations.NullMarked;
