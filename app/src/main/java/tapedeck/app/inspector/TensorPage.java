package tapedeck.app.inspector;

import tapedeck.app.inspector.Page.Tone;
import tapedeck.tape.Place;
import tapedeck.trace.Moment;
import tapedeck.trace.Seen;
import tapedeck.trace.Structure;

/** What the inspector says about a tensor that no operation on the tape made. */
final class TensorPage extends Writer {
  TensorPage(Moment moment, Structure structure, Page page) {
    super(moment, structure, page);
  }

  void write(long tensor) {
    Seen seen = trace.seen(tensor);
    Place made = trace.conversion(tensor);
    int maker = trace.maker(tensor);
    Place place = maker >= 0 ? trace.node(maker).place() : made == null ? Place.NOWHERE : made;
    page.heading(labels.of(tensor), (maker >= 0 ? "tensor" : "constant") + line(place));
    if (maker >= 0) {
      page.words("Computed, but not by this tape: " + trace.node(maker).why().words() + ".");
    } else {
      page.words("A fixed value; no gradient is kept for it unless a tape watches it.");
    }
    page.number("value", seen, Tone.FORWARD);
    page.row("shape, dtype", shape(seen), Tone.PLAIN);
    gradientRow(tensor, labels.of(tensor));
    none(tensor);
    terms(tensor, labels.of(tensor));
    tensors(seen, gradient(tensor), labels.of(tensor));
    page.source("made from", place, trace.source());
  }
}
