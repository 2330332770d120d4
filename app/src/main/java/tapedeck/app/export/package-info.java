/** Pictures of the real views, as files. */
@NullMarked
package tapedeck.app.export;

import org.jspecify.annotations.NullMarked;
