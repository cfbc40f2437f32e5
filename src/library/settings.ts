/** The settings of the site that is being made. */
export { settings } from 'virtual:lectern/settings';
