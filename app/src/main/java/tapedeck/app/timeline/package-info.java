/** Where the window stands in its run: the transport buttons and the scrubber. */
@NullMarked
package tapedeck.app.timeline;

import org.jspecify.annotations.NullMarked;
