import { say } from '../../i18n/say.client.ts';

/** Every listing has a button that puts its code on the clipboard, without numbers and without lines that a change takes out. */
const SHOWN_FOR = 1500;

// There is no clipboard outside a secure context.
if (isSecureContext)
  for (const pre of document.querySelectorAll<HTMLElement>('.code > pre')) addButton(pre);

function addButton(pre: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-code';
  button.ariaLabel = say('card.copyCode');
  button.title = say('card.copyCode');
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(codeOf(pre)).then(
      () => sayCopied(button),
      () => undefined,
    );
  });
  pre.after(button);
}

function codeOf(pre: HTMLElement): string {
  const lines = [...pre.querySelectorAll('.line')];
  if (lines.length === 0) return pre.textContent;
  return lines
    .filter((line) => !line.matches('.diff.remove'))
    .map((line) => line.textContent)
    .join('\n');
}

function sayCopied(button: HTMLElement): void {
  button.ariaLabel = say('card.codeCopied');
  button.dataset['copied'] = say('card.codeCopied');
  setTimeout(() => {
    delete button.dataset['copied'];
    button.ariaLabel = say('card.copyCode');
  }, SHOWN_FOR);
}
