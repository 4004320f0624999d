"""The console while others change what it shows, and at addresses that lead nowhere."""
import pytest

from harness import console
from harness.console import call, go, sign_in
from test_console import page, row, scene, watched  # noqa: F401

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
