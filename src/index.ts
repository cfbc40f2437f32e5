export { lectern, type LecternIntegration } from './integrations/lectern.ts';
export type { BlockKind, Takes } from './model/layouts.ts';
export type { PartName } from './model/settings.ts';
export type { FilePath, LayoutOption, LecternOptions, LecternTheme } from './settings/options.ts';
