import Server

/// What `pintle` can be told to do.
enum Commands {
  static let serve = CommandSpec(
    ["serve"], summary: "Run the server.",
    discussion: """
      Every listener serves gRPC, gRPC-Web, Connect and JSON, over HTTP/2 and HTTP/1.1. When neither --listen nor
      --listen-tls is given, it listens on 127.0.0.1:8080 and, with TLS, on 127.0.0.1:8443. The first start makes
      an organization, an administrator's account and its token. SIGTERM lets running calls finish, a second one
      stops at once; SIGHUP reads the certificate again, and the file of --config.

      With --take-over it goes on where the server of the same data directory stops: it gets the listening sockets of that
      one, which lets running calls finish and ends. No client is refused meanwhile.

      Flags override the environment, which overrides the file of --config. The file has a line for each setting,
      "listen = 127.0.0.1:9000", with the names of the flags; lists repeat the line, "#" begins a comment.
      """,
    options: Options.serve,
    examples: [
      "pintle serve",
      "pintle serve --data /var/lib/pintle --listen-tls :8443 --cert tls.crt --key tls.key",
      "PINTLE_LISTEN=127.0.0.1:9000 pintle serve --config /etc/pintle.conf",
      "pintle serve --config /etc/pintle.conf --take-over",
    ])

  static let settings = CommandSpec(
    ["settings"], summary: "Print the server's settings as a commented configuration file.",
    options: [Options.settingsForm.spec, Options.json.spec],
    examples: ["pintle settings", "pintle settings -o markdown"])

  static let createOrganization = CommandSpec(
    ["org", "create"], summary: "Make an organization.", operands: [.init("NAME")],
    options: Options.administration, examples: ["pintle org create acme --data ./data"])
  static let listOrganizations = CommandSpec(
    ["org", "list"], summary: "List the organizations.", options: Options.administration,
    examples: ["pintle org list -o json"])
  static let renameOrganization = CommandSpec(
    ["org", "rename"], summary: "Give an organization another name.",
    operands: [.init("ORG"), .init("NAME")], options: Options.administration,
    examples: ["pintle org rename acme acme-europe"])
  static let deleteOrganization = CommandSpec(
    ["org", "delete"], summary: "Delete an organization and everything in it.",
    discussion:
      "Its events that wait to be delivered are delivered still: cancel or erase them first if they must not be.",
    operands: [.init("ORG")], options: Options.administration + [Options.yes.spec],
    examples: ["pintle org delete acme --yes"])

  static let inOrganization = Options.administration + [Options.organization.spec]

  static let createAccount = CommandSpec(
    ["account", "create"], summary: "Make a service account.", operands: [.init("NAME")],
    options: inOrganization + [Options.role.spec],
    examples: ["pintle account create deployer --role ORG_OWNER"])
  static let listAccounts = CommandSpec(
    ["account", "list"], summary: "List an organization's service accounts.",
    options: inOrganization + [Options.label.spec], examples: ["pintle account list --org acme"])
  static let deleteAccount = CommandSpec(
    ["account", "delete"], summary: "Delete a service account with its roles and tokens.",
    operands: [.init("ACCOUNT")], options: inOrganization + [Options.yes.spec],
    examples: ["pintle account delete deployer --yes"])
  static let grantRole = CommandSpec(
    ["account", "grant"], summary: "Give an account a role.",
    discussion: """
      Roles that begin with IAM_ hold in the whole instance, those that begin with ORG_ in the organization that
      --org names. ACCOUNT is an id, or the name of an account of that organization.
      """,
    operands: [.init("ACCOUNT"), .init("ROLE", words: Options.role.spec.words)],
    options: inOrganization,
    examples: ["pintle account grant deployer ORG_OWNER", "pintle account grant ops IAM_OWNER"])
  static let revokeRole = CommandSpec(
    ["account", "revoke"], summary: "Take a role away from an account.",
    operands: [.init("ACCOUNT"), .init("ROLE", words: Options.role.spec.words)],
    options: inOrganization,
    examples: ["pintle account revoke deployer ORG_OWNER"])

