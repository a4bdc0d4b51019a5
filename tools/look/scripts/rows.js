// Selectable rows: "all on this page" and a count beside the mass actions.
export function startRows(scope) {
  scope.querySelectorAll("[data-rows]").forEach((form) => {
    const all = form.querySelector("[data-rows-all]");
    const boxes = [...form.querySelectorAll("[data-row]")];
    const count = form.querySelector("[data-rows-count]");
    const tell = () => {
      const picked = boxes.filter((box) => box.checked).length;
      if (count) count.textContent = count.dataset.text.replace("%s", picked);
      if (all) { all.checked = picked > 0 && picked === boxes.length; all.indeterminate = picked > 0 && picked < boxes.length; }
    };
    if (all) {
      all.closest("[hidden]")?.removeAttribute("hidden");
      all.addEventListener("change", () => { boxes.forEach((box) => { box.checked = all.checked; }); tell(); });
    }
    boxes.forEach((box) => box.addEventListener("change", tell));
    tell();
  });
}
