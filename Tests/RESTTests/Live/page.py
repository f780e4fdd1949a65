"""Opens the live page in Chromium and prints what it finds as JSON: page.py CHECK ADDRESS KEY."""

import json
import sys
import urllib.request
from pathlib import Path

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

# No compiled copies among the sources.
sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parents[2] / "ReportsTests" / "Browser"))
from chromium import LOOK, SCHEMES, WIDTHS, Page, browser

HOSTILE = "<img src=x onerror=\"window.marked = 1\">"


class LivePage(Page):
    """The live page, and its server's API."""

    def __init__(self, driver, address, key):
        super().__init__(driver, address + "/")
        self.key = key

    def call(self, path, body):
        request = urllib.request.Request(
            f"{self.address}test_framework/v1/{path}/", json.dumps(body).encode(),
            {"X-CEKURA-API-KEY": self.key, "Content-Type": "application/json"})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=60) as answer:
            return json.loads(answer.read() or b"{}")

    def launch(self, scenarios, name):
        return self.call("scenarios/run_scenarios_text", {"scenarios": scenarios, "name": name})["id"]

    def enter(self, key):
        self.wait(lambda: self.count("#key"))
        field = self.find("#key")
        field.clear()
        field.send_keys(key, Keys.ENTER)

    def log_in(self, fragment=""):
        self.open(fragment)
        self.enter(self.key)
        self.wait(lambda: self.text("#line") == "live")

    def text(self, selector):
        """The text of the first that fits; nothing where none is seen."""
        return self.ask("""
          const element = [...document.querySelectorAll(arguments[0])].find((element) => element.checkVisibility());
          return element?.innerText.trim() ?? ''""", selector)

    def texts(self, selector):
        """At once: between two questions the page may have drawn anew."""
        return self.ask("""
          return [...document.querySelectorAll(arguments[0])].map(
            (element) => element.checkVisibility() ? element.innerText.trim() : '')""", selector)

    def fragment(self):
        return self.ask("return location.hash")

    def view(self):
        return self.ask("return [...document.querySelectorAll('main > *')].filter((e) => !e.hidden).map((e) => e.id)")

    def stored(self):
        return self.ask("return sessionStorage.getItem('evsh-key')")

    def row(self, result):
        """What the list's row of a result says, cell by cell."""
        return self.ask("""
          const row = document.querySelector(`#results tbody tr[data-id="${arguments[0]}"]`);
          return row ? [...row.children].map((cell) => cell.lastChild.textContent) : null""", result)


def entry(page):
    page.open()
    page.wait(lambda: page.view() == ["entry"])
    found = {"asked": page.text("h1")}
    for name, key in {"wrong": "evsh_wrong", "unspeakable": "schlüssel★"}.items():
        page.enter(key)
        page.wait(lambda: page.text("#refused"))
        found[name] = [page.text("#refused"), page.stored(), page.view()]
        page.ask("document.getElementById('refused').textContent = ''")
    page.enter(page.key)
    page.wait(lambda: page.view() == ["results"])
    page.wait(lambda: page.text(".told"))
    found["empty"] = page.text(".told")
    found["kept"] = page.stored() == page.key
    page.driver.refresh()
    page.wait(lambda: page.text("#line") == "live")
    found["reloaded"] = page.view()
    page.find("#forget").click()
    found["forgotten"] = [page.view(), page.stored(), page.count("#forget")]
    page.ask("sessionStorage.setItem('evsh-key', 'evsh_revoked')")
    page.driver.refresh()
    page.wait(lambda: page.text("#refused"))
    found["revoked"] = [page.text("#refused"), page.stored()]
    return found


def follow(page):
    """A result from its launch to its end, in the list and by itself."""
    page.log_in()
    result = page.launch([101, 102, 104], HOSTILE)
    page.wait(lambda: (page.row(result) or [""] * 6)[1:] == ["2 of 3", "1", "1", "0", "1"])
    found = {"name": page.text("#results tbody a"), "told": page.text(".told")}
    page.find("#results tbody a").click()
    page.wait(lambda: len(page.texts("#result tbody tr")) == 3)
    found["address"] = page.fragment() == f"#result-{result}"
    found["title"] = [page.text("#result h1"), page.driver.title.endswith(" – evsh")]
    found["focused"] = page.ask("return document.activeElement.localName")
    found["legend"] = page.texts("#result .legend li")
    page.find("#result input[value=failed]").click()
    found["failed"] = page.texts("#result tbody .badge")
    found["reason"] = page.text("#result tbody .reason")
    page.find("#result input[value='']").click()
    found["all"] = len(page.texts("#result tbody tr"))
    page.call(f"results/{result}/end_calls", {})
    page.wait(lambda: "under way" not in page.text("#result .legend"))
    found["finished"] = page.texts("#result .legend li")
    page.driver.back()
    page.wait(lambda: page.view() == ["results"])
    page.wait(lambda: page.row(result)[1] == "3 of 3")
    found["row"] = page.row(result)[2:]

    hide(page, True)
    found["hidden"] = page.text("#line")
    unseen = page.launch([101], "unseen")
    hide(page, False)
    page.wait(lambda: (page.row(unseen) or ["", ""])[1] == "1 of 1")
    found["seen"] = page.text("#line")
    found["marked"] = page.ask("return window.marked ?? null")
    found["foreign"] = page.ask("return document.querySelectorAll('img, iframe, [onerror]').length")
    return found