  static let createToken = CommandSpec(
    ["token", "create"], summary: "Make a bearer token; the last line printed is the token.",
    discussion: "ACCOUNT is an id, or a name in the organization. The token cannot be read again.",
    operands: [.init("ACCOUNT")],
    options: inOrganization + [Options.description.spec, Options.expires.spec],
    examples: [
      "pintle token create deployer --expires 90d",
      "export PINTLE_TOKEN=$(pintle token create deployer | tail -n 1)",
    ])
  static let listTokens = CommandSpec(
    ["token", "list"], summary: "List an account's tokens, without their secrets.",
    operands: [.init("ACCOUNT")], options: inOrganization,
    examples: ["pintle token list deployer"])
  static let revokeToken = CommandSpec(
    ["token", "revoke"], summary: "Make a token invalid at once.",
    operands: [.init("ACCOUNT"), .init("TOKEN-ID")], options: inOrganization,
    examples: ["pintle token revoke deployer 341234567890123456"])

  static let createClient = CommandSpec(
    ["client", "create"],
    summary: "Make a client that gets access tokens; the last line printed is its id and secret.",
    discussion: """
      Programs send both to /oauth/token with grant_type=client_credentials. Without --account an account of the same
      name is made, which gets the roles. The secret cannot be read again.
      """,
    options: inOrganization + [
      Options.name.spec, Options.account.spec, Options.role.spec, Options.scope.spec,
    ],
    examples: [
      "pintle client create --name deployer --role ORG_OWNER",
      "pintle client create --name reader --account deployer --scope sp:workflow:read",
    ])
  static let listClients = CommandSpec(
    ["client", "list"], summary: "List an organization's clients, without their secrets.",
    options: inOrganization, examples: ["pintle client list --org acme"])
  static let rotateClient = CommandSpec(
    ["client", "rotate"],
    summary: "Give a client another secret; the last line printed is its id and secret.",
    discussion: "The former secret, and the access tokens that it got, are invalid at once.",
    operands: [.init("CLIENT-ID")], options: inOrganization,
    examples: ["pintle client rotate 0123456789abcdef0123456789abcdef"])
  static let deleteClient = CommandSpec(
    ["client", "delete"], summary: "Delete a client; its access tokens are invalid at once.",
    operands: [.init("CLIENT-ID")], options: inOrganization + [Options.yes.spec],
    examples: ["pintle client delete 0123456789abcdef0123456789abcdef --yes"])

  static let createAccountKey = CommandSpec(
    ["account", "key", "create"],
    summary: "Make a key with which an account gets access tokens; prints its key file.",
    discussion: """
      The file is JSON with the members type, keyId, key and userId, as ZITADEL's clients read it. The private half
      cannot be read again. With --public-key nothing but the key's id is printed.
      """,
    operands: [.init("ACCOUNT")],
    options: inOrganization + [Options.expires.spec, Options.publicKey.spec],
    examples: ["pintle account key create deployer --expires 90d"])
  static let listAccountKeys = CommandSpec(
    ["account", "key", "list"], summary: "List an account's keys, without their private halves.",
    operands: [.init("ACCOUNT")], options: inOrganization,
    examples: ["pintle account key list deployer"])
  static let deleteAccountKey = CommandSpec(
    ["account", "key", "delete"],
    summary: "Delete an account's key; the access tokens that it got are invalid at once.",
    operands: [.init("ACCOUNT"), .init("KEY-ID")],
    options: inOrganization + [Options.yes.spec],
    examples: ["pintle account key delete deployer 341234567890123456 --yes"])

