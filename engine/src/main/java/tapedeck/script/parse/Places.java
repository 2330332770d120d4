package tapedeck.script.parse;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import tapedeck.tape.Place;

/** Where tokens and pieces of syntax stand in the text. */
final class Places {
  private Places() {}

  static Place of(Token token) {
    int line = token.getLine();
    int column = token.getCharPositionInLine();
    int length = token.getStopIndex() - token.getStartIndex() + 1;
    if (token.getType() == ScriptLexer.STRING || token.getType() == ScriptLexer.FSTRING) {
      String text = token.getText();
      int lastBreak = text.lastIndexOf('\n');
      if (lastBreak >= 0) {
        int breaks = (int) text.chars().filter(c -> c == '\n').count();
        return new Place(line, column, line + breaks, text.length() - lastBreak - 1);
      }
    }
    boolean empty = token.getType() == Token.EOF || token.getType() == ScriptLexer.NEWLINE;
    return new Place(line, column, line, column + (empty ? 1 : Math.max(1, length)));
  }

  static Place of(ParserRuleContext context) {
    return between(context.start, context.stop == null ? context.start : context.stop);
  }

  static Place between(Token first, Token last) {
    Place from = of(first);
    Place to = of(last);
    return new Place(from.line(), from.column(), to.endLine(), to.endColumn());
  }
}
