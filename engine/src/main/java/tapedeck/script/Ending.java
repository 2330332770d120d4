package tapedeck.script;

/** How a statement ended. */
enum Ending {
  NEXT,
  BREAK,
  CONTINUE,
  RETURN
}
