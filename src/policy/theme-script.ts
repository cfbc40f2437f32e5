/**
 * Sets the reader's colors before the first paint; it must run before any style is used, so it is in the page itself.
 */
export const THEME_SCRIPT =
  "try{var t=localStorage.getItem('lectern-theme');if(t)document.documentElement.dataset.theme=t}catch(e){}";
