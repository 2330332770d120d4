/**
 * The modules a script can import, put together from the packages below, and the operators that
 * choose between tensors and arrays. Operations on tensors are those of the catalogue.
 */
@NullMarked
package tapedeck.script.library;

import org.jspecify.annotations.NullMarked;
