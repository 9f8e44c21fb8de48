package dev.plumbline.policy.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.MergedData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * The documents of a bundle: {@code data.json} and {@code data.yaml} in any of its folders.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/management-bundles">bundles</a>
 */
final class BundleData {
  private static final List<String> NAMES = List.of("data.json", "data.yaml", "data.yml");

  private BundleData() {}

  /** All documents in one, or what is wrong with them. */
  record Reading(ObjectNode merged, List<Problem> problems) {
    Reading {
      problems = List.copyOf(problems);
    }
  }

  static boolean isData(String member) {
    return NAMES.contains(member.substring(member.lastIndexOf('/') + 1));
  }

  static Reading read(String shown, SortedMap<String, byte[]> members) {
    List<Problem> problems = new ArrayList<>();
    DataReader reader = new DataReader(problems);
    MergedData data = new MergedData();
    members.forEach(
        (member, bytes) -> {
          if (isData(member)) {
            List<String> path = Arrays.asList(member.split("/", -1));
            reader
                .read(shown + "/" + member, path.subList(0, path.size() - 1), bytes)
                .ifPresent(data::add);
          }
        });
    problems.addAll(data.problems());
    return new Reading(data.document(), problems);
  }
}
