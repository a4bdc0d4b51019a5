// Print button and copy-link button. Both are hidden in the page and shown here, since they need a script.
export function startPrint(scope) {
  scope.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
}

export function startCopy(scope) {
  if (!navigator.clipboard) return;
  scope.querySelectorAll("[data-copy]").forEach((button) => {
    button.hidden = false;
    const before = button.textContent;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy || location.href);
      button.textContent = button.dataset.copied || before;
      setTimeout(() => { button.textContent = before; }, 3000);
    });
  });
}
