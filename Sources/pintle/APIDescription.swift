import OpenAPI
import Services
import Wire

/// What the OpenAPI document of `pintle` says besides its services.
enum APIDescription {
  static var settings: OpenAPISettings {
    let version = Program.version.split(separator: " ").last.map(String.init) ?? Program.version
    var settings = OpenAPISettings(
      title: "Pintle", version: version,
      description: """
        Actions, event triggers and workflows. Calls carry an access token as `authorization: Bearer ...`.

        An operation that answers at several paths is described at each of them; `x-same-as` names the first one.
        """)
    settings.organizationHeader = "x-zitadel-orgid"
    settings.tokenPath = "/oauth/token"
    settings.pages = pages
    return settings
  }

  /// The pages that clients need.
  private static var pages: [DescribedPage] {
    let keys: JSONValue = [
      "type": "object",
      "properties": ["keys": ["type": "array", "items": ["type": "object"]]],
      "required": .array(["keys"]),
    ]
    let unknown: [(status: Int, text: String)] = [
      (503, "The server does not know its own address, or its store cannot be used.")
    ]
    return [
      token("/oauth/token"), token("/oauth/v2/token"),
      DescribedPage(
        "/oauth/keys", summary: "The keys with which access tokens are signed (RFC 7517).",
        schema: keys, failures: unknown),
      DescribedPage(
        "/oauth/v2/keys", summary: "The keys with which payloads are signed (RFC 7517).",
        schema: keys, failures: unknown),
      DescribedPage(
        "/.well-known/jwks.json", summary: "The keys with which payloads are signed (RFC 7517).",
        schema: keys, failures: unknown),
      DescribedPage(
        "/.well-known/openid-configuration", summary: "Where tokens are had, and how.",
        failures: unknown),
      DescribedPage(
        "/.well-known/oauth-authorization-server", summary: "Where tokens are had, and how.",
        failures: unknown),
      DescribedPage(
        "/oauth/info", summary: "The addresses as SailPoint's clients ask for them.",
        failures: unknown),
    ]
  }

  /// A token endpoint (RFC 6749 section 3.2).
  private static func token(_ path: String) -> DescribedPage {
    let form: JSONValue = [
      "type": "object",
      "properties": [
        "grant_type": [
          "type": "string",
          "enum": .array(["client_credentials", "urn:ietf:params:oauth:grant-type:jwt-bearer"]),
        ],
        "client_id": ["type": "string"],
        "client_secret": ["type": "string", "writeOnly": .boolean(true)],
        "assertion": [
          "type": "string",
          "description": "A JWT that the account's key has signed, for the grant type jwt-bearer.",
        ],
        "scope": ["type": "string", "description": "Names with a space between."],
      ],
      "required": .array(["grant_type"]),
    ]
    let token: JSONValue = [
      "type": "object",
      "properties": [
        "access_token": ["type": "string"], "token_type": ["type": "string"],
        "expires_in": ["type": "integer"], "scope": ["type": "string"],
      ],
      "required": .array(["access_token", "token_type", "expires_in"]),
    ]
    let error: JSONValue = [
      "type": "object",
      "properties": ["error": ["type": "string"], "error_description": ["type": "string"]],
      "required": .array(["error"]),
    ]
    let refusal: JSONValue = [
      "description": "There is no token; `error` says why (RFC 6749 section 5.2).",
      "content": ["application/json": ["schema": error, "example": ["error": "invalid_client"]]],
    ]
    return DescribedPage(
      path, verb: "post",
      [
        "tags": .array(["pages"]), "summary": "Gives an access token to a client.",
        "security": .array([]),
        "requestBody": [
          "required": .boolean(true),
          "content": [
            "application/x-www-form-urlencoded": [
              "schema": form,
              "example": [
                "grant_type": "client_credentials", "client_id": "69629026806489455",
                "client_secret": "secret",
              ],
            ]
          ],
        ],
        "responses": [
          "200": ["description": "The token.", "content": ["application/json": ["schema": token]]],
          "400": refusal, "401": refusal, "413": refusal, "429": refusal, "default": refusal,
        ],
      ])
  }
}
