import { z } from 'zod';

/** A step of a talk, and when it was shown. */
const MomentSchema = z.strictObject({
  /** Seconds since the start. */
  at: z.number().min(0),
  /** The id of the slide. */
  slide: z.string().min(1, 'must not be empty'),
  /** How many steps of the slide were shown. */
  step: z.int().min(0),
});

/** A run through a talk, as the presenter view writes it: `rehearsals/<name>.json` beside the talk. */
export const RehearsalSchema = z.strictObject({
  /** The folder of the talk. */
  talk: z.string().min(1, 'must not be empty'),
  /** The variant of the talk that was given; left out for the whole talk. */
  variant: z.string().optional(),
  /** When the run began. */
  date: z.iso.datetime({ offset: true, error: 'is no time such as `2024-05-01T18:30:00Z`' }),
  /** How long the run was. */
  seconds: z.number().positive(),
  /** What was shown when, in the order of time. */
  steps: z
    .array(MomentSchema)
    .min(1, 'must not be empty')
    .superRefine((steps, context) => {
      const late = steps.findIndex(({ at }, index) => at < (steps[index - 1]?.at ?? 0));
      if (late > 0)
        context.addIssue({ code: 'custom', path: [late, 'at'], message: 'goes back in time' });
    }),
});
export type Rehearsal = z.infer<typeof RehearsalSchema>;
