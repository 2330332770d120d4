package tapedeck.script.library.binding;

import java.util.function.Consumer;
import tapedeck.script.value.ModuleValue;

/** A module with the modules within it, by their full names: {@code tf.keras.optimizers}. */
public final class ModuleTree {
  private final ModuleValue root;

  public ModuleTree(ModuleValue root) {
    this.root = root;
  }

  /** The members of a module, which is made when first asked for. */
  public Namespace members(String module) {
    return Namespace.of(at(module).members());
  }

  /** Lets a module be filled when it is first used. */
  public void later(String module, Consumer<Namespace> fill) {
    at(module).later(members -> fill.accept(Namespace.of(members)));
  }

  private ModuleValue at(String module) {
    ModuleValue at = root;
    for (int end = module.indexOf('.'); end >= 0; ) {
      int next = module.indexOf('.', end + 1);
      at = at.within(module.substring(end + 1, next < 0 ? module.length() : next));
      end = next;
    }
    return at;
  }
}
