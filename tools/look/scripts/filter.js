// data-filter="id": narrows a long list of checkboxes or links while typing. Ticked ones always stay in sight.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function startFilter(scope) {
  scope.querySelectorAll("[data-filter]").forEach((box) => {
    const list = document.getElementById(box.dataset.filter);
    const input = box.querySelector("input");
    const status = box.querySelector("[role=status]");
    if (!list || !input) return;
    box.hidden = false;
    const items = [...list.querySelectorAll("[data-filter-item]")];
    input.addEventListener("input", () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      items.forEach((item) => {
        const fits = words.every((word) => plain(item.textContent).includes(word));
        item.hidden = !fits && !item.querySelector("input:checked");
        if (fits) shown += 1;
      });
      if (status) status.textContent = status.dataset.text.replace("%s", shown);
    });
    input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  });
}
