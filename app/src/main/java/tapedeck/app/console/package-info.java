/** What the script printed, and what is wrong with it. */
@NullMarked
package tapedeck.app.console;

import org.jspecify.annotations.NullMarked;
