@NullMarked
package tapedeck.app.builder;

import org.jspecify.annotations.NullMarked;
