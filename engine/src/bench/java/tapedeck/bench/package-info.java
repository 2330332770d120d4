/**
 * How long typical work on a tape takes, beside the same arithmetic written by hand: the ratio of
 * the two says more than either time.
 */
@NullMarked
package tapedeck.bench;

import org.jspecify.annotations.NullMarked;
