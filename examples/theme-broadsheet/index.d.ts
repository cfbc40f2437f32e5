import type { LecternTheme } from 'lectern';

declare const broadsheet: LecternTheme;
export default broadsheet;
