// Combobox after the ARIA pattern "editable combobox with list autocomplete". The page posts the text by itself;
// this only adds the list. The address in data-url answers GET ?q= with <li role="option" data-value="…">…</li> elements.
let count = 0;

class TypeAhead {
  constructor(box) {
    this.input = box.querySelector("input[type=text]");
    this.value = box.querySelector("input[type=hidden]");
    this.url = box.dataset.url;
    this.status = document.createElement("div");
    this.status.className = "govuk-visually-hidden";
    this.status.setAttribute("role", "status");
    this.texts = { none: box.dataset.none, some: box.dataset.some };
    this.list = document.createElement("ul");
    this.list.className = "talka-ahead__list";
    this.list.id = `ahead-${(count += 1)}`;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", box.dataset.label || "");
    this.list.hidden = true;
    box.append(this.list, this.status);
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id, autocomplete: "off" };
    Object.entries(attributes).forEach(([name, value]) => this.input.setAttribute(name, value));
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.choose(event.target.closest("[role=option]")));
  }

  typed() {
    if (this.value) this.value.value = "";
    this.input.closest(".govuk-form-group")?.querySelectorAll("input[type=radio]").forEach((radio) => { radio.checked = false; });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), 180);
  }

  async look() {
    const text = this.input.value.trim();
    if (text.length < 2) { this.close(); return; }
    this.request?.abort();
    this.request = new AbortController();
    const url = new URL(this.url, location.href);
    url.searchParams.set("q", text.slice(0, 200));
    try {
      const answer = await fetch(url, { signal: this.request.signal, headers: { "HX-Request": "true" }, credentials: "same-origin" });
      if (answer.ok) this.show(await answer.text());
      else this.close();
    } catch { this.close(); }
  }

  show(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    this.options = [...page.querySelectorAll("[role=option]")].map((option, index) => {
      option.id = `${this.list.id}-${index}`;
      option.setAttribute("aria-selected", "false");
      return option;
    });
    this.list.replaceChildren(...this.options);
    this.at = -1;
    this.input.removeAttribute("aria-activedescendant");
    const any = this.options.length > 0;
    this.list.hidden = !any;
    this.input.setAttribute("aria-expanded", String(any));
    this.status.textContent = any ? (this.texts.some || "%s").replace("%s", this.options.length) : this.texts.none || "";
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  choose(option) {
    if (!option) return;
    this.input.value = option.dataset.text || option.firstChild.textContent.trim();
    if (this.value) this.value.value = option.dataset.value || "";
    this.close();
    this.input.dispatchEvent(new CustomEvent("talka:chosen", { bubbles: true, detail: { value: option.dataset.value } }));
  }

  mark(index) {
    this.options.forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
    this.at = index;
    this.options[index].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", this.options[index].id);
  }

  key(event) {
    const open = !this.list.hidden;
    const last = (this.options?.length || 0) - 1;
    if (event.key === "Escape" && open) { this.close(); event.preventDefault(); return; }
    if (event.key === "ArrowDown" && !open) { this.look(); return; }
    if (!open) return;
    if (event.key === "ArrowDown") { event.preventDefault(); this.mark(this.at >= last ? 0 : this.at + 1); }
    if (event.key === "ArrowUp") { event.preventDefault(); this.mark(this.at <= 0 ? last : this.at - 1); }
    if (event.key === "Enter" && this.at >= 0) { event.preventDefault(); this.choose(this.options[this.at]); }
  }
}

export function startTypeAhead(scope) {
  scope.querySelectorAll("[data-type-ahead]").forEach((box) => { if (!box.dataset.started) { box.dataset.started = "1"; new TypeAhead(box); } });
}
