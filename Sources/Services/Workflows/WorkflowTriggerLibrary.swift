import API
import Engine
import Wire

/// The triggers that workflows can have, as the library tells them.
enum WorkflowTriggerLibrary {
  typealias Entry = Pintle.Workflow.V1.LibraryEntry

  static let entries: [Entry] =
    events + [
      entry(
        "idn:external-http", "External Trigger", "EXTERNAL",
        "A program starts the workflow by an HTTP request."),
      entry(
        "idn:schedule", "Scheduled Trigger", "SCHEDULED",
        "The workflow starts at its times: a cron line, or daily, weekly, monthly or yearly.",
        [
          ("frequency", "Frequency", "select"), ("cronString", "Cron line", "text"),
          ("timeZone", "Time zone", "text"),
        ]),
    ]

  private static let events: [Entry] = TriggerCatalog.all.map { trigger in
    var shown = entry(
      trigger.id, trigger.name, "EVENT", trigger.description,
      [("filter.$", "Filter", "jsonpath")])
    shown.inputExample = try? Google.Protobuf.Struct(json: Array(trigger.exampleInput.text().utf8))
    shown.outputSchema = try? Google.Protobuf.Struct(json: Array(trigger.inputSchema.utf8))
    return shown
  }

  private static func entry(
    _ id: String, _ name: String, _ type: String, _ description: String,
    _ fields: [(name: String, label: String, type: String)] = []
  ) -> Entry {
    var shown = Entry()
    shown.id = id
    shown.name = name
    shown.type = type
    shown.description = description
    shown.formFields = fields.map { field in
      var form = Pintle.Workflow.V1.LibraryFormField()
      form.name = field.name
      form.label = field.label
      form.type = field.type
      return form
    }
    return shown
  }
}
