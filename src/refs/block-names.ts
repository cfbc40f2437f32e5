/** What each kind of numbered block is called in front of its number. */
export const BLOCK_NAMES = { figure: 'Figure', table: 'Table', listing: 'Listing' } as const;
