"""The console while others change what it shows, and at addresses that lead nowhere."""
import json
import urllib.parse

import pytest

from harness import console
from harness.console import call, go, sign_in
from test_console import page, row, scene  # noqa: F401

# Dialogs end with their page


def test_a_dialog_closes_with_its_page(page, scene):
    go(page, f"#/targets/{scene.orders}")
    go(page, f"#/targets/{scene.late}")
    go(page, f"#/targets/{scene.orders}")
    page.get_by_role("button", name="Delete", exact=True).click()
    page.get_by_role("dialog").get_by_text("Delete Order desk").wait_for()
    page.go_back()
    page.get_by_role("heading", name="Night shift", level=1).wait_for()
    assert page.get_by_role("dialog").count() == 0
    # Nested ones, and those that only show something.
    go(page, "#/events")
    page.get_by_role("button", name="custom.order.paid").first.click()
    page.get_by_role("dialog").wait_for()
    page.get_by_label("Language").evaluate("select => select.dispatchEvent(new Event('change'))")
    page.get_by_role("dialog").wait_for(state="detached")


def test_a_secret_is_shown_though_the_page_was_left_while_it_was_made(page, scene):
    go(page, f"#/accounts/of/{scene.account}")
    held = []
    page.route("**/*CreateToken", lambda route: held.append(route))
    page.get_by_role("button", name="Create token").click()
    with page.expect_request("**/*CreateToken"):
        page.get_by_role("dialog").get_by_role("button", name="Create").click()
    go(page, "#/targets")
    assert page.get_by_role("dialog").count() == 0
    held[0].continue_()
    token = page.get_by_role("dialog").get_by_label("Token", exact=True)
    token.wait_for()
    assert len(token.input_value()) > 20
    page.get_by_role("button", name="Close").click()
    # And nobody is led away from where they went.
    assert page.evaluate("location.hash") == "#/targets"


# Words, not keys


@pytest.mark.parametrize("locale, unknown, flow, trigger", [
    ("en-GB", "The server does not know this token", "External Authentication", "Pre Creation"),
    ("de-DE", "Der Server kennt dieses Token nicht", "Externe Authentifizierung", "Vor Erstellung"),
])
def test_keys_of_the_api_are_shown_in_words(browser, scene, locale, unknown, flow, trigger):
    page = browser.page(scene.console, locale=locale)
    page.locator("input[type=password]").fill("no-such-token")
    page.locator("button[type=submit]").click()
    told = page.get_by_role("alert").inner_text()
    assert unknown in told and "Errors." not in told
    # For whoever looks it up.
    assert "AUTH-7fs1e" in told
    page.locator("input[type=password]").fill(scene.server.token)
    page.locator("button[type=submit]").click()
    page.wait_for_selector("main[data-shown]")
    go(page, "#/actions/flows")
    assert page.get_by_role("heading", name=flow, exact=True).count() == 1
    assert trigger in page.locator("main").inner_text()
    assert "Action." not in page.locator("main").inner_text()
    # The language is the one that is chosen on the page, not the browser's.
    page.locator("select[name=language]").select_option("de")
    page.get_by_role("heading", name="Externe Authentifizierung", exact=True).wait_for()
    # A name that is taken is a key, too.
    go(page, "#/targets/new")
    page.get_by_label("Name", exact=True).fill("Order desk")
    page.get_by_label("Adresse").fill("https://example.com/")
    page.locator("dialog button[type=submit]").click()
    assert "Es gibt schon eines mit diesem Namen." in page.get_by_role("alert").inner_text()
    page.context.close()


# Addresses that lead nowhere


NOWHERE = [
    "#/nonsense", "#/targets/1/x", "#/workflows/1/nonsense", "#/workflows//edit", "#/accounts/nonsense", "#/accounts/of", "#/executions/nonsense",
    "#/triggers/nonsense", "#/actions/nonsense", "#/runs/event", "#/keys/1", "#/overview?from=now",
    "#/executions/edit?condition=5", "#/executions/edit?condition={", "#/executions/edit?condition=null", "#/executions/edit?condition={\"event\":{}}",
    "#/executions/edit?condition={\"event\":{\"event\":7}}", "#/executions/edit?condition={\"event\":{\"event\":\"a\",\"group\":\"b\"}}",
    "#/executions/edit?condition={\"nonsense\":{\"event\":\"a\"}}", "#/executions/edit?condition={\"request\":{\"all\":false}}",
]


