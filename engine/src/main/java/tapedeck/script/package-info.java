/** The script language: grammar, syntax, interpreter, and the modules a script can import. */
@NullMarked
package tapedeck.script;

import org.jspecify.annotations.NullMarked;
