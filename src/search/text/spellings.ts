/**
 * The other ways to spell a word in English, British or American; the word itself is not among them.
 *
 *     neighbour  ->  neighbor       virtualization  ->  virtualisation
 *     center     ->  centre         catalogue       ->  catalog
 *
 * A rule may make words that nobody writes. They are in no text, so they do no harm.
 */
export function spellingsOf(word: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (word.length < SHORTEST || !/^[a-zꞏ]+$/.test(word)) return found;
  for (const [pattern, other] of RULES) {
    const spelled = word.replace(pattern, other);
    if (spelled !== word) found.add(spelled);
  }
  return found;
}

const SHORTEST = 4;
/** What may follow a stem: `colours`, `coloured`, `behavioural`, `favourite`. */
const AFTER_OR = '(?=$|s|ed|ing|al|able|ful|less|ite|h?ood|ly|er|y|ism)';
const AFTER_IZ = '(?=(?:e[drs]?|ers|ing|ations?|able)$)';

/** Each rule goes both ways. Where letters in front are asked for, they keep `four` from `for` and `size` from `sise`. */
const RULES: readonly (readonly [pattern: RegExp, other: string])[] = [
  [new RegExp(`(?<=[a-z]{3}|^od)our${AFTER_OR}`), 'or'],
  [new RegExp(`(?<=[a-z]{3}|^od)or${AFTER_OR}`), 'our'],
  [new RegExp(`(?<=[a-z]{3})is${AFTER_IZ}`), 'iz'],
  [new RegExp(`(?<=[a-z]{3})iz${AFTER_IZ}`), 'is'],
  [/(?<=[a-z]{3})ys(?=(?:e[drs]?|ers|ing)$)/, 'yz'],
  [/(?<=[a-z]{3})yz(?=(?:e[drs]?|ers|ing)$)/, 'ys'],
  [/(?<=[a-z]{2}[bt])re(?=[ds]?$)/, 'er'],
  [/(?<=[a-z]{2}[bt])er(?=s?$)/, 're'],
  [/(?<=[a-z]{2}[bt])ered$/, 'red'],
  [/(?<=[a-z]{2}[bt])red$/, 'ered'],
  [/(?<=[a-z]{3})ogue(?=s?$)/, 'og'],
  [/(?<=[a-z]{3})og(?=s?$)/, 'ogue'],
  [/(?<=gram)me(?=s?$)/, ''],
  [/(?<=^(?:pro)?gram|kilogram)(?=s?$)/, 'me'],
  [/(?<=(?:def|off|lic|pret))enc(?=e[ds]?$)/, 'ens'],
  [/(?<=(?:def|off|lic|pret))ens(?=e[ds]?$)/, 'enc'],
  [/(?<=[aeiou][a-z]*[aeiou])ll(?=(?:ed|ing|ers?|ation)$)/, 'l'],
  [/(?<=[aeiou][a-z]*[aeiou])l(?=(?:ed|ing|ers?)$)/, 'll'],
  [/(?<=judg|acknowledg)e(?=ment)/, ''],
  [/(?<=judg|acknowledg)(?=ment)/, 'e'],
  [/(?<=^art)e(?=fact)/, 'i'],
  [/(?<=^art)i(?=fact)/, 'e'],
  [/^gre(?=y)/, 'gra'],
  [/^gra(?=y)/, 'gre'],
  [/(?<=enro|fulfi|insta)l(?=$|ment)/, 'll'],
  [/(?<=enro|fulfi|insta)ll(?=$|ment)/, 'l'],
  [/(?<=alumin)ium/, 'um'],
  [/(?<=alumin)um/, 'ium'],
  [/(?<=encyclop)ae(?=d)/, 'e'],
  [/(?<=encyclop)e(?=d)/, 'ae'],
  [/^ageing$/, 'aging'],
  [/^aging$/, 'ageing'],
];