def hide(page, is_hidden):
    """As when another tab is looked at."""
    page.ask("""
      Object.defineProperty(document, "hidden", { value: arguments[0], configurable: true });
      document.dispatchEvent(new Event("visibilitychange"))""", is_hidden)


def transcripts(page):
    page.log_in()
    result = page.launch([101, 102, 104], "talks")
    page.wait(lambda: (page.row(result) or ["", ""])[1] == "2 of 3")
    page.find("#results tbody a").click()
    page.wait(lambda: len(page.texts("#result tbody tr")) == 3)
    found = {}
    for index, name in enumerate(["passed", "failed"]):
        page.driver.find_elements(By.CSS_SELECTOR, "#result tbody a")[index].click()
        page.wait(lambda: page.count("#run .turns li"))
        found[name] = [page.text("#run h1"), page.text("#run .badge"), page.texts("#run .reasons li")]
        found[name].append([page.texts("#run .turns b"), page.texts("#run .said")])
        if name == "passed":
            address = page.fragment()
            page.driver.refresh()
            page.wait(lambda: page.count("#run .turns li"))
            found["reloaded"] = page.fragment() == address
            found["up"] = page.text("#run .up") == f"result {result} \"talks\""
        page.driver.back()
        page.wait(lambda: len(page.texts("#result tbody tr")) == 3)
    page.driver.find_elements(By.CSS_SELECTOR, "#result tbody a")[2].click()
    page.wait(lambda: page.view() == ["run"])
    found["underWay"] = [page.text("#run .badge"), page.text("#run > .nothing")]
    page.call(f"results/{result}/end_calls", {})
    page.wait(lambda: "without a verdict" in page.text("#run .badge"))
    found["ended"] = page.text("#run .facts")
    page.ask("location.hash = 'result-999'")
    page.wait(lambda: page.view() == ["missing"])
    found["missing"] = page.text("#missing h1")
    return found


def growing(page):
    """A call whose agent is spoken for here, from its beginning to its end."""
    page.log_in()
    body = {"scenarios": [151], "frequency": 2, "name": "by hand", "concurrency_limit": 1}
    runs = [run["id"] for run in page.call("scenarios/run_scenarios_api_chat", body)["runs"]]
    first, second = runs
    chat = lambda message: page.call(f"runs/{first}/chat", message)
    page.ask("location.hash = arguments[0]", f"run-{second}")
    page.wait(lambda: page.text("#run > .nothing"))
    found = {"waiting": [page.text("#run .badge"), page.text("#run > .nothing")]}
    page.ask("location.hash = arguments[0]", f"run-{first}")
    page.wait(lambda: page.texts("#run .said") == ["I'd like to book."])
    live = lambda: page.ask("return document.querySelector('#run .turns').ariaLive")
    found["opening"] = [page.text("#run .badge"), page.text("#run > .nothing"), live(), page.texts("#run .said")]
    page.ask("document.querySelector('#run .turns li').isSame = true")
    page.find("#run .why summary").click()
    chat({"content": HOSTILE + " On which day?"})
    page.wait(lambda: page.count("#run .turns li") == 3)
    found["grown"], found["speakers"] = page.texts("#run .said"), page.texts("#run .turns b")
    same = "const row = document.querySelector('#run .turns li'); "
    found["kept"] = page.ask(same + "return [row.isSame === true, row.querySelector('details').open]")
    hide(page, True)
    chat({"role": "Function Call", "data": {"id": "1", "name": "book", "arguments": {"day": "Tuesday"}}})
    hide(page, False)
    page.wait(lambda: page.count("#run .turns li") == 4)
    found["unseen"] = page.texts("#run .said")
    page.ask(same + "row.isSame = true")
    chat({"content": "You are booked."})
    page.wait(lambda: "under way" not in page.text("#run .badge"))
    found["said"] = page.texts("#run .said")
    found["finished"] = [page.text("#run .badge"), live(), page.ask(same + "return row.isSame === true")]
    page.call(f"runs/{second}/end-chat", {})
    other = page.launch([101], "another")
    page.ask("location.hash = arguments[0]", f"result-{other}")
    page.wait(lambda: page.texts("#result tbody .badge") == ["✓ passed"])
    page.find("#result tbody a").click()
    page.wait(lambda: page.count("#run .turns li") == 1)
    found["another"] = page.texts("#run .said")
    found["marked"] = page.ask("return window.marked ?? null")
    return found


