package dev.plumbline.live.snapshot;

/** A record that is none, in words; thrown and caught in this package only. */
final class BadRecord extends Exception {
  private final String words;

  BadRecord(String words) {
    super(words);
    this.words = words;
  }

  String words() {
    return words;
  }
}