@pytest.mark.parametrize("language, title", [("en", "Nothing here"), ("de", "Hier ist nichts")])
def test_an_address_that_is_none_says_so(page, language, title):
    page.locator("select[name=language]").select_option(language)
    for address in NOWHERE:
        go(page, address)
        assert page.get_by_role("heading", level=1).inner_text() == title, address
        assert page.title().startswith(title)
    page.locator("main a").click()
    page.wait_for_function("title => !document.title.startsWith(title)", arg=title)


def test_an_object_that_is_gone_and_a_slash_too_many(page, scene):
    for address in ("#/targets/1", "#/deliveries/1", "#/workflows/8f7a2e4c-0000-4000-8000-000000000000", "#/runs/8f7a2e4c-0000-4000-8000-000000000000"):
        go(page, address)
        page.locator("main").get_by_role("alert").wait_for()
    go(page, "#/targets/")
    row(page, "Order desk").wait_for()
    go(page, "#/explorer?verb=get&path=%2Fnonsense")
    page.get_by_text("no operation GET /nonsense").wait_for()


# Replaying what is found


MEANINGLESS = {
    "state=NOPE": "cannot be “NOPE”", "from=junk": "cannot be “junk”", "target=": "is empty", "tagret=1": "no condition “tagret”",
    "state=DELIVERY_STATE_DEAD&state=DELIVERY_STATE_DELIVERED": "twice",
}


