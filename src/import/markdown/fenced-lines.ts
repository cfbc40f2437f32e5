/**
 * Makes a function that finds lines of fenced code in a text that is read from start to end: nothing in them is syntax.
 *
 * @returns for a place, the end of its line when the line is of a fence or opens or closes one; null elsewhere
 */
export function createFenceReader(text: string): (index: number) => number | null {
  let fence: string | null = null;
  return (index) => {
    const isLineStart = index === 0 || text[index - 1] === '\n';
    const mark = isLineStart
      ? /^[ \t]*(`{3,}|~{3,})/.exec(text.slice(index, index + 40))?.[1]
      : undefined;
    if (mark) fence = fence === null ? mark : mark.startsWith(fence) ? null : fence;
    if (fence === null) return null;
    const end = text.indexOf('\n', index);
    return end === -1 ? text.length : end + 1;
  };
}