  static let bindCertificate = CommandSpec(
    ["account", "certificate", "bind"],
    summary: "Let a client's certificate stand for an account; prints the binding's id.",
    discussion: """
      Calls without a token over a connection with such a certificate are then the account's. The server must be started
      with --client-ca. One of the options says what is bound; it is compared byte by byte, and stands for one account.
      """,
    operands: [.init("ACCOUNT")],
    options: inOrganization + [
      Options.boundCertificate.spec, Options.boundKey.spec, Options.boundDNSName.spec,
      Options.boundURI.spec, Options.boundEmail.spec,
    ],
    examples: [
      "pintle account certificate bind deployer --certificate client.crt",
      "pintle account certificate bind deployer --uri spiffe://example.com/deployer",
    ])
  static let listCertificates = CommandSpec(
    ["account", "certificate", "list"],
    summary: "List what of certificates stands for an account.",
    operands: [.init("ACCOUNT")], options: inOrganization,
    examples: ["pintle account certificate list deployer"])
  static let unbindCertificate = CommandSpec(
    ["account", "certificate", "unbind"],
    summary: "End such a binding; calls that rest on it end at once.",
    operands: [.init("ACCOUNT"), .init("BINDING-ID")],
    options: inOrganization + [Options.yes.spec],
    examples: ["pintle account certificate unbind deployer 341234567890123456 --yes"])

  static let listAccessKeys = CommandSpec(
    ["access-key", "list"],
    summary: "List the keys that access tokens are signed with, without their private halves.",
    options: Options.administration, examples: ["pintle access-key list"])
  static let rotateAccessKey = CommandSpec(
    ["access-key", "rotate"], summary: "Replace the key that access tokens are signed with.",
    discussion: """
      The former key's private half is deleted. Its public half stays in the key set at /oauth/keys for 30 days, so that
      tokens that it has signed stay valid, unless --revoke-tokens ends them.
      """,
    options: Options.administration + [Options.revokeTokens.spec, Options.yes.spec],
    examples: ["pintle access-key rotate", "pintle access-key rotate --revoke-tokens --yes"])

  static let listKeys = CommandSpec(
    ["key", "list"], summary: "List the instance's own keys, without their private halves.",
    options: Options.administration, examples: ["pintle key list --data ./data"])
  static let rotateKey = CommandSpec(
    ["key", "rotate"], summary: "Replace a key that the instance signs with.",
    discussion: """
      ES256 and RS256 sign JWTs for targets, EdDSA signs webhooks. The former key's private half is deleted; its
      public half stays in the key set at /.well-known/jwks.json for 7 days.
      """,
    options: Options.administration + [Options.algorithm.spec, Options.jwtAlgorithm.spec],
    examples: ["pintle key rotate --data ./data", "pintle key rotate --algorithm EdDSA"])

  static let eraseEvents = CommandSpec(
    ["event", "erase"], summary: "Erase the payloads of published events, such as one person's.",
    discussion: """
      What is given must all hold; people, objects, types or groups must be given. The events stay with their
      positions, types and objects, and say that they were erased, when and by whom. Pintle's own events are not
      erased, but lose their client's address. Neither targets, watches and lists that got the events before, nor
      backups, can be reached.
      """,
    options: inOrganization + [
      Options.eraseUser.spec, Options.eraseAggregateType.spec, Options.eraseAggregate.spec,
      Options.eraseType.spec, Options.eraseGroup.spec, Options.eraseFrom.spec,
      Options.eraseBefore.spec, Options.eraseEverywhere.spec, Options.dryRun.spec,
      Options.yes.spec,
    ],
    examples: [
      "pintle event erase --user 4711 --dry-run",
      "pintle event erase --user 4711 --all-organizations --yes",
      "pintle event erase --aggregate u1 --before 2026-01-01T00:00:00Z --yes",
    ])

  static let listNodes = CommandSpec(
    ["node", "list"], summary: "List the processes that work with the database.",
    discussion: """
      The one that answers is marked with "*". What one had of which nothing is heard any more is taken over after 6 s; its
      number is kept for a day. With SQLite there is one process.
      """,
    options: Options.administration, examples: ["pintle node list"])

