"""Debian's Chromium without a screen, driven by PyPI's playwright."""
import os

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"


class Browser:
    """A Chromium, in which each page has a profile of its own."""

    def __init__(self):
        self.playwright = sync_playwright().start()
        # The sandbox refuses to run as root, which continuous integration is.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        self.chromium = self.playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)

    def page(self, url, **options):
        """A page that has loaded `url`; the development certificate is taken for good."""
        context = self.chromium.new_context(ignore_https_errors=True, **options)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.goto(url)
        return page

    def stop(self):
        self.chromium.close()
        self.playwright.stop()
