/** The lines that differ between two texts, each with `-` or `+` in front and its line number, in groups. */
export function diffLines(before: string, after: string): string {
  const old = before.split('\n');
  const now = after.split('\n');
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old.at(-1 - end) === now.at(-1 - end)
  )
    end += 1;
  const a = old.slice(start, old.length - end);
  const b = now.slice(start, now.length - end);
  // A table of all pairs of lines: beyond this, what is between the first and the last difference is shown whole.
  const pairs = a.length * b.length <= 4_000_000 ? commonLines(a, b) : [];
  const lines: string[] = [];
  let [i, j] = [0, 0];
  for (const [nextA, nextB] of [...pairs, [a.length, b.length] as const]) {
    if (i < nextA || j < nextB) lines.push(`@@ line ${start + i + 1} @@`);
    for (; i < nextA; i += 1) lines.push(`-${a[i] ?? ''}`);
    for (; j < nextB; j += 1) lines.push(`+${b[j] ?? ''}`);
    [i, j] = [nextA + 1, nextB + 1];
  }
  return lines.join('\n');
}

/** The longest common subsequence, as pairs of indexes. */
function commonLines(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
