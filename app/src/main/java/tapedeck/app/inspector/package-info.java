/** What is known of the vertex or edge in hand: formula, numbers, terms and whole tensors. */
@NullMarked
package tapedeck.app.inspector;

import org.jspecify.annotations.NullMarked;