  static let rebuildProjections = CommandSpec(
    ["projections", "rebuild"],
    summary: "Make the tables that reads use again from the events.",
    discussion: """
      NAME is one of them: access, flows, executions, instance-keys, workflows, triggers, labels; without it all are made
      again. It works beside a running server, too: reads see the former tables until it is done, changes wait meanwhile.
      """,
    operands: [
      .init(
        "NAME", isRequired: false,
        words: [
          "access", "flows", "executions", "instance-keys", "workflows", "triggers", "labels",
        ])
    ], options: Options.administration,
    examples: ["pintle projections rebuild --data ./data", "pintle projections rebuild flows"])

  static let listReactions = CommandSpec(
    ["reaction", "list"], summary: "List the events that a part of Pintle could not deal with.",
    discussion: """
      Each is tried again, after 2 s, 4 s and so on up to an hour; later events of the same object wait behind it.
      """,
    options: Options.administration, examples: ["pintle reaction list"])
  static let retryReaction = CommandSpec(
    ["reaction", "retry"], summary: "Try at once again to deal with an event.",
    operands: [.init("REACTION"), .init("POSITION")], options: Options.administration,
    examples: ["pintle reaction retry event-executions 4711"])
  static let dropReaction = CommandSpec(
    ["reaction", "drop"], summary: "Give up dealing with an event; those behind it follow at once.",
    operands: [.init("REACTION"), .init("POSITION")],
    options: Options.administration + [Options.yes.spec],
    examples: ["pintle reaction drop event-executions 4711 --yes"])

  static let backup = CommandSpec(
    ["backup"], summary: "Copy the database to a file, also while a server works with it.",
    discussion: """
      The copy is of one moment, checked, and for its owner alone (mode 0600). Secrets in it are sealed under the
      master key, which is not in it: --with-keys writes that to another file. FILE must not exist.
      """,
    operands: [.init("FILE")], options: Options.local + [Options.withKeys.spec],
    examples: [
      "pintle backup pintle-backup.db --data ./data",
      "pintle backup pintle-backup.db --with-keys master-key-backup",
    ])
  static let restore = CommandSpec(
    ["restore"], summary: "Put a backup in the place of the database, while no server runs.",
    discussion: """
      A backup that a later version wrote, that is damaged, or whose secrets the key does not open is refused, and the
      database stays as it is. Killed at whatever moment, it leaves the former state or the restored one.
      """,
    operands: [.init("FILE")],
    options: Options.local + [Options.restoredKeys.spec, Options.yes.spec],
    examples: [
      "pintle restore pintle-backup.db --data ./data --yes",
      "pintle restore pintle-backup.db --data ./new --keys master-key-backup",
    ])

  static let migrate = CommandSpec(
    ["migrate"], summary: "Move a data directory's database into PostgreSQL, while no server runs.",
    discussion: """
      All rows are copied and then compared, by their number and a SHA-256 of each table. Killed at whatever moment, the
      same command goes on where it was. Until its end the directory is as it was, and no server works with the other
      side; then its database has the name pintle.db.migrated, and "pintle serve" takes it with --database alone. A
      database or schema in which something stands is refused.
      """,
    options: [
      Options.config.spec, Options.migrateFrom.spec, Options.migrateTo.spec,
      Options.databaseUnverified.spec, Options.masterKeyFile.spec, Options.output.spec,
      Options.json.spec,
    ],
    examples: [
      "pintle migrate --from ./data --to 'postgres://pintle@db.example.com/pintle?passfile=/etc/pintle/pgpass'"
    ])

  static let health = CommandSpec(
    ["health"], summary: "Ask a running server whether it takes calls; exit code 0 if so, else 1.",
    discussion: """
      Asks the socket in the data directory, or the server at --url, for /readyz, and prints its answer. Certificates
      of an https URL must be valid for its host; --target-ca names authorities besides the system's.
      """,
    options: [
      Options.config.spec, Options.data.spec, Options.targetAuthority.spec, Options.url.spec,
      Options.output.spec, Options.json.spec,
    ],
    examples: ["pintle health --data ./data", "pintle health --url http://127.0.0.1:8080"])

