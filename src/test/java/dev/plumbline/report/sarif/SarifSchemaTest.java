package dev.plumbline.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.report.Fixtures;
import dev.plumbline.report.Places;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SarifSchemaTest {
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    String file = "/schemas/sarif-schema-2.1.0.json";
    try (InputStream in =
        Objects.requireNonNull(SarifSchemaTest.class.getResourceAsStream(file), file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }

  static Set<String> fixtures() {
    return Fixtures.names();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyFileIsValid(String fixture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SarifWriter(Places.ROOT).write(Fixtures.report(fixture), out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
    assertThat(SCHEMA.validate(text.replace("\"2.1.0\"", "\"2.0\""), InputFormat.JSON))
        .as("a mistake")
        .isNotEmpty();
  }
}
