package tapedeck.trace;

import tapedeck.script.ScriptError;

/** How a run ended, or that it has not yet. */
public sealed interface Outcome {
  /** It goes on. */
  record Running() implements Outcome {}

  /** It ran to its last line. */
  record Finished() implements Outcome {}

  /** An error ended it; a limit or a stop from outside is one too. */
  record Failed(ScriptError error) implements Outcome {}
}
