"""Opens a report in Chromium and prints what it finds as JSON: pages.py CHECK PAGE."""

import json
import sys

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

WIDTHS = [360, 800, 1400]
SCHEMES = ["light", "dark"]

# What doesn't fit or can't be read: boxes of neighbours that overlap, words in a plot that do, and text whose contrast
# with its ground is less than WCAG 2 asks for (1.4.3). Relative luminance is WCAG's.
LOOK = r"""
const found = [];
const name = (element) => element.outerHTML.slice(0, 90);
const root = document.documentElement;
if (root.scrollWidth > innerWidth) found.push(`the page is ${root.scrollWidth} wide`);

const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".unseen");
const isPlaced = (element) => !["absolute", "fixed", "sticky"].includes(getComputedStyle(element).position);
const rects = (element) => [...element.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5
  && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;
const meet = (one, other) => rects(one).some((a) => rects(other).some((b) => overlap(a, b)));
const compare = (elements, what) => elements.forEach((one, index) => elements.slice(index + 1).forEach((other) => {
  if (meet(one, other)) found.push(`${what}: ${name(one)} and ${name(other)}`);
}));
for (const parent of document.querySelectorAll("body, body *:not(svg *)")) {
  if (parent.localName === "svg" || parent.childElementCount < 2 || !isShown(parent)) continue;
  const children = [...parent.children].filter((child) => isShown(child) && isPlaced(child));
  // Runs stand one below the other; each with the next is enough.
  if (children.length > 40) children.slice(1).forEach((child, index) => compare([children[index], child], "overlap"));
  else compare(children, "overlap");
}
for (const plot of document.querySelectorAll(".plot")) compare([...plot.querySelectorAll("text")], "words overlap");

const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
const luminance = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const contrast = (a, b) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = channels(getComputedStyle(at).backgroundColor);
    if (colour.length < 4 || colour[3] > 0) return colour;
  }
  return [255, 255, 255];
};
const read = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  if (node.data.trim()) read.add(node.parentElement);
}
for (const element of read) {
  if (!isShown(element)) continue;
  const style = getComputedStyle(element);
  const ratio = contrast(channels(element.closest("svg") ? style.fill : style.color), ground(element));
  if (ratio < 4.5) found.push(`contrast ${ratio.toFixed(2)}: ${name(element)}`);
}
for (const field of document.querySelectorAll("input[placeholder]")) {
  const ratio = contrast(channels(getComputedStyle(field, "::placeholder").color), ground(field));
  if (ratio < 4.5) found.push(`contrast ${ratio.toFixed(2)}: ${name(field)}`);
}
return [...new Set(found)].slice(0, 10);
"""


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)


class Page:
    """A report in a browser."""

    def __init__(self, driver, address):
        self.driver = driver
        self.address = address
        self.size(1400)
        self.scheme("light")

    def open(self, fragment=""):
        # An address that differs in its fragment alone doesn't load the page anew.
        self.driver.get("about:blank")
        self.driver.get(self.address + fragment)

    def size(self, width, height=1000):
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def scheme(self, scheme):
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            # No scrolling that takes its time.
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def ask(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def count(self, selector):
        """How many elements that fit are seen."""
        seen = "[...document.querySelectorAll(arguments[0])].filter((element) => element.checkVisibility())"
        return self.ask(f"return {seen}.length", selector)

    def wait(self, condition):
        return WebDriverWait(self.driver, 30, poll_frequency=0.02).until(lambda _: condition())

    def search(self, text):
        field = self.find("input[name=search]")
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(Keys.DELETE)
        field.send_keys(text)

    def told(self):
        return self.find("#shown").text

    def messages(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self):
        """What was asked for beside the page itself."""
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        sent = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]
        return [url for url in sent if url.split("#")[0] not in (self.address, "about:blank")]


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
        page = Page(driver, "file://" + file)
        found = CHECKS[check](page)
        found.setdefault("messages", page.messages())
        found.setdefault("requests", page.requests())
        print(json.dumps(found))
    finally:
        driver.quit()


main()
