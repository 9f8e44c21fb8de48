package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.Header;
import dev.plumbline.report.Summary;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Reads a report's header, each part on its own, so that all of them tell what is wrong. */
final class HeaderIn {
  private final RandomAccessFile file;
  private final ReportIndex index;
  private final Problems problems;

  HeaderIn(RandomAccessFile file, ReportIndex index, Problems problems) {
    this.file = file;
    this.index = index;
    this.problems = problems;
  }

  /** The header; empty where a part has a problem. */
  Optional<Header> read() throws IOException {
    Optional<String> tool = part("tool", RunJson::tool);
    Optional<RunJson.Draft> run = part("run", RunJson::run);
    Optional<List<Problem>> found = part("problems", in -> in.list(RunJson::problem));
    Optional<List<TargetRead>> targets = part("targets", in -> in.list(RunJson::target));
    Optional<List<Rule>> rules = part("rules", in -> in.list(RuleJson::read));
    Optional<Summary> summary = part("summary", SummaryJson::read);
    if (!index.members().containsKey("pipelines")) {
      problems.add("has no pipelines", 0);
    }
    if (!problems.all().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Header(
            run.orElseThrow().of(tool.orElseThrow()),
            found.orElseThrow(),
            targets.orElseThrow(),
            rules.orElseThrow(),
            summary.orElseThrow()));
  }

  private <T> Optional<T> part(String name, JsonIn.Value<T> value) throws IOException {
    Slice slice = index.members().get(name);
    if (slice == null) {
      problems.add("has no " + name, 0);
      return Optional.empty();
    }
    try (JsonParser parser = PipelineResultJson.FACTORY.createParser(slice.bytes(file))) {
      parser.nextToken();
      return Optional.of(value.read(new JsonIn(parser, index.lenient(), new HashMap<>())));
    } catch (Mistake e) {
      problems.add("/" + name + e.text(), slice.offset() + e.offset());
    } catch (JsonProcessingException e) {
      problems.add("/" + name + ": " + e.getOriginalMessage(), slice.offset());
    }
    return Optional.empty();
  }
}
