/**
 * Sets the reader's colors before the first paint; it must run before any style is used, so it is in the page itself.
 */
export const THEME_SCRIPT =
  "try{var t=localStorage.getItem('lectern-theme');if(t)document.documentElement.dataset.theme=t}catch(e){}";

/**
 * Shows the slide that the address names until reveal.js has started, instead of the first (see `deck-first.css`). A constructed style
 * sheet is the one way to add a style that the policy leaves. An address that names no slide shows the first.
 */
const FIRST_SLIDE_SCRIPT =
  "try{var m=/^#\\/([^/?]+)/.exec(location.hash);if(m){var i='section#'+CSS.escape(decodeURIComponent(m[1])),r='main.reveal:not(.ready)>.slides',c=new CSSStyleSheet;c.replaceSync(r+':has('+i+')>section:first-child{display:none}'+r+'>'+i+','+r+'>section:has('+i+'),'+r+'>section>'+i+'{display:flex!important}');document.adoptedStyleSheets.push(c)}}catch(e){}";

/** The script in the head of a deck. */
export const DECK_SCRIPT = `${THEME_SCRIPT}${FIRST_SLIDE_SCRIPT}`;
