package tapedeck.script.parse;

import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/**
 * What the grammar leaves to a look back: that a name stands in front of a sign that gives names
 * values. To look for it ahead, at every expression, would cost a short script half of its parsing.
 */
abstract class NameChecks extends Parser {
  NameChecks(TokenStream input) {
    super(input);
  }

  /** Stops at the token to come unless what was read is a name and nothing else. */
  void mustBeName(ParserRuleContext read) {
    if (!isName(read)) {
      throw new InputMismatchException(this);
    }
  }

  static boolean isName(ParserRuleContext read) {
    return read.start == read.stop && read.start.getType() == ScriptParser.NAME;
  }
}
