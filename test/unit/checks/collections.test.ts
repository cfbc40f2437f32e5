import { describe, expect, it } from 'vitest';
import { reportOf, slideWith, SOUND_TALK } from '../../fixtures/unit/content.ts';

const glossary = (text: string) => reportOf([SOUND_TALK], { glossary: text });
const systems = (text: string) => reportOf([SOUND_TALK], { systems: text });
const bibliography = (text: string) => reportOf([SOUND_TALK], { bibliography: text });

describe('readCollections', () => {
  it('is content without any collection, and with empty ones', async () => {
    expect(await reportOf([SOUND_TALK])).toBe('');
    const empty = { glossary: '', systems: '# none\n', timeline: '', bibliography: '' };
    expect(await reportOf([SOUND_TALK], empty)).toBe('');
  });

  it('names a file that cannot be read', async () => {
    expect(
      await reportOf([SOUND_TALK], {
        glossary: { type: 'unreadable', reason: 'permission denied' },
        bibliography: { type: 'binary' },
      }),
    ).toMatchInlineSnapshot(`
      "glossary.yaml:1:1  error  unreadable-file
        The file cannot be read: permission denied.
        Fix: Make the file readable for the user who runs the build.
      references.bib:1:1  error  not-utf8
        The file is not UTF-8 text.
        Fix: Save it with the encoding UTF-8."
    `);
  });

  it('names what is wrong with an entry, at the line it is about', async () => {
    expect(
      await glossary(
        'abi:\n  term: ABI\n  defintion: D\nkvm: words\nvm: { term: "", definition: D }\n',
      ),
    ).toMatchInlineSnapshot(`
      "glossary.yaml:3:3  error  unknown-key
        \`abi\` has no key \`defintion\`.
        Did you mean \`definition\`?
        Fix: Correct the name or take the line out.
      glossary.yaml:4:6  error  bad-value
        \`kvm\` is \`"words"\`, which is not a map of keys to values.
        Fix: Write keys with their values: \`kvm: { term: …, definition: … }\`.
      glossary.yaml:5:13  error  bad-value
        \`term\` is \`""\`, which must not be empty.
        Fix: Write at least one letter."
    `);
  });

  it('names YAML that cannot be read, such as a term twice', async () => {
    const term = 'abi: { term: ABI, definition: D }\n';
    expect(await glossary(term + term)).toMatchInlineSnapshot(`
      "glossary.yaml:2:1  error  data-syntax
        \`glossary.yaml\` is not valid YAML here: the key \`abi\` occurs twice.
        Fix: Correct the line; quote values that contain a colon, a \`#\` or a quote, and indent with spaces."
    `);
  });

  it('keeps entries that are named like the prototype', async () => {
    const entry = '{ term: T, definition: D }';
    const text = `constructor: ${entry}\n__proto__: ${entry.replace('T', 'U')}\n`;
    const talk = slideWith('[[term:constructor]] [[term:__proto__]] [[term:toString]]');
    expect(await reportOf([talk], { glossary: text })).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:41  error  unknown-entry
        There is no term \`toString\` in \`glossary.yaml\`.
        Fix: Change the reference, or add the entry to \`glossary.yaml\`."
    `);
  });

  it('says once that a file is no map', async () => {
    expect((await glossary('words\n')).match(/error/g)).toHaveLength(1);
  });

  it('holds no reference against an entry that is there and has a fault', async () => {
    const talk = slideWith('[[term:abi]]');
    const report = await reportOf([talk], { glossary: 'abi:\n  term: ABI\n  definition: 5\n' });
    expect(report.match(/error/g)).toHaveLength(1);
  });

  it('holds no reference against a file that cannot be read', async () => {
    const talk = slideWith('[[system:kvm]]');
    const report = await reportOf([talk], { systems: 'kvm: [\n' });
    expect(report.match(/error/g)).toHaveLength(1);
  });
});

describe('duplicate-term', () => {
  it('is content with names of their own', async () => {
    expect(
      await glossary('a: { term: A, definition: D, also: [AA] }\nb: { term: B, definition: D }\n'),
    ).toBe('');
  });

  it('names a term whose name another has', async () => {
    expect(
      await glossary(
        'a: { term: ABI, definition: D }\nb:\n  term: B\n  definition: D\n  also: [abi]\n',
      ),
    ).toMatchInlineSnapshot(`
      "glossary.yaml:2:1  error  duplicate-term
        \`abi\` is already the name of \`a\`.
        Fix: Join the two entries, or tell their names apart."
    `);
  });

  it('allows a term to have its name twice', async () => {
    expect(await glossary('a: { term: ABI, definition: D, also: [abi] }\n')).toBe('');
  });
});

