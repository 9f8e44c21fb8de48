package dev.plumbline.policy;

import java.util.List;

/**
 * What all rules say of one pipeline.
 *
 * @param checks one for each rule of the run, in the order of their ids; {@code FAIL} where the
 *     rule made findings, whatever their status
 * @param findings in their natural order
 */
public record Judgement(List<Check> checks, List<Finding> findings) {
  public Judgement {
    checks = List.copyOf(checks);
    findings = findings.stream().sorted().toList();
  }
}
