/** The document in hand, its run and the position in it; the only place that knows threads. */
@NullMarked
package tapedeck.app.session;

import org.jspecify.annotations.NullMarked;
