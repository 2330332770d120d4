/**
 * What a layer is: how it is called, built and described; tensors without values; and the models
 * that are made of layers.
 */
@NullMarked
package tapedeck.script.library.keras.model;

import org.jspecify.annotations.NullMarked;
