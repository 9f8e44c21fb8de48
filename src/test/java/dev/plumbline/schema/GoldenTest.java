package dev.plumbline.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The copies in {@code docs/schemas} are what the program prints. With {@code -Dgolden.update=true}
 * they are written anew, and the test fails all the same.
 */
final class GoldenTest {
  private static final Path FOLDER = Path.of("docs/schemas");

  @ParameterizedTest
  @EnumSource(Schema.class)
  void theCopyIsWhatIsPrinted(Schema schema) throws IOException {
    Path file = FOLDER.resolve(schema + ".json");
    String actual = new String(Json.pretty(schema.document()), StandardCharsets.UTF_8);
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (Boolean.getBoolean("golden.update") && !actual.equals(expected)) {
      Files.writeString(file, actual);
    }
    assertThat(actual).as("%s", file).isEqualTo(expected);
  }

  @Test
  void noCopyIsOrphaned() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(Schema.values()).map(schema -> schema + ".json").toList());
    }
  }

  /** Against the schema of schemas. */
  @ParameterizedTest
  @EnumSource(Schema.class)
  void isItselfASchema(Schema schema) throws IOException {
    String meta = "{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}";
    com.networknt.schema.Schema schemas =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(meta);
    JsonNode broken = Json.read("{\"type\": \"strin\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(schemas.validate(schema.document())).isEmpty();
    assertThat(schemas.validate(broken)).isNotEmpty();
  }

  @Test
  void aKeyThatTheReaderHasComeToKnowIsNotForgotten() {
    Members members = new Members().with("name", Shapes.text());
    assertThatThrownBy(() -> members.object(List.of("name", "newer")))
        .hasMessageContaining("newer");
  }
}
