import { settings } from './settings.ts';

/**
 * Whether this build was asked for private notes.
 *
 * Notes are taken out of a talk before it is compiled. The views ask again, so that a note which came in by another way, such
 * as an imported component, stays private too.
 */
export const showsPrivateNotes = settings.notes === 'private';
