import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLinkTarget, parseWikiTarget } from '../../../src/format/parse-target.ts';

const wiki = (text: string) => parseWikiTarget(text, 'demo');
const link = (url: string) => parseLinkTarget(url, 'demo');
const anchor = (talk: string, id: string | null) => ({ kind: 'anchor', talk, id });
/** Texts of the signs that mean something in a target, and of odd letters. */
const ODD_TEXT = fc.string({
  unit: fc.constantFrom(
    '%',
    '#',
    '@',
    ':',
    '/',
    '.',
    '?',
    ' ',
    'a',
    '1',
    'é',
    '\u0301',
    '\0',
    '🎉',
    '\ud800',
  ),
});
const PROTOTYPE_NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

describe('parseWikiTarget', () => {
  it('reads talks and slides', () => {
    expect(wiki('kvm')).toEqual(anchor('kvm', null));
    expect(wiki('kvm#gvisor')).toEqual(anchor('kvm', 'gvisor'));
    expect(wiki('#gvisor')).toEqual(anchor('demo', 'gvisor'));
    expect(wiki(' kvm#gvisor ')).toEqual(anchor('kvm', 'gvisor'));
  });

  it('reads figures, tables and listings of this talk and of others', () => {
    expect(wiki('fig:path')).toEqual({ kind: 'figure', talk: 'demo', id: 'path' });
    expect(wiki('tbl:kvm/costs')).toEqual({ kind: 'table', talk: 'kvm', id: 'costs' });
    expect(wiki('lst: trap ')).toEqual({ kind: 'listing', talk: 'demo', id: 'trap' });
  });

  it('reads terms and systems', () => {
    expect(wiki('term:abi')).toEqual({ kind: 'term', id: 'abi' });
    expect(wiki('system:firecracker')).toEqual({ kind: 'system', id: 'firecracker' });
  });

  it('reads moments of recordings', () => {
    expect(wiki('kvm@12:30')).toEqual({ kind: 'moment', talk: 'kvm', seconds: 750 });
    expect(wiki('@1:02:03')).toEqual({ kind: 'moment', talk: 'demo', seconds: 3723 });
  });

  it.each([
    ['', 'names nothing'],
    ['#', 'names nothing'],
    ['  ', 'names nothing'],
    ['fig:', 'names no id after `fig:`'],
    ['figure:a', 'has the unknown prefix `figure:`'],
    ['FIG:a', 'has the unknown prefix `FIG:`'],
    ['kvm@12:99', 'has `12:99` where a time such as `12:30` belongs'],
    ['kvm@soon', 'has `soon` where a time such as `12:30` belongs'],
  ])('says why `%s` is malformed: %s', (text, reason) => {
    expect(wiki(text)).toEqual({ kind: 'malformed', reason });
  });

  it('decodes percent signs and leaves malformed ones as they are', () => {
    expect(wiki('%E6%A8%99#%E9%A1%8C')).toEqual(anchor('標', '題'));
    expect(wiki('#50%')).toEqual(anchor('demo', '50%'));
    expect(wiki('%E6%A')).toEqual(anchor('%E6%A', null));
  });

  it('reads both forms of an accent as one name', () => {
    expect(wiki('cafe\u0301#e\u0301')).toEqual(anchor('caf\u00e9', '\u00e9'));
  });

  it('finds nothing in the prototype of its tables', () => {
    for (const name of PROTOTYPE_NAMES) {
      expect(wiki(name)).toEqual(anchor(name, null));
      expect(wiki(`#${name}`)).toEqual(anchor('demo', name));
      expect(wiki(`term:${name}`)).toEqual({ kind: 'term', id: name });
    }
    expect(wiki('constructor:a')).toMatchObject({ kind: 'malformed' });
    expect(wiki('toString:a')).toMatchObject({ kind: 'malformed' });
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(ODD_TEXT, (text) => {
        expect(wiki(text)).toHaveProperty('kind');
      }),
    );
  });
});

