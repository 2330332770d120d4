package tapedeck.script.value;

import org.jspecify.annotations.Nullable;

/**
 * A function written in Java, with the parameters a script sees.
 *
 * @param called what complaints and {@code __name__} call it, mostly its name
 * @param owner the class whose method it is; empty for a function
 * @param inC whether Python has it in C, so that its complaints about arguments are of another kind
 */
public record Builtin(
    String name, String called, String owner, boolean inC, Parameters parameters, Body body)
    implements Value {
  /** A function that complains as one written in Python does. */
  public Builtin(String name, Parameters parameters, Body body) {
    this(name, name, "", false, parameters, body);
  }

  /** What a built-in function does with its bound arguments. */
  @FunctionalInterface
  public interface Body {
    Value call(Runtime runtime, Value[] arguments);
  }

  /**
   * @param signature the parameters as Python declares them: {@code "number, ndigits=None, /"}
   */
  public static Builtin of(String name, String signature, Body body) {
    return new Builtin(name, Parameters.parse(signature), body);
  }

  /** A function, or a method of the class {@code owner}, that Python itself has in C. */
  public static Builtin inC(String owner, String name, String signature, Body body) {
    return new Builtin(name, name, owner, true, Parameters.parse(signature), body);
  }

  /** Whether it is one that Python itself has in C. */
  public boolean isInC() {
    return inC;
  }

  public Value call(Runtime runtime, Arguments given) {
    if (inC) {
      Raise raise = complaint(given);
      if (raise != null) {
        throw raise;
      }
    }
    Value[] in = parameters.bind(called + "()", given);
    try {
      return body.call(runtime, in);
    } catch (ClassCastException other) {
      if (owner.isEmpty() || isOwner(Types.of(in[0]))) {
        throw other;
      }
      throw unfit(in[0]);
    }
  }

  private Raise unfit(Value self) {
    return Raise.type(
        "descriptor '%s' for '%s' objects doesn't apply to a '%s' object"
            .formatted(name, owner, Types.nameOf(self)));
  }

  private boolean isOwner(Arguments given) {
    return isOwner(Types.of(given.positional()[0]));
  }

  /** Whether objects of a class have this method. */
  private boolean isOwner(ClassValue type) {
    return type.lineage().stream().anyMatch(each -> each.name().equals(owner));
  }

  /** The same, but with the words of TensorFlow's dispatcher about wrong arguments. */
  public Builtin dispatched() {
    return new Builtin(name, called, owner, inC, parameters.dispatched(), body);
  }

  /** The same under another name in complaints and when asked for its name. */
  public Builtin called(String other) {
    return new Builtin(name, other, owner, inC, parameters, body);
  }

  /** What C functions say where the number or the names of the arguments are wrong. */
  private @Nullable Raise complaint(Arguments given) {
    int self = owner.isEmpty() ? 0 : 1;
    int count = given.positional().length - self;
    String full = owner.isEmpty() ? name : owner + "." + name;
    if (count < 0) {
      return Raise.type("unbound method %s() needs an argument".formatted(full));
    }
    if (self > 0 && parameters.all().getFirst().name().equals("self") && !isOwner(given)) {
      return unfit(given.positional()[0]);
    }
    if (given.names().length > 0) {
      for (String name : given.names()) {
        if (!parameters.takes(name)) {
          return Raise.type(
              parameters.onlyByPosition()
                  ? full + "() takes no keyword arguments"
                  : "'%s' is an invalid keyword argument for %s()".formatted(name, this.name));
        }
      }
      return null;
    }
    int most = parameters.mostByPosition() - self;
    int least = parameters.leastByPosition() - self;
    if (count >= least && count <= most) {
      return null;
    }
    if (!parameters.onlyByPosition()) {
      return otherwise(count, least, most);
    }
    if (most == 0) {
      return Raise.type("%s() takes no arguments (%d given)".formatted(full, count));
    }
    if (least == 1 && most == 1) {
      return Raise.type("%s() takes exactly one argument (%d given)".formatted(full, count));
    }
    int bound = count < least ? least : most;
    String how = least == most ? "" : count < least ? "at least " : "at most ";
    return Raise.type(
        "%s expected %s%d argument%s, got %d"
            .formatted(name, how, bound, bound == 1 ? "" : "s", count));
  }

  private @Nullable Raise otherwise(int count, int least, int most) {
    if (count < least) {
      int self = owner.isEmpty() ? 0 : 1;
      String missing = parameters.all().get(self + count).name();
      String position = name.equals("enumerate") ? "" : " (pos %d)".formatted(count + 1);
      return Raise.type("%s() missing required argument '%s'%s".formatted(name, missing, position));
    }
    return Raise.type(
        most == 0
            ? "%s() takes no positional arguments".formatted(name)
            : "%s() takes at most %d argument%s (%d given)"
                .formatted(name, most, most == 1 ? "" : "s", count));
  }
}
