/** The recorded tape as a picture: a graph with attributes, its layout, and its drawing. */
@NullMarked
package tapedeck.app.graph;

import org.jspecify.annotations.NullMarked;
