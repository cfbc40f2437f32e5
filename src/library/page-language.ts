import { directionOf } from '../i18n/languages.ts';
import { speak, type Speaker } from '../i18n/speak.ts';
import { settings } from './settings.ts';

/** Who speaks on a page: in the language of its talk, or that of the site where the page is of no talk. */
export function speakerOf({ locals }: PageContext): Speaker {
  return speak(locals.lang ?? settings.info.lang);
}

/** Makes everything on the page of a talk speak its language. */
export function setLanguage({ locals }: PageContext, lang: string): Speaker {
  locals.lang = lang;
  return speakerOf({ locals });
}

/** The attributes of `<html>` for a page in a language. */
export function languageOf(lang: string): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang, dir: directionOf(lang) };
}

/** What a view knows of its page. */
interface PageContext {
  readonly locals: App.Locals;
}
