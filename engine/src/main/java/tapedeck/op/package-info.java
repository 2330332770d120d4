/**
 * The catalogue of operations, each declared once with its forward rule, gradient rule and formula.
 */
@NullMarked
package tapedeck.op;

import org.jspecify.annotations.NullMarked;
