package tapedeck.script.standard;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tapedeck.script.value.Arguments;
import tapedeck.script.value.ClassValue;
import tapedeck.script.value.HostObject;
import tapedeck.script.value.Raise;
import tapedeck.script.value.Runtime;
import tapedeck.script.value.Str;
import tapedeck.script.value.Types;
import tapedeck.script.value.Value;

/**
 * A module of Python that Tapedeck has not, or part of one: it can be imported, as listings import
 * more than they use, and is refused where it is used.
 *
 * @param name its full name
 * @param instead what to do instead
 */
public record Absent(String name, String instead) implements HostObject {
  private static final ClassValue TYPE =
      ClassValue.builtin("builtins", "module", Types.OBJECT, null);

  /** Part of it, as {@code from module import name} binds it. */
  public Absent part(String member) {
    return new Absent(name + "." + member, instead);
  }

  private Raise refusal(String used) {
    return Raise.refused(used, instead);
  }

  @Override
  public ClassValue type() {
    return TYPE;
  }

  @Override
  public Value attribute(Runtime runtime, String attribute) {
    if (attribute.equals("__name__")) {
      return new Str(name);
    }
    throw refusal(name + "." + attribute);
  }

  @Override
  public boolean isCallable() {
    return true;
  }

  @Override
  public Value call(Runtime runtime, Arguments arguments) {
    throw refusal(name);
  }

  @Override
  public String repr(Runtime runtime) {
    throw refusal(name);
  }

  @Override
  public @Nullable Iterator<Value> iterate(Runtime runtime) {
    throw refusal(name);
  }

  @Override
  public Value operator(Runtime runtime, String method, Value other) {
    throw refusal(name);
  }
}
