/** The name of a calendar as a value of type TEXT. The maker of calendars does this for all but the name. */
export function escapeCalendarText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}
