import { describe, expect, it } from 'vitest';
import { recordOf, searchOver } from '../../../fixtures/unit/memory-search.ts';

/** The titles of what is found, and whether each has all that was asked for. */
async function find(
  records: readonly ReturnType<typeof recordOf>[],
  query: string,
): Promise<string[]> {
  const { hits } = await (await searchOver(records)).ask(query, {});
  return hits.map(
    ({ title, isExact }) =>
      `${title.map(({ text }) => text).join('')}${isExact ? '' : ' (looser)'}`,
  );
}

/** Slides that have one word each of what is looked for, so that a fragment finds them. */
const DECOYS = [
  recordOf('slide', 'Caps', 'A cap on the memory'),
  recordOf('slide', 'Years', 'Much happened in 2019 and 1918, at 64 places'),
  recordOf('slide', 'Admins', 'An admin reads a map, and a log of the sum'),
  recordOf('slide', 'Lights', 'The red light, the green hat, the load, the balance'),
  recordOf('slide', 'Filler', 'Nothing of all this'),
];

describe('names with underscores, hyphens and numbers', () => {
  it.each([
    [
      'CAP_SYS_ADMIN',
      ['CAP_SYS_ADMIN', 'cap_sys_admin', 'sys_admin', 'cap sys admin', 'capsysadmin'],
    ],
    ['CVE-2019-5736', ['CVE-2019-5736', 'cve-2019-5736', 'cve 2019 5736', '2019-5736', '5736']],
    ['MAP_PRIVATE', ['map_private', 'MAP PRIVATE', 'mapprivate']],
    ['x86_64', ['x86_64', 'x86-64', 'x86 64']],
    [
      'CONFIG_HAVE_KVM_IRQ_ROUTING',
      ['CONFIG_HAVE_KVM_IRQ_ROUTING', 'kvm_irq_routing', 'irq routing'],
    ],
    ['RFC 1918', ['rfc1918', 'RFC-1918', 'rfc 1918']],
    ['sha256sum', ['sha256sum', 'SHA256SUM']],
    [
      'io.kubernetes.cri.untrusted-workload',
      ['io.kubernetes.cri.untrusted-workload', 'untrusted-workload'],
    ],
    ['pod-security.kubernetes.io/enforce', ['pod-security.kubernetes.io/enforce', 'pod-security']],
    ['MADV_MERGEABLE', ['madv_mergeable', 'mergeable', 'MADV mergeable']],
    ['vfio-pci', ['vfio-pci', 'vfio pci', 'vfiopci', 'vfio_pci']],
    ['ISO 8859-15', ['iso 8859-15', 'ISO-8859-15', 'iso8859-15']],
  ])('finds %s as one and by its parts', async (name, queries) => {
    const records = [...DECOYS, recordOf('slide', 'The one', `It takes ${name} to do so.`)];
    for (const query of queries)
      expect([query, ...(await find(records, query))].slice(0, 2)).toEqual([query, 'The one']);
  });

  it.each([
    'CAP_SYS_ADMIN',
    'CVE-2019-5736',
    'sys_admin',
    '2019-5736',
    'log_file',
    'x-2019',
    'RED_TAPE_LENGTH',
    'cve-1918-64',
    'sum_64_bytes',
    'nine_admin',
    'cap.2019.zip',
  ])('are not found by a fragment: %s', async (query) => {
    expect(await find(DECOYS, query)).toEqual([]);
  });

  it('leave the words around them', async () => {
    expect(await find(DECOYS, 'balance CVE-2019-5736')).toEqual(['Lights (looser)']);
    const cve = recordOf('slide', 'Another', 'As with CVE-2018-1002105');
    expect(await find([...DECOYS, cve], 'CVE-2019-5736')).toEqual(['Another (looser)']);
  });
});

