/**
 * Draws a text in a page that has mermaid, alone, and leaves the drawing in the body.
 *
 * @returns mermaid's own words when the text cannot be drawn; errors of its parsers hold what does not leave a page
 */
export async function drawText({ text, config }: DrawingTask): Promise<string | null> {
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  // Some kinds are laid out by lot.
  let seed = 1;
  Math.random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  mermaid.initialize(config);
  document.body.innerHTML = '';
  try {
    document.body.innerHTML = (await mermaid.render('m', text)).svg;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const root = document.querySelector('svg');
  if (!root) return 'nothing was drawn';
  // As large as drawn, so that a unit is a pixel.
  const { width, height } = root.viewBox.baseVal;
  root.removeAttribute('style');
  if (width > 0) root.setAttribute('width', `${width}`);
  if (height > 0) root.setAttribute('height', `${height}`);
  return null;
}

interface Mermaid {
  readonly initialize: (config: object) => void;
  readonly render: (id: string, text: string) => Promise<{ svg: string }>;
}

/** What is to be drawn. */
export interface DrawingTask {
  readonly text: string;
  /** Of mermaid. */
  readonly config: object;
}
