export { collections } from 'lectern/content';
