/** What training is made of: optimizers, losses, layers, modules. */
@NullMarked
package tapedeck.train;

import org.jspecify.annotations.NullMarked;
