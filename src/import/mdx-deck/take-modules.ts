/** Takes the imports and exports out of a part of MDX; each goes on to the next empty line, and exports as far as their braces do. */
export function takeModules(text: string, firstLine: number): TakenModules {
  const lines = text.split('\n');
  const shown: string[] = [];
  const modules: { text: string; line: number }[] = [];
  let fence: string | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark) fence = fence === null ? mark : line.trim().startsWith(fence) ? null : fence;
    if (fence !== null || !MODULE.test(line)) {
      shown.push(line);
      continue;
    }
    const start = index;
    let depth = balance(line);
    while (
      index + 1 < lines.length &&
      (depth > 0 ||
        ((lines[index + 1] ?? '').trim() !== '' &&
          !MODULE.test(lines[index + 1] ?? '') &&
          /(?:[{(,=]|=>|from|\bdefault)\s*$/.test(lines[index] ?? '')))
    ) {
      index += 1;
      depth += balance(lines[index] ?? '');
    }
    modules.push({ text: lines.slice(start, index + 1).join('\n'), line: firstLine + start });
    // The lines stay, empty, so that those after them keep their numbers.
    shown.push(...lines.slice(start, index + 1).map(() => ''));
  }
  return { text: shown.join('\n'), modules };
}

const MODULE =
  /^(?:import\s+(?:[\w*{'"]|type\b)|export\s+(?:default|const|let|var|function|class|\{|\*))/;

function balance(line: string): number {
  return (line.match(/[{([]/g)?.length ?? 0) - (line.match(/[})\]]/g)?.length ?? 0);
}

interface TakenModules {
  readonly text: string;
  readonly modules: readonly { readonly text: string; readonly line: number }[];
}
