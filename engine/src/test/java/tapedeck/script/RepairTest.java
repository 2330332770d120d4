package tapedeck.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What was pasted along with the code can be taken away again. */
class RepairTest {
  private static Repair repair(String script) {
    ScriptError error = assertThrows(ScriptError.class, () -> Script.parse(script));
    Repair repair = error.repair();
    assertNotNull(repair, error.headline());
    return repair;
  }

  @Test
  void thePromptsOfThePythonShellAreRemovedWithWhatTheyAnswered() {
    Repair repair =
        repair(">>> x = 1\n>>> for i in range(2):\n...     print(i)\n...\n0\n1\n>>> x\n1\n");
    assertEquals("Remove the prompts", repair.action());
    assertEquals("x = 1\nfor i in range(2):\n    print(i)\n\nx\n", repair.text());
    assertEquals("0\n1\n", Outcome.of(repair.text()).output());
  }

  @Test
  void thePromptsOfANotebookAreRemoved() {
    assertEquals(
        "x = 1\nif x:\n    print(x)\n",
        repair("In [3]: x = 1\nIn [4]: if x:\n   ...:     print(x)\nOut[4]: 1\n").text());
  }

  @Test
  void commandsOfANotebookAreRemoved() {
    assertEquals("x = 1\n", repair("%matplotlib inline\n!pip install tensorflow\nx = 1\n").text());
  }

  @Test
  void typographicCharactersAreReplaced() {
    assertEquals("print('a', \"b\", 3 - 2)", repair("print(‘a’, “b”, 3 − 2)").text());
    assertEquals("x = 1\n", repair("x\u00a0= 1\n").text());
  }

  @Test
  void anOrdinaryMistakeHasNoRepair() {
    ScriptError error = assertThrows(ScriptError.class, () -> Script.parse("x = (1"));
    assertNull(error.repair());
  }
}
