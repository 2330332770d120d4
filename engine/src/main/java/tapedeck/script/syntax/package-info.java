/** A script's syntax as sealed records. */
@NullMarked
package tapedeck.script.syntax;

import org.jspecify.annotations.NullMarked;
