extension LiveScript {
  /// Elements, the theme, and rows that stay in place.
  static let elements = #"""
      const root = document.documentElement;
      const byId = (id) => document.getElementById(id);
      const part = (view, selector) => byId(view).querySelector(selector);

      // A browser may forbid storage.
      const stored = (storage, change) => { try { return change(globalThis[storage]); } catch { return null; } };
      const themeName = "evsh-theme";
      const theme = stored("localStorage", (storage) => storage.getItem(themeName));
      if (theme === "light" || theme === "dark") root.dataset.theme = theme;
      const isDark = () => root.dataset.theme
        ? root.dataset.theme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
      byId("theme").addEventListener("click", () => {
        root.dataset.theme = isDark() ? "light" : "dark";
        stored("localStorage", (storage) => storage.setItem(themeName, root.dataset.theme));
      });

      // Elements.
      const make = (name, className, ...children) => {
        const element = document.createElement(name);
        if (className) element.className = className;
        element.append(...children);
        return element;
      };
      const tell = (element, text) => { if (element.textContent !== text) element.textContent = text; };
      const link = (address, text) => {
        const element = make("a", "", text);
        element.href = address;
        return element;
      };
      // Rows stay the elements they are, so that whoever stands on one isn't thrown off it.
      const fill = (parent, items, create, update) => {
        const former = new Map([...parent.children].map((row) => [row.dataset.id, row]));
        let next = parent.firstElementChild;
        for (const item of items) {
          const id = String(item.id);
          const row = former.get(id) ?? create(item);
          former.delete(id);
          row.dataset.id = id;
          update(row, item);
          if (row === next) next = next.nextElementSibling;
          else parent.insertBefore(row, next);
        }
        for (const row of former.values()) row.remove();
      };
    """#
}
