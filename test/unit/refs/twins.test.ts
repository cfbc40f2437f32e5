import { describe, expect, it } from 'vitest';
import { findTwins } from '../../../src/refs/twins.ts';
import type { SystemEntry, TermEntry } from '../../../src/schema/collections.ts';

const term = (name: string, also: readonly string[] = []) =>
  ({ term: name, also }) as unknown as TermEntry;
const system = (name: string, also: readonly string[] = []) =>
  ({ name, also }) as unknown as SystemEntry;

function twinsOf(terms: Record<string, TermEntry>, systems: Record<string, SystemEntry>) {
  const { systemOf, termOf } = findTwins(
    new Map(Object.entries(terms)),
    new Map(Object.entries(systems)),
  );
  expect(new Map([...termOf].map(([a, b]) => [b, a]))).toEqual(systemOf);
  return Object.fromEntries(systemOf);
}

describe('findTwins', () => {
  it.each([
    ['one id', { oci: term('OCI') }, { oci: system('Open Container Initiative') }, { oci: 'oci' }],
    ['one name', { ns: term('Name-space') }, { n: system('Namespace') }, { ns: 'n' }],
    [
      'the other name of the system',
      { a: term('cgroup') },
      { b: system('Control groups', ['cgroup']) },
      { a: 'b' },
    ],
    [
      'the other name of the term',
      { a: term('Jail', ['FreeBSD jail']) },
      { b: system('FreeBSD jail') },
      { a: 'b' },
    ],
    ['a name in other letters', { a: term('ZÜRICH') }, { b: system('Zürich') }, { a: 'b' }],
    ['nothing', { a: term('Trap') }, { b: system('Trapdoor') }, {}],
    ['a sign', { a: term('C') }, { b: system('C#') }, {}],
    ['only other names', { a: term('EPT / NPT', ['RVI']) }, { b: system('AMD RVI', ['RVI']) }, {}],
  ] as const)('goes by %s', (_, terms, systems, twins) => {
    expect(twinsOf({ ...terms }, { ...systems })).toEqual(twins);
  });

  it('gives each one twin, the closest', () => {
    const terms = { iommu: term('IOMMU', ['AMD-Vi']) };
    const systems = { 'amd-vi': system('AMD-Vi'), iommu: system('IOMMU') };
    expect(twinsOf(terms, systems)).toEqual({ iommu: 'iommu' });
  });
});
