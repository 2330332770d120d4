/**
 * What AutoGraph knows of the code that it converts without running it: which names are bound and
 * read where, what it refuses of branches and loops that depend on tensors, and how errors tell the
 * lines that led to them. Tracing itself is the interpreter's.
 */
@NullMarked
package tapedeck.script.autograph;

import org.jspecify.annotations.NullMarked;
