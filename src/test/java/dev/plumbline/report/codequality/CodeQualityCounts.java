package dev.plumbline.report.codequality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.report.Counts;
import java.io.IOException;

/** Counts the issues that are of findings. */
public final class CodeQualityCounts {
  private CodeQualityCounts() {}

  public static Counts read(byte[] file) throws IOException {
    int open = (int) Json.read(file).valueStream().filter(issue -> !gap(issue)).count();
    return new Counts.Tally().add("finding.open", open).counts();
  }

  /** Whether it is of something that could not be read, evaluated or done. */
  private static boolean gap(JsonNode issue) {
    String rule = issue.path("check_name").asText();
    String text = issue.path("description").asText();
    return rule.matches("problem\\..*|target\\.read|pipeline\\.read|run\\.complete")
        || (rule.startsWith("drift.") && text.matches(".* could not be read(: .*)?"))
        || text.contains(": the rule could not be evaluated: ");
  }
}
