/** The command line: run a script, draw a picture of it, or open the window. */
@NullMarked
package tapedeck.app.cli;

import org.jspecify.annotations.NullMarked;