describe('large numbers', () => {
  it.each([
    '10,000 VMs',
    '10.000 VMs',
    '10 000 VMs',
    '10\u00a0000 VMs',
    '10\u202f000 VMs',
    '10’000 VMs',
    '10000 VMs',
    "10'000 VMs",
  ])('are one number however they are written: %s', async (query) => {
    const written = ['10,000 VMs', '10000 VMs', '10\u00a0000 VMs', '10’000 VMs', '10.000 VMs'];
    for (const text of written) {
      const records = [
        recordOf('slide', 'Ten', '10 VMs'),
        recordOf('slide', 'Many', `About ${text} each`),
      ];
      expect([text, ...(await find(records, query))].slice(0, 2)).toEqual([text, 'Many']);
    }
  });

  it('are no other number', async () => {
    const records = [recordOf('slide', 'Version', 'Linux 2.6.24 of 10.0')];
    expect(await find(records, '10,000')).toEqual([]);
    expect(await find(records, '2,624')).toEqual([]);
  });
});

describe('names that are written apart, together, or in the plural', () => {
  it.each([
    ['Red Hat', ['Redhat', 'redhat', 'red-hat', 'red hats']],
    ['load balancer', ['loadbalancer', 'load-balancer', 'loadbalancers', 'load balancers']],
    ['page tables', ['pagetable', 'pagetables', 'page-table', 'page table']],
    ['bare metal', ['baremetal', 'bare-metal']],
    ['Cloud Foundry', ['cloudfoundry', 'CloudFoundry']],
    ['OpenShift', ['open shift', 'open-shift', 'OpenShifts']],
    ['micro-services', ['microservice', 'microservices', 'micro service', 'micro services']],
    ['KVM', ['KVMs', 'kvms', 'kvm']],
    ['VMs', ['vm', 'VM', 'vms']],
    ['APIs', ['api', 'API', 'apis']],
    ['a VM', ['vms', 'VMs']],
    ['an ID', ['IDs', 'ids']],
    ['CPUs', ['cpu', 'cpus']],
    ['unikernel', ['unikernels', 'uni kernel', 'uni-kernels']],
    ['KubeCon 2018', ['kubecon2018', 'kubecon-2018']],
    ['hyper-threading', ['hyperthreading', 'hyper threading']],
  ])('finds %s', async (name, queries) => {
    const records = [...DECOYS, recordOf('slide', 'The one', `We talk about ${name} there`)];
    for (const query of queries)
      expect([query, ...(await find(records, query))].slice(0, 2)).toEqual([query, 'The one']);
  });

  it('takes no word apart that is in the texts as it is', async () => {
    const records = [
      recordOf('slide', 'Apart', 'a data base'),
      ...Array.from({ length: 5 }, (_, at) => recordOf('slide', `Together ${at}`, 'a database')),
    ];
    expect(await find(records, 'database')).not.toContain('Apart');
  });

  it.each(['gas', 'css', 'bus', 'ios', 'yes', 'des'])('reads no plural into %s', async (word) => {
    const records = [recordOf('slide', 'Shorter', `text ${word.slice(0, -1)} there`)];
    expect(await find(records, `${word} text`)).toEqual(['Shorter (looser)']);
  });
});

describe('questions about a thing', () => {
  const records = [
    recordOf('system', 'Unix', 'An operating system of 1971'),
    recordOf('system', 'Docker', 'Containers for everybody'),
    recordOf('term', 'Hypervisor', 'It runs virtual machines'),
    recordOf('term', 'Pod', 'Containers that share'),
    recordOf(
      'slide',
      'Cards',
      'They were invented, created and made to work; it means what happened',
    ),
    recordOf('slide', 'Escape', 'A narrow escape'),
    ...Array.from({ length: 9 }, (_, at) =>
      recordOf('slide', `Story ${at}`, 'Unix and docker, a pod or a hypervisor'),
    ),
  ];

  it.each([
    ['who invented unix', 'Unix'],
    ['who created docker', 'Docker'],
    ['how does a hypervisor work', 'Hypervisor'],
    ['what does pod mean', 'Pod'],
    ['when was unix created', 'Unix'],
    ['who made docker', 'Docker'],
    ['how do pods work', 'Pod'],
    ['what is the purpose of a pod', 'Pod'],
    ['why does docker exist', 'Docker'],
    ['who invented the hypervisor', 'Hypervisor'],
  ])('keep the thing: %s', async (query, title) => {
    expect((await find(records, query))[0]).toBe(title);
  });

  it.each([
    ['unix narrow', 'Unix (looser)'],
    ['docker invented', 'Docker (looser)'],
  ])('and without a question a name tells more than another word: %s', async (query, title) => {
    expect(await find(records, query)).toContain(title);
  });

  it('keep their verb where there is nothing else', async () => {
    expect(await find(records, 'what happened')).toEqual(['Cards']);
  });
});

