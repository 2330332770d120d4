/** The list of breakpoints. */
@NullMarked
package tapedeck.app.breakpoints;

import org.jspecify.annotations.NullMarked;
