package tapedeck.script.value;

/** A binary arithmetic operator. */
public enum Operator {
  ADD("+", "add"),
  SUB("-", "sub"),
  MUL("*", "mul"),
  DIV("/", "truediv"),
  FLOOR_DIV("//", "floordiv"),
  MOD("%", "mod"),
  POW("**", "pow"),
  MATMUL("@", "matmul"),
  AND("&", "and"),
  OR("|", "or"),
  XOR("^", "xor"),
  SHIFT_LEFT("<<", "lshift"),
  SHIFT_RIGHT(">>", "rshift");

  private final String sign;
  private final String method;
  private final String reflected;
  private final String inPlace;

  Operator(String sign, String stem) {
    this.sign = sign;
    this.method = "__" + stem + "__";
    this.reflected = "__r" + stem + "__";
    this.inPlace = "__i" + stem + "__";
  }

  public String sign() {
    return sign;
  }

  /** The method that a class defines for it: {@code __add__}. */
  public String method() {
    return method;
  }

  /** The method of the right operand: {@code __radd__}. */
  public String reflected() {
    return reflected;
  }

  /** The method for {@code +=}: {@code __iadd__}. */
  public String inPlace() {
    return inPlace;
  }

  public static Operator of(String sign) {
    for (Operator operator : values()) {
      if (operator.sign.equals(sign)) {
        return operator;
      }
    }
    throw new IllegalArgumentException(sign);
  }
}
