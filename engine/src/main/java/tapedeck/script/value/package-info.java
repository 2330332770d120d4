/** The values a script computes with, and how Python prints and compares them. */
@NullMarked
package tapedeck.script.value;

import org.jspecify.annotations.NullMarked;
