/** The HTML of a deck; null when the text cannot be rendered as it is. */
export async function fetchDeck(url: string): Promise<string | null> {
  const response = await fetch(url);
  return response.ok ? response.text() : null;
}
