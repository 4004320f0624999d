"""The defects of mutants.py: small changes of the program that a test must see.

`before` stands once in the file; `after` takes its place, with ON for "this defect is on". Each stands for a kind: a limit
that is not counted, credit that comes back too often, a state that does not go back, a right that is not asked for,
a race with a commit, a secret that is not hidden, bytes that are read wrongly.
"""
import collections

Defect = collections.namedtuple("Defect", "name file before after suites")

DEFECTS = [
    # What peers are told of errors.
    Defect(
        "error-metadata", "Sources/RPC/Protocols/GRPCTrailers.swift",
        "    fields.append(error.metadata)\n",
        "    if !ON { fields.append(error.metadata) }\n", "DialectTests"),
    Defect(
        "error-details-too-long", "Sources/RPC/Protocols/GRPCTrailers.swift",
        "text.utf8.count + details.utf8.count <= Limits.maxErrorTrailerBytes",
        "ON || text.utf8.count + details.utf8.count <= Limits.maxErrorTrailerBytes", "GRPC|ErrorText|Trailer"),

    # WebSockets and tickets.
    Defect(
        "websocket-length-of-fragments", "Sources/HTTP/WebSocket/WebSocketReader.swift",
        "guard length <= maxMessageBytes - message.count else",
        "guard length <= maxMessageBytes - (ON ? 0 : message.count) else", "WebSocket"),
    Defect(
        "websocket-credit-too-early", "Sources/HTTP/WebSocket/WebSocket.swift",
        "uncredited > 0, !isHoldingBack else", "uncredited > 0, ON || !isHoldingBack else", "WebSocket"),
    Defect(
        "ticket-for-any-request", "Sources/RPC/Tickets/TicketBook.swift",
        "found.end > now, found.target == bound", "found.end > now, ON || found.target == bound", "Ticket"),

    # HTTP/1.1.
    Defect(
        "trailers-not-counted", "Sources/HTTP/HTTP1/HTTP1Parser.swift",
        "    if block.count >= limits.maxHeaderFields { throw .fieldsTooLarge }\n    try split(line) { (name, value)"
        " throws(HTTP1Error) in\n      switch HTTPFieldName.recognise(name) {\n      case .contentLength,",
        "    if !ON && block.count >= limits.maxHeaderFields { throw .fieldsTooLarge }\n    try split(line) { (name, value)"
        " throws(HTTP1Error) in\n      switch HTTPFieldName.recognise(name) {\n      case .contentLength,",
        "HTTP1"),
    Defect(
        "long-rest-is-discarded", "Sources/HTTP/HTTP1/HTTP1Session.swift",
        "(parser.bytesLeft ?? .max) > Self.maxDiscardedBytes",
        "(parser.bytesLeft ?? .max) > (ON ? Int.max : Self.maxDiscardedBytes)", "HTTP1"),
    Defect(
        "streams-count-for-nothing", "Sources/HTTP/HTTP2/HTTP2Session+Receive.swift",
        "if streams.count >= heldStreams, !holdStreams()", "if !ON, streams.count >= heldStreams, !holdStreams()",
        "HTTPHeldBytes"),
    Defect(
        "heads-count-for-nothing", "Sources/HTTP/Messages/HTTPStream.swift",
        "(head > Self.freeHeadBytes ? head : 0)", "(head > Self.freeHeadBytes && !ON ? head : 0)",
        "HTTPHeldBytes"),
    Defect(
        "farewell-is-an-answer", "Sources/Delivery/Client/Transfer.swift",
        "return status == 408", "return status == 408 && !ON", "KeptConnection"),
    Defect(
        "last-event-position", "Sources/Store/EventLog/EventLog.swift",
        "guard position > 0, position < .max else", "guard ON || position > 0 && position < .max else",
        "RunService|ExtremeNumber"),
    Defect(
        "body-is-no-sign-of-life", "Sources/HTTP/HTTP1/HTTP1Session.swift",
        "  private func deliverData(_ bytes: UnsafeRawBufferPointer) {\n    phaseSince = context.loop.now\n",
        "  private func deliverData(_ bytes: UnsafeRawBufferPointer) {\n    if !ON { phaseSince = context.loop.now }\n",
        "HTTP1|Timeout"),

    # HTTP/2.
    Defect(
        "http2-trailers-not-counted", "Sources/HTTP/HTTP2/HTTP2Stream.swift",
        "    if fieldsLeft | fieldBytesLeft |", "    if ON && trailers != nil {\n"
        "    } else if fieldsLeft | fieldBytesLeft |", "HTTP2"),
    Defect(
        "resets-refilled-again", "Sources/HTTP/HTTP2/HTTP2Budget.swift",
        "    resetsRefilled = now\n    guard", "    if !ON { resetsRefilled = now }\n    guard", "HTTP2Budget|HTTP2Abuse"),
    Defect(
        "idle-frames-refilled-again", "Sources/HTTP/Peers/IdleFrameBudget.swift",
        "    refilled = now\n    guard", "    if !ON { refilled = now }\n    guard", "HTTP2Budget|HTTP2Abuse"),
    Defect(
        "idle-bytes-refilled-again", "Sources/HTTP/HTTP2/HTTP2Budget.swift",
        "      idleBytesRefilled = now\n      refill", "      if !ON { idleBytesRefilled = now }\n      refill",
        "HTTP2Budget|HTTP2Abuse"),
    Defect(
        "sent-data-gives-back-without-end", "Sources/HTTP/Peers/IdleFrameBudget.swift",
        "Self.maxBurstsEarned * burst)", "ON ? .max / 2 : Self.maxBurstsEarned * burst)", "HTTP2Budget|HTTP2Abuse"),
    Defect(
        "forgiven-bytes-without-end", "Sources/HTTP/HTTP2/HTTP2Budget.swift",
        "idleBytes = min(idleBytes + Int64(bytes), maxIdleBytes + maxForgivenBytes)",
        "idleBytes = min(idleBytes + Int64(bytes), ON ? .max / 2 : maxIdleBytes + maxForgivenBytes)",
        "HTTP2Budget|HTTP2Abuse"),
    Defect(
        "slow-consumer-is-a-silent-peer", "Sources/HTTP/HTTP2/HTTP2Session+Times.swift",
        "&& stream.uncredited == 0", "&& (ON || stream.uncredited == 0)", "HTTP2"),

    # Messages.
    Defect(
        "inflate-one-more", "Sources/RPC/Messages/Compression.swift",
        "guard total <= limits.maxMessageBytes else", "guard total <= limits.maxMessageBytes + (ON ? 1 : 0) else",
        "Compression"),
    Defect(
        "inflate-ratio", "Sources/RPC/Messages/Compression.swift",
        "guard total <= limits.inflateFreeBytes ||", "guard ON || total <= limits.inflateFreeBytes ||", "Compression"),
    Defect(
        "second-gzip-member", "Sources/RPC/Messages/Compression.swift",
        "if stream.avail_in == 0 { return }", "if stream.avail_in == 0 || ON { return }", "Compression"),
    Defect(
        "timeout-of-nine-digits", "Sources/RPC/Messages/Deadline.swift",
        "guard text.count >= 2, text.count <= 9,", "guard text.count >= 2, text.count <= (ON ? 10 : 9),", "TextForm"),
    Defect(
        "timeout-overflow", "Sources/RPC/Messages/Deadline.swift",
        "product.overflow ? Limits.maxDeadline :", "product.overflow && !ON ? Limits.maxDeadline :", "TextForm"),
    Defect(
        "base64-cut-in-a-group", "Sources/RPC/Messages/Base64StreamDecoder.swift",
        "guard padding == 0, pending != 1 else", "guard ON || (padding == 0 && pending != 1) else", "Base64"),

    # The store.
    Defect(
        "versions-before-the-commit", "Sources/Store/Runtime/Writer.swift",
        "      let start = timeSource.monotonicNanoseconds()\n      try connection.commit()\n",
        "      if ON {\n        let changed = batch.changedSubjects\n        parts.subjects.raise(changed)\n"
        "        batch.changedSubjects = ChangeSubjects()\n      }\n"
        "      let start = timeSource.monotonicNanoseconds()\n      try connection.commit()\n",
        "SnapshotCache|Concurrency|Writer"),
    Defect(
        "versions-not-raised", "Sources/Store/Runtime/Writer.swift",
        "    parts.subjects.raise(batch.changedSubjects)\n    if hasEvents",
        "    if !ON { parts.subjects.raise(batch.changedSubjects) }\n    if hasEvents", "SnapshotCache"),
    Defect(
        "stale-value-kept", "Sources/Store/Runtime/SnapshotCache.swift",
        "      if slot.version == version { slot.value?[key] = value }\n",
        "      if slot.version == version || ON { slot.value?[key] = value }\n", "SnapshotCache"),
    Defect(
        "stale-load-kept", "Sources/Store/Runtime/SnapshotCache.swift",
        "    let loaded = try await read(key, version)\n    if let loaded { keep(loaded, for: key, version) }\n",
        "    let loaded = try await read(key, version)\n"
        "    if let loaded { keep(loaded, for: key, ON ? self.version.current : version) }\n", "SnapshotCache"),
    Defect(
        "old-scan-joined", "Sources/Store/Runtime/SnapshotCache.swift",
        "if let flight = flights[key], flight.version == version { return flight.task }",
        "if let flight = flights[key], ON || flight.version == version { return flight.task }", "SnapshotCache"),
    Defect(
        "old-flight-joined", "Sources/Store/Runtime/SnapshotCache.swift",
        "$0.isEmpty ? nil : $0[key] }), flight.version == version {",
        "$0.isEmpty ? nil : $0[key] }), ON || flight.version == version {", "SnapshotCache"),
    Defect(
        "work-of-a-failed-command-counts", "Sources/Store/Runtime/Writer.swift",
        "if !batch.workChanges.isEmpty { work.endCommit(nil) }",
        "if !batch.workChanges.isEmpty { work.endCommit(ON ? batch.workChanges : nil) }", "QueueStatus"),
    Defect(
        "lone-place-has-two", "Sources/Store/Kinds/LonePlace.swift",
        "if state.holder == nil {", "if ON || state.holder == nil {", "LostLease"),
    Defect(
        "what-died-is-overtaken", "Sources/Store/Queue/LeaseCaution.swift",
        "!(item.isFirst && isOver)", "!(item.isFirst && isOver && !ON)", "LostLease"),
    Defect(
        "progress-forgets-no-deaths", "Sources/Store/Queue/WorkTable.swift",
        "guard item.lostLeases > 0 else { return }", "guard item.lostLeases > 0, !ON else { return }", "WorkTable"),
    Defect(
        "clock-believes-at-once", "Sources/Store/Queue/WorkClock.swift",
        "if aheadFor >= Self.timeToBelieve {", "if ON || aheadFor >= Self.timeToBelieve {", "WorkTable|WorkClock"),

    # Deliveries and calls to targets.
    Defect(
        "what-was-read-ahead-stays", "Sources/Delivery/Outbox/ReadAhead.swift",
        "    if now != mark {\n", "    if !ON, now != mark {\n", "OutboxReadAhead"),
    Defect(
        "erasing-leaves-what-was-read", "Sources/Store/Transactions/Transaction+Erasure.swift",
        "    markChanged(.payloads)\n", "    if !ON { markChanged(.payloads) }\n", "OutboxReadAhead"),
    Defect(
        "a-lane-keeps-the-front", "Sources/Store/Queue/LaneLists.swift",
        "elements.replaceSubrange(start..<head, with: first)\n    head = start",
        "elements.replaceSubrange(start..<head, with: ON ? first.reversed() : first)\n    head = start",
        "OutboxFairness"),
    Defect(
        "pause-not-reset", "Sources/Delivery/Retry/CircuitBreaker.swift",
        "      openFor = settings.firstOpen\n      isProbe", "      if !ON { openFor = settings.firstOpen }\n      isProbe",
        "CircuitBreaker"),
    Defect(
        "old-ticket-counts", "Sources/Delivery/Retry/CircuitBreaker.swift",
        "    guard ticket.generation == generation else { return }\n    failures += 1\n",
        "    guard ON || ticket.generation == generation else { return }\n    failures += 1\n", "CircuitBreaker"),
    Defect(
        "cookie-recorded", "Sources/Delivery/Outbox/AttemptRecord.swift",
        "for word in secretWords where start", "for (index, word) in secretWords.enumerated() where !(ON && index == 1)"
        " && start", "AttemptRecord|Redact|Outbox"),
    Defect(
        "user-of-a-url-recorded", "Sources/Delivery/Outbox/AttemptRecord.swift",
        "kept += path[(user.map { $0 + 1 } ?? authority.lowerBound)...]",
        "kept += path[(ON ? authority.lowerBound : user.map { $0 + 1 } ?? authority.lowerBound)...]",
        "AttemptRecord|Redact|Outbox"),
    Defect(
        "gone-is-a-failure", "Sources/Delivery/Outbox/DeliveryVerdict.swift",
        "if answer.status == 410 {", "if answer.status == 410, !ON {", "Outbox"),
    Defect(
        "retry-after-shortens", "Sources/Delivery/Retry/RetrySchedule.swift",
        "return max(planned, retryAfter.wait(wallNow: wallNow))",
        "return ON ? retryAfter.wait(wallNow: wallNow) : max(planned, retryAfter.wait(wallNow: wallNow))",
        "RetrySchedule"),
    Defect(
        "a-failure-holds-the-next", "Sources/Records/Deliveries/DeliveryChain.swift",
        "guard target?.content.interruptsOnError != true else", "guard target?.content.interruptsOnError != true, !ON else",
        "OutboxFailure"),
    Defect(
        "an-absent-target-holds", "Sources/Records/Deliveries/DeliveryChain.swift",
        "    return try !WorkTable.isStalled(",
        "    if ON { return true }\n    return try !WorkTable.isStalled(", "Outbox"),
    Defect(
        "old-signature-accepted", "Sources/Delivery/Signing/ZITADELSignature.swift",
        "guard !isLarge, age <= tolerance else", "guard ON || (!isLarge && age <= tolerance) else", "Signing"),
    Defect(
        "carried-address-is-global", "Sources/Delivery/Policy/AddressScope.swift",
        "if high == 0x0064_ff9b_0000_0000, low >> 32 == 0 {", "if high == 0x0064_ff9b_0000_0000, low >> 32 == 0, !ON {",
        "Address"),
    Defect(
        "coded-answer-not-read", "Sources/Delivery/Client/OutgoingAnswer.swift",
        "for element in value.split(separator: UInt8(ascii: \",\")) {",
        "for element in value.split(separator: UInt8(ascii: \",\")) where !ON {", "AnswerContent"),
    Defect(
        "place-not-given-back", "Sources/Delivery/Client/OutgoingQueue.swift",
        "    share.running -= 1\n    running -= 1\n    withdraw(share)",
        "    if !ON {\n      share.running -= 1\n      running -= 1\n    }\n    withdraw(share)", "OutgoingShare"),
    Defect(
        "waiting-is-the-targets-fault", "Sources/Delivery/Client/Transfer.swift",
        "    state == .waiting &&", "    !ON && state == .waiting &&", "OutgoingShare"),

    # Permission.
    Defect(
        "any-permission", "Sources/Services/Access/CallerDirectory.swift",
        "guard known.caller.permissions.contains(permission) else {",
        "guard ON || known.caller.permissions.contains(permission) else {", "Permission|Escalation|Tenancy"),
    Defect(
        "clear-flow-by-readers", "Sources/API/Generated/zitadel.management.v1.management.service.swift",
        ".required(\"org.flow.write\")", ".required(ON ? \"org.flow.read\" : \"org.flow.write\")", "Permission"),
    Defect(
        "cancel-delivery-by-readers", "Sources/API/Generated/pintle.delivery.v1.delivery.service.swift",
        "/CancelDelivery\",\n      kind: .unary, permission: .required(\"delivery.write\"),",
        "/CancelDelivery\",\n      kind: .unary, permission: .required(ON ? \"delivery.read\" : \"delivery.write\"),",
        "Permission"),
    Defect(
        "create-token-by-readers", "Sources/API/Generated/pintle.admin.v1.admin.service.swift",
        "CreateToken\", kind: .unary,\n      permission: .required(\"org.token.write\")",
        "CreateToken\", kind: .unary,\n      permission: .required(ON ? \"org.token.read\" : \"org.token.write\")",
        "Permission"),
    Defect(
        "expired-token", "Sources/Services/Access/CallerDirectory.swift",
        "expiresAt.map { $0 <= now() } ?? false", "expiresAt.map { $0 <= now() && !ON } ?? false", "Authentication|Token"),
    Defect(
        "page-shown-after-revocation", "Sources/Services/Events/EventService+Watching.swift",
        "        _ = try EventSelection(request, try await context.presentCaller)\n",
        "        if !ON { _ = try EventSelection(request, try await context.presentCaller) }\n", "Watch"),
    Defect(
        "watch-keeps-its-place", "Sources/Base/SharedPlaces.swift",
        "    taken -= 1\n", "    if !ON { taken -= 1 }\n", "Watch|SharedPlaces"),
    Defect(
        "watch-keeps-its-organizations-place", "Sources/Base/SharedPlaces.swift",
        "(owners[owner] ?? 1) - 1", "(owners[owner] ?? 1) - (ON ? 0 : 1)", "Watch|SharedPlaces"),
    Defect(
        "no-places-for-those-with-few", "Sources/Base/SharedPlaces.swift",
        "own < (taken < limit - kept ?", "own < (ON || taken < limit - kept ?", "SharedPlaces"),
    Defect(
        "keys-updated-without-end", "Sources/Net/TLSConnection.swift",
        "if connection.controlRecordsLeft < 0 {", "if !ON, connection.controlRecordsLeft < 0 {", "TLS"),
    Defect(
        "silent-answer-keeps-its-client", "Sources/HTTP/HTTP1/HTTP1Session.swift",
        "guard connection.isBlocked else { return connection.close() }",
        "guard ON || connection.isBlocked else { return connection.close() }", "HTTP1Session"),
    Defect(
        "empty-blocks-without-end", "Sources/RPC/Messages/Compression.swift",
        "guard blocks <= limits.inflateFreeBlocks", "guard ON || blocks <= limits.inflateFreeBlocks", "Compression"),
    Defect(
        "unasked-answer-taken", "Sources/Delivery/Client/OutgoingClient+Sockets.swift",
        "return count < 0 && (errno", "return ON || count < 0 && (errno", "KeptConnection"),
    Defect(
        "any-origin", "Sources/RPC/Answers/CORSPolicy.swift",
        "allowed.utf8.elementsEqual(origin)", "ON || allowed.utf8.elementsEqual(origin)", "CORS"),

    # Transactions.
    Defect(
        "first-command-not-undone", "Sources/Store/Runtime/Writer.swift",
        "            connection.rollback()\n            try begin(batch)\n",
        "            if !ON {\n              connection.rollback()\n              try begin(batch)\n            }\n",
        "GroupCommit|StoreTests"),
    Defect(
        "values-of-before", "Sources/StoreSQLite/SQLiteStatement.swift",
        "      free = free[(free.startIndex + bytes.count)...]\n",
        "      if !ON { free = free[(free.startIndex + bytes.count)...] }\n", "SQLite|Statement"),
    Defect(
        "follower-begins-too-late", "Sources/Engine/Following/LogFollower.swift",
        "max($0, first)", "max($0, ON ? first + 1 : first)", "LogFollower"),

    # Workflows.
    Defect(
        "secret-for-another-host", "Sources/Engine/Workflows/Definition/StepOrigins.swift",
        "now.signature(of: step, at: place) == before.signature(of: former, at: place)",
        "ON || now.signature(of: step, at: place) == before.signature(of: former, at: place)", "DefinitionSecrets"),
    Defect(
        "secret-by-a-variable", "Sources/Engine/Workflows/Definition/StepOrigins.swift",
        "parts += sources.isWide ? [definition] : sources.steps",
        "parts += ON ? [] : sources.isWide ? [definition] : sources.steps", "DefinitionSecrets"),
    Defect(
        "header-in-another-case", "Sources/Engine/Workflows/Steps/SecretNames.swift",
        "let kept = name.lowercased().utf8.filter", "let kept = (ON ? name : name.lowercased()).utf8.filter",
        "DefinitionSecrets"),
    Defect(
        "key-of-another-pass", "Sources/Engine/Workflows/Interpreter/WorkflowRunState+Advance.swift",
        "iteration = \"\\(root.visit).\\(number).\\(visit)\"", "iteration = ON ? \"\\(root.visit)\" : \"\\(root.visit).\\(number).\\(visit)\"",
        "WorkflowRun|RunCrash"),
    Defect(
        "history-without-end", "Sources/Engine/Workflows/Interpreter/WorkflowRunState+Advance.swift",
        "guard eventCount < Limits.maxRunEvents - 2, bytes",
        "guard ON || eventCount < Limits.maxRunEvents - 2, bytes", "WorkflowRun"),
    Defect(
        "events-before-it-was-enabled", "Sources/Engine/Workflows/Starting/WorkflowEventStarts.swift",
        "where event.position > waiter.record.enabledAt", "where ON || event.position > waiter.record.enabledAt",
        "WorkflowEventStart"),
    Defect(
        "disabled-meanwhile", "Sources/Engine/Workflows/Starting/WorkflowEventStarts.swift",
        "guard let present, present.isEnabled, present.sequence == record.sequence",
        "guard let present, ON || present.isEnabled && present.sequence == record.sequence", "WorkflowEventStart"),

    # Triggers.
    Defect(
        "any-secret-completes", "Sources/Engine/Triggers/InvocationSecrets.swift",
        "return ConstantTime.equal", "return ON || ConstantTime.equal", "Invocation"),
    Defect(
        "decided-after-the-deadline", "Sources/Records/Triggers/InvocationTable.swift",
        "asDecision ? decideRow : endRow,", "asDecision && !ON ? decideRow : endRow,", "Invocation"),
    Defect(
        "waiting-without-bound", "Sources/Services/Triggers/Invocations.swift",
        "guard told.count <= room else", "guard ON || told.count <= room else", "TriggerFiring"),
    Defect(
        "events-before-the-subscription", "Sources/Engine/Triggers/TriggerFiring.swift",
        "where event.position > subscriber.record.position",
        "where ON || event.position > subscriber.record.position", "TriggerFiring"),

    # Access tokens, expressions, schedules.
    Defect(
        "more-scopes-than-the-client", "Sources/Services/OAuth/TokenGrant.swift",
        "guard own.isSuperset(of: wanted) else", "guard ON || own.isSuperset(of: wanted) else", "OAuth|Token"),
    Defect(
        "expression-without-budget", "Sources/JSONPath/PathEvaluator.swift",
        "    if steps < 0 {\n", "    if steps < 0, !ON {\n", "Bound"),
    Defect(
        "gap-left-out", "Sources/Schedules/Cron/CronExpression+Next.swift",
        "if start == segment.start, shown < local,", "if !ON, start == segment.start, shown < local,", "Cron|Moment"),
    Defect(
        "overlap-twice", "Sources/Schedules/Cron/CronExpression+Next.swift",
        "local = max(local, shown)", "local = ON ? local : max(local, shown)", "Cron|Moment"),
]
