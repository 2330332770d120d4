/** The records of the tapes in view, as a strip of chips and as a table. */
@NullMarked
package tapedeck.app.tape;

import org.jspecify.annotations.NullMarked;
