import Server

// Commands for what services do, on this machine or through `--url`.
extension Commands {
  static let listTargets = CommandSpec(
    ["target", "list"], summary: "List the targets.",
    options: Options.administration + [Options.label.spec],
    examples: [
      "pintle target list", "pintle target list --url http://127.0.0.1:8080",
      "pintle target list --label app=crm",
    ])
  static let showTarget = CommandSpec(
    ["target", "show"], summary: "Show a target, without its keys.", operands: [.init("TARGET")],
    options: Options.administration, examples: ["pintle target show crm"])
  static let createTarget = CommandSpec(
    ["target", "create"],
    summary: "Make a target; the last line printed is the key that its calls are signed with.",
    operands: [.init("NAME"), .init("URL")],
    options: Options.administration + [
      Options.targetKind.spec, Options.timeout.spec, Options.interruptOnError.spec,
      Options.payloadType.spec,
    ],
    examples: [
      "pintle target create crm https://crm.example.com/hook",
      "pintle target create gate https://gate.example.com/ --kind call --interrupt-on-error",
    ])
  static let deleteTarget = CommandSpec(
    ["target", "delete"], summary: "Delete a target.", operands: [.init("TARGET")],
    options: Options.administration + [Options.yes.spec],
    examples: ["pintle target delete crm --yes"])
  static let enableTarget = CommandSpec(
    ["target", "enable"], summary: "Deliver events to a target again.", operands: [.init("TARGET")],
    options: Options.administration, examples: ["pintle target enable crm"])
  static let disableTarget = CommandSpec(
    ["target", "disable"], summary: "Deliver no events to a target: what comes due is given up.",
    operands: [.init("TARGET")],
    options: Options.administration, examples: ["pintle target disable crm"])
  static let pauseTarget = CommandSpec(
    ["target", "pause"], summary: "Hold the deliveries of events to a target until it is resumed.",
    operands: [.init("TARGET")], options: Options.administration,
    examples: ["pintle target pause crm"])
  static let resumeTarget = CommandSpec(
    ["target", "resume"], summary: "Send what was held for a target, and what comes.",
    operands: [.init("TARGET")], options: Options.administration,
    examples: ["pintle target resume crm"])
  static let setAlertTarget = CommandSpec(
    ["target", "alerts"], summary: "Name the target that is told of what needs a person.",
    discussion: """
      Without TARGET it prints which one is; "-" names none. It is told of deliveries that were given up, targets that \
      were paused or disabled by themselves, breakers that opened, and work that was set aside.
      """,
    operands: [.init("TARGET", isRequired: false)], options: Options.administration,
    examples: ["pintle target alerts crm", "pintle target alerts -"])
  static let rotateTarget = CommandSpec(
    ["target", "rotate"], summary: "Give a target another key to sign with, and print it.",
    operands: [.init("TARGET")], options: Options.administration + [Options.overlap.spec],
    examples: ["pintle target rotate crm --overlap 1d"])
  static let testTarget = CommandSpec(
    ["target", "test"],
    summary:
      "Send a target one signed request now, and show what it answers; nothing is tried again.",
    operands: [.init("TARGET")], options: Options.administration,
    examples: ["pintle target test crm"])
  static let setTargetFields = CommandSpec(
    ["target", "fields"],
    summary: "Replace the header fields that each request to a target carries besides its own.",
    discussion: """
      FILE, or the standard input for "-", has a line for each field: "name: value"; "name" alone keeps the value that the
      field has. An empty FILE takes them all away. Values are sealed and never shown again.
      """,
    operands: [.init("TARGET"), .init("FILE")], options: Options.administration,
    examples: ["pintle target fields crm crm-fields", "pass show crm | pintle target fields crm -"])
  static let setTargetSchedule = CommandSpec(
    ["target", "schedule"],
    summary: "Say when deliveries of events to a target that failed are tried again.",
    discussion: """
      SCHEDULE is how long to wait before each attempt but the first, divided by commas: 1s to 1d each, at most 30 of them;
      "once" for no further attempt; "standard" for 5s, 5m, 30m, 2h, 5h, 10h, 14h, 20h and 24h. Waits are within 10 % of
      that. Deliveries that wait keep the time that they have.
      """,
    operands: [.init("TARGET"), .init("SCHEDULE")], options: Options.administration,
    examples: ["pintle target schedule crm 10s,1m,10m,1h", "pintle target schedule crm standard"])

