package tapedeck.script.syntax;

import java.util.Set;

/**
 * The names a function, class body or comprehension binds.
 *
 * @param locals its own names
 * @param globals the names it declared {@code global}
 * @param nonlocals the names it declared {@code nonlocal}
 * @param generator whether it is a function that yields
 */
public record Scope(
    Set<String> locals, Set<String> globals, Set<String> nonlocals, boolean generator) {
  public static final Scope EMPTY = new Scope(Set.of(), Set.of(), Set.of(), false);
}
