/** What tensors, variables and gradients made of rows offer to a script. */
@NullMarked
package tapedeck.script.library.tensorflow.member;

import org.jspecify.annotations.NullMarked;
