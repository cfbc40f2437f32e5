import fc from 'fast-check';

/**
 * The cases of the property tests are the same in every run, so that a failure is of the change at hand. To look for more:
 * `PROPERTY_SEED=7 PROPERTY_RUNS=20000 npm test -- --project unit`.
 */
fc.configureGlobal({
  seed: Number(process.env['PROPERTY_SEED'] ?? 1),
  ...(process.env['PROPERTY_RUNS'] && { numRuns: Number(process.env['PROPERTY_RUNS']) }),
});
