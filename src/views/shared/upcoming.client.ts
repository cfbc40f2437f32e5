/** Marks what is still to come. Whether something is depends on the day it is read, so the built page cannot say. */
for (const item of document.querySelectorAll<HTMLElement>('[data-ends]')) {
  const mark = item.querySelector<HTMLElement>('.upcoming-mark');
  // A day without a time ends where the reader is.
  const ends = new Date(item.dataset['ends'] ?? '').getTime();
  if (mark && ends > Date.now()) {
    mark.hidden = false;
    item.classList.add('is-upcoming');
  }
}
