/// The bounds on a peer that are the same in every server.
///
/// Each stands beside what it bounds, in an extension of a file named `Limits+Subject.swift`. What a server may be
/// given other values for is a type of its own there: `ConnectionLimits`, `HTTPLimits`, `MessageLimits`. Sizes are
/// bytes, times nanoseconds unless the name says otherwise. A test covers each bound at its value and one past it.
public enum Limits {}
