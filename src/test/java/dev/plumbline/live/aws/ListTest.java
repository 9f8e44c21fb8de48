package dev.plumbline.live.aws;

import static dev.plumbline.live.Fleet.HERE;
import static dev.plumbline.live.Fleet.THERE;
import static dev.plumbline.live.Fleet.arn;
import static dev.plumbline.live.Fleet.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.live.Fleet;
import dev.plumbline.live.LivePipeline.Absent;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.Recorded;
import dev.plumbline.live.TargetRead;
import dev.plumbline.live.TargetRead.Mode;
import dev.plumbline.live.aws.ScriptedServer.Reply;
import dev.plumbline.model.Arn;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the list tells of declared and of unmanaged pipelines. */
final class ListTest extends AwsTest {
  private static String page(String next, Arn... arns) {
    String all = Arrays.stream(arns).map(Fleet::document).collect(Collectors.joining(","));
    String token = next.isEmpty() ? "" : ",\"nextToken\":\"" + next + "\"";
    return "{\"requestId\":\"r\",\"imagePipelineList\":[" + all + "]" + token + "}";
  }

  private void pages(String first, String second) {
    server.lists((text, attempt) -> Reply.ok(text.contains("nextToken") ? second : first));
  }

  @Test
  void theListBringsWhatNobodyDeclared() {
    pages(page("t", arn("one"), arn("free")), page("", arn("free"), arn("last")));
    Recorded read = read(plan(Mode.GET, true, arn("one"), arn("gone")));
    assertThat(read.pipelines()).hasSize(4).allMatch(Found.class::isInstance);
    assertThat(read.only(HERE)).isEqualTo(complete(Mode.GET, 4));
    assertThat(server.requests())
        .containsExactlyInAnyOrder(
            "GET /GetImagePipeline",
            "GET /GetImagePipeline",
            "POST /ListImagePipelines",
            "POST /ListImagePipelines");
  }

  @Test
  void inListModeTheListIsAll() {
    pages(page("t", arn("one"), arn("free")), page("", arn("two")));
    Recorded read = read(plan(Mode.LIST, false, arn("one"), arn("two"), arn("gone")));
    assertThat(read.pipelines()).hasSize(3);
    assertThat(read.only(arn("gone"))).isEqualTo(new Absent(arn("gone")));
    assertThat(read.only(HERE)).isEqualTo(complete(Mode.LIST, 2));
    assertThat(server.requests()).containsOnly("POST /ListImagePipelines").hasSize(2);
  }

  @Test
  void inListModeUnmanagedOnesComeToo() {
    pages(page("", arn("one"), arn("free")), "");
    assertThat(read(plan(Mode.LIST, true, arn("one"))).pipelines()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aListThatFailsOnItsWayIsIncomplete(Mode mode) {
    server.lists(
        (text, attempt) ->
            text.contains("nextToken")
                ? Reply.error(403, "ForbiddenException", "no")
                : Reply.ok(page("t", arn("free"))));
    Recorded read = read(plan(mode, true, arn("one")));
    TargetRead target = read.only(HERE);
    assertThat(target.complete()).isFalse();
    assertThat(target.error().orElseThrow().code()).isEqualTo("ForbiddenException");
    assertThat(target.error().orElseThrow().hint())
        .contains("allow imagebuilder:ListImagePipelines on *");
    assertThat(read.only(arn("free"))).isInstanceOf(Found.class);
    if (mode == Mode.GET) {
      assertThat(read.only(arn("one"))).isInstanceOf(Found.class);
    } else {
      assertThat(read.error(arn("one")).code()).isEqualTo("ForbiddenException");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | imagePipelineList in the answer: found nothing, wanted an array",
        "{\"imagePipelineList\":{}} | found an object, wanted an array",
        "{\"imagePipelineList\":[],\"nextToken\":7} | found a number, wanted text",
        "{\"imagePipelineList\":[7]} | an entry of the list: found a number, wanted an object",
        "{\"imagePipelineList\":[{}]} | an entry of the list: found nothing as its arn",
        "[] | found an array, wanted a JSON object",
      })
  void aListOfAnotherShapeIsIncomplete(String body, String says) {
    server.lists((text, attempt) -> Reply.ok(body));
    Recorded read = read(plan(Mode.LIST, true, arn("one")));
    assertThat(read.only(HERE).complete()).isFalse();
    assertThat(read.only(HERE).error().orElseThrow().message()).contains(says);
    assertThat(read.error(arn("one")).code()).isEqualTo("MalformedAnswer");
  }

  @Test
  void aTokenThatComesAgainEndsTheList() {
    pages(page("t", arn("one")), page("t", arn("two")));
    Recorded read = read(plan(Mode.LIST, true, arn("gone")));
    assertThat(read.error(arn("gone")).code()).isEqualTo("EndlessList");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void pagesThatBringNothingEndTheList() {
    server.lists((text, attempt) -> Reply.ok(page("t" + System.nanoTime(), arn("one"))));
    Recorded read = read(plan(Mode.LIST, true, arn("gone")));
    assertThat(read.error(arn("gone")).code()).isEqualTo("EndlessList");
    assertThat(server.requests()).hasSizeLessThan(30);
  }

  @Test
  void anotherAccountsListSaysNothing() {
    pages(page("", Arn.pipeline(THERE, "theirs")), "");
    Recorded read = read(plan(Mode.LIST, true, arn("gone")));
    assertThat(read.error(arn("gone")).code()).isEqualTo("WrongAccount");
    assertThat(read.error(arn("gone")).message())
        .isEqualTo("the credentials are of account 012345678901, the target is 123456789012");
    assertThat(read.pipelines()).hasSize(1);
  }

  @Test
  void eachTargetIsTold() {
    server.lists((text, attempt) -> Reply.ok(page("")));
    Recorded read = read(plan(Mode.GET, true, arn("one"), Arn.pipeline(THERE, "two")));
    assertThat(read.targets())
        .containsExactlyInAnyOrder(
            complete(Mode.GET, 1),
            new TargetRead(THERE, Mode.GET, true, 1, java.util.Optional.empty()));
  }

  @Test
  void aTargetOfWhichNothingIsAskedIsTold() {
    assertThat(read(plan(Mode.GET, false)).only(HERE)).isEqualTo(complete(Mode.GET, 0));
    assertThat(server.requests()).isEmpty();
  }

  private static TargetRead complete(Mode mode, int pipelines) {
    return new TargetRead(HERE, mode, true, pipelines, java.util.Optional.empty());
  }
}
