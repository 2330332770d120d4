package tapedeck.app.style;

import java.net.URL;

/** A stylesheet that lies beside a class. */
public final class Sheet {
  private Sheet() {}

  /** Its address, compiled if it has been, as {@code getStylesheets()} wants it. */
  public static String of(Class<?> beside, String name) {
    URL compiled = beside.getResource(name.replace(".css", ".bss"));
    URL found = compiled != null ? compiled : beside.getResource(name);
    if (found == null) {
      throw new IllegalStateException("the stylesheet " + name + " is missing");
    }
    return found.toExternalForm();
  }
}
