/** All that a page of a talk does by itself, as one file. */
import './outline.client.ts';
import './copy-anchor.client.ts';
import './copy-code.client.ts';
import './cards.client.ts';
import './films.client.ts';
