import { startOf } from '../../format/events.ts';
import type { Talk } from '../../model/talk.ts';
import type { Card } from '../../library/pictures.ts';
import type { TalkEvent } from '../../schema/events.ts';
import type { Site } from '../../schema/site.ts';
import { settings } from '../../library/settings.ts';
import { absoluteUrl, deckUrl, pageUrl, siteUrl } from '../../library/urls.ts';

/** A talk for search engines, as https://schema.org/LearningResource. `<` is escaped, so no title can end the script. */
export function talkJsonLd({ slug, data }: Talk, card: Card | undefined): string {
  const publisher = publisherOf(settings.info);
  const description = {
    '@context': 'https://schema.org',
    '@type': ['Article', 'LearningResource'],
    headline: data.title,
    description: data.summary,
    url: absoluteUrl(pageUrl(slug)),
    inLanguage: data.lang,
    datePublished: data.date,
    ...(data.duration && { timeRequired: `PT${data.duration}M` }),
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
    ...(data.events.length > 0 && { recordedAt: data.events.map(eventJsonLd) }),
    ...(publisher && { publisher }),
    isPartOf: website(),
    encoding: { '@type': 'PresentationDigitalDocument', url: absoluteUrl(deckUrl(slug)) },
  };
  return asScript(description);
}

function eventJsonLd(event: TalkEvent): object {
  const start = startOf(event);
  return {
    '@type': 'Event',
    name: event.name,
    location: event.place,
    startDate: start === null ? event.date : new Date(start).toISOString(),
    url: event.url,
  };
}

/** The site for search engines, as https://schema.org/WebSite. */
export function siteJsonLd(): string {
  const { description, lang } = settings.info;
  const publisher = publisherOf(settings.info);
  return asScript({
    '@context': 'https://schema.org',
    ...website(),
    description,
    inLanguage: lang,
    ...(publisher && { publisher }),
  });
}

function website(): object {
  return { '@type': 'WebSite', name: settings.info.title, url: absoluteUrl(siteUrl()) };
}

function publisherOf({ owner }: Pick<Site, 'owner'>): object | undefined {
  if (!owner) return undefined;
  const { name, url, type } = owner;
  return { '@type': type === 'person' ? 'Person' : 'Organization', name, ...(url && { url }) };
}

function asScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
