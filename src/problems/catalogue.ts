import type { Place, Problem, Severity } from '../model/problem.ts';

/** A value as it is quoted in a message. */
const q = (value: unknown) => `\`${String(value)}\``;

const error = <D>(message: (data: D) => string, fix: (data: D) => string) =>
  ({ severity: 'error', message, fix }) as const;
const warning = <D>(message: (data: D) => string, fix: (data: D) => string) =>
  ({ severity: 'warning', message, fix }) as const;

/** `a`, `a and b`, `a, b and c`; `nothing` for none. */
const listOf = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? 'nothing')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** `U+2713`, by which tables of characters have it. */
const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Whom a font would be fetched from. */
const FONT_SITES = { google: 'Google Fonts', bunny: 'Bunny Fonts', url: 'another site' } as const;

/** A written color that cannot be read, and one that can. */
interface UnreadableColor {
  readonly role: string;
  readonly value: string;
  readonly ratio: number;
  readonly theme: 'light' | 'dark';
  /** What the color is used as, and what the other color is. */
  readonly use: string;
  readonly otherUse: string;
  readonly against: string;
  readonly instead: string;
}

/** Why a talk cannot be the translation that it says it is. */
export type TranslationFault =
  | { readonly type: 'itself' }
  | { readonly type: 'each-other'; readonly wanted: string }
  | { readonly type: 'chain'; readonly wanted: string; readonly original: string }
  | { readonly type: 'same-language'; readonly wanted: string; readonly language: string }
  | {
      readonly type: 'twice';
      readonly wanted: string;
      readonly language: string;
      readonly other: string;
    };

/** The sources were found sound, so either a component made it or Lectern did. */
const MEND_BUILT =
  'Correct it where it is written, in the talk or a component it uses. If it is in neither, it is a defect of Lectern.';

/**
 * Every problem Lectern can find: what is wrong, and what to do about it.
 *
 * Ids are permanent. A message shows the value and never the position; full sentences, no jokes.
 */
