package tapedeck.script.value;

import java.util.Iterator;

/** What a generator hands out, with the name of what made it. */
public interface Generator extends Iterator<Value> {
  /** The qualified name of the function, or of the place of an expression. */
  String qualifiedName();
}
