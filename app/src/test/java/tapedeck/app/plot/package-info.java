@NullMarked
package tapedeck.app.plot;

import org.jspecify.annotations.NullMarked;