export const CATALOGUE = {
  // The file as a whole.
  'unreadable-file': error<{ reason: string }>(
    ({ reason }) => `The file cannot be read: ${reason}.`,
    () => 'Make the file readable for the user who runs the build.',
  ),
  'linked-talk': error<{ slug: string; other: string }>(
    ({ slug, other }) =>
      `${q(slug)} is a link to the talk ${q(other)}, which would be there twice.`,
    ({ other }) => `Take the link away; a former address goes into \`aliases\` of ${q(other)}.`,
  ),
  'hidden-talk': warning<{ name: string }>(
    ({ name }) =>
      name.includes('/')
        ? `The folder ${q(name)} has a talk that nobody sees: talks are read one folder deep.`
        : `The folder ${q(name)} has a talk that nobody sees: hidden folders are not read.`,
    ({ name }) =>
      name.includes('/')
        ? `Move the folder to \`talks/${name.split('/').at(-1)}\`; \`series\` in the frontmatter keeps talks together.`
        : 'Take the dot away, with `status: draft` if it is not ready, or move the folder out of `talks/`.',
  ),
  'not-utf8': error<object>(
    () => 'The file is not UTF-8 text.',
    () => 'Save it with the encoding UTF-8.',
  ),
  'empty-talk': error<object>(
    () => 'The talk is empty.',
    () => 'Start it with frontmatter; `lectern new "Title"` writes a talk to start from.',
  ),
  'file-too-large': error<{ size: string; limit: string }>(
    ({ size, limit }) => `The file has ${size}; at most ${limit} are read.`,
    () => 'Split the talk, or move data and long code into files beside it.',
  ),
  'nesting-too-deep': error<{ what: string; depth: number; limit: number }>(
    ({ what, depth, limit }) =>
      `${what} are nested ${depth} deep; at most ${limit} levels are read.`,
    () => 'Flatten this part. It is often a paste that went wrong.',
  ),
  'mdx-syntax': error<{ reason: string; hint: string }>(
    ({ reason }) => `This is not valid MDX: ${reason.replace(/\.$/, '')}.`,
    ({ hint }) => hint,
  ),

  // Syntax of other tools, and near misses of Markdown.
  'html-comment': error<{ isForTools: boolean }>(
    () => 'MDX has no HTML comments.',
    ({ isForTools }) =>
      isForTools
        ? 'Write `{/* … */}`, or take it out.'
        : 'Write `<Notes>…</Notes>` for what only the speaker may see, or `{/* … */}` for a remark that nobody sees.',
  ),
  'foreign-syntax': error<{ written: string; tool: string; instead: string }>(
    ({ written, tool }) => `${q(written)} is syntax of ${tool}, which Lectern does not read.`,
    ({ instead }) => instead,
  ),
  'foreign-text': warning<{
    written: string;
    tool: string;
    instead: string;
    shown?: string | undefined;
  }>(
    ({ written, tool, shown = 'here it is shown as it is written' }) =>
      `${q(written)} is syntax of ${tool}; ${shown}.`,
    ({ instead }) => `${instead} To show the signs themselves, put them in backticks.`,
  ),
  'marker-space': error<{ written: string; isWrong: boolean; isHeading: boolean }>(
    ({ written, isWrong, isHeading }) =>
      `${q(written)} ${isHeading ? 'opens no slide' : 'is not a list item'}: ${
        isWrong
          ? 'the space after the mark is not an ordinary one'
          : 'a space is missing after the mark'
      }.`,
    () => 'Put one ordinary space between the mark and the words.',
  ),
  'visible-mark': warning<{ written: string; why: string; fix: string }>(
    ({ written, why }) => `${q(written)} is shown as it is written: ${why}.`,
    ({ fix }) => fix,
  ),
  'spaced-address': error<{ address: string; what: string; instead: string }>(
    ({ address, what }) => `This is not read as a ${what}: the address ${q(address)} has a space.`,
    ({ instead }) => `Write ${q(instead)}.`,
  ),
  'indented-code': warning<object>(
    () => 'Lines indented by four spaces are not code in MDX; they are read as ordinary Markdown.',
    () => 'Put ` ``` ` before and after the code, or take the indent away.',
  ),
  'unclosed-fence': error<{
    mark: string;
    near: { line: number; isMark: boolean } | null;
    isTicked?: boolean;
  }>(
    ({ mark, isTicked }) =>
      isTicked
        ? 'This line opens no code fence, because it has a backtick after the language; so the mark that should close the fence opens one.'
        : `Nothing closes the code fence \` ${mark} \`, so what follows the code is shown as code too.`,
    ({ mark, near, isTicked }) => {
      if (isTicked)
        return 'Take the backticks out of the line, or open and close the fence with `~~~`.';
      if (near?.isMark)
        return `Write \` ${mark} \` in line ${near.line}; what is there does not close it.`;
      return `Put a line \` ${mark} \` after the code${near ? `, which seems to end before line ${near.line}` : ''}. A fence that shows fences is longer than they are.`;
    },
  ),
  'unclosed-block': error<{ mark: string; isFormula: boolean }>(
    ({ mark, isFormula }) =>
      `Nothing closes the ${isFormula ? 'formula' : 'aside'} that ${q(mark)} opens${isFormula ? '' : ', so all that follows is in it'}.`,
    ({ mark, isFormula }) =>
      isFormula
        ? 'Put `$$` after the formula, on a line of its own; write a plain dollar as `\\$`.'
        : `Put a line ${q(mark.replace(/[^:].*$/, ''))} after the aside.`,
  ),
  'lost-words': error<{ where: string; words: string; instead: string }>(
    ({ where, words }) =>
      words === ''
        ? `${where} shows nothing of what is between its tags.`
        : `No view shows ${q(words)}: ${where} takes nothing there.`,
    ({ instead }) => instead,
  ),
  'code-for-text': error<{ written: string; shown: string | null }>(
    ({ written, shown }) =>
      `Braces are code, so the page shows ${shown === null ? 'nothing' : q(shown)} for ${q(written)}.`,
    ({ written, shown }) =>
      written.slice(1, -1).trim() === shown
        ? `Write \`${shown}\` without braces, or a plain brace as \`\\{\`.`
        : 'Write a plain brace as `\\{`, or take the braces out.',
  ),
  'empty-heading': warning<{ marks: string }>(
    ({ marks }) => `The heading ${q(marks)} has no words.`,
    () => 'Give it words; a line `---` opens a slide without a heading.',
  ),
  'empty-component': warning<{ written: string; wanted: string }>(
    ({ written, wanted }) => `${q(written)} lacks ${wanted}.`,
    ({ written, wanted }) =>
      `Put ${wanted} ${written.startsWith('<') ? 'between its tags' : 'below that line'}, or take it out.`,
  ),
  'duplicate-definition': error<{ written: string; kind: string; line: number; file?: string }>(
    ({ written, kind, line, file }) =>
      `The ${kind} ${q(written)} is already defined in line ${line}${file ? ` of ${q(file)}` : ''}, so this is never used.`,
    () => 'Give it another label, or take one of the two out; case does not tell labels apart.',
  ),

  // What nobody sees.
  'control-character': error<{ names: readonly string[] }>(
    ({ names }) => `The line has a character that nobody sees: ${names.join(', ')}.`,
    () =>
      'Take it out. To show what it does, write its number; terminal colors go into a fence `ansi`.',
  ),
  'direction-character': error<{ names: readonly string[] }>(
    ({ names }) =>
      `The line has a character that turns the direction of the text: ${names.join(', ')}. What is read may not be what is there.`,
    () => 'Take it out; in prose, write `<bdi>…</bdi>` or `<span dir="rtl">…</span>`.',
  ),
  'invisible-character': warning<{ names: readonly string[] }>(
    ({ names }) => `The line has a character without width: ${names.join(', ')}.`,
    () => 'Take it out. Where a long word may break, write `<wbr/>`.',
  ),
  'extra-cell': error<{ cells: number; columns: number; lost: string }>(
    ({ cells, columns, lost }) =>
      `This row has ${cells} cells and the table ${columns} columns, so ${q(lost)} is not shown.`,
    () => 'Write a bar inside a cell as `\\|`, in code too, or give the table another column.',
  ),
  'unknown-element': warning<{ name: string }>(
    ({ name }) =>
      `HTML has no element ${q(`<${name}>`)}; browsers show what is in it and nothing else.`,
    () => 'Correct the name, or use a component.',
  ),

  // Frontmatter.
  'frontmatter-missing': error<object>(
    () => 'The talk has no frontmatter.',
    () =>
      'Start the file with a line `---`, then `title: …` and the other keys, then a line `---`.',
  ),
  'frontmatter-misplaced': error<{ what: string; fix: string }>(
    ({ what }) => `The frontmatter ${what}.`,
    ({ fix }) => fix,
  ),
  'frontmatter-unclosed': error<object>(
    () => 'The frontmatter is not closed: the second `---` is missing.',
    () => 'Put a line `---` after the last key.',
  ),
  'frontmatter-yaml': error<{ reason: string }>(
    ({ reason }) => `This is not valid YAML: ${reason}.`,
    () => 'Correct the line; quote values that contain a colon, a `#` or a quote.',
  ),
  'data-syntax': error<{ file: string; kind: 'YAML' | 'JSON'; reason: string }>(
    ({ file, kind, reason }) => `${q(file)} is not valid ${kind} here: ${reason}.`,
    ({ kind }) =>
      kind === 'YAML'
        ? 'Correct the line; quote values that contain a colon, a `#` or a quote, and indent with spaces.'
        : 'Correct the line, or delete the file and record the rehearsal again.',
  ),
  'cut-value': warning<{ key: string; kept: string; lost: string }>(
    ({ key, kept, lost }) =>
      `${q(key)} is only ${q(kept)}: a \`#\` after a space begins a remark, so ${q(lost)} is not read.`,
    () => 'Put quotes around the whole value, or the remark on a line of its own.',
  ),
  'css-syntax': error<{ reason: string }>(
    ({ reason }) => `This is not valid CSS: ${reason}.`,
    () => 'Correct the line; write each declaration as `name: value;` and close each `{` with `}`.',
  ),
  'theme-file': error<{ path: string }>(
    ({ path }) => `There is no file ${q(path)} next to \`theme.css\`.`,
    () => 'Correct the path, or add the file.',
  ),
  'brand-file': error<{ path: string; fault: 'missing' | 'wrong-case' | 'outside' | 'remote' }>(
    ({ path, fault }) =>
      fault === 'remote'
        ? `${q(path)} would be fetched from another site.`
        : fault === 'outside'
          ? `${q(path)} lies outside the folder of this content.`
          : `There is no file ${q(path)} next to \`_brand.yml\`.`,
    ({ fault }) =>
      fault === 'remote'
        ? 'Download the file and name it by its path.'
        : fault === 'outside'
          ? 'Copy the file next to `_brand.yml`. Fonts may also be in `node_modules/@fontsource`.'
          : 'Correct the path, or add the file.',
  ),
  'unreadable-color': error<UnreadableColor>(
    ({ role, value, ratio, theme, use, otherUse, against }) =>
      `${q(role)} is ${q(value)}, which cannot be read in the ${theme} theme. It is the color of ${use}; against ${q(against)} (${otherUse}) its contrast is ${ratio}:1, and 4.5:1 is needed.`,
    ({ instead }) => `Write ${q(`"${instead}"`)}, the nearest color that can be read everywhere.`,
  ),
  'remote-font': error<{ family: string; source: 'google' | 'bunny' | 'url' }>(
    ({ family, source }) =>
      `${q(family)} would be fetched from ${FONT_SITES[source]}, and pages of Lectern ask no other site for anything.`,
    ({ family }) => {
      const name = family.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
      const file = `node_modules/@fontsource/${name}/files/${name}-latin-400-normal.woff2`;
      return `Run \`npm install @fontsource/${name}\` and list the font under \`typography.fonts\` as \`{ family: ${family}, source: file, files: [${file}] }\`.`;
    },
  ),
  'broken-font': error<{ path: string; reason: string }>(
    ({ path, reason }) => `${q(path)} cannot be used as a font: ${reason}.`,
    () => 'Use a `.woff2`, `.woff`, `.ttf` or `.otf` file.',
  ),
  'idle-brand-key': warning<{ key: string }>(
    ({ key }) => `${q(key)} changes nothing here: it is for other tools that read \`_brand.yml\`.`,
    () => 'Take it out if no other tool reads this file; `theme.css` can set what you want.',
  ),
  'unknown-key': error<{ key: string; where: string }>(
    ({ key, where }) => `${where} has no key ${q(key)}.`,
    () => 'Correct the name or take the line out.',
  ),
  'missing-key': error<{ key: string; where: string }>(
    ({ key, where }) => `${where} lacks the key ${q(key)}.`,
    ({ key }) => `Add \`${key}: …\`.`,
  ),
  'bad-value': error<{ key: string; value: string; reason: string; fix?: string | undefined }>(
    ({ key, value, reason }) => `${q(key)} is ${value}, which ${reason}.`,
    ({ key, fix }) => fix ?? `Write a value that fits ${q(key)}.`,
  ),

  'wrong-shape': error<{ where: string; wanted: 'map' | 'list' }>(
    ({ where, wanted }) =>
      `${where} is no ${wanted === 'map' ? 'map of keys to values' : 'list of entries'}.`,
    ({ wanted }) =>
      wanted === 'map'
        ? 'Write a key, a colon and a value on each line: `title: …`.'
        : 'Begin each entry with `- `.',
  ),

  // Talks and slides.
  'bad-slug': error<{ slug: string }>(
    ({ slug }) => `The folder name ${q(slug)} cannot be an address.`,
    ({ slug }) =>
      slug.startsWith('_')
        ? 'Move the folder out of `talks/` to set it aside, or take the `_` away and write `status: draft`.'
        : 'Name the folder with lower-case letters, digits and hyphens.',
  ),
  'reserved-slug': error<{ slug: string }>(
    ({ slug }) => `The folder name ${q(slug)} is taken by the site itself.`,
    () => 'Choose another name for the folder.',
  ),
  'duplicate-slug': error<{ slug: string; other: string }>(
    ({ slug, other }) => `The folders ${q(slug)} and ${q(other)} would be the same address.`,
    () => 'Rename one of them; case and accents do not tell addresses apart.',
  ),
  'page-name': error<{ name: string; fault: 'reserved' | 'taken' | 'no-address'; other: string }>(
    ({ name, fault, other }) =>
      fault === 'reserved'
        ? `The page name ${q(name)} is taken by the site itself.`
        : fault === 'taken'
          ? `The pages ${q(name)} and ${q(other)} would be the same address.`
          : `The page name ${q(name)} cannot be an address.`,
    ({ fault }) =>
      fault === 'no-address'
        ? 'Name the file with lower-case letters, digits and hyphens.'
        : 'Choose another name for the file.',
  ),
  'no-slides': error<object>(
    () => 'The talk has no slide besides its title slide.',
    () => 'Open slides with `##` headings, or with `---` on a line of its own.',
  ),
  'body-title': error<{ title: string }>(
    ({ title }) =>
      `The heading ${q(`# ${title}`)} repeats what the frontmatter's \`title\` is for.`,
    () => 'Use `##` for a slide, and `title` for the talk.',
  ),
  'duplicate-id': error<{ id: string; line: number; isShared?: boolean }>(
    ({ id, line, isShared }) =>
      isShared
        ? `The id ${q(id)} is in a part that the talk has more than once.`
        : `The id ${q(id)} is already used in line ${line}.`,
    ({ isShared }) =>
      isShared
        ? 'Take the id out of the part, with what it belongs to, and write both in the talk where it uses the part.'
        : 'Give one of the two another id.',
  ),
  'bad-id': error<{ id: string; reason: string }>(
    ({ id, reason }) => `The id ${q(id)} ${reason}.`,
    () => 'Use letters, digits and hyphens, and begin with a letter.',
  ),
  'mixed-letters': warning<{ id: string; scripts: string }>(
    ({ id, scripts }) =>
      `The id ${q(id)} mixes letters of ${scripts} in one word; some of them look alike.`,
    () => 'Type the word again in one script, so that others can type it too.',
  ),
  'derived-id': warning<{ id: string }>(
    ({ id }) =>
      `This slide has no heading and no id; for now it is ${q(id)}, which moves when slides move.`,
    () => 'Put `<Slide id="…" />` after the `---`.',
  ),
  'unstable-id': warning<{
    id: string;
    title: string;
    first: string;
    line: number;
    isShared: boolean;
  }>(
    ({ id, title, first, line }) => {
      const moves = `${q(id)}, which moves when`;
      if (!/[\p{L}\p{N}]/u.test(title))
        return `The heading ${q(title)} has no letter to make an id of, like one before it; it becomes ${moves} that one does.`;
      return title === first
        ? `The heading ${q(title)} occurs more than once; this one becomes ${moves} the others do.`
        : `The heading ${q(title)} makes the same id as ${q(first)} in line ${line}; it becomes ${moves} that one does.`;
    },
    ({ isShared }) =>
      isShared
        ? 'It is in a part that the talk has more than once: write the heading in the talk before each use of the part, with a `<Slide id="…" />` of its own.'
        : 'Put `<Slide id="…" />` after the heading, or change its words.',
  ),
  'misplaced-slide': error<object>(
    () => 'A `<Slide …/>` marker stands away from the start of a slide and has no effect.',
    () => 'Move it right after the heading or `---` that opens the slide.',
  ),
  'slide-content': error<object>(
    () => '`<Slide>` holds content, which no view shows.',
    () => 'Write `<Slide … />`, and the content after it.',
  ),
  'nested-slide': error<{ what: string }>(
    ({ what }) => `${what} inside another block opens no slide.`,
    () => 'Move it to the top level of the talk, or use a `####` heading.',
  ),
  'unknown-option': error<{ option: string; where: string; instead?: string }>(
    ({ option, where }) => `${where} has no option ${q(option)}.`,
    ({ instead }) => instead ?? 'Correct the name or take it out.',
  ),
  'missing-option': error<{ option: string; where: string }>(
    ({ option, where }) => `${where} needs the option ${q(option)}.`,
    ({ option }) => `Add \`${option}="…"\`.`,
  ),
  'not-a-film': error<{ path: string }>(
    ({ path }) => `The file ${q(path)} is not a film that browsers play.`,
    () => 'Use a file `.mp4` or `.webm`; a picture is `![what it shows](./file.png)`.',
  ),
  'bad-option': error<{ option: string; value: string; allowed: string }>(
    ({ option, value }) => `${q(option)} cannot be ${q(value)}.`,
    ({ allowed }) => `Use ${allowed}.`,
  ),
  'layout-content': error<{ layout: string; found: readonly string[]; takes: readonly string[] }>(
    ({ layout, found, takes }) =>
      `The layout ${q(layout)} takes ${listOf(takes)}, and this slide has ${listOf(found)}.`,
    () => 'Give the slide what its layout has a place for, or another layout.',
  ),
  'plan-exceeds-duration': warning<{
    planned: string;
    over: string;
    duration: number;
    longest: string;
    pace: number;
    minutes: number;
  }>(
    ({ planned, over, duration }) =>
      `The slides take ${planned}, which is ${over} more than the \`duration\` of ${q(duration)} minutes.`,
    ({ longest, pace, minutes }) =>
      `Shorten the longest slides (${longest}), give slides a \`time\`, raise \`pace\` above ${pace} words a minute, or set \`duration: ${minutes}\`.`,
  ),
  'unknown-variant-slide': error<{ entry: string; variant: string; isTag: boolean }>(
    ({ entry, variant, isTag }) =>
      `The variant ${q(variant)} names ${q(entry)}, ${isTag ? 'a tag no slide has' : 'which is no slide of this talk'}.`,
    ({ isTag }) =>
      isTag
        ? 'Correct the tag, or give it to a slide: `<Slide tags="…" />`.'
        : 'Correct the id, or take the line out.',
  ),
  'two-event-keys': error<object>(
    () => 'The talk has both `event` and `events`.',
    () => 'Move the event into the list `events`, and take `event` out.',
  ),
  'unknown-time-zone': error<{ timeZone: string }>(
    ({ timeZone }) => `${q(timeZone)} is not the name of a time zone.`,
    () => 'Write the name of a large city near the place: `Europe/Zurich`, `America/New_York`.',
  ),
  'skipped-time': error<{ date: string; start: string; timeZone: string; instead: string }>(
    ({ date, start, timeZone }) =>
      `The clocks of ${q(timeZone)} are set forward on ${date} and never show ${start}.`,
    ({ instead }) => `Correct the time or the date. It is ${q(instead)} by then.`,
  ),
  'repeated-event': error<{ name: string; line: number }>(
    ({ name, line }) => `The event ${q(name)} is already listed in line ${line}.`,
    () => 'Take one of them out, or give them their own `date` or `start`.',
  ),
  'spelled-differently': warning<{
    kind: 'speaker' | 'event' | 'series';
    name: string;
    usual: string;
    file: string;
  }>(
    ({ kind, name, usual, file }) =>
      `The ${kind} ${q(name)} is spelled ${q(usual)} in ${q(file)}. Both are listed under one name.`,
    () => 'Write the name in one way everywhere.',
  ),
  'taken-part': error<{ name: string; part: number; other: string }>(
    ({ name, part, other }) => `Part ${part} of ${q(name)} is the talk ${q(other)} already.`,
    () => 'Give each talk of the series a `part` of its own.',
  ),
  'pointless-variant': warning<{ variant: string; hasAll: boolean }>(
    ({ variant, hasAll }) =>
      hasAll
        ? `The variant ${q(variant)} has every slide of the talk.`
        : `The variant ${q(variant)} has no slide but the title.`,
    ({ hasAll }) =>
      hasAll
        ? 'Name slides it leaves out, or take the variant away.'
        : 'Name slides it keeps, or take the variant away.',
  ),
  'unknown-rehearsed-slide': warning<{ id: string }>(
    ({ id }) => `The rehearsal names the slide ${q(id)}, which this talk does not have.`,
    () => 'Correct the id, or take the rehearsal out if the talk has changed too much.',
  ),

  // References.
  'malformed-reference': error<{ raw: string; reason: string }>(
    ({ raw, reason }) => `The reference ${q(raw)} ${reason}.`,
    () =>
      'Write `[[talk]]`, `[[talk#slide]]`, `[[#slide]]`, `[[fig:id]]`, `[[term:id]]` or `[[system:id]]`.',
  ),
  'unknown-talk': error<{ name: string; isCode?: boolean }>(
    ({ name }) => `There is no ${name.startsWith('pages/') ? 'page' : 'talk'} ${q(name)}.`,
    ({ name, isCode }) =>
      name.startsWith('pages/')
        ? 'Use the name of a file in `pages/`, without its ending.'
        : isCode === true
          ? 'If it is code, put it between backticks. To show the brackets themselves, write `\\[[`; a talk has the name of its folder in `talks/`.'
          : 'Use the name of a folder in `talks/`.',
  ),
  'unknown-slide': error<{ name: string; talk: string; isOwn: boolean }>(
    ({ name, talk, isOwn }) =>
      `${q(`#${name}`)} is no slide or heading of ${isOwn ? 'this talk' : q(talk)}.`,
    () => 'Change the reference, or give that id to the slide you meant.',
  ),
  'unknown-block': error<{ name: string; kind: string; talk: string; isOwn: boolean }>(
    ({ name, kind, talk, isOwn }) =>
      `There is no ${kind} ${q(name)} in ${isOwn ? 'this talk' : q(talk)}.`,
    ({ kind }) => `Change the reference, or give that id to the ${kind} you meant.`,
  ),
  'unknown-entry': error<{ name: string; kind: string; file: string }>(
    ({ name, kind, file }) => `There is no ${kind} ${q(name)} in ${q(file)}.`,
    ({ file }) => `Change the reference, or add the entry to ${q(file)}.`,
  ),
  'bad-translation': error<TranslationFault>(
    (fault) => {
      if (fault.type === 'itself') return 'The talk says that it is a translation of itself.';
      if (fault.type === 'each-other')
        return `This talk and ${q(fault.wanted)} each say that they are a translation of the other.`;
      if (fault.type === 'chain')
        return `The talk ${q(fault.wanted)} is a translation itself, of ${q(fault.original)}.`;
      const both = `in the language ${q(fault.language)}`;
      return fault.type === 'same-language'
        ? `This talk and ${q(fault.wanted)}, which it translates, are both ${both}.`
        : `The talk ${q(fault.wanted)} has two translations ${both}: this one and ${q(fault.other)}.`;
    },
    (fault) =>
      fault.type === 'chain'
        ? `Write \`translationOf: ${fault.original}\`: every translation names the original.`
        : fault.type === 'itself'
          ? 'Name the original, or take the line out.'
          : fault.type === 'each-other'
            ? 'Take `translationOf` out of the original.'
            : 'Correct `lang` in the frontmatter of one of them, or take `translationOf` out.',
  ),
  'draft-target': error<{ name: string }>(
    ({ name }) => `The talk ${q(name)} is a draft and will not be published, but this talk is.`,
    () => 'Publish the other talk (`status: published`), or take the reference out.',
  ),
  'no-recording': error<{ name: string }>(
    ({ name }) => `The talk ${q(name)} has no recording to point into.`,
    () => 'Add `video: { url: … }` to its frontmatter, or refer to a slide.',
  ),
  'missing-file': error<{ path: string; isFolder?: boolean }>(
    ({ path, isFolder }) =>
      isFolder === true
        ? `${q(path)} is a folder; a link needs a file.`
        : `There is no file ${q(path)} beside the talk.`,
    ({ isFolder }) =>
      isFolder === true
        ? 'Write the path of a file in the folder.'
        : 'Correct the path, or add the file.',
  ),
  'wrong-case-file': error<{ path: string; real: string }>(
    ({ path, real }) =>
      path.normalize('NFC') === real.normalize('NFC')
        ? `The file ${q(real)} has its accents stored in another form than they are written here.`
        : `The file ${q(path)} is named ${q(real)}; on the published site case counts.`,
    ({ path, real }) =>
      path.normalize('NFC') === real.normalize('NFC')
        ? 'Rename the file: type its name again, as it is written here.'
        : `Write ${q(real)}.`,
  ),
  'outside-file': error<{ path: string }>(
    ({ path }) =>
      referenceOf(path) === null
        ? `${q(path)} lies outside the folder of this content.`
        : `${q(path)} is an address of the site, not a file.`,
    ({ path }) =>
      referenceOf(path) === null
        ? 'Copy the file beside the talk.'
        : `Write ${q(referenceOf(path))}, which is checked and leads from page to page and from deck to deck.`,
  ),
  'undefined-link': error<{ label: string }>(
    ({ label }) =>
      `The link label ${q(label)} is defined nowhere, so this would show as plain text.`,
    ({ label }) => `Add a line \`[${label}]: https://…\`, or escape the bracket as \`\\[\`.`,
  ),
  'undefined-footnote': error<{ label: string }>(
    ({ label }) =>
      `The footnote ${q(`[^${label}]`)} is defined nowhere, so this would show as plain text.`,
    ({ label }) => `Add a line \`[^${label}]: …\`, or escape the bracket as \`\\[\`.`,
  ),

  // Ids for good.
  'bad-alias': error<{ alias: string; reason: string }>(
    ({ alias, reason }) => `The former id ${q(alias)} ${reason}.`,
    () => 'Correct it, or take it out; every former id leads straight to one place there is.',
  ),
  'former-id': warning<{ former: string; present: string }>(
    ({ former, present }) => `${q(former)} is a former id of ${q(present)}.`,
    ({ present }) => `Write ${q(present)}.`,
  ),
  'vanished-id': error<{ id: string; reason: string; fix: string }>(
    ({ id, reason }) =>
      `${q(id)} was published and ${reason}, so links to it from elsewhere would break.`,
    ({ fix }) => fix,
  ),
  'ids-not-locked': warning<{ count: number; first: string }>(
    ({ count, first }) =>
      count === 1
        ? `The published id ${q(first)} is not in the lock.`
        : `${count} published ids are not in the lock, the first of them ${q(first)}.`,
    () => 'Run `lectern check --lock` and commit the file.',
  ),
  'bad-lock': error<{ text: string }>(
    ({ text }) => `${q(text)} is no id.`,
    () =>
      'Run `lectern check --lock`, which keeps every id of the file and drops what is none, such as the marks of a merge.',
  ),
  'code-address': error<{ url: string }>(
    ({ url }) => `The address ${q(url)} stands in code, where nothing makes it a published one.`,
    () => 'Write the element outside of braces, or import the file and use its name: `src={file}`.',
  ),

  // Safety.
  'unsafe-url': error<{ url: string; scheme: string }>(
    ({ url, scheme }) =>
      IS_EMBEDDED.test(url)
        ? `The picture ${q(`${url.slice(0, 30)}…`)} is written into the address itself, which the security policy of the site blocks.`
        : RUNS.test(scheme)
          ? `The address ${q(url)} would run as a script or hide a document.`
          : `The address ${q(url)} opens only for readers who have a program for ${q(`${scheme}:`)}.`,
    ({ url, scheme }) =>
      IS_EMBEDDED.test(url)
        ? 'Save the picture as a file next to the talk, and show that: `![…](./picture.png)`.'
        : RUNS.test(scheme)
          ? 'Use an `https:` address, `mailto:`, or a file beside the talk.'
          : 'Link a page with an `https:` address, or put the address in backticks for readers to copy.',
  ),
  'bad-url': error<{ url: string }>(
    ({ url }) => `${q(url)} is no valid web address.`,
    () => 'Write it in full, such as `https://example.org/path`.',
  ),
  'gone-address': error<{ url: string; reason: string }>(
    ({ url, reason }) => `${q(url)} leads nowhere: ${reason}.`,
    () => 'Find where the page went, use a copy in a web archive, or take the link out.',
  ),
  'unreached-address': warning<{ url: string; reason: string }>(
    ({ url, reason }) => `Nobody knows whether ${q(url)} is there: ${reason}.`,
    () => 'Open it in a browser; some servers answer people only, and some are down for a while.',
  ),
  'inline-handler': error<{ name: string; element: string }>(
    ({ name, element }) => `\`<${element}>\` carries the script ${q(name)}.`,
    () => 'Take it out; the security policy of the site would block it.',
  ),
  'inline-style': error<{ element: string }>(
    ({ element }) =>
      `\`<${element}>\` carries a \`style\`, which the security policy of the site blocks.`,
    () => 'Use a class or one of the components.',
  ),
  'raw-html': error<{ name: string; element: string }>(
    ({ name, element }) => `\`<${element} ${name}>\` puts HTML into the page that no check reads.`,
    () => 'Write the elements themselves, or put them into a component.',
  ),
  'forbidden-element': error<{ element: string }>(
    ({ element }) => `\`<${element}>\` is not allowed in a talk.`,
    () => 'Take it out; for a recording use `<Video>`, for scripts write a component.',
  ),
  'remote-asset': error<{ url: string }>(
    ({ url }) =>
      `${q(url)} would be fetched from another site, so the talk would not work without a network.`,
    () => 'Download the file and put it beside the talk.',
  ),
  'broken-svg': error<{ path: string; line: number; reason: string }>(
    ({ path, line, reason }) => `The drawing ${q(path)} cannot be read: line ${line}, ${reason}.`,
    () => 'Export it again, or mend that line; a drawing is XML and every element is closed.',
  ),
  'not-a-picture': error<{ path: string; kind: 'film' | 'sound' | 'text' | 'empty' | 'other' }>(
    ({ path, kind }) =>
      kind === 'text' || kind === 'empty'
        ? `The file ${q(path)} is ${kind === 'empty' ? 'empty' : 'text, not a picture, whatever its name says'}.`
        : `The file ${q(path)} is not a picture${kind === 'other' ? '' : ` but a ${kind}`}.`,
    ({ path, kind }) =>
      kind === 'text' || kind === 'empty'
        ? 'Export the picture again.'
        : kind === 'film'
          ? `Show it with \`<Video src="${path}" title="…" />\`.`
          : `Link to it, \`[…](${path})\`, or show a PNG, JPEG, GIF, WebP, AVIF or SVG file.`,
  ),
  'broken-picture': error<{ path: string; reason: string }>(
    ({ path, reason }) => `The picture ${q(path)} is damaged or cut off: ${reason}.`,
    () => 'Export or copy the picture again, and look whether the whole file was saved.',
  ),
  'broken-film': error<{ path: string; reason: string }>(
    ({ path, reason }) => `The film ${q(path)} cannot be played: ${reason}.`,
    () => 'Export or copy the film again, and look whether the whole file was saved.',
  ),
  'huge-picture': error<{ path: string; width: number; height: number; pages: number }>(
    ({ path, width, height, pages }) =>
      `The picture ${q(path)} has ${width} × ${height} pixels${pages > 1 ? ` in each of ${pages} frames` : ''}, which is more than can be decoded.`,
    ({ pages }) =>
      pages > 1
        ? 'Make a film of it (`.mp4` or `.webm`) and show it with `<Video>`.'
        : 'Make it smaller: a projector shows at most 3,840 × 2,160 pixels.',
  ),
  'binary-source': error<{ path: string }>(
    ({ path }) => `The file ${q(path)} is not text, so it cannot be shown as code.`,
    () => 'Name a text file, saved as UTF-8.',
  ),
  'missing-package': error<{ name: string }>(
    ({ name }) => `There is no package ${q(name)} to import.`,
    () =>
      'Correct the name, install the package with `npm install`, or import a file next to the talk as `./…`.',
  ),
  'broken-import': error<{ path: string; reason: string; instead?: string }>(
    ({ path, reason }) => `The import ${q(path)} cannot be used: ${reason}.`,
    ({ instead = 'Fix the file or what is imported of it, or take the import out.' }) => instead,
  ),
  'part-cycle': error<{ chain: readonly string[] }>(
    ({ chain }) => `Shared parts contain each other: ${chain.map(q).join(' in ')}.`,
    () => 'Take one of the imports out; what both need goes into a part of its own.',
  ),
  'misplaced-part': error<{ component: string }>(
    ({ component }) => `The shared part \`<${component}>\` is not on a line of its own.`,
    ({ component }) =>
      `Write \`<${component} />\` alone on its line, without options; it is put in there as if you had written it.`,
  ),
  'compile-error': error<{ reason: string }>(
    ({ reason }) => `This cannot be compiled: ${reason}.`,
    () => 'Fix it at this place. Nothing else is wrong with the build.',
  ),
  'lone-carriage-return': error<object>(
    () => 'Lines of this file end with a carriage return alone, as on computers before 2001.',
    () => 'Save the file with the line ends LF or CRLF; `lectern check --fix` does.',
  ),
  'unsafe-svg': error<{ path: string; what: string }>(
    ({ path, what }) => `The drawing ${q(path)} holds ${what}.`,
    () => 'Export it again as plain SVG, with shapes, text and embedded pictures only.',
  ),
  'active-file': error<{ path: string; kind: 'page' | 'script' }>(
    ({ path, kind }) =>
      `${q(path)} would be published as a ${kind} of your site, and what it says would run there.`,
    () =>
      'Link to it where it is published already, or show it as code. If you wrote it yourself and trust it, move it to `public/`.',
  ),
  'node-import': error<{ path: string }>(
    ({ path }) =>
      `The import ${q(path)} is a part of Node, with which a talk could read or change the machine that builds it.`,
    () => 'Move the code to `src/` of your project, as a component that talks can use.',
  ),
  'outside-import': error<{ path: string }>(
    ({ path }) => `The import ${q(path)} reaches outside the folder of this content.`,
    () => 'Import packages by name, and files from beside the talk.',
  ),

  // Components and blocks.
  'unknown-component': error<{ name: string; wanted?: string }>(
    ({ name, wanted }) =>
      wanted === undefined
        ? `There is no component \`<${name}>\`.`
        : `\`<${name}>\` is an element without a meaning: components begin with a capital letter.`,
    ({ wanted }) =>
      wanted === undefined
        ? 'Correct the name, or import it at the top of the talk.'
        : `Name it \`${wanted}\`, where it is imported and where it is used.`,
  ),
  'code-component': error<{ name: string }>(
    ({ name }) => `\`<${name}>\` does nothing in code.`,
    () => 'Write it as an element of its own, outside of braces.',
  ),
  'hidden-notes': error<object>(
    () => '`<Notes>` inside an expression cannot be taken out of the public site.',
    () => 'Write `<Notes>` as an element of its own, outside of braces.',
  ),
  'unknown-variable': error<{ name: string }>(
    ({ name }) => `${q(`{${name}}`)} is defined nowhere.`,
    () => 'Import or export it in this talk, or write \\{ for a plain brace.',
  ),
  'unknown-aside': error<{ written: string }>(
    ({ written }) => `There is no aside ${q(written)}.`,
    () => 'Use `:::note`, `:::tip`, `:::important`, `:::warning` or `:::caution`.',
  ),
  'unknown-language': warning<{ name: string; instead: string | null }>(
    ({ name }) => `The language ${q(name)} is not known; the code is shown plain.`,
    ({ instead }) => instead ?? 'Correct the name, or use `text`.',
  ),
  'untranslated-language': warning<{ lang: string; known: readonly string[] }>(
    ({ lang }) => `The interface has no words in ${q(lang)}; around the text they are in English.`,
    ({ known }) => `Leave it if that is fine. There are words in ${known.map(q).join(', ')}.`,
  ),
  'no-font': warning<{
    character: string;
    /** How many more of the same script. */
    others: number;
    script: string;
    install: string | null;
  }>(
    ({ character, others, script }) => {
      const more = others === 1 ? 'one other' : `${others} others`;
      const which = others === 0 ? '' : ` and ${more}`;
      const has = others === 0 ? 'has' : 'have';
      const of = script === '' ? '' : ` (${script})`;
      return `${q(character)} ${codeOf(character)}${which}${of} ${has} no font on this site: readers without one of their own, and every PDF, get empty boxes.`;
    },
    ({ install }) =>
      install === null
        ? 'Write it another way, draw it in a picture, or add a font that has it to `_brand.yml`.'
        : `Run ${q(`npm install ${install}`)}. Only those parts of it are published that the site uses.`,
  ),
  'bad-steps': error<{ steps: string; lines: number }>(
    ({ steps }) => `${q(`{${steps}}`)} is no list of steps for this code.`,
    ({ lines }) =>
      `Write line numbers from 1 to ${lines}, such as \`{1|${lines > 2 ? '2-3|' : ''}all}\`.`,
  ),
  'lone-animate': error<{ id: string }>(
    ({ id }) => `Neither neighbour of the slide ${q(id)} is animated, so nothing can move.`,
    () => 'Write `animate` on the slide before or after it as well, or take it out.',
  ),
  'nothing-moves': warning<{ id: string }>(
    ({ id }) => `The slide ${q(id)} has nothing in common with an animated neighbour.`,
    () =>
      'Show the same words or picture on both, or give what belongs together the same `data-id`.',
  ),
  'morph-content': error<{ what: string }>(
    ({ what }) => `\`<Morph>\` holds ${what}, which is no listing.`,
    () => 'Put fenced code alone between its tags, and everything else before or after it.',
  ),
  'lone-listing': error<{ count: number }>(
    ({ count }) =>
      `This \`<Morph>\` has ${count === 0 ? 'no listing' : 'one listing'}; code changes from one to another.`,
    () => 'Add the listing it changes into, or take the tags away.',
  ),
  'same-listing': warning<{ number: number }>(
    ({ number }) =>
      `Listing ${number} of this \`<Morph>\` is the same code as the one before it: its step changes nothing.`,
    () => 'Change it or take it out.',
  ),
  'unknown-region': error<{ region: string; path: string }>(
    ({ region, path }) => `The file ${q(path)} has no region ${q(region)}.`,
    ({ region }) => `Mark it in the file with comments \`#region ${region}\` and \`#endregion\`.`,
  ),
  'diagram-fails': error<{ language: string; reason: string }>(
    ({ language, reason }) => `This ${language} diagram cannot be drawn: ${reason}.`,
    () => 'Correct the text of the diagram.',
  ),
  'missing-renderer': error<{ kind: string; missing: string; remedy: string }>(
    ({ kind, missing }) =>
      `This ${q(kind)} diagram needs mermaid itself and a browser to be drawn: ${missing}.`,
    ({ remedy }) => remedy,
  ),
  'diagram-loss': warning<{ what: string; instead: string }>(
    ({ what }) => `${q(what)} does nothing in a diagram of this site.`,
    ({ instead }) => instead,
  ),
  'math-fails': error<{ reason: string; instead?: string }>(
    ({ reason }) => `This formula cannot be set: ${reason}.`,
    ({ instead }) => instead ?? 'Correct the TeX, or escape a plain dollar sign as `\\$`.',
  ),
  'missing-alt': error<{ what: string; isBlank?: boolean }>(
    ({ what, isBlank }) =>
      isBlank
        ? `The text that should describe ${what.charAt(0).toLowerCase()}${what.slice(1)} is blank.`
        : `${what} has no text that describes it.`,
    ({ isBlank }) =>
      `Say in \`alt\` what the picture shows, for those who cannot see it${isBlank ? '; of an ornament, write `<img … alt="" />`' : ''}.`,
  ),

  'missing-header': error<{ column: number }>(
    ({ column }) => `Column ${column} of the table has no heading.`,
    () => 'Name what stands in the column; who hears the table needs it to tell the cells apart.',
  ),

  // Collections.
  'unknown-relation': error<{ to: string; from: string }>(
    ({ to, from }) => `${q(from)} points to ${q(to)}, which is not in this file.`,
    () => 'Correct the id, or add the entry.',
  ),
  'duplicate-term': error<{ name: string; other: string }>(
    ({ name, other }) => `${q(name)} is already the name of ${q(other)}.`,
    () => 'Join the two entries, or tell their names apart.',
  ),
  'captions-cue': error<{ reason: string }>(
    ({ reason }) => `These captions cannot be used as they are: ${reason}.`,
    () =>
      'Mend the cue; its times are `MM:SS.mmm --> MM:SS.mmm`, and cues stand in the order of time.',
  ),
  'late-cue': warning<{ time: string; minutes: number }>(
    ({ time, minutes }) =>
      `This cue starts at ${q(time)}, long after the end of a talk of ${minutes} minutes.`,
    () =>
      'Correct its times (hours come first only when there are three numbers), or the `duration` of the talk.',
  ),
  'no-captions': error<object>(
    () => 'This `<Transcript>` has no captions to show.',
    () => 'Name the file as `captions:` in the frontmatter, or as `src` of the element.',
  ),
  'bad-passage': error<{ reason: string }>(
    ({ reason }) => `This passage cannot be shown: ${reason}.`,
    () => 'Correct `from` and `to`; without them the whole recording is shown.',
  ),
  'unknown-cue': warning<{ id: string }>(
    ({ id }) => `The cue ${q(id)} names no slide of its talk.`,
    () => 'Name it after a slide (`gvisor`, `gvisor-2`), or number it.',
  ),
  'bib-entry': error<{ reason: string }>(
    ({ reason }) => `This entry cannot be read: ${reason}.`,
    () => 'Mend the entry; the others were read.',
  ),
  'duplicate-key': error<{ key: string; line: number; file?: string; first?: string }>(
    ({ key, line, file, first = key }) =>
      first === key
        ? `The key ${q(key)} is already used in line ${line}${file ? ` of ${q(file)}` : ''}.`
        : `The key ${q(key)} is the same as ${q(first)} in line ${line} but for capital letters.`,
    () => 'Join the two entries, or rename one.',
  ),
  'repeated-field': error<{ name: string; line: number }>(
    ({ name, line }) =>
      `The entry has the field ${q(name)} twice; the first is in line ${line}, and it counts.`,
    () => 'Take one of them out.',
  ),
  'unknown-field': warning<{ name: string }>(
    ({ name }) => `BibTeX has no field ${q(name)}, and nothing shows it.`,
    () => 'Correct the name of the field.',
  ),
  'missing-title': warning<{ key: string }>(
    ({ key }) => `The entry ${q(key)} has no title, so its key is shown instead.`,
    () => 'Add `title = {…}`.',
  ),
  'undefined-string': error<{ name: string }>(
    ({ name }) => `No \`@string\` before this line defines the abbreviation ${q(name)}.`,
    ({ name }) => `Define it with \`@string{${name} = {…}}\`, or put braces around the text.`,
  ),

  // What nothing uses.
  'unused-file': warning<{ file: string }>(
    ({ file }) => `Nothing uses the file ${q(file)}.`,
    () => 'Show it in the talk, take it away, or begin its name with `_` to set it aside.',
  ),
  'orphan-page': warning<{ file: string }>(
    ({ file }) => `The page ${q(file)} is no talk, and nothing imports it, so nobody sees it.`,
    () => 'Name it `index.mdx` in a folder of its own, import it, or begin its name with `_`.',
  ),
  'misnamed-file': warning<{ file: string; right: string }>(
    ({ file }) => `The ${file.includes('.') ? 'file' : 'folder'} ${q(file)} is not read.`,
    ({ right }) =>
      right.startsWith('pages/')
        ? `Name it ${q(right)}, import it, or begin its name with \`_\`.`
        : `Name it ${q(right)}.`,
  ),
  'unused-term': warning<{ id: string }>(
    ({ id }) => `No talk and no other term refers to the term ${q(id)}.`,
    ({ id }) =>
      `Refer to it with \`[[term:${id}]]\`, take it out, or say in \`unused: …\` why it is there.`,
  ),
  'uncited-source': warning<{ key: string }>(
    ({ key }) => `No talk cites the source ${q(key)}.`,
    ({ key }) =>
      `Cite it with \`[@${key}]\`, take it out, or say in \`unused = {…}\` why it is there.`,
  ),
  'unused-definition': warning<{ written: string; kind: string }>(
    ({ written, kind }) => `Nothing in the talk uses the ${kind} ${q(written)}.`,
    ({ written, kind }) =>
      kind === 'link'
        ? `Use it as \`[text]${written}\`, or take it out.`
        : `Put ${q(written)} where the footnote belongs, or take it out.`,
  ),

  // The built site.
  'dead-address': error<{ page: string; address: string; reason: string; isSetting?: boolean }>(
    ({ page, address, reason, isSetting }) =>
      isSetting === true
        ? `The pages of the site lead to ${q(address)}, ${reason}.`
        : `The built file ${q(page)} leads to ${q(address)}, ${reason}.`,
    ({ isSetting }) =>
      isSetting === true
        ? 'Write the path of a page that there is, from the start of the site and with its last slash, such as `about/`.'
        : MEND_BUILT,
  ),
  'foreign-asset': error<{ page: string; address: string }>(
    ({ page, address }) => `The built file ${q(page)} fetches ${q(address)} from another site.`,
    () => 'Put the file beside the talk and name it by its path.',
  ),
  'active-content': error<{ page: string; what: string }>(
    ({ page, what }) =>
      `The built file ${q(page)} holds ${what}, which could run in your readers' browsers.`,
    () =>
      'Take it out of the talk, or of the component that makes it. Scripts you trust belong to the project: in `src/`, or as files in `public/`.',
  ),
  'missing-policy': error<{ page: string }>(
    ({ page }) =>
      `The built file ${q(page)} lacks the content security policy of its kind of page.`,
    () =>
      'Leave the policy to the `Head` of Lectern, or replace that part and write a policy of your own there.',
  ),
  'repeated-id': error<{ page: string; id: string }>(
    ({ page, id }) => `The built file ${q(page)} has the id ${q(id)} more than once.`,
    () => 'Give the slide, figure or element another id; the site itself may need this one.',
  ),
  'missing-idref': error<{ page: string; attribute: string; id: string }>(
    ({ page, attribute, id }) =>
      `In the built file ${q(page)}, ${q(attribute)} names the id ${q(id)}, which is not there.`,
    () => MEND_BUILT,
  ),
  'leaked-note': error<{ page: string; text: string }>(
    ({ page, text }) => `The built file ${q(page)} holds the private note ${q(text)}.`,
    () => 'Take out the component, file or second copy of the words that brings them there.',
  ),

  // What a browser sees on a slide. `where` ends the sentence: `, on a screen of 4:3, in the dark theme`.
  'slide-overflow': error<Misfit>(
    ({ what, over, side, where }) =>
      `${q(what)} stands ${over} px outside the slide at the ${side}${where}.`,
    fitRemedy,
  ),
  'clipped-content': error<Misfit>(
    ({ what, over, side, where }) =>
      `${q(what)} is cut off at the ${side}: ${over} px do not fit into the box around it${where}.`,
    fitRemedy,
  ),
  'wide-code': error<{ over: number; characters: number } & Where>(
    ({ over, characters, where }) =>
      `The code is ${over} px, about ${characters} ${characters === 1 ? 'character' : 'characters'}, wider than its box${where}.`,
    () =>
      'Break the line, shorten names or indents, or show another part with `src=./file#region`.',
  ),
  'squeezed-picture': error<{ what: string; size: number } & Where>(
    ({ what, size, where }) => `${q(what)} has only ${size} px left on the slide${where}.`,
    () =>
      'Give the picture a slide of its own: open one before it with `---` and `<Slide id="…" />`.',
  ),
  'small-text': error<SmallText & Where>(
    ({ what, size, least, others, where }) =>
      `${q(what)}${others > 0 ? ` and ${others} more come` : ' comes'} out ${size} px high on a stage of 1280; the back row needs ${least}${where}.`,
    ({ drawn }) =>
      drawn === null
        ? 'Take out what makes it small, or say less and leave the size to the layout.'
        : `Set the letters of the drawing at ${drawn} or more, or give the drawing more of the slide.`,
  ),
  'low-contrast': error<{ what: string; ratio: number; least: number } & Where>(
    ({ what, ratio, least, where }) =>
      `${q(what)} has a contrast of ${ratio}:1 to what is behind it; it needs ${least}:1${where}.`,
    () =>
      'Use colours of the site such as `var(--ink)`, which follow the theme, or a calmer background.',
  ),
  'coarse-picture': warning<{ what: string; has: string; needs: string }>(
    ({ what, has, needs }) =>
      `${q(what)} has ${has} pixels, and a projector of 1920 × 1080 shows it with ${needs}.`,
    () => 'Put a larger file beside the talk, or show the picture smaller.',
  ),
  'overlapping-content': error<{ what: string; other: string; size: string } & Where>(
    ({ what, other, size, where }) => `${q(what)} lies on ${q(other)}: ${size} are shared${where}.`,
    () =>
      'Move one of them, or split the slide; words that belong on a picture go on `layout="full"`.',
  ),
  'empty-slide': error<object>(
    () => 'The slide shows nothing; its prose is only said.',
    () =>
      'Give it a heading or something to show, wrap words in `<Show>`, or join it with its neighbour.',
  ),
  'idle-step': error<{ step: number }>(
    ({ step }) => `Step ${step} of the slide changes nothing one could see.`,
    () => 'Take the step out: a press of the key that does nothing stops a speaker.',
  ),
  'missing-glyph': error<{ characters: string; codes: string } & Where>(
    ({ characters, codes, where }) =>
      `${q(characters)} (${codes}) comes out as an empty box, since no font has it${where}.`,
    () =>
      'Run `check`, which names the package that has a font for it. If there is none, write another character or draw it in a picture.',
  ),
  'unnamed-picture': error<{ what: string }>(
    ({ what }) => `${q(what)} has no name for those who do not see it.`,
    () => 'Describe it with `alt`, or `aria-label` for a drawing.',
  ),
  'axe-violation': error<{ rule: string; target: string; reason: string }>(
    ({ rule, target, reason }) =>
      `${q(target)} breaks the accessibility rule ${q(rule)} (${reason}).`,
    ({ rule }) => `See https://dequeuniversity.com/rules/axe/4.14/${rule} for what the rule asks.`,
  ),
  'fallback-fit': warning<{ what: string } & Where>(
    ({ what, where }) => `Where the fonts of the site do not arrive, ${what}${where}.`,
    () => 'Leave the slide a little more room: say less, or use `layout="dense"`.',
  ),
  'review-crash': error<{ reason: string }>(
    ({ reason }) => `The browser could not show this slide, twice: ${reason}.`,
    () => 'Look at the slide with `lectern dev`; take out what is heaviest in it first.',
  ),
  'unused-exception': warning<{ id: string }>(
    ({ id }) => `The slide allows ${q(id)}, and no such problem is left on it.`,
    () => 'Take the exception out of `allow`.',
  ),
} as const satisfies Record<string, Definition>;

