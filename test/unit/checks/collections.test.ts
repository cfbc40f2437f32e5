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
      "glossary.yaml:2:3  error  missing-key
        \`abi\` lacks the key \`definition\`.
        Fix: Add \`definition: …\`.
      glossary.yaml:3:3  error  unknown-key
        \`abi\` has no key \`defintion\`.
        Did you mean \`definition\`?
        Fix: Correct the name or take the line out.
      glossary.yaml:4:6  error  bad-value
        \`kvm\` is \`"words"\`, which is no object.
        Fix: Write a value that fits \`kvm\`.
      glossary.yaml:5:13  error  bad-value
        \`term\` is \`""\`, which must not be empty.
        Fix: Write a value that fits \`term\`."
    `);
  });

  it('names YAML that cannot be read, such as a term twice', async () => {
    const term = 'abi: { term: ABI, definition: D }\n';
    expect(await glossary(term + term)).toMatchInlineSnapshot(`
      "glossary.yaml:2:1  error  frontmatter-yaml
        This is not valid YAML: Map keys must be unique.
        Fix: Mend the line; quote values that hold a colon, a \`#\` or a quote."
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
        Fix: Write a value that fits \`verb\`."
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

  it('tells keys apart by case', async () => {
    expect(await bibliography('@book{a, title={A}}\n@book{A, title={B}}\n')).toBe('');
  });
});
