/** Fewer words before a colon name a thing and do not say what it is: `Mean time to repair: …`. */
const LEAST_WORDS = 6;

/** The first statement of a definition, short enough to be read in passing. */
export function shortForm(definition: string): string {
  const [sentence = ''] = definition.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const clause = /^(.+?)[:;]\s/s.exec(sentence)?.[1] ?? sentence;
  const isEnough = clause.split(/\s+/).length >= LEAST_WORDS;
  return (isEnough ? clause : sentence).trim().replace(/\.$/, '');
}
