export { lectern, type LecternIntegration } from './integrations/lectern.ts';
export type { PartName } from './model/settings.ts';
export type { FilePath, LecternOptions } from './settings/options.ts';
