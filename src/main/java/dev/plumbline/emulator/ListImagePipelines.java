package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import java.util.List;
import java.util.Optional;

/**
 * Whole pipeline documents, a page at a time, in the order of their ARNs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ListImagePipelines.html">
 *     ListImagePipelines</a>
 */
record ListImagePipelines(Pipelines pipelines) implements Operation {
  private static final int DEFAULT_PAGE = 25;
  private static final int LARGEST_PAGE = 100;

  @Override
  public String name() {
    return "ListImagePipelines";
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public Answer answer(Call call) throws Refusal {
    Filters filters = Filters.of(call.input().path("filters"));
    int size = pageSize(call.input().path("maxResults"));
    Optional<Arn> after = PageToken.read(call.input().path("nextToken"), filters);
    List<ObjectNode> page =
        pipelines.seenBy(call.caller(), after).filter(filters::match).limit(size + 1L).toList();
    ArrayNode list = Json.array();
    page.stream().limit(size).forEach(list::add);
    ObjectNode result = Json.object().set("imagePipelineList", list);
    if (page.size() > size) {
      result.put("nextToken", PageToken.behind(page.get(size - 1), filters));
    }
    return new Answer.Result(result);
  }

  private static int pageSize(JsonNode given) throws Refusal {
    if (given.isMissingNode() || given.isNull()) {
      return DEFAULT_PAGE;
    }
    if (!given.isIntegralNumber()) {
      throw Refusal.of("SerializationException", "maxResults is not a whole number: " + given);
    }
    if (!given.canConvertToInt() || given.intValue() < 1 || given.intValue() > LARGEST_PAGE) {
      throw Refusal.invalid("maxResults", given + " is not between 1 and " + LARGEST_PAGE + ".");
    }
    return given.intValue();
  }
}
