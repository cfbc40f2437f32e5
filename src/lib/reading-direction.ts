/** Whether the page is read from right to left, so that what is next is on the left. */
export function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl';
}
