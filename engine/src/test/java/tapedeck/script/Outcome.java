package tapedeck.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Place;

/**
 * What a script did: the lines it printed, by the line of code that printed them, and its error.
 */
record Outcome(String output, Map<Integer, List<String>> printed, @Nullable ScriptError error) {

  static Outcome of(String text) {
    return of(text, Limits.DEFAULT);
  }

  static Outcome of(String text, Limits limits) {
    StringBuilder output = new StringBuilder();
    Map<Integer, List<String>> printed = new TreeMap<>();
    ScriptListener listener =
        new ScriptListener() {
          @Override
          public void printed(Place place, String line) {
            output.append(line);
            printed
                .computeIfAbsent(place.line(), at -> new ArrayList<>())
                .addAll(Arrays.asList(line.replaceFirst("\n$", "").split("\n", -1)));
          }
        };
    try {
      new Interpreter(listener, limits).run(Script.parse(text));
      return new Outcome(output.toString(), printed, null);
    } catch (ScriptError e) {
      return new Outcome(output.toString(), printed, e);
    }
  }

  /** The error as {@code Class: message}, or "no error". */
  String failure() {
    return error == null
        ? "no error"
        : error.pythonClass() + (error.getMessage().isEmpty() ? "" : ": " + error.getMessage());
  }
}
