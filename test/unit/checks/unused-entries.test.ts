import { describe, expect, it } from 'vitest';
import { FRONTMATTER, reportOf, slideWith, talkFile } from '../../fixtures/unit/content.ts';

const term = (id: string, more = '') => `${id}:\n  term: ${id}\n  definition: D.\n${more}`;
const source = (key: string, more = '') => `@book{${key},\n  title = {T},\n${more}}\n`;
const glossary = (text: string, body = '[[term:abi]]') =>
  reportOf([slideWith(body)], { glossary: text });
const bibliography = (text: string, body = '[@popek]') =>
  reportOf([slideWith(body)], { bibliography: text });

describe('unused-term', () => {
  it('names a term that nothing refers to', async () => {
    expect(await glossary(term('abi') + term('zoo'))).toMatchInlineSnapshot(`
      "glossary.yaml:4:1  warning  unused-term
        No talk and no other term refers to the term \`zoo\`.
        Fix: Refer to it with \`[[term:zoo]]\`, take it out, or say in \`unused: …\` why it is there."
    `);
  });

  it.each([
    ['another term refers to', term('abi', '  see: [zoo]\n') + term('zoo'), '[[term:abi]]'],
    [
      'a talk refers to by a former id',
      term('abi') + term('zoo', '  aliases: [old]\n'),
      '[[term:abi]] [[term:old]]',
    ],
    [
      'a private note refers to',
      term('abi') + term('zoo'),
      '[[term:abi]]\n\n<Notes>[[term:zoo]]</Notes>',
    ],
    [
      'says why it is there',
      term('abi') + term('zoo', '  unused: For the workshop.\n'),
      '[[term:abi]]',
    ],
    ['stands in a glossary that no talk uses', term('abi') + term('zoo'), 'Words.'],
  ])('passes over a term that %s', async (_, text, body) => {
    expect(await glossary(text, body)).not.toContain('unused-term');
  });

  it('says nothing while a talk cannot be read', async () => {
    const talks = [slideWith('[[term:abi]]'), talkFile(`${FRONTMATTER}<Show>`, { slug: 'broken' })];
    expect(await reportOf(talks, { glossary: term('abi') + term('zoo') })).not.toContain('unused');
  });
});

describe('uncited-source', () => {
  it('names a source that no talk cites', async () => {
    expect(await bibliography(source('popek') + source('zoo'))).toMatchInlineSnapshot(`
      "references.bib:4:1  warning  uncited-source
        No talk cites the source \`zoo\`.
        Fix: Cite it with \`[@zoo]\`, take it out, or say in \`unused = {…}\` why it is there."
    `);
  });

  it.each([
    ['is cited', source('popek') + source('zoo'), '[@popek; @zoo, p. 4]'],
    [
      'is cited by a former key',
      source('popek') + source('zoo', '  ids = {old},\n'),
      '[@popek; @old]',
    ],
    [
      'says why it is there',
      source('popek') + source('zoo', '  unused = {Further reading.},\n'),
      '[@popek]',
    ],
    ['stands in a list that no talk cites', source('popek') + source('zoo'), 'Words.'],
  ])('passes over a source that %s', async (_, text, body) => {
    expect(await bibliography(text, body)).not.toContain('uncited');
  });
});
