// Keyboard of the desk: j and k move in the list marked data-queue, x ticks a row, / goes to the search, ? opens the help.
// Single keys act only while nothing is being typed, and the help dialog can switch them off (WCAG 2.1.4).
const OFF = "talka-keys-off";

function isTyping(target) {
  return target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [role=combobox]") !== null;
}

function isOff() {
  try { return localStorage.getItem(OFF) === "1"; } catch { return false; }
}

function move(step) {
  const items = [...document.querySelectorAll("[data-queue] [data-queue-item]")];
  const links = items.map((item) => (item.matches("a") ? item : item.querySelector("a, input"))).filter(Boolean);
  if (!links.length) return;
  const here = links.indexOf(document.activeElement);
  const current = links.findIndex((link) => link.getAttribute("aria-current"));
  const next = here === -1 ? (current === -1 ? (step > 0 ? 0 : links.length - 1) : current + step) : here + step;
  links[Math.max(0, Math.min(links.length - 1, next))].focus();
}

function help() {
  const dialog = document.querySelector("dialog[data-keys]");
  if (dialog && !dialog.open) dialog.showModal();
}

const ACTIONS = {
  j: () => move(1),
  k: () => move(-1),
  x: () => document.activeElement.closest("tr")?.querySelector("[data-row]")?.click(),
  "/": () => document.querySelector("[data-queue-search], input[type=search]")?.focus(),
};

export function startQueue() {
  const off = document.querySelector("[data-keys-off]");
  if (off) {
    off.checked = isOff();
    off.addEventListener("change", () => { try { localStorage.setItem(OFF, off.checked ? "1" : "0"); } catch { /* stays for this page */ } });
  }
  document.querySelectorAll("[data-keys-open]").forEach((button) => { button.hidden = false; button.addEventListener("click", help); });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "?") { help(); return; }
    if (isOff() || !document.querySelector("[data-queue], [data-keys]")) return;
    const action = ACTIONS[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
