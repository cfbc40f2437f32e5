/**
 * Name of what the box leaves in the timeline of the page at each answer: from the last key to the results.
 *
 * It says that the search is used, which its being loaded does not.
 */
export const SEARCH_MARK = 'lectern-search';
