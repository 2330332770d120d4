package tapedeck.script.syntax;

/**
 * What was written behind the colon of a parameter or a name.
 *
 * @param text the same as it stands in the script
 */
public record Annotation(Expression type, String text) {}
