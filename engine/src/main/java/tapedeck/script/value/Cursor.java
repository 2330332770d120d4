package tapedeck.script.value;

import java.util.Iterator;

/** Something that hands out values one by one and only once: an iterator. */
public final class Cursor implements Value {
  private final String typeName;
  private final Iterator<Value> values;

  /**
   * @param typeName Python's name: {@code zip}, {@code list_iterator}
   */
  public Cursor(String typeName, Iterator<Value> values) {
    this.typeName = typeName;
    this.values = values;
  }

  public String typeName() {
    return typeName;
  }

  public Iterator<Value> values() {
    return values;
  }
}
