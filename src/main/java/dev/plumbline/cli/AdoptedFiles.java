package dev.plumbline.cli;

import dev.plumbline.adopt.Adoption;
import dev.plumbline.config.AdoptSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where adopted specs go: a folder in which nothing is overwritten, or standard output. */
final class AdoptedFiles {
  private final Io io;
  private final String name;
  private final Path folder;
  private final boolean force;

  private AdoptedFiles(Io io, String name, Path folder, boolean force) {
    this.io = io;
    this.name = name;
    this.folder = folder;
    this.force = force;
  }

  static AdoptedFiles of(Session session) {
    String name = session.configuration().get(AdoptSettings.SPECS_DIR);
    return new AdoptedFiles(
        session.io(), name, session.path(name), session.configuration().get(AdoptSettings.FORCE));
  }

  private boolean toOutput() {
    return name.equals("-");
  }

  /** Where people are told: not among specs that a program reads. */
  PrintStream messages() {
    return toOutput() ? io.err() : io.out();
  }

  /** Writes all, or, where a file is there already, none; then it says which. */
  boolean write(Adoption adoption) throws IOException {
    if (toOutput()) {
      print(adoption);
      return true;
    }
    List<String> there =
        adoption.files().keySet().stream()
            .filter(file -> Files.exists(folder.resolve(file)))
            .toList();
    if (!there.isEmpty() && !force) {
      there.forEach(
          file -> io.err().println("plumbline: there is already a " + folder.resolve(file)));
      io.err().println("  hint: nothing was written; name another folder with --to-dir, or");
      io.err()
          .println(
              "        overwrite with --force; \"plumbline adopt SPEC\" adopts only what SPEC");
      io.err().println("        does not declare");
      return false;
    }
    if (!adoption.files().isEmpty()) {
      Files.createDirectories(folder);
    }
    for (Map.Entry<String, String> file : adoption.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return true;
  }

  private void print(Adoption adoption) {
    boolean first = true;
    for (Map.Entry<String, String> file : adoption.files().entrySet()) {
      io.out().print((first ? "" : "---\n") + "# " + file.getKey() + "\n" + file.getValue());
      first = false;
    }
  }
}
