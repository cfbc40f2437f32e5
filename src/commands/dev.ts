import { checkSources } from '../build/check-sources.ts';
import { startAstro } from '../build/start-astro.ts';
import { formatStuck } from '../build/trace-failure.ts';
import { formatReport } from '../problems/reporters.ts';
import { isOddPath } from '../content-files/plain-copy.ts';
import { defineCommand, EXIT, UsageError } from './command.ts';
import { HOST_OPTION, readHost, readPort } from './host-options.ts';
import { reportOptions } from './report-options.ts';
import { SETTINGS_OPTIONS, settingsFrom } from './settings-options.ts';

const { content, base, notes } = SETTINGS_OPTIONS;

/** `lectern dev` */
export const dev = defineCommand({
  name: 'dev',
  summary:
    'Serves the talks while you write: pages, decks and search, drafts included, fresh at every save.',
  details:
    'Slides that changed are looked at in a browser; what does not fit is named in the terminal and in a corner of the slide.',
  options: {
    content,
    base,
    notes,
    port: { type: 'string', value: 'N', text: 'port to serve on (4321, or the next free one)' },
    host: HOST_OPTION,
    'no-review': { type: 'boolean', text: 'does not look at slides' },
  },
  exits: '0 stopped, 1 the code of a talk came to no end, 2 wrong use or an internal error.',
  async run({ values, place }) {
    const port = values.port === undefined ? undefined : readPort(values.port);
    const settings = await settingsFrom(values, place);
    if (isOddPath(settings.content))
      throw new UsageError(
        `The path ${settings.content} contains one of # ? % * " < > |, which the dev server cannot read. Rename the folder; \`build\` works as it is.`,
      );
    const check = await checkSources(settings);
    const options = reportOptions(place, settings.content, process.stdout);
    if (check.problems.length > 0)
      process.stdout.write(`${formatReport(check, 'cli', { ...options, textOf: check.textOf })}\n`);
    const positions = values['no-review'] ? 'hidden' : 'shown';
    const shown = { ...settings, drafts: 'shown', positions } as const;
    // Its errors come here on a pipe, and keep their colors.
    if (process.stdout.isTTY && process.stderr.isTTY) process.env['FORCE_COLOR'] ??= '1';
    const astro = startAstro('dev', shown, {
      isShown: true,
      port,
      host: readHost(values.host),
      patience: PATIENCE,
    });
    astro.go();
    const { code, stuck } = await astro.ended;
    if (stuck) {
      process.stderr.write(`${formatStuck(stuck, settings.content, 'dev server')}\n`);
      return EXIT.problems;
    }
    return code === 0 || code === null ? EXIT.ok : EXIT.failure;
  },
});

/** A page is made in seconds; somebody waits for it. In ms. */
const PATIENCE = 20_000;
