import { parseSteps } from '../../format/code-meta.ts';

/** Adds a fragment for each step of a block of code after its first, so that the deck's own keys walk through them. */
export function prepareCodeSteps(root: ParentNode): void {
  for (const block of root.querySelectorAll<HTMLElement>('[data-steps]')) {
    const count = (block.dataset['steps'] ?? '').split('|').length;
    for (let step = 1; step < count; step += 1) {
      const fragment = document.createElement('span');
      fragment.className = 'fragment code-step';
      fragment.setAttribute('aria-hidden', 'true');
      block.append(fragment);
    }
  }
}

/** Dims the lines that the present step of each block does not show. */
export function showCodeSteps(slide: HTMLElement | undefined): void {
  for (const block of slide?.querySelectorAll<HTMLElement>('[data-steps]') ?? []) {
    const lines = [...block.querySelectorAll('.line')];
    const steps = parseSteps(block.dataset['steps'] ?? '', lines.length);
    const step = block.querySelectorAll('.code-step.visible').length;
    const shown = steps?.[step] ?? null;
    lines.forEach((line, index) =>
      line.classList.toggle('dimmed', shown !== null && !shown.has(index + 1)),
    );
  }
}
