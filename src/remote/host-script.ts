/**
 * In the page on the speaker's machine: joins the windows of a deck as a presenter view does, and makes the presses of phones.
 *
 * It is sent as it stands here, so it uses nothing from outside.
 */
export function runHost(): void {
  const root = document.querySelector<HTMLElement>('.host');
  const frame = document.querySelector('iframe');
  const sign = document.querySelector<HTMLElement>('#deck-state');
  if (!root || !frame || !sign) return;
  const { deck = '', token = '' } = root.dataset;
  const PATIENCE = 5000;
  const channel = new BroadcastChannel(`lectern-stage ${deck}`);
  const stored = `lectern-remote-start ${deck}`;
  let place = { slide: '', step: -1, curtain: null as string | null };
  let version = 0;
  let steps = 0;
  let heard = -Infinity;
  let isReady = false;
  let startedAt = Number(sessionStorage.getItem(stored)) || null;

  channel.addEventListener('message', ({ data }: MessageEvent<Heard>) => {
    if (data.from !== 'deck') return;
    heard = data.type === 'bye' ? -Infinity : performance.now();
    showSign();
    if (data.type === 'hello') tellDeck();
    if (data.type !== 'state' || data.version <= version) return;
    version = data.version;
    place = data.state;
    showFrame();
  });
  addEventListener('message', ({ data, source, origin }: MessageEvent<Answered>) => {
    if (source !== frame.contentWindow || origin !== location.origin) return;
    if (data.type === 'lectern-ready') {
      isReady = true;
      return showFrame();
    }
    if (data.type !== 'lectern-shown') return;
    steps = data.steps;
    const isNew = data.slide !== place.slide || data.step !== place.step;
    if (data.isMove && isNew) {
      place = { ...place, slide: data.slide, step: data.step };
      version = Math.max(version + 1, Date.now());
      tellDeck();
    }
    if (numberOf(data.slide) > 1 && startedAt === null) {
      startedAt = Date.now();
      sessionStorage.setItem(stored, String(startedAt));
    }
    void tellPhones();
  });
  addEventListener('pagehide', () => channel.postMessage({ type: 'bye', from: 'presenter' }));
  // A deck that was opened before the frame was ready, and one that is opened later.
  const hello = () => {
    channel.postMessage({ type: 'hello', from: 'presenter' });
    showSign();
  };
  hello();
  setInterval(hello, 2000);
  setInterval(() => void tellPhones(), 5000);
  void followPresses();

  function tellDeck(): void {
    if (place.slide !== '')
      channel.postMessage({ type: 'state', state: place, version, shape: null, from: 'presenter' });
  }

  function showFrame(): void {
    if (!isReady) return;
    const slide = place.slide || slides()[0]?.id;
    post({ type: 'lectern-show', slide, step: place.step, then: 'stay' });
  }

  function post(message: object): void {
    frame?.contentWindow?.postMessage(message, location.origin);
  }

  function showSign(): void {
    if (!sign) return;
    const isThere = performance.now() - heard < PATIENCE;
    const text = (isThere ? sign.dataset['yes'] : sign.dataset['no']) ?? '';
    if (sign.textContent !== text) sign.textContent = text;
  }

  function slides(): HTMLElement[] {
    return [...(frame?.contentDocument?.querySelectorAll<HTMLElement>('section.slide') ?? [])];
  }

  function numberOf(id: string): number {
    return slides().findIndex((slide) => slide.id === id) + 1;
  }

  async function tellPhones(): Promise<void> {
    const all = slides();
    const shown = all.find(({ id }) => id === place.slide) ?? all[0];
    if (!shown) return;
    const textsOf = (selector: string) =>
      [...shown.querySelectorAll(selector)].flatMap((part) => {
        const blocks = part.querySelectorAll('p, li');
        const texts = blocks.length > 0 ? [...blocks] : [part];
        return texts.map((each) => each.textContent.replace(/\s+/g, ' ').trim()).filter(Boolean);
      });
    const state = {
      title: shown.querySelector('h1, h2, h3')?.textContent.trim() ?? '',
      number: all.indexOf(shown) + 1,
      count: all.length,
      step: place.step + 1,
      steps,
      elapsed: startedAt === null ? null : Math.max(0, Date.now() - startedAt),
      notes: textsOf('.notes:not(.private-notes)'),
      privateNotes: textsOf('.private-notes'),
    };
    await ask('stage', { method: 'POST', body: JSON.stringify(state) }).catch(() => undefined);
  }

  async function followPresses(): Promise<void> {
    let after: number | null = null;
    for (;;) {
      try {
        const answer = await ask(after === null ? 'presses' : `presses?after=${after}`, {});
        const { last, presses } = (await answer.json()) as { last: number; presses: string[] };
        after = last;
        for (const press of presses)
          post({ type: 'lectern-move', to: press === 'back' ? 'prev' : 'next' });
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  }

  function ask(what: string, options: RequestInit): Promise<Response> {
    return fetch(`/_remote/${what}`, { ...options, headers: { 'x-lectern-remote': token } });
  }

  interface Heard {
    readonly type: 'hello' | 'bye' | 'state';
    readonly from: string;
    readonly version: number;
    readonly state: typeof place;
  }
  interface Answered {
    readonly type: string;
    readonly slide: string;
    readonly step: number;
    readonly steps: number;
    readonly isMove: boolean;
  }
}
