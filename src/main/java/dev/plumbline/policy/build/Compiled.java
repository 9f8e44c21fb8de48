package dev.plumbline.policy.build;

/** What {@code opa build} made: a module, and the documents beside the sources. */
public final class Compiled {
  private final byte[] wasm;
  private final byte[] data;

  Compiled(byte[] wasm, byte[] data) {
    this.wasm = wasm;
    this.data = data;
  }

  /** The module; not to be changed. */
  public byte[] wasm() {
    return wasm;
  }

  /** One JSON object in UTF-8; not to be changed. */
  public byte[] data() {
    return data;
  }
}
