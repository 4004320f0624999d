import Base
import JSONPath
import Schedules
import Wire

/// Waits for a time or until one.
struct SleepStep: StepAction {
  var hasEffect: Bool { false }
  let entry = StepEntry(
    "sp:sleep", version: 1, name: "Wait", kind: .action,
    description: "Waits for a length of time, or until a date.",
    fields: [
      StepField(
        "type", "Wait Type", .select, isRequired: true, description: "waitFor or waitUntil"),
      StepField("duration", "Duration", .duration, description: "30s, 10m, 2h, 7d, 1w, 1M or PT1H"),
      StepField("date", "Date", .text, description: "waitUntil: a date or timestamp"),
      StepField("time", "Time", .text, description: "waitUntil: the time of day, UTC"),
    ], exampleOutput: ["waitedUntil": "2026-05-04T05:00:00Z"])

  func check(_ attributes: JSONValue, _ findings: inout StepFindings) {
    guard let type = attributes["type"]?.stringValue else { return }
    let unused = ["waitFor": ["date", "time"], "waitUntil": ["duration"]][type] ?? []
    for name in unused where HTTPStep.isGiven(name, in: attributes) {
      findings.warn(
        "attribute '\(name)' is not used: type is \(type)", at: .name("attributes"), .name(name))
    }
    switch type {
    case "waitFor":
      if let duration = attributes["duration"]?.stringValue {
        guard !duration.utf8.contains(UInt8(ascii: "{")) else { return }
        if case .failure(let problem) = Self.end(of: duration, from: 0) {
          findings.error(problem.text, at: .name("attributes"), .name("duration"))
        }
      } else if attributes["duration.$"] == nil {
        findings.error(
          "a wait of type waitFor needs the attribute 'duration'", at: .name("attributes"))
      }
    case "waitUntil":
      if attributes["date"] == nil, attributes["date.$"] == nil {
        findings.error(
          "a wait of type waitUntil needs the attribute 'date'", at: .name("attributes"))
      }
    default:
      findings.error(
        "'\(EchoedText.cut(type))' is no type of wait: expected waitFor or waitUntil",
        at: .name("attributes"), .name("type"))
    }
  }

  func run(_ input: JSONValue, at time: Int64) -> StepOutcome {
    let end: Result<Int64, StepFailure>
    if input["type"]?.stringValue == "waitUntil" {
      end = Self.moment(input)
    } else {
      guard let duration = input["duration"]?.stringValue else {
        return .failed(StepFailure("the duration is missing"))
      }
      end = Self.end(of: duration, from: time)
    }
    switch end {
    case .failure(let failure): return .failed(failure)
    case .success(let moment):
      guard moment - time <= Limits.maxRunWaitNanoseconds else {
        return .failed(
          StepFailure(
            "the wait would last longer than \(Limits.maxRunWaitNanoseconds / 86_400_000_000_000) days"
          ))
      }
      return .waits(until: moment)
    }
  }

  private static func end(of duration: String, from time: Int64) -> Result<Int64, StepFailure> {
    do throws(ScheduleError) {
      let span = try TimeSpan(duration)
      let seconds = (time >= 0 ? time : time - 999_999_999) / 1_000_000_000
      let end = span.end(from: seconds, nanos: Int32(time - seconds * 1_000_000_000))
      guard
        let end,
        let moment = Moment(seconds: end.seconds, nanos: end.nanos).nanosecondsSince1970
      else { return .failure(StepFailure("the wait would end beyond the calendar")) }
      return .success(moment)
    } catch {
      return .failure(StepFailure("\(error)"))
    }
  }

  private static func moment(_ input: JSONValue) -> Result<Int64, StepFailure> {
    guard let date = input["date"]?.stringValue else {
      return .failure(StepFailure("the date is missing"))
    }
    let time = input["time"]?.stringValue
    do throws(ScheduleError) {
      let moment = try Moment(date: date, time: time?.isEmpty == true ? nil : time)
      guard let nanoseconds = moment.nanosecondsSince1970 else {
        return .failure(StepFailure("the date is out of range"))
      }
      return .success(nanoseconds)
    } catch {
      return .failure(StepFailure("\(error)"))
    }
  }
}
