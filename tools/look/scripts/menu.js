// The menus are <details>: they work alone. This closes one when another opens, on Escape and on a click elsewhere.
export function startMenu() {
  const menus = [...document.querySelectorAll("details[data-menu]")];
  const closeAll = (except) => menus.forEach((menu) => { if (menu !== except) menu.open = false; });
  menus.forEach((menu) => menu.addEventListener("toggle", () => { if (menu.open) closeAll(menu); }));
  document.addEventListener("click", (event) => { if (!event.target.closest("details[data-menu]")) closeAll(); });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = menus.find((menu) => menu.open);
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
}
