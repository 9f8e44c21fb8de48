package dev.plumbline;

import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  @Test
  void placeholder() {
    assert true;
  }
}