  static let nextRuns = CommandSpec(
    ["schedule", "next"], summary: "Print the next runs of a cron line in a time zone.",
    discussion: """
      LINE has five fields: minute, hour, day of month, month, day of week; quote it for the shell. A line with fixed
      times runs once for each, also when the clock is put forward over it or back. It needs neither server nor data.
      """,
    operands: [.init("LINE")],
    options: [
      Options.zone.spec, Options.count.spec, Options.after.spec, Options.output.spec,
      Options.json.spec,
    ],
    examples: [
      "pintle schedule next @daily --zone Europe/Berlin",
      "pintle schedule next @hourly --count 24 --after 2026-03-29T00:00:00Z -o json",
    ])

  static let developmentCertificate = CommandSpec(
    ["cert", "dev"], summary: "Make a self-signed certificate for localhost.",
    discussion: """
      Writes dev.crt and dev.key (mode 0600). A pair that is still valid for a week or longer is kept. Clients trust
      it when they are given dev.crt as their authority.
      """,
    options: [Options.out.spec, Options.output.spec, Options.json.spec],
    examples: ["pintle cert dev --out certs"])
  static let completion = CommandSpec(
    ["completion"], summary: "Print a script that has a shell complete command lines.",
    discussion: """
      SHELL is bash, zsh or fish. bash reads it from ~/.local/share/bash-completion/completions/pintle, zsh from a
      directory of $fpath as _pintle, fish from ~/.config/fish/completions/pintle.fish.
      """,
    operands: [.init("SHELL", words: CommandTable.Shell.allCases.map(\.rawValue))],
    examples: ["pintle completion bash", "pintle completion fish"])
  static let version = CommandSpec(
    ["version"], summary: "Print the version.", options: [Options.output.spec, Options.json.spec],
    examples: ["pintle version"])
  static let help = CommandSpec(
    ["help"], summary: "Say what a command does and takes.",
    operands: [.init("COMMAND", isRequired: false)],
    examples: ["pintle help", "pintle help serve", "pintle help token create"])

  /// All of them, as `help` lists them.
  static let table = CommandTable(
    program: "pintle",
    summary: "pintle: identity automation, served as gRPC, gRPC-Web, Connect and JSON",
    environmentPrefix: "PINTLE",
    commands: [
      serve, settings, createOrganization, listOrganizations, renameOrganization,
      deleteOrganization,
      createAccount, listAccounts, deleteAccount, grantRole, revokeRole, createAccountKey,
      listAccountKeys, deleteAccountKey, bindCertificate, listCertificates, unbindCertificate,
      createToken, listTokens, revokeToken, createClient,
      listClients, rotateClient, deleteClient, listKeys, rotateKey, listAccessKeys,
      rotateAccessKey, eraseEvents, listNodes, rebuildProjections, listReactions, retryReaction,
      dropReaction, listTargets, showTarget, createTarget, deleteTarget, enableTarget,
      disableTarget, pauseTarget, resumeTarget, setAlertTarget, rotateTarget, testTarget,
      setTargetFields,
      setTargetSchedule,
      listExecutions, setExecution, deleteExecution, setExecutionFilter, publishEvent,
      listEvents, tailEvents, listDeliveries, showDelivery, sendDeliveryNow, replayDeliveries,
      cancelDelivery,
      listWorkflows, showWorkflow, applyWorkflow, enableWorkflow, disableWorkflow, deleteWorkflow,
      runWorkflow, listRuns, runLogs, apply, export, listen,
      doctor,
      setProfile, listProfiles, deleteProfile, backup, restore,
      migrate,
      health, nextRuns, developmentCertificate, completion, version, help,
    ])
}
