/**
 * Keras: the packages below have a theme each, and what all of them share stands here: the state of
 * a run, types of layers, masks, options and descriptions of objects.
 */
@NullMarked
package tapedeck.script.library.keras;

import org.jspecify.annotations.NullMarked;
