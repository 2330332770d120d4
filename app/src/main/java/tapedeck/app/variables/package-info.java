/** The variables and names of the script, with their gradients and updates. */
@NullMarked
package tapedeck.app.variables;

import org.jspecify.annotations.NullMarked;
