/**
 * How values of the engine stand in a script: what functions are given, what they answer, and the
 * tables in which modules and classes keep their members.
 */
@NullMarked
package tapedeck.script.library.binding;

import org.jspecify.annotations.NullMarked;
