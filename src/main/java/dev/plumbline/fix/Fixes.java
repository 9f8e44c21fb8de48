package dev.plumbline.fix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Field;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.FieldState;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LivePipeline.Capture;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.spec.DesiredPipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works out fixes. Each one is tried on paper before it is offered: the document that AWS would
 * have after its calls is compared with the spec, and whatever would still fail is said.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_UpdateImagePipeline.html">UpdateImagePipeline</a>
 */
public final class Fixes {
  private static final String TAGS = "tags";

  private final Catalog catalog;
  private final Differ differ;

  public Fixes(Catalog catalog, Differ differ) {
    this.catalog = catalog;
    this.differ = differ;
  }

  /** What would mend a pipeline that has drifted. */
  public Fix mend(DesiredPipeline desired, LivePipeline.Found live, Drift drift) {
    List<Difference> failing = drift.differences().stream().filter(Difference::fails).toList();
    ObjectNode settings = UpdateDocument.of(catalog, desired, live.document(), drift);
    Tags tags = Tags.of(failing);
    Set<FieldPath> left = failing(desired, after(live, settings, tags));
    boolean update =
        failing.stream()
            .map(Difference::path)
            .anyMatch(path -> !path.topLevel().equals(TAGS) && !left.contains(path));
    List<Step> steps = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    if (update) {
      ObjectNode document = settings.put("imagePipelineArn", live.arn().toString());
      steps.add(new Step(Step.Call.UPDATE, document));
      notes.addAll(cautions(live, drift));
    }
    steps.addAll(tags.steps(live.arn()));
    left.stream().sorted().forEach(path -> notes.add(impossible(path)));
    return new Fix(steps, SpecEdits.of(desired, drift), notes);
  }

  /** What would make a pipeline that is missing. */
  public Fix create(DesiredPipeline desired) {
    ObjectNode document = Tree.pruned(desired.document());
    List<String> lacking = new Acceptable(catalog).lacking(document);
    if (!lacking.isEmpty()) {
      String members = String.join(", ", lacking);
      return new Fix(
          List.of(),
          List.of(),
          List.of("create-image-pipeline needs what the spec does not declare: " + members));
    }
    new Acceptable(catalog).trim(document, FieldPath.ROOT);
    document.put("name", desired.name());
    List<String> notes = new ArrayList<>();
    if (!Arn.pipeline(desired.target(), desired.name()).equals(desired.arn())) {
      notes.add("a new pipeline of this name gets another ARN than " + desired.arn());
    }
    failing(desired, new LivePipeline.Found(desired.arn(), document, Capture.WIRE)).stream()
        .sorted()
        .forEach(path -> notes.add(impossible(path)));
    return new Fix(List.of(new Step(Step.Call.CREATE, document)), List.of(), notes);
  }

  private static String impossible(FieldPath path) {
    return "no call makes " + path + " as the spec has it: change the spec, or make a new pipeline";
  }

  private Set<FieldPath> failing(DesiredPipeline desired, LivePipeline.Found live) {
    return differ.compare(desired, live).differences().stream()
        .filter(Difference::fails)
        .map(Difference::path)
        .collect(Collectors.toSet());
  }

  /** The pipeline as it would be: new settings, and whatever no update touches. */
  private LivePipeline.Found after(LivePipeline.Found live, ObjectNode settings, Tags tags) {
    ObjectNode document = live.document().deepCopy();
    UpdateDocument.settings(catalog, document).fieldNames().forEachRemaining(document::remove);
    document.setAll(settings);
    tags.apply(document);
    return new LivePipeline.Found(live.arn(), document, Capture.WIRE);
  }

  private List<String> cautions(LivePipeline.Found live, Drift drift) {
    List<String> cautions = new ArrayList<>();
    drift.fields().stream()
        .filter(field -> field.state() == FieldState.UNMODELLED)
        .forEach(
            field ->
                cautions.add(
                    field.path()
                        + " is newer than this Plumbline and carried over as it is: take it out"
                        + " where the AWS CLI does not accept it and it is no setting"));
    String unseen =
        catalog.members(FieldPath.ROOT).values().stream()
            .filter(row -> !row.modelled() && !live.document().has(row.name()))
            .map(Field::name)
            .collect(Collectors.joining(", "));
    if (live.capture() == Capture.CLIENT) {
      cautions.add(
          "made from what a client printed, which may have left out members that it does not know"
              + (unseen.isEmpty() ? "" : " (" + unseen + " is not there)")
              + ": the update would reset them, so make it from a check of AWS itself");
    }
    return cautions;
  }

  /** What has to happen to the tags. */
  private record Tags(ObjectNode set, List<String> taken) {
    static Tags of(List<Difference> failing) {
      ObjectNode set = Json.object();
      List<String> taken = new ArrayList<>();
      for (Difference difference : failing) {
        FieldPath path = difference.path();
        if (path.topLevel().equals(TAGS) && path.steps().size() == 2) {
          difference
              .desired()
              .filter(value -> !value.isNull())
              .ifPresentOrElse(
                  value -> set.set(path.last().label(), value),
                  () -> taken.add(path.last().label()));
        }
      }
      return new Tags(set, taken);
    }

    void apply(ObjectNode document) {
      ObjectNode tags =
          document.path(TAGS) instanceof ObjectNode there ? there : document.putObject(TAGS);
      tags.remove(taken);
      tags.setAll(set);
    }

    List<Step> steps(Arn arn) {
      List<Step> steps = new ArrayList<>();
      if (!taken.isEmpty()) {
        ArrayNode keys = Json.array();
        taken.forEach(keys::add);
        steps.add(new Step(Step.Call.UNTAG, address(arn).set("tagKeys", keys)));
      }
      if (!set.isEmpty()) {
        steps.add(new Step(Step.Call.TAG, address(arn).set(TAGS, set)));
      }
      return steps;
    }

    private static ObjectNode address(Arn arn) {
      return Json.object().put("resourceArn", arn.toString());
    }
  }
}