describe('unknown-relation', () => {
  it('is content with terms and systems that know each other', async () => {
    expect(
      await glossary(
        'a: { term: A, definition: D, see: [b] }\nb: { term: B, definition: D, see: [a] }\n',
      ),
    ).toBe('');
    expect(
      await systems(
        'a: { name: A, summary: S, relations: [{ verb: wraps, to: b }] }\nb: { name: B, summary: S }\n',
      ),
    ).toBe('');
  });

  it('names terms that point to nothing', async () => {
    expect(
      await glossary(
        'abi: { term: A, definition: D, see: [vmm, vm] }\nvmmm: { term: B, definition: D }\n',
      ),
    ).toMatchInlineSnapshot(`
      "glossary.yaml:1:38  error  unknown-relation
        \`abi\` points to \`vmm\`, which is not in this file.
        Did you mean \`vmmm\`?
        Fix: Correct the id, or add the entry.
      glossary.yaml:1:43  error  unknown-relation
        \`abi\` points to \`vm\`, which is not in this file.
        Fix: Correct the id, or add the entry."
    `);
  });

  it('names a term that points to itself', async () => {
    expect(await glossary('abi: { term: A, definition: D, see: [abi] }\n')).toMatchInlineSnapshot(`
      "glossary.yaml:1:38  error  unknown-relation
        \`abi\` points to \`abi\`, which is not in this file.
        Fix: Correct the id, or add the entry."
    `);
  });

  it('names systems that point to nothing or to themselves', async () => {
    expect(
      await systems(
        'kvm:\n  name: KVM\n  summary: S\n  relations:\n    - { verb: wraps, to: kmv }\n    - verb: wraps\n      to: kvm\n',
      ),
    ).toMatchInlineSnapshot(`
      "systems.yaml:5:26  error  unknown-relation
        \`kvm\` points to \`kmv\`, which is not in this file.
        Did you mean \`kvm\`?
        Fix: Correct the id, or add the entry.
      systems.yaml:7:11  error  unknown-relation
        \`kvm\` points to \`kvm\`, which is not in this file.
        Fix: Correct the id, or add the entry."
    `);
  });

  it('does not mistake a verb that is unknown for a target', async () => {
    expect(await systems('a: { name: A, summary: S, relations: [{ verb: wrap, to: a }] }\n'))
      .toMatchInlineSnapshot(`
        "systems.yaml:1:47  error  bad-value
          \`verb\` is \`"wrap"\`, which is none of \`wraps\`, \`runs-on\`, \`replaces\`, \`implements\`, \`competes-with\`.
          Did you mean \`wraps\`?
          Fix: Write \`wraps\`, \`runs-on\`, \`replaces\`, \`implements\` or \`competes-with\`."
      `);
  });
});

describe('bib-entry', () => {
  it('is content with entries that can be read', async () => {
    expect(await bibliography('@book{a, title={A}}\n@misc{b, title="B"}\n')).toBe('');
  });

  it('names the line of each entry that cannot be read', async () => {
    expect(await bibliography('@book{a, title={A}}\n\n@book{b, title={B\n@book{, title={C}}\n'))
      .toMatchInlineSnapshot(`
      "references.bib:3:1  error  bib-entry
        This entry cannot be read: its braces do not close.
        Fix: Mend the entry; the others were read.
      references.bib:4:1  error  bib-entry
        This entry cannot be read: it has no key before its first comma.
        Fix: Mend the entry; the others were read."
    `);
  });

  it('passes over comments', async () => {
    expect(await bibliography('@comment{b, title={B\n@book{a, title={A}}\n')).toBe('');
  });
});

describe('duplicate-key', () => {
  it('names the second entry and the line of the first', async () => {
    expect(await bibliography('@book{a, title={A}}\n@book{b, title={B}}\n@misc{a, title={C}}\n'))
      .toMatchInlineSnapshot(`
      "references.bib:3:1  error  duplicate-key
        The key \`a\` is already used in line 1.
        Fix: Join the two entries, or rename one."
    `);
  });

  it('names keys that differ only in case', async () => {
    expect(await bibliography('@book{a, title={A}}\n@book{A, title={B}}\n')).toMatchInlineSnapshot(`
      "references.bib:2:1  error  duplicate-key
        The key \`A\` is the same as \`a\` in line 1 but for capital letters.
        Fix: Join the two entries, or rename one."
    `);
  });

  it.each(['popek1974', 'Öre', 'a:b', 'x-y', 'a.b', 'a/b', 'a+b', 'k8s', 'A', 'constructor'])(
    'names %s twice, and but for case',
    async (key) => {
      for (const second of new Set([key, key.toUpperCase(), key.toLowerCase()])) {
        const report = await bibliography(
          `@book{${key}, title={A}}\n@misc{${second}, title={B}}\n`,
        );
        expect(report.match(/duplicate-key/g)).toHaveLength(1);
        expect(report).toContain('references.bib:2:1');
      }
    },
  );
});

