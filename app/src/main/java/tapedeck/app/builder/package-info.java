/** Rows of variables and formulas for people who know no Python; they write and read the script. */
@NullMarked
package tapedeck.app.builder;

import org.jspecify.annotations.NullMarked;
