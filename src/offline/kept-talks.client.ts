/** Lists the talks whose decks this browser has kept, by the titles in their pages. */
const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const section = document.querySelector<HTMLElement>('[data-kept-talks]');
if (section && 'caches' in globalThis) void listKeptTalks(section);

async function listKeptTalks(section: HTMLElement): Promise<void> {
  const list = section.querySelector('ul');
  for (const { url, title } of await findKeptTalks()) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = url;
    link.textContent = title;
    item.append(link);
    list?.append(item);
    section.hidden = false;
  }
}

async function findKeptTalks(): Promise<{ url: string; title: string }[]> {
  const talks: { url: string; title: string }[] = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(`lectern ${BASE} `)) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!/\/talks\/[^/]+\/slides\/$/.test(request.url)) continue;
      const html = await (await cache.match(request))?.text();
      const { title } = new DOMParser().parseFromString(html ?? '', 'text/html');
      talks.push({ url: request.url, title: title.split(' · ')[0] ?? title });
    }
  }
  return talks;
}
