/// The page that shows the document to people: one file, which asks for nothing but the document.
enum ExplorerPage {
  /// What browsers let it do (the field `content-security-policy`): its own script and style, and to load from where it
  /// comes from; no other page may frame it.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; "
    + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

  static let html = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>API</title>
    <style>
    :root { color-scheme: light dark; --line: #8884; --soft: #8882; }
    body { font: 15px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem; }
    header { position: sticky; top: 0; background: Canvas; padding: .5rem 0; border-bottom: 1px solid var(--line); }
    input { font: inherit; width: 100%; box-sizing: border-box; padding: .4rem .6rem; }
    code, pre { font: 13px/1.45 ui-monospace, monospace; }
    pre { background: var(--soft); padding: .6rem; overflow: auto; margin: .3rem 0; }
    details { border-bottom: 1px solid var(--line); }
    summary { cursor: pointer; padding: .35rem 0; display: flex; gap: .6rem; align-items: baseline; }
    summary b { min-width: 4rem; text-transform: uppercase; font: 600 12px ui-monospace, monospace; }
    summary span { opacity: .7; margin-left: auto; text-align: right; }
    .body { padding: 0 0 1rem 1rem; white-space: normal; }
    .text { white-space: pre-line; }
    table { border-collapse: collapse; width: 100%; }
    td, th { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid var(--line); }
    h2 { margin: 1.5rem 0 .2rem; } h3 { margin: .8rem 0 .2rem; font-size: 1rem; }
    </style>
    </head>
    <body>
    <header>
    <h1 id="title">API</h1>
    <p id="about" class="text"></p>
    <p><a href="openapi.json">openapi.json</a> · <a href="openapi.yaml">openapi.yaml</a></p>
    <label>Find <input id="find" type="search" placeholder="a path, a method, a word" autofocus></label>
    </header>
    <main id="main">The description is being loaded.</main>
    <script>
    "use strict";
    const verbs = ["get", "put", "post", "delete", "patch", "head", "options"];
    let api;
    function make(name, text, ...children) {
      const element = document.createElement(name);
      if (text) element.textContent = text;
      element.append(...children);
      return element;
    }
    function follow(value) {
      for (let count = 0; value && value.$ref && count < 9; count++)
        value = value.$ref.slice(2).split("/").reduce((place, step) => place && place[step], api);
      return value || {};
    }
    function typeName(schema) {
      if (!schema) return "any";
      if (schema.$ref) return schema.$ref.split("/").pop();
      const forms = schema.anyOf || schema.oneOf;
      if (forms && !schema.properties) return [...new Set(forms.map(typeName))].join(" | ");
      if (schema.enum) return schema.enum.map(value => JSON.stringify(value)).join(" | ");
      if (schema.type === "array") return typeName(schema.items) + "[]";
      let name = [].concat(schema.type || "any").join(" | ");
      if (schema.format) name += " (" + schema.format + ")";
      return name;
    }
    function rules(schema) {
      const names = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength",
        "pattern", "minItems", "maxItems", "const"];
      return names.filter(name => schema[name] !== undefined).map(name => name + " " + schema[name]).join(", ");
    }
    function table(rows) {
      const body = make("table");
      for (const row of rows)
        body.append(make("tr", "", make("td", "", make("code", row[0])), make("td", "", make("code", row[1])),
          make("td", row[2])));
      return body;
    }
    function members(schema, seen) {
      const whole = follow(schema);
      const box = make("div");
      const list = whole.type === "array" ? follow(whole.items) : whole;
      const names = Object.keys(list.properties || {});
      if (!names.length) { box.append(make("code", typeName(schema))); return box; }
      const needed = new Set(list.required || []);
      box.append(table(names.map(name => {
        const part = list.properties[name];
        return [name + (needed.has(name) ? " *" : ""), typeName(part),
          [part.description, rules(part), part.deprecated ? "deprecated" : ""].filter(Boolean).join(" · ")];
      })));
      for (const name of names) {
        const part = list.properties[name];
        const forms = [part, part.items, ...(part.anyOf || [])].filter(form => form && form.$ref);
        for (const form of forms) {
          const target = follow(form);
          const names = target.enum || ((target.anyOf || []).find(one => one.enum) || {}).enum;
          if (seen.includes(form.$ref) || !(target.properties || names)) continue;
          const inner = make("details", "", make("summary", "", make("code", typeName(form))));
          inner.addEventListener("toggle", () => {
            if (inner.open && inner.children.length === 1)
              inner.append(make("div", target.description || ""), names
                ? make("code", names.join(" | ")) : members(form, seen.concat(form.$ref)));
          });
          box.append(inner);
        }
      }
      return box;
    }
    function curl(path, verb, operation) {
      const list = (operation.parameters || []).map(follow);
      let url = path;
      for (const one of list.filter(one => one.in === "path"))
        url = url.replace("{" + one.name + "}", encodeURIComponent(one.example === undefined ? one.name : one.example));
      const lines = ["curl -X " + verb.toUpperCase() + " '" + location.origin + url + "'"];
      if ((operation.security || []).length) lines.push("-H \\"authorization: Bearer $TOKEN\\"");
      for (const one of list.filter(one => one.in === "header" && one.required))
        lines.push("-H '" + one.name + ": " + one.example + "'");
      const body = operation.requestBody && operation.requestBody.content["application/json"];
      if (body) {
        lines.push("-H 'content-type: application/json'");
        lines.push("-d '" + JSON.stringify(body.example || {}).replaceAll("'", "'\\\\''") + "'");
      }
      return lines.join(" \\\\\\n  ");
    }
    function media(box, content, seen) {
      for (const type of Object.keys(content || {})) {
        box.append(make("p", type), members(content[type].schema || {}, seen));
        if (content[type].example !== undefined)
          box.append(make("pre", JSON.stringify(content[type].example, null, 2)));
      }
    }
    function show(box, path, verb, operation, others) {
      box.append(make("p", operation.description || ""));
      box.lastChild.className = "text";
      if (others.length) box.append(make("p", "Also at " + others.join(", ")));
      const list = (operation.parameters || []).map(follow);
      if (list.length) {
        box.append(make("h3", "Parameters"), table(list.map(one => [one.name + (one.required ? " *" : ""),
          one.in + " · " + typeName(one.schema),
          [one.description, rules(one.schema || {})].filter(Boolean).join(" · ")])));
      }
      if (operation.requestBody) {
        box.append(make("h3", "Body"));
        media(box, operation.requestBody.content, []);
      }
      box.append(make("h3", "Call"), make("pre", curl(path, verb, operation)));
      for (const status of Object.keys(operation.responses || {})) {
        const response = follow(operation.responses[status]);
        box.append(make("h3", status + " " + (response.description || "")));
        media(box, response.content, []);
      }
    }
    function draw() {
      const words = document.getElementById("find").value.toLowerCase().split(" ").filter(Boolean);
      const main = document.getElementById("main");
      main.textContent = "";
      const same = {};
      const groups = new Map((api.tags || []).map(tag => [tag.name, []]));
      for (const path of Object.keys(api.paths)) for (const verb of verbs) {
        const operation = api.paths[path][verb];
        if (!operation) continue;
        const first = operation["x-same-as"];
        if (first) { (same[verb + first] = same[verb + first] || []).push(path); continue; }
        const tag = (operation.tags || [""])[0];
        if (!groups.has(tag)) groups.set(tag, []);
        groups.get(tag).push([path, verb, operation]);
      }
      let count = 0;
      for (const [tag, list] of groups) {
        const found = list.filter(([path, verb, operation]) => {
          const text = [path, verb, operation.operationId, operation.description, operation.summary,
            ...(same[verb + path] || [])].join(" ").toLowerCase();
          return words.every(word => text.includes(word));
        });
        if (!found.length) continue;
        count += found.length;
        main.append(make("h2", tag));
        const about = (api.tags || []).find(one => one.name === tag);
        if (about && about.description) main.append(make("p", about.description));
        for (const [path, verb, operation] of found) {
          const line = make("details", "", make("summary", "", make("b", verb), make("code", path),
            make("span", operation.summary || "")));
          line.addEventListener("toggle", () => {
            if (!line.open || line.children.length > 1) return;
            const box = make("div");
            box.className = "body";
            show(box, path, verb, operation, same[verb + path] || []);
            line.append(box);
          });
          main.append(line);
        }
      }
      if (!count) main.append(make("p", "Nothing is called so."));
    }
    fetch("openapi.json").then(answer => answer.json()).then(value => {
      api = value;
      document.title = api.info.title;
      document.getElementById("title").textContent = api.info.title + " " + api.info.version;
      document.getElementById("about").textContent = api.info.description || "";
      document.getElementById("find").addEventListener("input", draw);
      draw();
    }).catch(error => { document.getElementById("main").textContent = "It cannot be loaded: " + error; });
    </script>
    </body>
    </html>

    """
}
