package tapedeck.app.session;

/**
 * A line of a gradient rule's arithmetic that is looked at within a step.
 *
 * @param number from 1; 0 for none
 * @param of how many lines the rule has
 * @param words what the line computes, with its number
 */
public record RuleLine(int number, int of, String words) {
  /** The step as a whole is looked at, and no line of its rule. */
  public static final RuleLine NONE = new RuleLine(0, 0, "");
}
