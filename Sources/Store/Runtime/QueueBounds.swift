import Base

extension FairQueue.Bounds {
  /// What may wait for the writer.
  static var commands: Self {
    Self(
      items: FairShare(
        places: Limits.maxQueuedCommands, kept: Limits.queuedCommandsKept,
        each: Limits.maxQueuedCommandsPerOrganization),
      bytes: FairShare(
        places: Limits.maxQueuedCommandBytes, kept: Limits.queuedCommandBytesKept,
        each: Limits.maxQueuedCommandBytesPerOrganization))
  }

  /// What may wait for the writer and comes first.
  static var urgentCommands: Self {
    Self(
      items: FairShare(
        places: Limits.maxUrgentCommands, kept: Limits.urgentCommandsKept,
        each: Limits.maxUrgentCommandsPerOrganization),
      bytes: FairShare(
        places: Limits.maxQueuedCommandBytes, kept: 0, each: Limits.maxQueuedCommandBytes))
  }

  /// What may wait for a thread that reads.
  static var scans: Self {
    Self(
      items: FairShare(
        places: Limits.maxQueuedScans, kept: Limits.queuedScansKept,
        each: Limits.maxQueuedScansPerOrganization),
      bytes: FairShare(places: .max, kept: 0, each: .max))
  }
}
