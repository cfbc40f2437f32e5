import styles from './card.css?url';

/** Loads the look of cards, before all other styles so that themes and sites have the last word; false when it cannot be had. */
export function loadCardStyles(): Promise<boolean> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = styles;
    link.onload = () => resolve(true);
    link.onerror = () => resolve(false);
    document.head.prepend(link);
  });
}