const FIELDS = [
  'author',
  'title',
  'year',
  'journal',
  'publisher',
  'volume',
  'number',
  'pages',
  'url',
  'note',
  'series',
  'edition',
];

describe('repeated-field', () => {
  it('names the second one and the line of the first', async () => {
    expect(await bibliography('@book{a,\n title={A},\n year=1974,\n Year=1973\n}\n'))
      .toMatchInlineSnapshot(`
      "references.bib:4:2  error  repeated-field
        The entry has the field \`year\` twice; the first is in line 3, and it counts.
        Fix: Take one of them out."
    `);
  });

  it.each(FIELDS)('names a second `%s`', async (name) => {
    const report = await bibliography(
      `@book{a, title={A},\n${name}={https://a.org},\n${name}="https://b.org"}\n`,
    );
    expect(report.match(/repeated-field/g)).toHaveLength(name === 'title' ? 2 : 1);
    expect(report).toContain('references.bib:3:1');
  });
});

describe('unknown-field', () => {
  it('names the field that was meant', async () => {
    expect(await bibliography('@book{a,\n title={A},\n yaer=1974\n}\n')).toMatchInlineSnapshot(`
      "references.bib:3:2  warning  unknown-field
        BibTeX has no field \`yaer\`, and nothing shows it.
        Did you mean \`year\`?
        Fix: Correct the name of the field."
    `);
  });

  it('is content with fields that programs add', async () => {
    const names =
      'bdsk-url-1 bdsk-file-1 mendeley-groups date-added date-modified added-at interhash acmid x-mine venue tldr citeulike-article-id zotero priority ranking abstract keywords issn isbn eprinttype urldate journaltitle langid'.split(
        ' ',
      );
    for (const name of names)
      expect(await bibliography(`@book{a, title={A}, ${name}={x}}\n`), name).toBe('');
  });

  it.each(FIELDS)(
    'names `%s` with two letters that changed places, one too many, one missing',
    async (name) => {
      const slips = [
        name.slice(0, 1) + (name[2] ?? '') + (name[1] ?? '') + name.slice(3),
        `${name}x`,
        name.slice(0, 2) + name.slice(3),
      ].filter((slip) => slip.length > 2);
      for (const slip of slips) {
        const report = await bibliography(
          `@book{a, ${name === 'title' ? '' : 'title={A}, '}\n ${slip}={x}}\n`,
        );
        expect(report, slip).toContain('references.bib:2:2  warning  unknown-field');
        expect(report, slip).toContain(`\`${name}\``);
        expect(report.match(/references\.bib/g), slip).toHaveLength(1);
      }
    },
  );
});

describe('missing-title', () => {
  it('names the entry', async () => {
    expect(await bibliography('\n@book{a, year=1974}\n')).toMatchInlineSnapshot(`
      "references.bib:2:1  warning  missing-title
        The entry \`a\` has no title, so its key is shown instead.
        Fix: Add \`title = {…}\`."
    `);
  });

  it.each([
    'article',
    'book',
    'misc',
    'online',
    'inproceedings',
    'techreport',
    'phdthesis',
    'manual',
    'unpublished',
    'software',
  ])('names an @%s without one, and with an empty one', async (type) => {
    for (const fields of ['year=1974', 'title={}', 'title={{}}'])
      expect(await bibliography(`@${type}{a, ${fields}}\n`)).toContain('missing-title');
    expect(await bibliography(`@${type}{a, title={T}}\n@${type}{b, crossref={a}}\n`)).toBe('');
  });
});

describe('undefined-string', () => {
  it('names the abbreviation and the nearest one', async () => {
    expect(
      await bibliography('@string{usenix = {USENIX}}\n@book{a, title={A},\n publisher = usenx }\n'),
    ).toMatchInlineSnapshot(`
      "references.bib:3:14  error  undefined-string
        No \`@string\` before this line defines the abbreviation \`usenx\`.
        Did you mean \`usenix\`?
        Fix: Define it with \`@string{usenx = {…}}\`, or put braces around the text."
    `);
  });

  it.each(FIELDS.filter((name) => name !== 'url'))(
    'names one in `%s`, alone and in a sum',
    async (name) => {
      const title = name === 'title' ? '' : 'title={A}, ';
      for (const value of ['qqq', '{x} # qqq', 'qqq # "y"', '"a" # qqq # {b}']) {
        const report = await bibliography(`@book{a, ${title}\n${name} = ${value}}\n`);
        expect(
          report.match(/references\.bib:2:\d+ {2}error {2}undefined-string/g),
          value,
        ).toHaveLength(1);
      }
    },
  );

  it('is content with numbers, months, and what is defined above', async () => {
    expect(
      await bibliography(
        '@string{x = {X}}\n@book{a, title=x # " y", year=1974, month=JAN, journal=cacm}\n',
      ),
    ).toBe('');
  });
});
