import { describe, expect, it } from 'vitest';
import { rootOf, stemsOf } from '../../../../src/search/text/endings.ts';
import { stopWordsOf } from '../../../../src/search/text/stop-words.ts';

/** Whether two words have a stem in common. */
function areForms(a: string, b: string, language: string): boolean {
  const others = stemsOf(b, [language]);
  return [...stemsOf(a, [language])].some((stem) => others.has(stem));
}

describe('stemsOf', () => {
  it.each([
    ['en', 'registries', 'registry'],
    ['en', 'sandboxes', 'sandbox'],
    ['en', 'switches', 'switch'],
    ['en', 'running', 'run'],
    ['en', 'migrated', 'migrates'],
    ['en', 'policies', 'policy'],
    ['en', 'stopped', 'stop'],
    ['de', 'maschinen', 'maschine'],
    ['de', 'containern', 'container'],
    ['de', 'kernels', 'kernel'],
    ['fr', 'conteneurs', 'conteneur'],
    ['fr', 'virtuelle', 'virtuel'],
    ['es', 'contenedores', 'contenedor'],
    ['pt', 'maquinas', 'maquina'],
    ['it', 'macchine', 'macchina'],
    ['ru', 'машины', 'машина'],
    ['uk', 'контейнери', 'контейнер'],
    ['tr', 'makineler', 'makine'],
    ['ar', 'حاويات', 'حاويه'],
  ])('%s: %s and %s are forms of one word', (language, a, b) => {
    expect(areForms(a, b, language)).toBe(true);
  });

  it.each([
    ['en', 'container', 'containerd'],
    ['en', 'container', 'contain'],
    ['en', 'kernel', 'kennel'],
    ['de', 'wand', 'wahl'],
  ])('%s: %s and %s are not', (language, a, b) => {
    expect(areForms(a, b, language)).toBe(false);
  });

  it('leaves short words and words with figures as they are', () => {
    expect([...stemsOf('bus', ['en']), ...stemsOf('k8s', ['en'])]).toEqual(['bus', 'k8s']);
  });
});

describe('rootOf', () => {
  it('is the same for words of one family, in both spellings', () => {
    const family = ['virtualize', 'virtualise', 'virtualization', 'virtualisation', 'virtualizing'];
    expect(new Set(family.map(rootOf)).size).toBe(1);
  });
});

describe('stopWordsOf', () => {
  it('has the words that say nothing, of all languages asked for', () => {
    const stops = stopWordsOf(['en', 'de', 'fr']);
    for (const word of ['the', 'what', 'does', 'und', 'est', 'wie'])
      expect(stops.has(word), word).toBe(true);
    expect(stops.has('kernel')).toBe(false);
    expect(stopWordsOf(['xx']).size).toBe(0);
  });
});
