/** The height of the stage by its shape, on a width of 1280, in CSS pixels before scaling. */
export const STAGE_HEIGHTS = { '16:9': 720, '16:10': 800, '4:3': 960 } as const;
