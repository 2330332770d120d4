package tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ToolkitTest {

  private Button button;

  @Start
  void open(Stage stage) {
    button = new Button("not yet");
    button.setOnAction(event -> button.setText("clicked"));
    stage.setScene(new Scene(button, 200, 100));
    stage.show();
  }

  @Test
  void aRobotClicksAButtonWithoutADisplay(FxRobot robot) {
    robot.clickOn(button);
    assertEquals("clicked", button.getText());
  }
}
