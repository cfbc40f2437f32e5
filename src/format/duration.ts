/** `12:30` or `1:02:03` as seconds, or null when it is no time. */
export function parseClock(text: string): number | null {
  const match = /^(?:(\d+):)?([0-5]?\d):([0-5]\d)$/.exec(text);
  if (!match) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** `90s`, `2m` or `1m30s` as seconds, or null when it is no duration. */
export function parseSpan(text: string): number | null {
  const match = /^(?:(\d+)m)?(?:(\d+)s)?$/.exec(text.trim());
  if (!match || text.trim() === '') return null;
  return Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0);
}

/** Seconds as `12:30`, with hours only where there are some. */
export function formatClock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown
    .map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0')))
    .join(':');
}
