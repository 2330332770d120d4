package tapedeck.app.style;

import java.net.URL;

/** A stylesheet that lies beside a class. */
public final class Sheet {
  private Sheet() {}

  /** Its address, as {@code getStylesheets()} wants it. */
  public static String of(Class<?> beside, String name) {
    URL found = beside.getResource(name);
    if (found == null) {
      throw new IllegalStateException("the stylesheet " + name + " is missing");
    }
    return found.toExternalForm();
  }
}
