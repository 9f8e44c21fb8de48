package dev.plumbline.fix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.util.Arrays;
import java.util.Optional;

/**
 * One call of the API.
 *
 * @param document its whole input, as {@code --cli-input-json} takes it; the client token is left
 *     to the client, which makes one up
 */
public record Step(Call call, ObjectNode document) {
  /**
   * The calls that fixes need, in the order of their making: no resource may have too many tags.
   */
  public enum Call {
    CREATE("create-image-pipeline"),
    UPDATE("update-image-pipeline"),
    UNTAG("untag-resource"),
    TAG("tag-resource");

    private final String command;

    Call(String command) {
      this.command = command;
    }

    /** The call of this command; empty for any other text. */
    public static Optional<Call> of(String command) {
      return Arrays.stream(values()).filter(c -> c.command.equals(command)).findFirst();
    }

    /** As the AWS CLI calls it. */
    @Override
    public String toString() {
      return command;
    }
  }

  public Step {
    document = Json.canonical(document);
  }

  /** The name of a file that holds the document. */
  public String file() {
    return call + ".json";
  }

  /** The command line that makes the call, beside that file. */
  public String command(String region) {
    return command(region, "file://" + file());
  }

  /**
   * The command line that makes the call.
   *
   * @param input the document as the shell is to see it: a file's URL, or quoted JSON
   */
  public String command(String region, String input) {
    return "aws imagebuilder " + call + " --region " + region + " --cli-input-json " + input;
  }
}
