package tapedeck.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.GraphFault;
import tapedeck.script.value.ModuleValue;
import tapedeck.script.value.None;
import tapedeck.script.value.Str;
import tapedeck.script.value.Value;
import tapedeck.tape.Place;

/** Where what a run prints and logs goes, and when. */
final class Printing {
  private final Machine machine;
  private final ScriptListener listener;
  private int muted;
  private boolean late;
  private @Nullable List<Runnable> delayed;
  private Value output = None.NONE;

  Printing(Machine machine, ScriptListener listener) {
    this.machine = machine;
    this.listener = listener;
  }

  void print(String text) {
    if (muted > 0) {
      return;
    }
    if (output == None.NONE && late) {
      always(text);
    } else if (output == None.NONE) {
      listener.printed(machine.place(), text);
    } else {
      machine.call(machine.requiredAttribute(output, "write"), new Str(text));
    }
  }

  /** Prints to the console even what is muted. */
  void always(String text) {
    Place here = machine.place();
    tell(() -> listener.printed(here, text));
  }

  void log(String text) {
    Place here = machine.place();
    tell(() -> listener.logged(here, text));
  }

  private void tell(Runnable what) {
    if (delayed == null) {
      what.run();
    } else {
      delayed.add(what);
    }
  }

  /** What has what is printed; None for the console. */
  Value output() {
    return output;
  }

  /** Has something else get what is printed; answers what had it before. */
  Value redirect(Value target) {
    Value before = output;
    boolean console = target instanceof ModuleValue module && module.name().equals("sys.stdout");
    output = console ? None.NONE : target;
    return before;
  }

  /** Traces a function: what operations print comes after what Python prints. */
  <T> T delayed(Supplier<T> tracing) {
    if (delayed != null) {
      return tracing.get();
    }
    List<Runnable> later = new ArrayList<>();
    delayed = later;
    try {
      T made = tracing.get();
      delayed = null;
      later.forEach(Runnable::run);
      return made;
    } catch (GraphFault fault) {
      later.forEach(Runnable::run);
      throw fault;
    } finally {
      delayed = null;
    }
  }

  /** Traces something that is not run: what its operations would print is dropped. */
  <T> T dropped(Supplier<T> tracing) {
    List<Runnable> before = delayed;
    delayed = new ArrayList<>();
    try {
      return tracing.get();
    } finally {
      delayed = before;
    }
  }

  /** Does something of Python's that an operation calls, whose prints are operations'. */
  <T> T outside(Supplier<T> work) {
    int mutedBefore = muted;
    boolean lateBefore = late;
    muted = 0;
    late = true;
    try {
      return work.get();
    } finally {
      muted = mutedBefore;
      late = lateBefore;
    }
  }

  /** Does something of which the script's own prints are not heard. */
  <T> T muted(Supplier<T> body) {
    muted++;
    try {
      return body.get();
    } finally {
      muted--;
    }
  }
}
