package dev.plumbline.policy;

/** A rule yielded what the contract has no meaning for; the message says what. */
final class WrongShape extends Exception {
  WrongShape(String message) {
    super(message);
  }
}
