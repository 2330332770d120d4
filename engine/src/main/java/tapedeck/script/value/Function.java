package tapedeck.script.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function a script defined, with {@code def} or {@code lambda}. */
public final class Function implements Value {
  /** What the interpreter needs to run a function. */
  public interface Code {
    /**
     * @param arguments one value for each parameter
     */
    Value run(Function function, Value[] arguments);
  }

  private final String name;
  private final String qualifiedName;
  private final Parameters parameters;
  private final Code code;
  private final @Nullable ClassValue owner;
  private final Map<String, Value> attributes = new LinkedHashMap<>(0);

  /**
   * @param owner the class whose body defined it, for {@code super()}
   */
  public Function(
      String name,
      String qualifiedName,
      Parameters parameters,
      Code code,
      @Nullable ClassValue owner) {
    this.name = name;
    this.qualifiedName = qualifiedName;
    this.parameters = parameters;
    this.code = code;
    this.owner = owner;
  }

  public String name() {
    return name;
  }

  public String qualifiedName() {
    return qualifiedName;
  }

  public Parameters parameters() {
    return parameters;
  }

  public Code code() {
    return code;
  }

  public @Nullable ClassValue owner() {
    return owner;
  }

  public Map<String, Value> attributes() {
    return attributes;
  }
}
