/**
 * The modules a script can import, {@code tensorflow} and {@code numpy}, and the operators of their
 * values. Operations on tensors are those of the catalogue and nothing else.
 */
@NullMarked
package tapedeck.script.library;

import org.jspecify.annotations.NullMarked;
