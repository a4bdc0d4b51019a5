// data-draft="name" keeps what is typed in sessionStorage until the form has been sent and answered;
// data-unsaved="text" warns before leaving a changed form.
const PREFIX = "talka-draft:";

function fields(form) {
  return [...form.elements].filter((field) => field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type));
}

function read(form) {
  return fields(form).map((field) => [field.name, field.type === "checkbox" || field.type === "radio" ? field.checked : field.value, field.value]);
}

function restore(form, saved) {
  let changed = false;
  for (const [name, value, own] of saved) {
    for (const field of fields(form).filter((one) => one.name === name)) {
      if (field.type === "checkbox" || field.type === "radio") {
        if (field.value !== own || field.checked === value) continue;
        field.checked = value;
      } else if (!field.value && value) field.value = value;
      else continue;
      changed = true;
    }
  }
  return changed;
}

function store(key, value) {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch { /* private mode or full: the form works without it */ }
}

function load(key) {
  try { return JSON.parse(sessionStorage.getItem(key) || "null"); } catch { return null; }
}

function keep(form) {
  const key = PREFIX + location.pathname + ":" + form.dataset.draft;
  const saved = load(key);
  const hasErrors = form.querySelector(".govuk-form-group--error");
  if (saved && !hasErrors && restore(form, saved)) {
    const notice = form.querySelector("[data-draft-notice]");
    if (notice) notice.hidden = false;
  }
  let timer;
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => store(key, JSON.stringify(read(form))), 400); });
  form.addEventListener("submit", () => { if (navigator.onLine) store(PREFIX + "sent", key); });
}

function warn(form) {
  let changed = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  window.addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
}

// A sent draft is forgotten when the answer has come: the next page was reached from here, and shows no errors.
function forgetSent() {
  let sent = null;
  try { sent = sessionStorage.getItem(PREFIX + "sent"); } catch { return; }
  if (!sent) return;
  const arrived = performance.getEntriesByType("navigation")[0]?.type !== "back_forward" && document.referrer !== "";
  if (arrived && !document.querySelector(".govuk-error-summary")) store(sent, null);
  store(PREFIX + "sent", null);
}

// Signing out leaves nothing for the next person at this computer.
function forgetAll() {
  try { Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => sessionStorage.removeItem(key)); } catch { /* nothing was kept */ }
}

export function startDraft(scope) {
  if (scope === document) {
    forgetSent();
    document.querySelectorAll("form[data-forget]").forEach((form) => form.addEventListener("submit", forgetAll));
  }
  scope.querySelectorAll("form[data-draft]").forEach(keep);
  scope.querySelectorAll("form[data-unsaved]").forEach(warn);
}
