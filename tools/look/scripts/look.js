import { Button, CharacterCount, Checkboxes, ErrorSummary, PasswordInput, Radios, SkipLink, Tabs, createAll } from "govuk-frontend";

import { startPaper } from "./paper.js";
import { startCopy, startPrint } from "./handy.js";
import { startDraft } from "./draft.js";
import { startFilter } from "./filter.js";
import { startMenu } from "./menu.js";
import { startQueue } from "./queue.js";
import { startRows } from "./rows.js";
import { startSubmit } from "./submit.js";
import { startTypeAhead } from "./typeahead.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

function startIn(scope) {
  for (const Component of [Button, CharacterCount, Checkboxes, ErrorSummary, PasswordInput, Radios, Tabs]) {
    createAll(Component, undefined, { scope, onError: () => {} });
  }
  for (const start of [startTypeAhead, startFilter, startRows, startDraft, startPaper, startCopy, startPrint]) start(scope);
}

createAll(SkipLink);
startMenu();
startQueue();
startSubmit();
startIn(document);
document.addEventListener("htmx:load", (event) => startIn(event.target));
