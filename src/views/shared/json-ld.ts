import type { Talk } from '../../model/talk.ts';
import type { Card } from '../../talks/pictures.ts';
import { absoluteUrl, deckUrl, pageUrl } from '../../talks/urls.ts';

/** A talk for search engines, as https://schema.org/LearningResource. `<` is escaped, so no title can end the script. */
export function talkJsonLd({ slug, data }: Talk, card: Card | undefined): string {
  const description = {
    '@context': 'https://schema.org',
    '@type': ['Article', 'LearningResource'],
    headline: data.title,
    description: data.summary,
    url: absoluteUrl(pageUrl(slug)),
    inLanguage: data.lang,
    datePublished: data.date,
    timeRequired: `PT${data.duration}M`,
    keywords: data.tags,
    ...(card && { image: absoluteUrl(card.url) }),
    ...(data.speakers.length > 0 && {
      author: data.speakers.map(({ name, affiliation, url }) => ({
        '@type': 'Person',
        name,
        affiliation,
        url,
      })),
    }),
    ...(data.event && {
      recordedAt: {
        '@type': 'Event',
        name: data.event.name,
        location: data.event.place,
        startDate: data.event.date,
        url: data.event.url,
      },
    }),
    encoding: { '@type': 'PresentationDigitalDocument', url: absoluteUrl(deckUrl(slug)) },
  };
  return JSON.stringify(description).replaceAll('<', '\\u003c');
}
