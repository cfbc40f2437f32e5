import type { Speaker } from '../../i18n/speak.ts';
import type { SocialKind } from '../../schema/social-kinds.ts';

/** How each service is called, and which drawing stands for what it is. */
const SERVICES = {
  bluesky: ['Bluesky', 'people'],
  codeberg: ['Codeberg', 'code'],
  discord: ['Discord', 'chat'],
  email: ['Email', 'letter'],
  facebook: ['Facebook', 'people'],
  feed: ['Feed', 'feed'],
  github: ['GitHub', 'code'],
  gitlab: ['GitLab', 'code'],
  instagram: ['Instagram', 'picture'],
  linkedin: ['LinkedIn', 'people'],
  mastodon: ['Mastodon', 'people'],
  matrix: ['Matrix', 'chat'],
  meetup: ['Meetup', 'calendar'],
  peertube: ['PeerTube', 'film'],
  signal: ['Signal', 'chat'],
  slack: ['Slack', 'chat'],
  telegram: ['Telegram', 'chat'],
  threads: ['Threads', 'people'],
  vimeo: ['Vimeo', 'film'],
  website: ['Website', 'globe'],
  whatsapp: ['WhatsApp', 'chat'],
  x: ['X', 'people'],
  youtube: ['YouTube', 'film'],
} as const satisfies Record<SocialKind, readonly [name: string, icon: string]>;

/** Drawings of what people do there, as paths of 20 by 20: a service's own sign changes, and belongs to it. */
const ICONS: Readonly<Record<(typeof SERVICES)[SocialKind][1], string>> = {
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4',
  chat: 'M3 4h14v10H9l-4 3v-3H3z',
  code: 'm7 6-4 4 4 4M13 6l4 4-4 4M11 4 9 16',
  feed: 'M4 4a12 12 0 0 1 12 12M4 9a7 7 0 0 1 7 7M4.5 15.5h1',
  film: 'M3 4h14v12H3zM8 7.5v5l4.5-2.5z',
  globe: 'M10 3a7 7 0 0 0 0 14 7 7 0 0 0 0-14zM3 10h14M10 3c-5 5-5 9 0 14M10 3c5 5 5 9 0 14',
  letter: 'M3 5h14v10H3zM3 6l7 5 7-5',
  people:
    'M7.5 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 16c0-5 9-5 9 0M13 9.5a2.5 2.5 0 0 0 0-5M14.5 12c1.7.5 2.5 2 2.5 4',
  picture: 'M3 4h14v12H3zM3 14l4-4 3 3 3-3 4 4M13.5 7.5h.1',
};

/** How a service is called where a link says nothing else: what has no name of its own goes by a word of the language. */
export function socialName(kind: SocialKind, say: Speaker['say']): string {
  if (kind === 'email') return say('social.email');
  if (kind === 'website') return say('social.website');
  return kind === 'feed' ? say('frame.feed') : SERVICES[kind][0];
}

/** The path that draws what a service is. */
export function socialIcon(kind: SocialKind): string {
  return ICONS[SERVICES[kind][1]];
}
