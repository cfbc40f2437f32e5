/** The button of the search page does what the one in the header does. */
const button = document.querySelector<HTMLButtonElement>('[data-search-again]');
const hint = document.querySelector<HTMLElement>('[data-search-again-hint]');
const opener = document.querySelector<HTMLAnchorElement>('[data-search-bundle]');

if (button && opener) {
  button.hidden = false;
  if (hint) hint.hidden = false;
  button.addEventListener('click', () => opener.click());
}
