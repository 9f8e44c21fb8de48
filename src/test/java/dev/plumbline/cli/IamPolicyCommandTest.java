package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IamPolicyCommandTest {
  @TempDir private Path folder;

  @Test
  void isOfTheTargetsOfTheSpecs() {
    try (Scene scene = new Scene(folder).pipelines("one", "two")) {
      assertThat(scene.shell().run("iam-policy", "specs").out())
          .contains("arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/*")
          .contains("ListImagePipelines");
      assertThat(scene.shell().run("iam-policy", "specs", "--unmanaged", "off").out())
          .doesNotContain("ListImagePipelines");
      assertThat(scene.shell().run("iam-policy", "--assume-role", "r", "--caller").out())
          .contains("arn:*:iam::*:role/r");
    }
  }

  @Test
  void aSpecThatCannotBeReadMakesNone() {
    try (Scene scene = new Scene(folder).pipelines("one")) {
      scene.write("specs/broken.yaml", "version: 1\npipelines: 1\n");
      Shell.Outcome outcome = scene.shell().run("iam-policy", "specs");
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err()).contains("specs/broken.yaml:2");
    }
  }
}
