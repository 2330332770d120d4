/** Immutable dense arrays of numbers with a dtype: broadcasting, kernels, NumPy-style printing. */
@NullMarked
package tapedeck.tensor;

import org.jspecify.annotations.NullMarked;