  static let listExecutions = CommandSpec(
    ["execution", "list"], summary: "List the executions: which targets are called when.",
    options: Options.administration + [Options.label.spec], examples: ["pintle execution list"])
  static let setExecution = CommandSpec(
    ["execution", "set"], summary: "Say which targets a condition calls, in this order.",
    discussion: """
      CONDITION is request, response or event for all of them, or request/SERVICE, request/SERVICE/METHOD, the same with
      response, event/TYPE, event/GROUP.*, or function/NAME.
      """,
    operands: [.init("CONDITION")], options: Options.administration + [Options.target.spec],
    examples: [
      "pintle execution set event/user.human.added --target crm",
      "pintle execution set request/zitadel.session.v2.SessionService/CreateSession --target gate",
    ])
  static let deleteExecution = CommandSpec(
    ["execution", "delete"], summary: "Have a condition call no target.",
    operands: [.init("CONDITION")], options: Options.administration,
    examples: ["pintle execution delete event/user.human.added"])

  static let setExecutionFilter = CommandSpec(
    ["execution", "filter"], summary: "Say which events an execution of events is about.",
    discussion: """
      PATH is JSONPath over the payload that targets get: events in which it finds something are sent. With --only-org
      they must lie in one of these organizations, too. What is left out fires the next wider execution. With neither
      the filter is printed; --none takes it away.
      """,
    operands: [.init("CONDITION"), .init("PATH", isRequired: false)],
    options: Options.administration + [Options.onlyOrganization.spec, Options.noFilter.spec],
    examples: [
      "pintle execution filter event/user.human.added '$.event_payload[?(@.department==\"Sales\")]'",
      "pintle execution filter 'event/user.human.*' --only-org acme",
      "pintle execution filter event/user.human.added --none",
    ])

  static let publishEvent = CommandSpec(
    ["event", "publish"], summary: "Publish an event.",
    discussion: """
      OBJECT is the id of what it happened to. PAYLOAD is JSON, @FILE, or - for the standard input. Types of one's own
      begin with "custom.".
      """,
    operands: [.init("TYPE"), .init("OBJECT"), .init("PAYLOAD", isRequired: false)],
    options: inOrganization + [Options.eventID.spec, Options.publishedKind.spec],
    examples: [
      "pintle event publish custom.order.paid 4711 '{\"total\":12}'",
      "pintle event publish user.human.added u1 @user.json --id import-1",
    ])
  static let listEvents = CommandSpec(
    ["event", "list"], summary: "List events of the log, in its order.",
    options: inOrganization + eventFilter + [Options.eventLimit.spec],
    examples: ["pintle event list --group user.human --limit 20"])
  static let tailEvents = CommandSpec(
    ["event", "tail"], summary: "Print events as they happen.",
    discussion: "Without --after-position it begins with what happens from now on.",
    options: inOrganization + eventFilter + [Options.tailCount.spec],
    examples: ["pintle event tail", "pintle event tail --type custom.order.paid --json"])
  static let eventFilter = [
    Options.eraseType.spec, Options.eraseGroup.spec, Options.eraseAggregateType.spec,
    Options.eraseAggregate.spec, Options.eraseEverywhere.spec, Options.afterPosition.spec,
  ]

