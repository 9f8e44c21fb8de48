package dev.plumbline.report.sarif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Target;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.Gap;
import dev.plumbline.report.Gaps;
import dev.plumbline.report.Header;
import dev.plumbline.report.JsonList;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Places;
import dev.plumbline.report.Rank;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * SARIF 2.1.0 as GitHub code scanning reads it: one run, with each finding on the line of the spec
 * that it is about, and the pipeline as its logical location. GitHub refuses a run of more than 25
 * 000 results, and shows the 5 000 worst.
 *
 * <p>The law of its counts: a result for each open finding, whether it fails the run or not, the
 * worst 25 000 of them; {@code properties.plumbline} of the run has shown and total, and the totals
 * of the summary. What is waived, excepted or in the baseline is left out, since GitHub would show
 * it as open. A notification for each gap, accepted ones as notes; {@code executionSuccessful} is
 * false exactly where one fails. A rule for each policy that is on, each member that can drift, and
 * what else a finding names. Held are the ranks of those shown.
 *
 * @see <a
 *     href="https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning">SARIF
 *     support for code scanning</a>
 */
public final class SarifWriter implements ReportWriter {
  private static final int MOST = 25_000;
  private static final int SHOWN = 5_000;
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Places places;
  private final Optional<Target> only;

  /** A writer for a repository in which the report's files lie there. */
  public SarifWriter(Places places) {
    this(places, Optional.empty());
  }

  /** The same, of the pipelines of one target. */
  SarifWriter(Places places, Optional<Target> only) {
    this.places = places;
    this.only = only;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Header header = report.header();
    Selection selection = Selection.of(report, MOST, this::has);
    Rules rules = Rules.of(header, selection.byRule());
    Results results = new Results(header, rules, new Locations(places));
    text(out, "{\n\"$schema\":\"" + SCHEMA + "\",\n\"version\":\"2.1.0\",\n\"runs\":[{\n");
    text(out, "\"tool\":{\"driver\":{\n");
    driver(out, header, rules);
    text(out, "\n}},\n");
    member(out, "automationDetails", Json.object().put("id", category(header)));
    member(out, "columnKind", TextNode.valueOf("unicodeCodePoints"));
    member(out, "properties", properties(header, selection));
    text(out, "\"invocations\":[{\n");
    invocation(out, header);
    text(out, "\"toolExecutionNotifications\":");
    notifications(report, new JsonList(out), results, selection);
    text(out, "\n}],\n\"results\":");
    results(report, new JsonList(out), results, selection);
    text(out, "\n}]\n}\n");
    out.flush();
  }

  private boolean has(PipelineResult result) {
    return only.isEmpty() || result.arn().target().equals(only.get());
  }

  private static void driver(OutputStream out, Header header, Rules rules) throws IOException {
    member(out, "name", TextNode.valueOf("Plumbline"));
    member(out, "fullName", TextNode.valueOf("Plumbline " + header.run().toolVersion()));
    member(out, "semanticVersion", TextNode.valueOf(header.run().toolVersion()));
    text(out, "\"rules\":");
    JsonList list = new JsonList(out);
    for (ObjectNode rule : rules.json()) {
      list.add(rule);
    }
    list.end();
  }

  /** Files of two categories do not replace each other on GitHub. */
  private String category(Header header) {
    return "plumbline/" + header.run().stage() + "/" + only.map(t -> t + "/").orElse("");
  }

  private static ObjectNode properties(Header header, Selection selection) {
    ObjectNode properties = Json.object();
    ObjectNode own = properties.putObject("plumbline");
    own.put("now", header.run().now());
    own.put("shown", selection.shown());
    own.put("total", selection.total());
    own.put("failing", header.summary().failing());
    for (Finding.Status status : Finding.Status.values()) {
      own.put(status.toString(), header.summary().count(status));
    }
    return properties;
  }

  private static void invocation(OutputStream out, Header header) throws IOException {
    ExitStatus status = ExitStatus.of(header);
    boolean whole = status == ExitStatus.IN_LINE || status == ExitStatus.FINDINGS;
    member(out, "executionSuccessful", BooleanNode.valueOf(whole));
    member(out, "exitCode", IntNode.valueOf(status.code()));
    member(out, "exitCodeDescription", TextNode.valueOf(status.toString()));
  }

  private void notifications(Report report, JsonList list, Results results, Selection selection)
      throws IOException {
    if (selection.total() > SHOWN) {
      String text =
          selection.shown()
              + " of "
              + selection.total()
              + " open findings are in this file, the worst first; code scanning shows "
              + SHOWN
              + ". All are in the JSON report.";
      list.add(Results.note("plumbline.limit", text));
    }
    for (Gap gap : Gaps.of(report.header())) {
      if (only.isEmpty() || gap.target().isEmpty() || gap.target().equals(only)) {
        list.add(results.notification(gap));
      }
    }
    for (PipelineResult pipeline : report.pipelines()) {
      for (Gap gap : has(pipeline) ? Gaps.of(pipeline) : List.<Gap>of()) {
        list.add(results.notification(gap));
      }
    }
    list.end();
  }

  private void results(Report report, JsonList list, Results results, Selection selection)
      throws IOException {
    int place = 0;
    for (PipelineResult pipeline : report.pipelines()) {
      for (Finding finding : pipeline.findings()) {
        boolean fails = report.header().run().fails(pipeline, finding);
        boolean open = finding.status() == Finding.Status.OPEN && has(pipeline);
        if (open && selection.has(Rank.of(finding, fails, place))) {
          list.add(results.result(pipeline, finding));
        }
        place++;
      }
    }
    list.end();
  }

  private static void member(OutputStream out, String name, JsonNode value) throws IOException {
    text(out, "\"" + name + "\":");
    out.write(Json.bytes(value));
    text(out, ",\n");
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
