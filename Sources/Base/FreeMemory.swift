import CShims

/// Memory that the allocator keeps after it was freed.
public enum FreeMemory {
  /// Gives it back to the system, as far as whole pages are free.
  ///
  /// Takes some milliseconds for each 100 MiB, and holds the allocator's locks meanwhile.
  public static func giveBack() { pintle_give_back_free_memory() }
}
