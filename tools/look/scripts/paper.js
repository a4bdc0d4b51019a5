// data-print-open: opens folded parts before printing, so that paper shows everything.
export function startPaper(scope) {
  if (scope !== document) return;
  window.addEventListener("beforeprint", () => document.querySelectorAll("details[data-print-open]").forEach((one) => { one.open = true; }));
}
