/** The addresses in a file that is no page: a feed, a sitemap, a guide for language models, a plain twin. */
export function addressesInText(file: string, text: string): string[] {
  if (file.endsWith('.md')) return linksOf(withoutCode(text));
  if (file.endsWith('.xml'))
    return [...text.matchAll(/https?:\/\/[^\s<>"']+/g)].map(([address]) =>
      address.replaceAll('&amp;', '&'),
    );
  return [
    ...linksOf(text),
    ...[...text.matchAll(/^\w+: (https?:\/\/\S+)$/gm)].map((m) => m[1] ?? ''),
  ];
}

/** Links of Markdown that lead to a site; others are shown, not followed. */
function linksOf(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(<?(https?:\/\/[^\s<>)]+)>?[^)\n]*\)/g)].map(
    (match) => match[1] ?? '',
  );
}

function withoutCode(markdown: string): string {
  return markdown
    .replace(/^( *)(`{3,}|~{3,})[\s\S]*?^ *\2[`~]*[ \t]*$/gm, '')
    .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
}
