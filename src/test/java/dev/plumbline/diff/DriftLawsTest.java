package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.catalog.Default;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.model.FieldPath;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class DriftLawsTest {
  private static final Catalog CATALOG = Catalog.imagePipeline();

  @Property(tries = 300)
  void aDocumentIsInLineWithItself(@ForAll("wild") ObjectNode document) {
    assertThat(Sides.of(document, document).lines()).isEmpty();
    assertThat(Sides.of(document, document).exact().lines()).isEmpty();
    assertThat(Sides.of(document, document).exact().printedByClient().lines()).isEmpty();
  }

  @Property(tries = 300)
  void defaultsFold(@ForAll("typed") ObjectNode document) {
    ObjectNode filled = CATALOG.normalForm(document);
    assertThat(Sides.of(document, filled).exact().lines()).isEmpty();
    assertThat(Sides.of(filled, document).exact().lines()).isEmpty();
    assertThat(Sides.of(document, filled).lines()).isEmpty();
    assertThat(Sides.of(filled, document).lines()).isEmpty();
  }

  @Property(tries = 300)
  void theNormalFormIsItsOwn(@ForAll("wild") ObjectNode document) {
    ObjectNode filled = CATALOG.normalForm(document);
    assertThat(CATALOG.normalForm(filled)).isEqualTo(filled);
  }

  @Property(tries = 300)
  void inLineOneWayIsInLineTheOther(
      @ForAll("known") ObjectNode document, @ForAll("rows") Field field, @ForAll Random random) {
    Assume.that(field.comparison() != Comparison.VERSIONED_ARN);
    ObjectNode one = document.deepCopy();
    ObjectNode other = document.deepCopy();
    set(one, field.path(), Documents.value(field, random));
    set(
        other,
        field.path(),
        random.nextBoolean() ? NullNode.instance : Documents.value(field, random));
    one.remove("imageRecipeArn");
    other.remove("imageRecipeArn");
    assertThat(Sides.of(one, other).exact().drift().drifted())
        .isEqualTo(Sides.of(other, one).exact().drift().drifted());
  }

  @Property(tries = 300)
  void sameIsSymmetricButForVersions(@ForAll("rows") Field field, @ForAll Random random) {
    JsonNode one = Documents.value(field, random);
    JsonNode other = Documents.value(field, random);
    Comparison how = field.comparison();
    assertThat(how.same(one, one, Sides.PIPELINE)).isTrue();
    if (how != Comparison.VERSIONED_ARN) {
      assertThat(how.same(one, other, Sides.PIPELINE))
          .isEqualTo(how.same(other, one, Sides.PIPELINE));
    }
  }

  @Property(tries = 200)
  void aDeclaredFalseNeverFoldsIntoATrueDefault(
      @ForAll("trueByDefault") Field field,
      @ForAll("typed") ObjectNode document,
      @ForAll Random random) {
    ObjectNode desired = document.deepCopy();
    ObjectNode live = document.deepCopy();
    set(desired, field.path(), BooleanNode.FALSE);
    set(live, field.path(), random.nextBoolean() ? BooleanNode.TRUE : NullNode.instance);
    assertThat(Sides.of(desired, live).lines())
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("! ").endsWith(" " + field.path()));
    assertThat(CATALOG.normalForm(desired).at(pointer(field.path()))).isEqualTo(BooleanNode.FALSE);
  }

  @Property(tries = 600)
  void oneOtherValueIsOneDifferenceAtItsPath(
      @ForAll("leaves") Field field, @ForAll("typed") ObjectNode document, @ForAll Random random) {
    JsonNode wanted = Documents.value(field, random);
    JsonNode found = Documents.value(field, random);
    Assume.that(!Place.isEmpty(wanted) && !Place.isEmpty(found));
    Assume.that(!field.comparison().same(wanted, found, Sides.PIPELINE));
    ObjectNode desired = document.deepCopy();
    ObjectNode live = document.deepCopy();
    set(desired, field.path(), wanted);
    set(live, field.path(), found);
    String path =
        field.path().toString().replace("parameters[]", "parameters.p").replace("[]", "[0]");
    assertThat(Sides.of(desired, live).lines()).containsExactly("! changed " + path);
    assertThat(Sides.of(desired, live).exact().lines()).containsExactly("! changed " + path);
  }

  @Property(tries = 500)
  void noDocumentIsTooOdd(@ForAll("wild") ObjectNode desired, @ForAll("wild") ObjectNode live) {
    for (Sides sides :
        List.of(Sides.of(desired, live).exact(), Sides.of(desired, live).printedByClient())) {
      Drift drift = sides.drift();
      List<FieldPath> paths = drift.fields().stream().map(Drift.Field::path).toList();
      assertThat(paths).isSorted().doesNotHaveDuplicates();
      assertThat(new HashSet<>(paths))
          .containsAll(drift.differences().stream().map(Difference::path).toList());
      assertThat(drift.differences()).noneMatch(d -> d.state() == FieldState.EQUAL);
    }
  }

  @Provide
  Arbitrary<ObjectNode> typed() {
    return Arbitraries.randomValue(Documents::typed);
  }

  @Provide
  Arbitrary<ObjectNode> known() {
    return Arbitraries.randomValue(Documents::known);
  }

  @Provide
  Arbitrary<ObjectNode> wild() {
    return Arbitraries.randomValue(Documents::wild);
  }

  @Provide
  Arbitrary<Field> rows() {
    return fields(field -> field.kind() != Kind.READ_ONLY);
  }

  @Provide
  Arbitrary<Field> trueByDefault() {
    return fields(
        field ->
            field.defaultValue() instanceof Default.Constant c
                && c.constant().equals(BooleanNode.TRUE));
  }

  /** Those with a value of their own; a parameter's name is what tells it apart, not a value. */
  @Provide
  Arbitrary<Field> leaves() {
    return fields(
        field ->
            switch (field.kind()) {
              case OBJECT, LIST, MAP, READ_ONLY -> false;
              default -> !field.path().toString().endsWith("parameters[].name");
            });
  }

  private static Arbitrary<Field> fields(Predicate<Field> wanted) {
    return Arbitraries.of(CATALOG.fields().stream().filter(wanted).toList());
  }

  /** Sets a value, and makes what encloses it an object, or a list of one. */
  private static void set(ObjectNode document, FieldPath path, JsonNode value) {
    ObjectNode holder = document;
    List<FieldPath.Step> steps = path.steps();
    for (int i = 0; i < steps.size() - 1; i++) {
      String name = steps.get(i).label();
      if (steps.get(i + 1) instanceof FieldPath.AnyElement) {
        holder = only(holder, name);
        i++;
      } else {
        holder = holder.get(name) instanceof ObjectNode there ? there : holder.putObject(name);
      }
    }
    holder.set(path.last().label(), value);
  }

  private static ObjectNode only(ObjectNode holder, String list) {
    ArrayNode array = holder.putArray(list);
    ObjectNode element = array.addObject();
    if (list.equals("parameters")) {
      element.set("name", new TextNode("p"));
    }
    return element;
  }

  private static String pointer(FieldPath path) {
    return "/" + path.toString().replace('.', '/');
  }
}
