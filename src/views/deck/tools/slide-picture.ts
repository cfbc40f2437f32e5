/** What a slide says, plays or points to, and a picture of it has no use for. */
const LEFT_OUT = '.notes, .terms, .code-step, audio, video, iframe';

/** A picture of a slide with all its steps taken: its own elements once more, which nobody can press or hear. */
export function pictureOf(slide: HTMLElement): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll(LEFT_OUT)) part.remove();
  for (const part of [copy, ...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
  for (const part of copy.querySelectorAll('.fragment')) part.classList.add('visible');
  for (const line of copy.querySelectorAll('.dimmed')) line.classList.remove('dimmed');
  for (const name of ['hidden', 'aria-hidden', 'style', 'inert']) copy.removeAttribute(name);
  copy.classList.remove('past', 'future');
  copy.classList.add('present');
  copy.style.display = 'flex';
  copy.style.background = backgroundOf(slide);
  const slides = document.createElement('span');
  slides.className = 'slides';
  slides.append(copy);
  const stage = document.createElement('span');
  stage.className = 'reveal overview-stage';
  stage.inert = true;
  stage.append(slides);
  return stage;
}

/** reveal.js keeps backgrounds apart from the slides they belong to. */
function backgroundOf({ dataset }: HTMLElement): string {
  const { backgroundImage, backgroundColor } = dataset;
  if (backgroundImage !== undefined)
    return `center / cover url("${encodeURI(decodeURI(backgroundImage))}")`;
  return backgroundColor ?? '';
}
