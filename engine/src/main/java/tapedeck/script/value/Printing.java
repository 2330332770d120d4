package tapedeck.script.value;

import tapedeck.tensor.NumPyStyle;

/** How one run prints arrays, which {@code np.set_printoptions} changes. */
public final class Printing {
  private NumPyStyle style = NumPyStyle.DEFAULT;

  public static Printing of(Runtime runtime) {
    return runtime.own(Printing.class, Printing::new);
  }

  public NumPyStyle style() {
    return style;
  }

  public void set(NumPyStyle next) {
    style = next;
  }
}
