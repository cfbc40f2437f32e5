import type { RemoteState } from './messages.ts';

/** In the page for phones: two buttons, the clock and the notes. It is sent as it stands here, so it uses nothing from outside. */
export function runPhone(): void {
  const root = document.querySelector<HTMLElement>('.phone');
  if (!root) return;
  const words = root.dataset;
  const part = (id: string) => document.querySelector(`#${id}`) as HTMLElement;
  const box = part('private').querySelector('input') as HTMLInputElement;
  const token = takeToken();
  let start: number | null = null;
  let version = 0;

  for (const press of ['next', 'back'] as const)
    part(press).addEventListener('click', () => void send(press));
  box.addEventListener('change', () => (version = 0));
  box.addEventListener('change', () => void follow(true));
  setInterval(showTimer, 500);
  void follow(false);

  /** The token leaves the address, so that nobody reads it over a shoulder, and stays in this tab. */
  function takeToken(): string {
    const given = location.hash.slice(1);
    if (given !== '') {
      sessionStorage.setItem('lectern-remote', given);
      history.replaceState(null, '', location.pathname);
    }
    return given || (sessionStorage.getItem('lectern-remote') ?? '');
  }

  async function send(press: 'next' | 'back'): Promise<void> {
    if ('vibrate' in navigator) navigator.vibrate(15);
    try {
      const answer = await ask('press', { method: 'POST', body: JSON.stringify({ press }) });
      if (answer.status === 403) showTrouble(words['invalid'] ?? '');
    } catch {
      showTrouble(words['lost'] ?? '');
    }
  }

  /** Asks for news for ever; or once, where somebody has just changed what is asked for. */
  async function follow(isOnce: boolean): Promise<void> {
    for (;;) {
      try {
        const isPrivate = box.checked ? '&private=yes' : '';
        const answer = await ask(`state?after=${version}${isPrivate}`, {});
        if (answer.status === 403) return showTrouble(words['invalid'] ?? '');
        const news = (await answer.json()) as News;
        // What was asked before a box was ticked is no answer any more.
        if (box.checked === (isPrivate !== '')) {
          version = news.version;
          showTrouble(news.isThere ? '' : (words['lost'] ?? ''));
          if (news.state) show(news.state);
        }
      } catch {
        showTrouble(words['lost'] ?? '');
        await new Promise((resolve) => setTimeout(resolve, 1500));
      }
      if (isOnce) return;
    }
  }

  function show(state: Shown): void {
    const { number, count, step, steps } = state;
    const form = steps === 0 ? words['place'] : step === 0 ? words['before'] : words['step'];
    const values: Record<string, number> = { number, count, step, steps };
    setText(
      'place',
      (form ?? '').replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? '')),
    );
    setText('title', state.title);
    start = state.elapsed === null ? null : Date.now() - state.elapsed;
    part('private').hidden = !state.hasPrivateNotes;
    const notes = [
      ...state.notes.map((text) => ({ text, name: '' })),
      ...state.privateNotes.map((text) => ({ text, name: 'private' })),
    ];
    const shown = notes.map(({ text }) => text).join('\n');
    const list = part('notes');
    if (list.dataset['shown'] === shown) return;
    list.dataset['shown'] = shown;
    list.replaceChildren(
      ...notes.map(({ text, name }) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        paragraph.className = name;
        return paragraph;
      }),
    );
    list.scrollTop = 0;
  }

  function showTimer(): void {
    const seconds = start === null ? 0 : Math.max(0, Math.floor((Date.now() - start) / 1000));
    setText('timer', `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
  }

  function showTrouble(text: string): void {
    part('trouble').hidden = text === '';
    setText('trouble', text);
  }

  function setText(id: string, text: string): void {
    if (part(id).textContent !== text) part(id).textContent = text;
  }

  function ask(what: string, options: RequestInit): Promise<Response> {
    return fetch(`/_remote/${what}`, { ...options, headers: { 'x-lectern-remote': token } });
  }

  interface News {
    readonly version: number;
    readonly isThere: boolean;
    readonly state: Shown | null;
  }
  type Shown = RemoteState & { readonly hasPrivateNotes: boolean };
}
