/** The script as text: colours, the line the run stands at, values beside the lines, errors. */
@NullMarked
package tapedeck.app.editor;

import org.jspecify.annotations.NullMarked;
