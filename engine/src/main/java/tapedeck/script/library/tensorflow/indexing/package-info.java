/** Functions of {@code tf} that pick, cut, count, order and put elements by their places. */
@NullMarked
package tapedeck.script.library.tensorflow.indexing;

import org.jspecify.annotations.NullMarked;
