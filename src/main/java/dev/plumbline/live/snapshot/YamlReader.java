package dev.plumbline.live.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Problem;
import java.util.List;

/**
 * Reads YAML into JSON trees; handed in, because YAML's library has its home elsewhere. What the
 * AWS CLI prints is YAML 1.2: {@code no} is text there, and so is a date.
 */
@FunctionalInterface
public interface YamlReader {
  /**
   * All documents of a file.
   *
   * @param file as problems name it
   */
  Documents read(String file, byte[] utf8);

  /**
   * What came out.
   *
   * @param problems why something did not, of kind {@code TARGET} with its place
   */
  record Documents(List<JsonNode> documents, List<Problem> problems) {
    public Documents {
      documents = List.copyOf(documents);
      problems = List.copyOf(problems);
    }
  }
}
