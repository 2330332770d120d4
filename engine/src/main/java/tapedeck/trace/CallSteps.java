package tapedeck.trace;

import java.util.function.IntPredicate;

/**
 * Steps by line that mind calls: into a function's body, over it, and out of it to the line behind
 * the call, in either direction.
 */
public final class CallSteps {
  private CallSteps() {}

  /** How many calls are open at a position; 0 in the script's own body. */
  public static int depth(Trace trace, int position) {
    for (int i = position - 1; i >= 0; i--) {
      switch (trace.event(i)) {
        case Event.StatementBegan(var place, int depth) -> {
          return depth;
        }
        case Event.FunctionCrossed crossed -> {
          return crossed.entered() ? crossed.depth() : crossed.depth() - 1;
        }
        default -> {}
      }
    }
    return 0;
  }

  /** The next line that is about to run, in whatever function; the end if there is none. */
  public static int into(Trace trace, int position) {
    return forward(trace, position, depth -> true);
  }

  /** The next line of the same function or of one that called it; the end if there is none. */
  public static int over(Trace trace, int position) {
    int here = depth(trace, position);
    return forward(trace, position, depth -> depth <= here);
  }

  /** The next line of a function that called this one; the end if there is none. */
  public static int out(Trace trace, int position) {
    int here = depth(trace, position);
    return forward(trace, position, depth -> depth < here);
  }

  /** The line before, in whatever function; the start if there is none. */
  public static int backInto(Trace trace, int position) {
    return back(trace, position, depth -> true);
  }

  /** The line before of the same function or of one that called it; the start if there is none. */
  public static int backOver(Trace trace, int position) {
    int here = depth(trace, position);
    return back(trace, position, depth -> depth <= here);
  }

  /** The line that called this function; the start if none did. */
  public static int backOut(Trace trace, int position) {
    int here = depth(trace, position);
    return back(trace, position, depth -> depth < here);
  }

  private static int forward(Trace trace, int position, IntPredicate wanted) {
    for (int i = position; i < trace.size(); i++) {
      if (isLine(trace, i, wanted)) {
        return i + 1;
      }
    }
    return trace.size();
  }

  private static int back(Trace trace, int position, IntPredicate wanted) {
    for (int i = position - 2; i >= 0; i--) {
      if (isLine(trace, i, wanted)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isLine(Trace trace, int index, IntPredicate wanted) {
    return trace.event(index) instanceof Event.StatementBegan(var place, int depth)
        && wanted.test(depth);
  }
}