describe('years', () => {
  const records = [
    recordOf('event', 'Founded in 2018', 'It was 2018', { year: '2018' }),
    recordOf('system', 'Kata 2018', 'Since 2018'),
    recordOf('talk', 'A second job', 'What it does', { talk: 'job', year: '2018' }),
    recordOf('talk', 'Later', 'As of 2018, not yet', { talk: 'later', year: '2020' }),
    recordOf('slide', 'Crowd', '2018 2018 2018'),
  ];

  it.each(['2018', 'talks 2018', '2018 talks', 'talks of 2018', 'what was in 2018', 'slides 2018'])(
    'lead to their talks first: %s',
    async (query) => {
      const found = await find(records, query);
      expect(found[0]).toBe('A second job');
      expect(found.indexOf('Founded in 2018')).toBeGreaterThan(found.indexOf('Crowd'));
    },
  );

  it('narrow what else is asked for', async () => {
    expect((await find(records, 'kata 2018'))[0]).toBe('Kata 2018');
    expect((await find(records, 'second job 2018'))[0]).toBe('A second job');
    expect(await find(records, '1999')).toEqual([]);
  });
});

describe('British and American spellings', () => {
  it.each([
    ['neighbour', 'neighbor'],
    ['colour', 'color'],
    ['colours', 'colors'],
    ['behavioural', 'behavioral'],
    ['virtualisation', 'virtualization'],
    ['virtualise', 'virtualize'],
    ['containerised', 'containerized'],
    ['optimising', 'optimizing'],
    ['analyse', 'analyze'],
    ['centre', 'center'],
    ['data centres', 'data centers'],
    ['fibre', 'fiber'],
    ['catalogue', 'catalog'],
    ['licence', 'license'],
    ['defence', 'defense'],
    ['labelling', 'labeling'],
    ['greybeard', 'graybeard'],
    ['artefact', 'artifact'],
    ['programme', 'program'],
    ['fulfil', 'fulfill'],
  ])('find one another: %s, %s', async (british, american) => {
    const one = [
      recordOf('slide', 'British', `the ${british} text`),
      recordOf('slide', 'Other', 'a text'),
    ];
    expect(await find(one, `${american} text`)).toEqual(['British', 'Other (looser)']);
    const two = [recordOf('term', american, 'It is so'), recordOf('slide', 'Other', 'a text')];
    expect((await find(two, british))[0]).toBe(american);
  });

  it.each([
    ['four', 'for'],
    ['tour', 'tor'],
    ['size', 'sise'],
    ['motor', 'moter'],
    ['fourth', 'forth'],
    ['court', 'cort'],
    ['hour', 'hor'],
    ['prize', 'prise'],
    ['rogue', 'rog'],
    ['store', 'stoer'],
  ])('keep %s apart from %s', async (word, other) => {
    const records = [
      recordOf('slide', 'Own', `the ${word}`),
      recordOf('slide', 'Other', `the ${other} text`),
    ];
    expect(
      (await find(records, `${word} text`)).filter((hit) => !hit.endsWith(' (looser)')),
    ).toEqual([]);
  });
});
