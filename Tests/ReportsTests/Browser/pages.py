"""Opens a report in Chromium and prints what it finds as JSON: pages.py CHECK PAGE."""

import json
import sys

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

# No compiled copies among the sources.
sys.dont_write_bytecode = True
from chromium import LOOK, SCHEMES, WIDTHS, Page, browser


class Report(Page):
    """A report in a browser."""

    def search(self, text):
        field = self.find("input[name=search]")
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(Keys.DELETE)
        field.send_keys(text)

    def told(self):
        return self.find("#shown").text


def layout(page):
    """Everything opened, at each width in each scheme."""
    found = []
    for width in WIDTHS:
        for scheme in SCHEMES:
            page.size(width)
            page.scheme(scheme)
            page.open()
            page.find("#whys").click()
            page.find("#open").click()
            page.wait(lambda: page.count(".body") == page.count(".run"))
            found += [f"{width} {scheme}: {problem}" for problem in page.ask(LOOK)]
    return {"problems": found}


def filters(page):
    page.open()
    found = {"all": [page.told(), page.count(".run")]}
    page.find("input[value=failed]").click()
    found["failed"] = [page.told(), page.count(".run"), page.count(".run.failed"), page.count(".group")]
    Select(page.find("select[name=personality]")).select_by_visible_text("Impatient")
    found["failedImpatient"] = [page.told(), page.count(".run"), page.count(".run[data-personality='123']")]

    page.open()
    texts = {
        "name": "toothache", "reason": "OFF SCRIPT", "transcript": "hygienist b-4711", "why": "words in common",
        "nothing": "no such words",
    }
    for key, text in texts.items():
        page.search(text)
        found[key] = [page.told(), page.count(".run"), page.count("#nothing")]

    page.search("hygienist")
    page.find("#run-17 > summary").click()
    found["highlighted"] = page.wait(lambda: page.ask("return CSS.highlights.get('found')?.size"))
    page.open()
    page.find("body").send_keys("/")
    found["slash"] = page.ask("return document.activeElement.name")
    return found


def transcripts(page):
    page.open()
    page.find("#run-15 > summary").click()
    page.wait(lambda: page.count("#run-15 .turns li"))
    found = {"turns": [page.count("#run-15 .turns li"), page.count("#run-14 .turns li")]}
    found["spoken"] = page.find("#run-15 .turns li:nth-child(2) .said").text
    found["before"] = page.count("#run-15 .why p")
    page.find("#run-15 .why summary").click()
    found["after"] = page.count("#run-15 .why p")
    found["why"] = page.find("#run-15 .why p").text

    page.find("#run-16 > summary").send_keys(Keys.ENTER)
    page.wait(lambda: page.count("#run-16 .turns li"))
    page.find("#whys").click()
    found["all"] = [page.count("#run-16 .why"), page.count("#run-16 .why p")]
    page.find("#close").click()
    found["closed"] = page.count(".turns")
    return found


def links(page):
    top = "return document.getElementById(arguments[0]).getBoundingClientRect().top"
    page.open("#run-49")
    page.wait(lambda: page.count("#run-49 .turns li"))
    found = {"run": 0 <= page.ask(top, "run-49") < 1000}
    page.find("input[value=review]").click()
    page.ask("location.hash = 'run-37'")
    page.wait(lambda: page.count("#run-37 .turns li"))
    chosen = page.ask("return document.querySelector('input[name=outcome]:checked').value")
    found["pastFilter"] = [page.told(), chosen]
    page.find("#result-12-evaluators tbody a").click()
    found["row"] = [page.ask("return location.hash"), 0 <= page.ask(top, "result-12-evaluator-1001") < 1000]
    return found


def theme(page):
    colour = "return getComputedStyle(document.body).backgroundColor"
    page.open()
    found = {"before": page.ask(colour)}
    page.find("#theme").click()
    found["after"] = page.ask(colour)
    page.open()
    found["kept"] = page.ask(colour)
    found["unnamed"] = page.ask("""
      return [...document.querySelectorAll("button, select, input, [role=img], [role=region], nav, article")]
        .filter((element) => !(element.ariaLabel || element.textContent.trim() || element.labels?.length))
        .map((element) => element.outerHTML)""")
    return found


def plain(page):
    """Without scripts."""
    page.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    page.open()
    found = {"headings": [e.text for e in page.driver.find_elements(By.CSS_SELECTOR, "h1, h2")]}
    found["evaluators"] = len(page.driver.find_elements(By.CSS_SELECTOR, ".group h3"))
    found["controls"] = [e.is_displayed() for e in page.driver.find_elements(By.CSS_SELECTOR, "button, form")]
    found["runs"] = [e.is_displayed() for e in page.driver.find_elements(By.CSS_SELECTOR, ".run > summary")].count(True)
    page.find("#run-15 > summary").click()
    page.wait(lambda: page.find("#run-15 .turns li:nth-child(2)").is_displayed())
    found["spoken"] = page.find("#run-15 .turns li:nth-child(2) .said").text
    page.find("#run-15 .why summary").click()
    page.wait(lambda: page.find("#run-15 .why p").is_displayed())
    found["why"] = page.find("#run-15 .why p").text
    return found


def hostile(page):
    """What is in the page that only hostile words could have brought."""
    page.open()
    page.find("#whys").click()
    page.find("#open").click()
    page.wait(lambda: page.count(".turns li"))
    found = {"title": page.driver.title, "marked": page.ask("return window.marked ?? null")}
    foreign = "img, iframe, a:not([href^='#']), b:not(.turns b), [onerror], [onload]"
    found["foreign"] = page.ask("return document.querySelectorAll(arguments[0]).length", foreign)
    found["scripts"] = page.ask("return document.scripts.length")
    found["said"] = page.ask("return [...document.querySelectorAll('.said')].map((element) => element.textContent)")
    page.search("</script><script>")
    found["search"] = page.told()
    found["messages"], found["requests"] = page.messages(), page.requests()
    # Even markup that slipped through couldn't run.
    page.ask("document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,\" onerror=\"window.marked = 1\">')")
    page.ask("const s = document.createElement('script'); s.textContent = 'window.marked = 2'; document.body.append(s)")
    found["markedAfter"] = page.ask("return window.marked ?? null")
    found["refusals"] = len(page.messages())
    return found


def large(page):
    """How much there is before anything is opened, and after."""
    page.open()
    elements = "return document.querySelectorAll('*').length"
    found = {"elements": page.ask(elements)}
    page.search("hygienist")
    found["told"] = page.told()
    page.find("#run-990 > summary").click()
    page.wait(lambda: page.count("#run-990 .turns li"))
    found["turns"] = page.count("#run-990 .turns li")
    found["opened"] = page.ask(elements)
    return found


CHECKS = {
    "layout": layout, "filters": filters, "transcripts": transcripts, "links": links, "theme": theme, "plain": plain,
    "hostile": hostile, "large": large,
}


def main():
    check, file = sys.argv[1:]
    driver = browser()
    try:
        page = Report(driver, "file://" + file)
        found = CHECKS[check](page)
        found.setdefault("messages", page.messages())
        found.setdefault("requests", page.requests())
        print(json.dumps(found))
    finally:
        driver.quit()


main()
