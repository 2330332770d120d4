package tapedeck.script.standard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.script.python.Members;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.DictValue;
import tapedeck.script.value.Exceptions;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.None;
import tapedeck.script.value.Parameters;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/** {@code string.Template}: a text in which {@code $names} stand for values. */
record StringTemplate(String text) implements HostObject {
  private static final Parameters PARAMETERS = Parameters.parse("template");

  static final ClassValue TYPE =
      ClassValue.builtin(
          "string",
          "Template",
          Types.OBJECT,
          (r, type, given) ->
              new StringTemplate(r.str(PARAMETERS.bind("Template.__init__()", given)[0])));

  private static final Pattern PLACE =
      Pattern.compile("\\$(?:(\\$)|([A-Za-z_][A-Za-z0-9_]*)|\\{([A-Za-z_][A-Za-z0-9_]*)\\})");

  static {
    new Members("Template")
        .method("substitute", "mapping=None, /, **kws", (r, in) -> of(in).filled(r, in, true))
        .method("safe_substitute", "mapping=None, /, **kws", (r, in) -> of(in).filled(r, in, false))
        .property("template", (r, in) -> new Str(of(in).text))
        .addTo(TYPE);
  }

  private static StringTemplate of(Value[] in) {
    return (StringTemplate) in[0];
  }

  private Value filled(Runtime runtime, Value[] in, boolean strict) {
    Matcher places = PLACE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (places.find()) {
      String name = places.group(2) == null ? places.group(3) : places.group(2);
      String shown = name == null ? "$" : shown(runtime, in, name);
      if (shown == null && strict) {
        throw new Raise(Exceptions.instance(Exceptions.KEY_ERROR, new Str(name)), null);
      }
      places.appendReplacement(
          out, Matcher.quoteReplacement(shown == null ? places.group() : shown));
    }
    return new Str(places.appendTail(out).toString());
  }

  private static @Nullable String shown(Runtime runtime, Value[] in, String name) {
    Value named = ((DictValue) in[2]).entries().get(new Str(name));
    if (named == null && in[1] != None.NONE && in[1] instanceof DictValue mapping) {
      named = mapping.entries().get(new Str(name));
    }
    return named == null ? null : runtime.str(named);
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }
}
