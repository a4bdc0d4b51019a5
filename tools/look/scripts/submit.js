// One click, one submission: a second submission of the same form is held back until the page changes or ten seconds pass.
export function startSubmit() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sending) { event.preventDefault(); return; }
    form.dataset.sending = "1";
    event.submitter?.setAttribute("aria-busy", "true");
    const release = () => { delete form.dataset.sending; form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy")); };
    setTimeout(release, 10000);
    window.addEventListener("pageshow", release, { once: true });
  });
}