  static let listDeliveries = CommandSpec(
    ["delivery", "list"], summary: "List what became of events on their way to targets.",
    options: Options.administration + [
      Options.deliveryState.spec, Options.deliveryTarget.spec, Options.deliveryType.spec,
      Options.eventLimit.spec,
    ],
    examples: ["pintle delivery list --state dead"])
  static let showDelivery = CommandSpec(
    ["delivery", "show"], summary: "Show a delivery with its attempts.",
    operands: [.init("DELIVERY")], options: Options.administration,
    examples: ["pintle delivery show 341234567890123456"])
  static let sendDeliveryNow = CommandSpec(
    ["delivery", "send-now"], summary: "Send a delivery now that waits for its next attempt.",
    discussion: """
      It goes before what else is due for its target. A target that failed too often is tried once more with it. If the attempt
      fails, the schedule goes on from there. What is due already is left as it is.
      """,
    operands: [.init("DELIVERY")], options: Options.administration,
    examples: ["pintle delivery send-now 341234567890123456"])
  static let replayDeliveries = CommandSpec(
    ["delivery", "replay"], summary: "Send a delivery again, or all that were given up.",
    discussion:
      "Without DELIVERY those of --target, --type and --state, dead unless given, are sent again.",
    operands: [.init("DELIVERY", isRequired: false)],
    options: Options.administration + [
      Options.deliveryState.spec, Options.deliveryTarget.spec, Options.deliveryType.spec,
      Options.yes.spec,
    ],
    examples: [
      "pintle delivery replay 341234567890123456", "pintle delivery replay --target crm --yes",
    ])
  static let cancelDelivery = CommandSpec(
    ["delivery", "cancel"], summary: "Give up a delivery that waits.",
    operands: [.init("DELIVERY")], options: Options.administration + [Options.yes.spec],
    examples: ["pintle delivery cancel 341234567890123456 --yes"])

  static let listWorkflows = CommandSpec(
    ["workflow", "list"], summary: "List an organization's workflows.",
    options: inOrganization + [Options.label.spec],
    examples: ["pintle workflow list"])
  static let showWorkflow = CommandSpec(
    ["workflow", "show"], summary: "Print a workflow as JSON.", operands: [.init("WORKFLOW")],
    options: inOrganization, examples: ["pintle workflow show welcome"])
  static let applyWorkflow = CommandSpec(
    ["workflow", "apply"],
    summary: "Make the workflow of a JSON file, or change the one of its name.",
    discussion: """
      The file holds a workflow as "pintle workflow show" prints it; what the server says of it, such as its id, is
      left alone. It is enabled afterwards if "enabled" is true.
      """,
    operands: [.init("FILE")], options: inOrganization,
    examples: ["pintle workflow apply welcome.json --org acme"])
  static let enableWorkflow = CommandSpec(
    ["workflow", "enable"], summary: "Have a workflow's trigger start runs.",
    operands: [.init("WORKFLOW")], options: inOrganization,
    examples: ["pintle workflow enable welcome"])
  static let disableWorkflow = CommandSpec(
    ["workflow", "disable"], summary: "Have a workflow's trigger start no runs.",
    operands: [.init("WORKFLOW")], options: inOrganization,
    examples: ["pintle workflow disable welcome"])
  static let deleteWorkflow = CommandSpec(
    ["workflow", "delete"], summary: "Delete a workflow that is disabled.",
    operands: [.init("WORKFLOW")], options: inOrganization + [Options.yes.spec],
    examples: ["pintle workflow delete welcome --yes"])
  static let runWorkflow = CommandSpec(
    ["workflow", "run"], summary: "Start a workflow and wait for what comes of it.",
    discussion: """
      INPUT is JSON, @FILE, or - for the standard input. The exit code is 1 when the run failed or was canceled.
      """,
    operands: [.init("WORKFLOW"), .init("INPUT", isRequired: false)],
    options: inOrganization + [Options.wait.spec, Options.test.spec],
    examples: ["pintle workflow run welcome '{\"name\":\"Ann\"}' --test"])
  static let listRuns = CommandSpec(
    ["workflow", "runs"], summary: "List the runs of a workflow, the latest first.",
    operands: [.init("WORKFLOW")], options: inOrganization + [Options.eventLimit.spec],
    examples: ["pintle workflow runs welcome"])
  static let runLogs = CommandSpec(
    ["workflow", "logs"], summary: "Print what happened in a run.", operands: [.init("RUN")],
    options: inOrganization + [Options.follow.spec],
    examples: ["pintle workflow logs d201c5e9-d37b-4aff-af14-66414f39d569 --follow"])

