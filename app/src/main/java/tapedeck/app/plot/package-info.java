/** The plots: loss over a variable with its tangent, loss and gradient norms over iterations. */
@NullMarked
package tapedeck.app.plot;

import org.jspecify.annotations.NullMarked;
