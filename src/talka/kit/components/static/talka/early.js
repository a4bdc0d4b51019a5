/*! Talka look 1.0.0, EUPL-1.2; contains govuk-frontend 6.6.0, MIT, Crown Copyright (Government Digital Service). Built by tools/look/build.sh; do not edit. */
document.documentElement.classList.add("js-enabled","govuk-frontend-supported");
