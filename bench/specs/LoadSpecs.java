import dev.plumbline.spec.SpecLoader;
import dev.plumbline.spec.Specs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Loads specs as a check does, with their places and all validation, and prints how many there were. */
final class LoadSpecs {
  private LoadSpecs() {}

  public static void main(String[] args) {
    Specs specs = SpecLoader.load(List.of("."), Path.of(args[0]).toAbsolutePath(), Map.of());
    specs.problems().forEach(System.err::println);
    System.out.println(specs.arns().size());
  }
}
