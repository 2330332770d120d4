/** The program: arguments in, command line or window out. */
@NullMarked
package tapedeck.app;

import org.jspecify.annotations.NullMarked;