  static let listen = CommandSpec(
    ["listen"], summary: "Send the events of a server to a URL that it cannot reach itself.",
    discussion: """
      For developing a receiver: events come to a program on this machine, whoever's server it is. They are signed as
      deliveries are, with a key that is made for this command and printed. Each is sent once; it begins with what
      happens from now on, unless --after-position is given.
      """,
    options: inOrganization + eventFilter + [Options.tailCount.spec, Options.forwardTo.spec],
    examples: [
      "pintle listen --forward-to http://localhost:3000/hook --profile production",
      "pintle listen --forward-to http://localhost:3000 --group user.human",
    ])
  static let doctor = CommandSpec(
    ["doctor"],
    summary: "Look for what is wrong with a data directory and its server, and say what to do.",
    discussion: """
      Looks at files, rights, the database as a whole, the master key, the clock, certificates, the disk, and, of a
      server that runs, at whether it calls its targets at their addresses, and how these are reached from here. Nothing
      is changed. The exit code is 1 when there is a problem.
      """,
    options: Options.administration + [Options.certificate.spec, Options.key.spec],
    examples: ["pintle doctor --data ./data", "pintle doctor --cert tls.crt --key tls.key --json"])

  static let apply = CommandSpec(
    ["apply"], summary: "Make and change what files declare, and leave everything else as it is.",
    discussion: """
      The files are as "pintle export" prints them: objects of targets, accounts, workflows, subscriptions and
      executions, which are known by their names. Members that a declaration does not have, secrets too, stay as they
      are. With --dry-run the exit code is 0 when everything is as declared, and 2 when something differs. --prune
      deletes what has a label and is not declared, after it was asked for.
      """,
    options: inOrganization + [
      Options.file.spec, Options.applyDryRun.spec, Options.prune.spec, Options.yes.spec,
    ],
    examples: [
      "pintle apply -f pintle.json --dry-run", "pintle apply -f declarations --org acme",
      "pintle apply -f declarations --prune app=crm --yes",
    ])
  static let export = CommandSpec(
    ["export"], summary: "Print what there is in the form that apply reads, without secrets.",
    options: inOrganization, examples: ["pintle export --org acme"])

  static let setProfile = CommandSpec(
    ["profile", "set"],
    summary: "Give a server a name for --profile, with a token or a certificate.",
    discussion: """
      The token is taken from the environment variable PINTLE_TOKEN. Without one, --client-cert and --client-key name a
      certificate that an account is bound to; the profile has where the files are. Profiles are kept in
      ~/.config/pintle/profiles.json, or the file that PINTLE_PROFILES names, with mode 0600.
      """,
    operands: [.init("NAME")],
    options: [
      Options.url.spec, Options.targetAuthority.spec, Options.clientCertificate.spec,
      Options.clientKey.spec, Options.output.spec, Options.json.spec,
    ],
    examples: ["pintle profile set production --url https://id.example.com"])
  static let listProfiles = CommandSpec(
    ["profile", "list"], summary: "List the profiles, without their tokens.",
    options: [Options.output.spec, Options.json.spec], examples: ["pintle profile list"])
  static let deleteProfile = CommandSpec(
    ["profile", "delete"], summary: "Forget a profile.", operands: [.init("NAME")],
    options: [Options.output.spec, Options.json.spec],
    examples: ["pintle profile delete production"])
}