def interruption(page):
    """The line breaks, and the server is there again."""
    page.log_in()
    page.driver.execute_cdp_cmd("Network.enable", {})
    offline = {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    page.driver.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
    hide(page, True)
    hide(page, False)
    page.wait(lambda: page.text("#line") != "")
    found = {"broken": page.text("#line"), "kept": page.view()}
    result = page.launch([101], "meanwhile")
    page.driver.execute_cdp_cmd("Network.emulateNetworkConditions", {**offline, "offline": False})
    page.wait(lambda: page.text("#line") == "live")
    page.wait(lambda: (page.row(result) or ["", ""])[1] == "1 of 1")
    found["row"] = page.row(result)[1:]
    return found


def layout(page):
    """Each view at each width in each scheme."""
    page.open()
    finished = page.launch([101, 102, 103, 104], "W" * 120)
    page.log_in()
    page.wait(lambda: (page.row(finished) or ["", ""])[1] == "3 of 4")
    page.ask("location.hash = arguments[0]", f"result-{finished}")
    page.wait(lambda: len(page.texts("#result tbody tr")) == 4)
    run = page.find("#result tbody tr:nth-child(2) a").get_attribute("href").split("#")[1]
    views = {"results": "", "result": f"result-{finished}", "run": run, "missing": "run-999"}
    found, grounds = [], set()
    for view, fragment in views.items():
        page.ask("location.hash = arguments[0]", fragment)
        page.wait(lambda: page.view() == [view])
        found += look(page, view, grounds)
    page.find("#forget").click()
    found += look(page, "entry", grounds)
    return {"problems": found, "grounds": len(grounds)}


def look(page, view, grounds):
    found = []
    for width in WIDTHS:
        for scheme in SCHEMES:
            page.size(width)
            page.scheme(scheme)
            grounds.add(page.ask("return getComputedStyle(document.body).backgroundColor"))
            found += [f"{view} {width} {scheme}: {problem}" for problem in page.ask(LOOK)]
            found += [f"{view} {width}: {table} is too wide" for table in page.ask("""
              return [...document.querySelectorAll(".scroll")]
                .filter((element) => element.scrollWidth > element.clientWidth)
                .map((element) => element.textContent.slice(0, 40))""")]
            if page.count("h1") != 1:
                found.append(f"{view}: {page.count('h1')} headings of the first level")
            found += [f"{view}: {control} has no name" for control in page.ask("""
              return [...document.querySelectorAll("button, input, form, table")]
                .filter((element) => element.checkVisibility())
                .filter((element) => !(element.ariaLabel || element.textContent.trim() || element.labels?.length))
                .map((element) => element.outerHTML)""")]
    return found


def keyboard(page):
    """From the key to a transcript without a mouse."""
    page.open()
    page.wait(lambda: page.view() == ["entry"])
    page.find("#key").send_keys(page.key, Keys.ENTER)
    page.wait(lambda: page.text("#line") == "live")
    result = page.launch([101], "by hand")
    page.wait(lambda: (page.row(result) or ["", ""])[1] == "1 of 1")
    active = page.driver.switch_to

    def tab_to(name):
        for _ in range(20):
            active.active_element.send_keys(Keys.TAB)
            if active.active_element.text == name:
                return page.ask("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
        return None

    found = {"result": tab_to("by hand")}
    active.active_element.send_keys(Keys.ENTER)
    page.wait(lambda: len(page.texts("#result tbody tr")) == 1)
    found["run"] = tab_to("Is greeted")
    active.active_element.send_keys(Keys.ENTER)
    page.wait(lambda: page.count("#run .turns li"))
    found["said"] = page.text("#run .said")
    return found


def addresses(driver):
    """What was asked for, without what browsers make up."""
    events = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    sent = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]
    return [url for url in sent if not url.startswith(("about:", "data:"))]


CHECKS = {
    "entry": entry, "follow": follow, "transcripts": transcripts, "interruption": interruption, "layout": layout,
    "keyboard": keyboard, "growing": growing,
}


def main():
    check, address, key = sys.argv[1:]
    driver = browser()
    try:
        page = LivePage(driver, address, key)
        found = CHECKS[check](page)
        found["messages"] = page.messages()
        asked = addresses(driver)
        found["elsewhere"] = [url for url in asked if not url.startswith(page.address)]
        found["keyInAddress"] = any(key in url for url in asked)
        print(json.dumps(found))
    finally:
        driver.quit()


main()
