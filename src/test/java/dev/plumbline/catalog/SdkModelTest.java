package dev.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.FieldPath;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.imagebuilder.model.ImagePipeline;
import software.amazon.awssdk.services.imagebuilder.model.OnWorkflowFailure;
import software.amazon.awssdk.services.imagebuilder.model.PipelineExecutionStartCondition;
import software.amazon.awssdk.services.imagebuilder.model.PipelineStatus;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Holds the table against the SDK's own model, so that an update that brings a field fails. */
final class SdkModelTest {
  private static final Catalog CATALOG = Catalog.imagePipeline();

  @Test
  void everyMemberOfTheSdkHasARowAndModelledSaysTheTruth() {
    Map<String, String> rows =
        CATALOG.fields().stream()
            .filter(Field::modelled)
            .collect(Collectors.toMap(f -> f.path().toString(), SdkModelTest::sdkType));
    assertThat(new TreeMap<>(rows)).isEqualTo(sdkMembers());
  }

  @Test
  void enumsAllowWhatTheSdkKnows() {
    assertThat(allowed("status")).isEqualTo(names(PipelineStatus.knownValues()));
    assertThat(allowed("schedule.pipelineExecutionStartCondition"))
        .isEqualTo(names(PipelineExecutionStartCondition.knownValues()));
    assertThat(allowed("workflows[].onFailure")).isEqualTo(names(OnWorkflowFailure.knownValues()));
  }

  private static Set<String> allowed(String path) {
    return Set.copyOf(CATALOG.field(FieldPath.parse(path).orElseThrow()).orElseThrow().allowed());
  }

  private static Set<String> names(Set<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.toSet());
  }

  private static String sdkType(Field field) {
    return switch (field.kind()) {
      case TEXT, ARN, ROLE, ENUM, CRON, TIME_ZONE -> "STRING";
      case BOOLEAN -> "BOOLEAN";
      case INTEGER -> "INTEGER";
      case SET, LIST -> "LIST";
      case MAP -> "MAP";
      case OBJECT -> "SDK_POJO";
      case READ_ONLY -> field.name().equals("consecutiveFailures") ? "INTEGER" : "STRING";
    };
  }

  private static Map<String, String> sdkMembers() {
    Map<String, String> members = new TreeMap<>();
    collect(ImagePipeline.builder().build(), FieldPath.ROOT, members);
    return members;
  }

  private static void collect(SdkPojo object, FieldPath path, Map<String, String> members) {
    for (SdkField<?> field : object.sdkFields()) {
      FieldPath member = path.member(field.locationName());
      members.put(member.toString(), field.marshallingType().getKnownType().name());
      descend(field, member, members);
    }
  }

  private static void descend(SdkField<?> field, FieldPath path, Map<String, String> members) {
    if (field.marshallingType() == MarshallingType.SDK_POJO) {
      collect(made(field), path, members);
    } else if (field.marshallingType() == MarshallingType.LIST) {
      descend(field.getTrait(ListTrait.class).memberFieldInfo(), path.anyElement(), members);
    }
  }

  private static SdkPojo made(SdkField<?> field) {
    return (SdkPojo) ((SdkBuilder<?, ?>) field.constructor().get()).build();
  }
}
