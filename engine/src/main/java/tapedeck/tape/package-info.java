/** Gradient tapes, variables, what a tape records, and the walk back over it. */
@NullMarked
package tapedeck.tape;

import org.jspecify.annotations.NullMarked;
