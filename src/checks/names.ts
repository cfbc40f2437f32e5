/** More than this is no address that people pass on. */
const MOST_LETTERS = 100;

/** Why a name cannot be a part of an address, whatever it names; null when it can. */
export function reasonAgainstName(name: string): string | null {
  if (/^\.+$/.test(name)) return 'means a folder in every address';
  if (/[\s/\\#?%]/.test(name)) return 'holds a space or a sign that no id holds';

  if (/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/.test(name))
    return 'holds an invisible character';
  if (/[<>"'`|*&]/.test(name)) return 'holds a sign that addresses cannot hold';
  return name.length > MOST_LETTERS
    ? `has ${name.length} letters; at most ${MOST_LETTERS} are kept`
    : null;
}
