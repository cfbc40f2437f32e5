import styles from './search.css?url';

let loading: Promise<void> | undefined;

/** Loads the look of the search box; a box without it could not be used, so its failure is one of the box. */
export function loadStyles(): Promise<void> {
  return (loading ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = styles;
    link.addEventListener('load', () => resolve(), { once: true });
    link.addEventListener('error', () => {
      loading = undefined;
      link.remove();
      reject(new Error('The look of the search box could not be loaded.'));
    });
    document.head.append(link);
  }));
}