describe('parseLinkTarget', () => {
  it('reads addresses of other sites', () => {
    for (const url of [
      'https://x.example/a#b',
      '//x.example',
      'mailto:a@x.example',
      'javascript:1',
    ])
      expect(link(url)).toEqual({ kind: 'external', url });
  });

  it('reads a file link to a talk as the talk', () => {
    expect(link('../kvm/index.mdx')).toEqual(anchor('kvm', null));
    expect(link('../kvm/index.mdx#gvisor')).toEqual(anchor('kvm', 'gvisor'));
    expect(link('../kvm/#gvisor')).toEqual(anchor('kvm', 'gvisor'));
    expect(link('../kvm/index.mdx#')).toEqual(anchor('kvm', null));
    expect(link('./index.mdx#a')).toEqual(anchor('demo', 'a'));
    expect(link('#a')).toEqual(anchor('demo', 'a'));
  });

  it.each([
    '../kvm',
    '../kvm/',
    '../../talks/kvm/index.mdx',
    './../kvm//index.mdx',
    '../demo/../kvm/',
  ])('reads `%s` as the talk it leads to, so that its text is never taken for a file', (path) => {
    expect(link(path)).toEqual(anchor('kvm', null));
    expect(link(`${path}?a=b#gvisor`)).toEqual(anchor('kvm', 'gvisor'));
  });

  it.each(['index.mdx', './', '.', './index.mdx', '../demo'])('reads `%s` as this talk', (path) => {
    expect(link(path)).toEqual(anchor('demo', null));
  });

  it.each(['../kvm.pdf', '..', '../..', '../../../talks/kvm', './kvm/index.mdx', '/talks/kvm/'])(
    'reads `%s` as a file',
    (path) => {
      expect(link(path)).toEqual({ kind: 'file', path });
    },
  );

  it('leaves text fragments aside, which name words and no place', () => {
    expect(link('#a:~:text=words')).toEqual(anchor('demo', 'a'));
    expect(link('#:~:text=words')).toEqual(anchor('demo', null));
    expect(link('../kvm/#:~:text=a,b')).toEqual(anchor('kvm', null));
    expect(link('#')).toEqual(anchor('demo', ''));
  });

  it('reads every other path as a file, without query and hash', () => {
    expect(link('./a.pdf?x#page=2')).toEqual({ kind: 'file', path: './a.pdf' });
    expect(link('../kvm/a.png')).toEqual({ kind: 'file', path: '../kvm/a.png' });
    expect(link('../../kvm/index.mdx')).toEqual({ kind: 'file', path: '../../kvm/index.mdx' });
    expect(link('/etc/passwd')).toEqual({ kind: 'file', path: '/etc/passwd' });
  });

  it('says that an empty address is malformed', () => {
    expect(link(' ')).toEqual({ kind: 'malformed', reason: 'is empty' });
  });

  it('decodes percent signs and leaves malformed ones as they are', () => {
    expect(link('../%6Bvm/#%E6%A8%99')).toEqual(anchor('kvm', '標'));
    expect(link('./my%20file.svg')).toEqual({ kind: 'file', path: './my file.svg' });
    expect(link('./ok%/')).toEqual({ kind: 'file', path: './ok%/' });
    expect(link('#%ZZ')).toEqual(anchor('demo', '%ZZ'));
  });

  it('reads both forms of an accent as one name', () => {
    expect(link('../cafe\u0301/#e\u0301')).toEqual(anchor('caf\u00e9', '\u00e9'));
  });

  it('reads names of the prototype as names', () => {
    for (const name of PROTOTYPE_NAMES) {
      expect(link(`../${name}/`)).toEqual(anchor(name, null));
      expect(link(`#${name}`)).toEqual(anchor('demo', name));
    }
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(ODD_TEXT, (text) => {
        expect(link(text)).toHaveProperty('kind');
      }),
    );
  });
});
