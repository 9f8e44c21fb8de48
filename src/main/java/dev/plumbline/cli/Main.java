package dev.plumbline.cli;

/** The process: the only place that exits. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Cli.run(args, Io.ofProcess()));
  }
}
