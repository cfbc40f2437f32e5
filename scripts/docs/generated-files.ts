import { commandsPage } from './commands-page.ts';
import { galleryPage } from './gallery-page.ts';
import { jsonSchemas } from './json-schemas.ts';
import { tokensPage } from './tokens-page.ts';
import { settingsTables } from './settings-page.ts';

/** Every file that is made from data, by its path in the repository. */
export async function generatedFiles(): Promise<Record<string, string>> {
  const schemas = jsonSchemas();
  return {
    'docs/commands.md': await commandsPage(),
    'docs/site.md': `# Settings of the site

All that \`site.yaml\` can say. The file is in the content folder, next to \`talks/\`, and every key is optional unless it says otherwise.
[Customizing](./customizing.md) shows the keys at work.

An editor that knows YAML completes and explains them when the file begins with this line:

\`\`\`yaml
# yaml-language-server: $schema=../node_modules/lectern/schemas/site.json
\`\`\`

\`lectern check\` names every mistake with its line and the nearest right word.

${settingsTables(schemas.site)}
`,
    'docs/brand.md': `# The brand file

All that \`_brand.yml\` can say. The file is in the content folder, next to \`talks/\`, in the format of
[brand.yml](https://posit-dev.github.io/brand-yml/), so that one file can serve other tools too. Every key is optional.
[Brand your site](./branding.md) shows the keys at work.

\`\`\`yaml
# yaml-language-server: $schema=../node_modules/lectern/schemas/brand.json
\`\`\`

\`lectern check\` names every mistake with its line, and for a color that cannot be read the nearest one that can.

${settingsTables(schemas.brand)}
`,
    'docs/layouts.md': galleryPage(),
    'docs/tokens.md': tokensPage(),
    'docs/frontmatter.md': `# Frontmatter of a talk

All that can be between the two lines \`---\` at the start of a talk. A draft needs a \`title\`; a published talk also needs \`summary\`, \`date\` and
\`duration\`. The JSON Schema for editors is \`lectern/schemas/talk.json\`; those of pages, \`glossary.yaml\`,
\`systems.yaml\` and \`timeline.yaml\` are next to it. [Events, speakers, tags and series](./events.md) shows the keys at work.

${settingsTables(schemas.talk)}
`,
    ...Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [
        `schemas/${name}.json`,
        `${JSON.stringify(schema, null, 2)}\n`,
      ]),
    ),
  };
}
