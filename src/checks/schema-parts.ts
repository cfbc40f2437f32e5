import type { z } from 'zod';

/** The part of a schema that keys and indexes of a value lead to, without what makes it optional or reads it first. */
export function partAt(schema: z.ZodType, path: readonly PropertyKey[]): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const part of path) at = partOf(at, part);
  return at;
}

function partOf(schema: Schema | undefined, part: PropertyKey): Schema | undefined {
  const { shape, element, valueType } = bare(schema)?.def ?? {};
  return bare(typeof part === 'number' ? element : (shape?.[String(part)] ?? valueType));
}

/** The keys that an object of the schema may have. */
export function keysOf(schema: Schema | undefined): readonly string[] {
  return Object.keys(bare(schema)?.def.shape ?? {});
}

/** A schema without its defaults, what it does before it reads, and all but the first of what it may be. */
function bare(schema: Schema | undefined): Schema | undefined {
  let at = schema;
  for (;;) {
    const { innerType, type, in: before, out: after, options } = at?.def ?? {};
    const isRead = type === 'pipe' && before?.def.type === 'transform';
    const next = innerType ?? (isRead ? after : type === 'pipe' ? before : options?.[0]);
    if (!next) return at;
    at = next;
  }
}

/** What the library knows of a schema and does not say in its types. */
export interface Schema {
  readonly safeParse: (value: unknown) => { readonly success: boolean };
  readonly options?: readonly string[];
  readonly minValue?: number | null;
  readonly maxValue?: number | null;
  readonly maxLength?: number | null;
  readonly def: {
    readonly type: string;
    readonly innerType?: Schema;
    readonly element?: Schema;
    readonly valueType?: Schema;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly options?: readonly Schema[];
    readonly in?: Schema;
    readonly out?: Schema;
  };
}
