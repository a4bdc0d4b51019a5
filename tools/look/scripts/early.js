// Runs before the first paint, so that nothing jumps when look.js arrives.
document.documentElement.classList.add("js-enabled", "govuk-frontend-supported");
