/** A file that cannot be imported, with what is wrong and what to do. */
export class ImportError extends Error {}
