"""Debian's Chromium, and what any page is to be like in it."""

import json

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

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
    """A page in a browser."""

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

    def messages(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self):
        """What was asked for beside the page itself."""
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        sent = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]
        return [url for url in sent if url.split("#")[0] not in (self.address, "about:blank")]
