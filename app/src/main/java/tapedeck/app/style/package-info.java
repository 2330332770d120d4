/** Theme tokens, style sheets and a few shared builders. */
@NullMarked
package tapedeck.app.style;

import org.jspecify.annotations.NullMarked;
