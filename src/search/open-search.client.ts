/**
 * Opens the search box. Nothing of it is loaded before it is first asked for; without JavaScript the link leads to the search
 * page, which says what to do.
 */
const opener = document.querySelector<HTMLAnchorElement>('[data-search-bundle]');
let loading: Promise<SearchModal> | undefined;

interface SearchModal extends HTMLElement {
  open(): void;
}

if (opener) {
  opener.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void openSearch(opener);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void openSearch(opener);
  });
}

async function openSearch(link: HTMLAnchorElement): Promise<void> {
  try {
    const modal = await (loading ??= loadModal(link));
    modal.open();
  } catch {
    loading = undefined;
    location.assign(link.href);
  }
}

async function loadModal({ dataset }: HTMLAnchorElement): Promise<SearchModal> {
  const { searchBundle: bundle = '', searchBase: base = '' } = dataset;
  const config = document.createElement('pagefind-config');
  config.setAttribute('bundle-path', bundle);
  config.setAttribute('base-url', base);
  const modal = document.createElement('pagefind-modal') as SearchModal;
  await Promise.all([
    loadStyle(`${bundle}pagefind-component-ui.css`),
    loadScript(`${bundle}pagefind-component-ui.js`),
  ]);
  document.body.append(config, modal);
  await customElements.whenDefined('pagefind-modal');
  return modal;
}

function loadScript(source: string): Promise<void> {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = source;
  return appendAndWait(script);
}

function loadStyle(source: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = source;
  return appendAndWait(link);
}

function appendAndWait(element: HTMLElement): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve(), { once: true });
    element.addEventListener('error', () => reject(new Error('The search could not be loaded.')), {
      once: true,
    });
    document.head.append(element);
  });
}
