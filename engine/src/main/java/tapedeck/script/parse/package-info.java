/** From text to syntax: the grammar, and every use of ANTLR. */
@NullMarked
package tapedeck.script.parse;

import org.jspecify.annotations.NullMarked;
