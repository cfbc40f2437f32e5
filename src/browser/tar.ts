const BLOCK = 512;

/** Reads the ordinary files out of a tar archive; folders are told by the names of the files in them. */
export function readTar(archive: Buffer): TarFile[] {
  const files: TarFile[] = [];
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + BLOCK);
    const size = parseInt(textAt(header, 124, 12), 8);
    const type = textAt(header, 156, 1);
    const prefix = textAt(header, 345, 155);
    const name = textAt(header, 0, 100);
    const start = at + BLOCK;
    if (type === '0' || type === '') {
      const mode = parseInt(textAt(header, 100, 8), 8);
      files.push({
        path: prefix ? `${prefix}/${name}` : name,
        mode,
        bytes: archive.subarray(start, start + size),
      });
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function textAt(header: Buffer, start: number, length: number): string {
  return header
    .toString('utf8', start, start + length)
    .replace(/\0.*$/s, '')
    .trim();
}

/** A file of an archive. */
export interface TarFile {
  readonly path: string;
  readonly mode: number;
  readonly bytes: Buffer;
}