def test_conditions_that_mean_nothing_list_nothing(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for conditions, told in MEANINGLESS.items():
        go(page, f"#/deliveries?{conditions}")
        assert told in page.locator("main").inner_text(), conditions
        assert page.get_by_role("button", name="Replay all found").count() == 0
    assert not [url for url in asked if "ListDeliveries" in url]


def test_a_replay_of_all_names_what_it_is_about(page, scene):
    dead = scene.delivery(scene.broken, "DELIVERY_STATE_DEAD")
    go(page, f"#/deliveries?target={scene.broken}&event=custom.order.printed&object=o-1&from=2020-01-01T00:00:00Z")
    assert page.get_by_label("Created since").input_value().startswith(("2020-01-01", "2019-12-31"))
    row(page, "Dead").wait_for()
    # What is written but not applied counts neither for the list nor for the replay.
    page.get_by_label("Target id").fill(scene.orders)
    page.get_by_role("button", name="Replay all found").click()
    dialog = page.get_by_role("dialog")
    told = dialog.inner_text()
    for one in (scene.broken, "custom.order.printed", "o-1", "Dead", "Deliveries\n1"):
        assert one in told, told
    assert scene.orders not in told
    with page.expect_request("**/*ReplayDeliveries") as sent:
        dialog.get_by_role("button", name="Replay").click()
    found = sent.value.post_data_json["filter"]
    assert (found["targetId"], found["state"], found["createTimeFrom"]) == (scene.broken, "DELIVERY_STATE_DEAD", "2020-01-01T00:00:00.000Z")
    page.get_by_text("Deliveries that are sent again: 1").wait_for()
    assert scene.delivery(scene.broken, "DELIVERY_STATE_DEAD") == dead
    # Where there is nothing to replay there is no dialog.
    go(page, f"#/deliveries?target={scene.orders}")
    page.get_by_role("button", name="Replay all found").click()
    page.get_by_text("nothing can be sent again").wait_for()
    assert page.get_by_role("dialog").count() == 0


# The organization in use


def branch(scene, name):
    return call(scene.server, console.ADMIN + "CreateOrganization", {"name": name})["organization"]["id"]


def used(page, id):
    """Chooses an organization at the side as a reader does."""
    page.reload()
    page.locator(f"#side option[value='{id}']").wait_for(state="attached")
    page.get_by_label("Organization").select_option(id)
    page.wait_for_function("() => !document.querySelector('[aria-busy=true], .state.loading')")
    assert page.evaluate("sessionStorage.getItem('pintle.organization')") == id


@pytest.mark.parametrize("reloads", [False, True])
def test_an_organization_that_is_deleted_elsewhere_is_left(page, scene, reloads):
    id = branch(scene, f"Short-lived {reloads}")
    go(page, "#/accounts")
    used(page, id)
    call(scene.server, console.ADMIN + "DeleteOrganization", {"id": id})
    if reloads:
        page.reload()
    else:
        page.evaluate("location.hash = '#/workflows'")
    page.get_by_text("The organization that you chose is gone").wait_for()
    row(page, "Welcome" if not reloads else "order-desk").wait_for()
    assert page.evaluate("sessionStorage.getItem('pintle.organization')") is None
    page.get_by_label("Organization").wait_for()
    assert page.get_by_label("Organization").input_value() == ""
    assert page.locator("main .state.error").count() == 0
    page.locator("main .notice").get_by_role("button", name="Close").click()
    go(page, "#/targets")
    assert page.get_by_text("The organization that you chose is gone").count() == 0


def test_who_may_choose_no_organization_any_more_goes_back_to_their_own(browser, scene):
    account = call(scene.server, console.ADMIN + "CreateServiceAccount", {"name": "visitor"})["account"]["id"]
    call(scene.server, console.ADMIN + "GrantInstanceRole", {"accountId": account, "role": "IAM_OWNER_VIEWER"})
    call(scene.server, console.ADMIN + "GrantOrganizationRole", {"accountId": account, "role": "ORG_OWNER_VIEWER"})
    token = call(scene.server, console.ADMIN + "CreateToken", {"accountId": account})["secret"]
    id = branch(scene, "Visited")
    page = browser.page(scene.console, locale="en-GB")
    sign_in(page, token)
    used(page, id)
    # What its role does not allow is told, and nothing else: the choice stays.
    go(page, "#/actions")
    page.get_by_role("button", name="Create action").first.click()
    page.get_by_label("Name", exact=True).fill("act")
    page.get_by_role("dialog").get_by_role("button", name="Create").click()
    assert "permission_denied" in page.get_by_role("alert").inner_text()
    page.keyboard.press("Escape")
    assert page.evaluate("sessionStorage.getItem('pintle.organization')") == id
    call(scene.server, console.ADMIN + "RevokeInstanceRole", {"accountId": account, "role": "IAM_OWNER_VIEWER"})
    page.evaluate("location.hash = '#/workflows'")
    page.get_by_text("The organization that you chose is gone, or not for this account").wait_for()
    row(page, "Welcome").wait_for()
    page.context.close()
    call(scene.server, console.ADMIN + "DeleteOrganization", {"id": id})


def test_the_choice_knows_what_the_page_of_organizations_did(page, scene):
    go(page, "#/organizations")
    page.get_by_role("button", name="Create organization").click()
    page.get_by_role("dialog").get_by_label("Name").fill("Annex")
    page.get_by_role("dialog").get_by_role("button", name="Create").click()
    row(page, "Annex").get_by_role("button", name="Use").click()
    page.get_by_text("is of Annex now").wait_for()
    assert page.locator("#side option:checked", has_text="Annex").count() == 1
    row(page, "Annex").get_by_role("button", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    page.get_by_text("The organization that you chose is gone").wait_for()
    page.wait_for_function("() => document.querySelector('#side select').value === ''")


# What JSON would lose


def test_a_doubled_member_is_told_beside_its_line_and_not_sent(page, scene):
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    id = call(scene.server, console.WORKFLOW + "CreateWorkflow", {"workflow": {
        "name": "Doubled", "definition": {"start": "End", "steps": {"End": {"type": "success"}}}, "trigger": {"type": "EXTERNAL", "attributes": {}}}})["id"]
    go(page, f"#/workflows/{id}/edit")
    editor = page.get_by_label("Workflow as JSON")
    begun = editor.input_value()
    text = begun.replace('"type": "success"', '"type": "success",\n"t\\u0079pe": "failure"')
    editor.fill(text)
    line = text[:text.index('"t\\u0079pe"')].count("\n") + 1
    for name in ("Save", "Format"):
        page.get_by_role("button", name=name).click()
        page.get_by_role("button", name=f"line {line}").filter(has_text="“type” comes twice").wait_for()
        assert editor.input_value() == text
    editor.fill(begun)
    go(page, "#/events")
    page.get_by_role("button", name="Publish event").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Type", exact=True).fill("custom.doubled")
    dialog.get_by_label("Object’s id").fill("1")
    dialog.get_by_label("Payload").fill('{\n"a": {"b": 1,\n"b": 2}}')
    dialog.get_by_role("button", name="Publish event").click()
    dialog.get_by_role("alert").filter(has_text="“b” comes twice in its object (line 3)").wait_for()
    assert page.evaluate("document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)") == '"b": 2}}'
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Leave").click()
    go(page, "#/explorer?verb=post&path=%2Fadmin%2Fv1%2Forganizations")
    page.get_by_label("Body").fill('{"name": "A", "name": "B"}')
    page.get_by_role("button", name="Send").click()
    page.get_by_role("alert").filter(has_text="“name” comes twice").wait_for()
    assert not [url for url in sent if url.endswith(("PutWorkflow", "PublishEvent", "/admin/v1/organizations"))]
    call(scene.server, console.WORKFLOW + "DeleteWorkflow", {"id": id})


@pytest.mark.parametrize("text, found", [
    ('{"a": 1, "b": {"a": 1}, "c": [{"a": 1}, {"a": 1}]}', None), ('{"a": 1,\n"a": 1}', ["a", 2]), ('[{"x": {}},\n{"x": 1, "y": [],\n"x": 2}]', ["x", 3]),
    ('{"": 1, "": 2}', ["", 1]), ('{"__proto__": 1,\n"__proto__": 2}', ["__proto__", 2]), ('{"a\']": 1, "a": {"b": 1}, "a.b": 2}', None),
    ('{"é": 1, "e\u0301": 2}', None), ('{"\\ud800": 1, "\\ud801": 2}', None),
])
def test_doubled_members_are_found(page, text, found):
    assert page.evaluate("""text => import('./json-places.js').then(({ doubled }) => {
      const one = doubled(text);
      return one ? [one.name, one.line] : null;
    })""", text) == found


def test_a_number_that_a_browser_would_change_is_found(page):
    texts = {"9007199254740993": True, "9007199254740992": False, "0.1": False, "0.10000000000000000001": True, "1e400": True, "1e-400": True, "-0": False, "1.50e2": False,
             "100000000000000000000000": False, "123456789012345678901234": True, "0.000000000": False}
    for written, is_changed in texts.items():
        found = page.evaluate("text => import('./json-places.js').then(({ changedNumber }) => changedNumber(text)?.text ?? null)", f'{{"a": [1,\n{written}]}}')
        assert found == (written if is_changed else None), written


# What others change meanwhile


def made_workflow(scene, name):
    return call(scene.server, console.WORKFLOW + "CreateWorkflow", {"workflow": {
        "name": name, "definition": {"start": "End", "steps": {"End": {"type": "success"}}}, "trigger": {"type": "EXTERNAL", "attributes": {}}}})["id"]


def patch(scene, id, path, value):
    call(scene.server, console.WORKFLOW + "PatchWorkflow", {"id": id, "operations": [{"op": "replace", "path": path, "value": value}]})


def test_a_workflow_that_changed_meanwhile_is_not_overwritten_unseen(page, scene):
    id = made_workflow(scene, "Shared")
    go(page, f"#/workflows/{id}/edit")
    editor = page.get_by_label("Workflow as JSON")
    # A run changes nothing that is edited.
    call(scene.server, console.WORKFLOW + "TestWorkflow", {"id": id, "input": {}})
    editor.fill(editor.input_value().replace('"Shared"', '"Mine"'))
    patch(scene, id, "/description", "Theirs")
    page.get_by_role("button", name="Save").click()
    told = page.locator(".state.error").filter(has_text="Somebody changed this").inner_text()
    assert "description" in told and "Theirs" in told
    assert call(scene.server, console.WORKFLOW + "GetWorkflow", {"id": id})["name"] == "Shared"
    assert '"Mine"' in editor.input_value()
    # Who has seen it may have their way, unless it changes again.
    patch(scene, id, "/description", "Theirs again")
    page.get_by_role("button", name="Save").click()
    page.locator(".state.error").filter(has_text="Theirs again").wait_for()
    for _ in range(2):
        page.get_by_role("button", name="Save").click()
        page.get_by_text("Saved, and nothing was found").wait_for()
    assert call(scene.server, console.WORKFLOW + "GetWorkflow", {"id": id})["name"] == "Mine"
    call(scene.server, console.WORKFLOW + "DeleteWorkflow", {"id": id})


def test_targets_of_an_execution_that_changed_meanwhile(page, scene):
    condition = {"event": {"event": "custom.order.shared"}}
    scene.execution(condition, [scene.orders])
    address = '#/executions/edit?condition=' + urllib.parse.quote(json.dumps(condition))
    go(page, address)
    page.get_by_label("Add a target").fill("Night shift")
    page.get_by_role("button", name="Add", exact=True).click()
    page.locator(".order li").filter(has_text="Night shift").wait_for()
    scene.execution(condition, [scene.broken])
    page.get_by_role("button", name="Save").click()
    page.locator(".state.error").filter(has_text=scene.broken).wait_for()
    present = {"filters": [{"inConditionsFilter": {"conditions": [condition]}}]}
    assert call(scene.server, console.ACTION + "ListExecutions", present)["executions"][0]["targets"] == [scene.broken]
    page.get_by_role("button", name="Save").click()
    page.wait_for_function("() => location.hash === '#/executions'")
    assert call(scene.server, console.ACTION + "ListExecutions", present)["executions"][0]["targets"] == [scene.orders, scene.late]
    # A new one on a condition that has one already.
    go(page, "#/executions/new")
    page.get_by_label("When").select_option("event")
    page.get_by_label("Event", exact=True).fill("custom.order.shared")
    page.get_by_label("Add a target").fill("Printer")
    page.get_by_role("button", name="Add", exact=True).click()
    page.locator(".order li").filter(has_text="Printer").wait_for()
    page.get_by_role("button", name="Save").click()
    page.locator(".state.error").filter(has_text=scene.late).wait_for()
    page.get_by_role("button", name="Save").click()
    page.wait_for_function("() => location.hash === '#/executions'")
    assert call(scene.server, console.ACTION + "ListExecutions", present)["executions"][0]["targets"] == [scene.broken]
    scene.execution(condition, [])


def saved_twice(page, told):
    """Saves in a dialog, which tells of a change, and again, which takes it."""
    dialog = page.get_by_role("dialog")
    dialog.locator("button[type=submit]").click()
    dialog.get_by_role("alert").filter(has_text=told).wait_for()
    dialog.locator("button[type=submit]").click()
    dialog.wait_for(state="detached")


def test_dialogs_tell_of_what_changed_meanwhile(page, scene):
    target = scene.target("Edited", "/edited")
    go(page, f"#/targets/{target}")
    page.get_by_role("button", name="Edit", exact=True).click()
    page.get_by_role("dialog").get_by_label("Timeout").fill("7")
    # Not what the dialog is about.
    call(scene.server, console.TARGET + "PauseTarget", {"targetId": target})
    call(scene.server, console.ACTION + "UpdateTarget", {"id": target, "endpoint": scene.receiver.url("/moved")})
    saved_twice(page, "/moved")
    page.get_by_role("heading", name="Edited").wait_for()
    page.get_by_text("7 s").wait_for()
    page.get_by_role("button", name="Set private addresses").click()
    call(scene.server, console.TARGET + "SetAllowRules", {"targetId": target, "allowRules": ["10.9.8.0/24"]})
    saved_twice(page, "10.9.8.0/24")
    page.get_by_role("button", name="Change schedule").click()
    call(scene.server, console.TARGET + "SetRetrySchedule", {"targetId": target, "schedule": {"waits": ["77s"]}})
    saved_twice(page, "77s")
    # Alerts that go to another one meanwhile are not taken from it.
    call(scene.server, console.TARGET + "SetAlertTarget", {"targetId": target})
    go(page, f"#/targets/{target}")
    call(scene.server, console.TARGET + "SetAlertTarget", {"targetId": scene.late})
    page.get_by_role("button", name="Send no alerts here").click()
    page.get_by_role("button", name="Send alerts here").wait_for()
    assert call(scene.server, console.TARGET + "GetAlertTarget")["targetId"] == scene.late
    call(scene.server, console.TARGET + "SetAlertTarget", {"targetId": ""})
    call(scene.server, console.ACTION + "DeleteTarget", {"id": target})

    action = call(scene.server, console.MANAGEMENT + "CreateAction", {"name": "shared", "script": "function shared() {}", "timeout": "5s"})["id"]
    go(page, "#/actions")
    page.get_by_role("button", name="shared", exact=True).click()
    page.get_by_role("dialog").get_by_label("Script").fill("function shared() { mine }")
    call(scene.server, console.MANAGEMENT + "UpdateAction", {"id": action, "name": "shared", "script": "function shared() { theirs }", "timeout": "5s"})
    saved_twice(page, "theirs")
    go(page, "#/actions/flows")
    page.get_by_role("button", name="Edit").first.click()
    page.get_by_role("dialog").get_by_label("Actions in their order").fill("")
    call(scene.server, console.MANAGEMENT + "SetTriggerActions", {"flowType": "1", "triggerType": "1", "actionIds": [action]})
    saved_twice(page, action)
    call(scene.server, console.MANAGEMENT + "DeleteAction", {"id": action})

    organization = branch(scene, "Former name")
    go(page, "#/organizations")
    row(page, "Former name").get_by_role("button", name="Rename").click()
    page.get_by_role("dialog").get_by_label("Name").fill("My name")
    call(scene.server, console.ADMIN + "RenameOrganization", {"id": organization, "name": "Their name"})
    saved_twice(page, "Their name")
    row(page, "My name").wait_for()
    call(scene.server, console.ADMIN + "DeleteOrganization", {"id": organization})


# What is not saved


def test_an_editor_with_unsaved_text_is_not_left_unasked(page, scene):
    id = made_workflow(scene, "Kept")
    go(page, "#/workflows")
    go(page, f"#/workflows/{id}/edit")
    editor, asked = page.get_by_label("Workflow as JSON"), page.get_by_role("dialog").filter(has_text="Leave without saving?")
    # Who wrote nothing is not asked.
    page.go_back()
    page.get_by_role("heading", name="Workflows").wait_for()
    go(page, f"#/workflows/{id}/edit")
    text = editor.input_value().replace('"Kept"', '"Written"')
    editor.fill(text)
    leave = [
        page.go_back, page.get_by_role("link", name="Targets").click, page.get_by_role("link", name="Picture").click,
        page.get_by_role("button", name="Enable").click, page.get_by_role("button", name="Sign out").click,
        lambda: page.get_by_label("Language").select_option("de"), lambda: page.get_by_label("Organization").select_option(scene.organization),
    ]
    for way in leave:
        way()
        asked.get_by_role("button", name="Cancel").click()
        asked.wait_for(state="detached")
        assert (editor.input_value(), page.evaluate("location.hash")) == (text, f"#/workflows/{id}/edit")
    assert page.get_by_label("Language").input_value() == "en"
    assert page.get_by_label("Organization").input_value() == ""
    # The browser itself asks before a page is loaded again.
    assert page.evaluate("() => { const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving); return leaving.defaultPrevented; }")
    page.get_by_role("link", name="Targets").click()
    asked.get_by_role("button", name="Leave").click()
    page.get_by_role("heading", name="Targets", level=1).wait_for()
    # What was saved is no longer asked for.
    go(page, f"#/workflows/{id}/edit")
    editor.fill(text)
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved, and nothing was found").wait_for()
    page.get_by_role("link", name="Targets").click()
    page.get_by_role("heading", name="Targets", level=1).wait_for()
    # Neither is a dialog with a text closed by a key.
    go(page, "#/actions")
    page.get_by_role("button", name="addClaims").click()
    script = page.get_by_role("dialog").get_by_label("Script")
    script.fill("function addClaims() { written }")
    page.keyboard.press("Escape")
    asked.get_by_role("button", name="Cancel").click()
    assert script.input_value() == "function addClaims() { written }"
    page.keyboard.press("Escape")
    asked.get_by_role("button", name="Leave").click()
    page.get_by_role("dialog").first.wait_for(state="detached")
    call(scene.server, console.WORKFLOW + "DeleteWorkflow", {"id": id})


# Texts of any length


WIDTH = """() => {
  const wide = [...document.querySelectorAll('dialog[open]')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => `dialog ${one.scrollWidth} > ${one.clientWidth}`);
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth + 1 ? [...wide, `page ${scrollWidth} > ${clientWidth}`] : wide;
}"""


@pytest.mark.parametrize("width, locale", [(1280, "en-GB"), (1280, "de-DE"), (360, "en-GB"), (360, "de-DE")])
def test_long_texts_break(browser, scene, width, locale):
    server = scene.server
    long = call(server, console.ACTION + "CreateTarget", {
        "name": "n" * 1000, "endpoint": f"https://example.com/?{'q' * 800}", "timeout": "5s", "restWebhook": {}})["id"]
    condition = {"event": {"event": f"custom.{'e' * 180}"}}
    scene.execution(condition, [long])
    workflow = call(server, console.WORKFLOW + "CreateWorkflow", {"workflow": {
        "name": "w" * 500, "description": "d" * 1000, "trigger": {"type": "EXTERNAL", "attributes": {}},
        "definition": {"start": "s" * 200, "steps": {"s" * 200: {"type": "failure", "failureName": "f" * 300}}}}})["id"]
    run = call(server, console.WORKFLOW + "TestWorkflow", {"id": workflow, "input": {"v": "v" * 500}})["workflowExecutionId"]
    action = call(server, console.MANAGEMENT + "CreateAction", {"name": "a" * 200, "script": "function a() {}", "timeout": "5s"})["id"]
    call(server, console.MANAGEMENT + "SetTriggerActions", {"flowType": "1", "triggerType": "1", "actionIds": [action]})
    organization = branch(scene, "o" * 200)
    account = call(server, console.ADMIN + "CreateServiceAccount", {"name": "k" * 200})["account"]["id"]
    page = browser.page(scene.console, locale=locale, viewport={"width": width, "height": 800})
    page.locator("input[type=password]").fill(server.token)
    page.locator("button[type=submit]").click()
    page.wait_for_selector("main[data-shown]")
    encoded = urllib.parse.quote(json.dumps(condition))
    wide = {}
    for address in (
        "#/overview", "#/targets", f"#/targets/{long}", "#/executions", f"#/executions/edit?condition={encoded}", "#/workflows", f"#/workflows/{workflow}",
        f"#/workflows/{workflow}/edit", f"#/workflows/{workflow}/test", f"#/workflows/{workflow}/runs", f"#/runs/{run}", "#/actions", "#/actions/flows",
        "#/organizations", "#/accounts", f"#/accounts/of/{account}", "#/accounts/clients", "#/accounts/roles", "#/keys", "#/events", "#/deliveries",
        f"#/deliveries?target={'t' * 190}", "#/triggers", "#/triggers/subscriptions", "#/triggers/invocations", "#/explorer", f"#/{'x' * 300}", f"#/deliveries?state={'x' * 300}",
    ):
        go(page, address)
        if found := page.evaluate(WIDTH):
            wide[address] = found
    # A dialog of each.
    go(page, f"#/targets/{long}")
    for button in page.locator(".page-head button").all():
        button.click()
        page.wait_for_timeout(100)
        if found := page.evaluate(WIDTH):
            wide[button.inner_text()] = found
        page.keyboard.press("Escape")
    page.context.close()
    scene.execution(condition, [])
    call(server, console.ACTION + "DeleteTarget", {"id": long})
    call(server, console.WORKFLOW + "DeleteWorkflow", {"id": workflow})
    call(server, console.MANAGEMENT + "DeleteAction", {"id": action})
    call(server, console.ADMIN + "DeleteServiceAccount", {"id": account})
    call(server, console.ADMIN + "DeleteOrganization", {"id": organization})
    assert wide == {}
