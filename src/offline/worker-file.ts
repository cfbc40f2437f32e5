/**
 * Path of the worker below the base. It stands alone because pages know it too: what a page and the worker both used would
 * become a file of its own, which the worker could not load.
 */
export const WORKER_FILE = 'sw.js';
