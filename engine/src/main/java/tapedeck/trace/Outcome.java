package tapedeck.trace;

import tapedeck.script.ScriptError;

/** How a run ended. */
public sealed interface Outcome {
  /** It ran to its last line. */
  record Finished() implements Outcome {}

  /** An error ended it; a limit or a stop from outside is one too. */
  record Failed(ScriptError error) implements Outcome {}
}
