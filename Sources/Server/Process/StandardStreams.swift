import Glibc

/// The descriptors 0 to 2, which are the standard streams whatever the process was started with.
public enum StandardStreams {
  /// Opens those that are closed, so that no file or connection of the program gets their numbers.
  ///
  /// To be called before anything is opened. Reading and writing them fails as it did before, so that nothing counts as
  /// shown that nobody could see.
  public static func occupy() {
    occupy(STDIN_FILENO...STDERR_FILENO)
  }

  /// The same for any descriptors below which none is closed.
  static func occupy(_ descriptors: ClosedRange<Int32>) {
    for descriptor in descriptors where fcntl(descriptor, F_GETFD) < 0 {
      // What is read is opened for writing only, and the other way round.
      let isInput = descriptor == STDIN_FILENO
      let opened = open("/dev/null", isInput ? O_WRONLY : O_RDONLY)
      guard opened >= 0, opened != descriptor else { continue }
      dup2(opened, descriptor)
      close(opened)
    }
  }

  /// Whether what is printed is thrown away, because the standard output is the null device.
  public static var discardsOutput: Bool { isDiscarded(STDOUT_FILENO) }

  static func isDiscarded(_ descriptor: Int32) -> Bool {
    var (stream, null) = (stat(), stat())
    return fstat(descriptor, &stream) == 0 && stat("/dev/null", &null) == 0
      && stream.st_mode & S_IFMT == S_IFCHR && stream.st_rdev == null.st_rdev
  }
}
