/** The modules of Python's standard library that listings use. */
@NullMarked
package tapedeck.script.standard;

import org.jspecify.annotations.NullMarked;