/** A picture that is its own address. */
/** Schemes with which an address is a script or a whole document. */
const RUNS = /^(?:javascript|vbscript|livescript|data|blob|filesystem|view-source|about)$/;
const IS_EMBEDDED = /^\s*data:image\//i;

/** How an address of the site is written as a reference: `/x/talks/kvm/slides/#/traps` as `[[kvm#traps]]`. */
function referenceOf(address: string): string | null {
  const match =
    /^\/(?:[^/]+\/)?talks\/([^/#?]+)\/?(?:slides\/|handout\/|index\.html)?(?:#\/?([^/]+))?$/.exec(
      address,
    );
  const [, talk, slide] = match ?? [];
  return talk === undefined ? null : `[[${talk}${slide === undefined ? '' : `#${slide}`}]]`;
}

/** What helps where something does not fit. */
function fitRemedy({ side, isDense, isCode, isDrawing }: Misfit): string {
  if (isDrawing) return 'Move it inside the edge of its drawing, or make the `viewBox` larger.';
  if (side === 'left' || side === 'right')
    return 'Break the long word or line, or take out a column.';
  const fewer = isCode
    ? 'show fewer lines, such as a region of the file with `src=./file#region`'
    : 'say less';
  const dense = isDense ? '' : ', use `layout="dense"`';
  return `Split the slide before this line with \`---\` and \`<Slide id="…" />\`${dense}, or ${fewer}.`;
}

interface Where {
  /** Which states of the slide it is about; empty for all. */
  readonly where: string;
}

interface Misfit extends Where {
  readonly what: string;
  readonly side: string;
  readonly over: number;
  readonly isDense: boolean;
  readonly isCode: boolean;
  readonly isDrawing: boolean;
}

interface SmallText {
  readonly what: string;
  readonly size: number;
  readonly least: number;
  /** How many more there are in the same drawing. */
  readonly others: number;
  /** The size to set in the drawing's own units; null outside of drawings. */
  readonly drawn: number | null;
}

/** The permanent id of a kind of problem. */
export type ProblemId = keyof typeof CATALOGUE;

/** What a problem's texts are made from. */
export type ProblemData<I extends ProblemId> = Parameters<(typeof CATALOGUE)[I]['message']>[0] &
  Parameters<(typeof CATALOGUE)[I]['fix']>[0];

/** How much a kind of problem matters; null for an id that names none. */
export function severityOf(id: string): Severity | null {
  return isProblemId(id) ? CATALOGUE[id].severity : null;
}

/** Whether an id names a kind of problem. */
export function isProblemId(id: string): id is ProblemId {
  return Object.hasOwn(CATALOGUE, id);
}

/** Writes a problem out for a place in a file. */
export function createProblem<I extends ProblemId>(
  id: I,
  at: ProblemPlace,
  data: ProblemData<I>,
): Problem {
  const definition = CATALOGUE[id] as Definition;
  return {
    id,
    severity: definition.severity,
    file: at.file,
    line: at.line,
    column: at.column,
    message: definition.message(data as never),
    fix: definition.fix(data as never),
    suggestions: at.suggestions ?? [],
    target: at.target ?? null,
  };
}

interface Definition {
  readonly severity: Severity;
  readonly message: (data: never) => string;
  readonly fix: (data: never) => string;
}

/** Where a problem is, and what comes near the value it is about. */
export interface ProblemPlace extends Place {
  readonly file: string;
  readonly suggestions?: readonly string[];
  readonly target?: string;
}
