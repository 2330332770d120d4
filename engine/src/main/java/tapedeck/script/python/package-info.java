/** Python's own functions, methods and containers, as far as scripts use them. */
@NullMarked
package tapedeck.script.python;

import org.jspecify.annotations.NullMarked;
