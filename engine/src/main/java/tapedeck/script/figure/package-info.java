/** What scripts plot, as data: figures, their axes, and the layers drawn between them. */
@NullMarked
package tapedeck.script.figure;

import org.jspecify.annotations.NullMarked;
