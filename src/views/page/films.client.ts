/**
 * Plays silent films that are to play by themselves while they are in sight, as animated pictures do.
 *
 * Not for those who asked their system for less motion; and a film that a reader has stopped stays stopped.
 */
const films = document.querySelectorAll<HTMLVideoElement>('article video[data-autoplay][muted]');
const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;

if (films.length > 0 && !isStill) {
  const stopped = new WeakSet<Element>();
  const inSight = new WeakSet<Element>();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const film = target as HTMLVideoElement;
        if (isIntersecting) inSight.add(film);
        else inSight.delete(film);
        if (!isIntersecting) film.pause();
        else if (!stopped.has(film)) film.play().catch(() => stopped.add(film));
      }
    },
    { threshold: 0.5 },
  );
  for (const film of films) {
    film.addEventListener('pause', () => inSight.has(film) && !film.ended && stopped.add(film));
    film.addEventListener('play', () => stopped.delete(film));
    watcher.observe(film);
  }
}
