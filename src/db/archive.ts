import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { z } from 'zod';
import { HooklineError } from '#core/errors.ts';

/**
 * A backup is one gzipped tar: `manifest.json` first, then `tables/<schema>.<name>.copy` (PostgreSQL's COPY text), then
 * `media/<workspace>/<sha256>`.
 */
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
const name = z.string().min(1).max(63);

const tableSchema = z.strictObject({ schema: name, name, columns: z.array(name).min(1), rows: count, bytes: count, sha256: hash });
const blobSchema = z.strictObject({ workspaceId: z.uuid(), sha256: hash, bytes: count });
const manifestSchema = z.strictObject({
  format: z.literal(1),
  madeAt: z.string(),
  /** Major version of the PostgreSQL it comes from. */
  postgres: count,
  /** Number of the last migration of ours, and of the engine's. */
  migration: count,
  engine: count,
  tables: z.array(tableSchema),
  sequences: z.array(z.strictObject({ schema: name, name, value: z.string().regex(/^-?\d{1,19}$/), called: z.boolean() })),
  blobs: z.array(blobSchema),
  /** Blobs whose content no longer had their hash when the backup was made; they are not in it. */
  damaged: z.array(blobSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TableEntry = Manifest['tables'][number];
export type BlobEntry = Manifest['blobs'][number];

export const manifestName = 'manifest.json';
export const tableName = (table: { schema: string; name: string }) => `tables/${table.schema}.${table.name}.copy`;
export const blobName = (blob: { workspaceId: string; sha256: string }) => `media/${blob.workspaceId}/${blob.sha256}`;

export interface ArchiveEntry {
  name: string;
  content: AsyncIterable<Buffer>;
}

const manifestLimit = 512 * 1024 * 1024;

/** Opens an archive: its manifest, then its further entries, each to be read before the next. Error: `invalid_input`. */
export async function openArchive(
  file: string,
  onBytes: (bytes: number) => void,
): Promise<{ manifest: Manifest; entries: AsyncIterable<ArchiveEntry> }> {
  const entries = readEntries(file, onBytes);
  const first = await entries.next();
  if (first.done || first.value.name !== manifestName) throw notABackup(file);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of first.value.content) {
    bytes += chunk.length;
    if (bytes > manifestLimit) throw notABackup(file);
    chunks.push(chunk);
  }
  const parsed = manifestSchema.safeParse(parseJson(Buffer.concat(chunks).toString('utf8')));
  if (!parsed.success) throw notABackup(file, parsed.error);
  return { manifest: parsed.data, entries };
}

async function* readEntries(file: string, onBytes: (bytes: number) => void): AsyncGenerator<ArchiveEntry> {
  const source = createReadStream(file);
  source.on('data', (chunk) => onBytes(chunk.length));
  const tar = extract();
  const gunzip = createGunzip();
  // Not pipeline(): a reader that stops early is no failure of the source.
  source.on('error', (error) => gunzip.destroy(error));
  gunzip.on('error', (error) => tar.destroy(error));
  source.pipe(gunzip).pipe(tar);
  try {
    for await (const entry of tar) {
      // The types lack the async iterator that the stream has.
      if (entry.header.type === 'file')
        yield { name: entry.header.name, content: checked(file, entry as unknown as AsyncIterable<Buffer>) };
      else entry.resume();
    }
  } catch (error) {
    throw isDamage(error) ? notABackup(file, error) : error;
  } finally {
    for (const stream of [source, gunzip] satisfies Readable[]) stream.destroy();
    tar.destroy();
  }
}

/** A file cut short shows while an entry is read. */
async function* checked(file: string, content: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  try {
    yield* content;
  } catch (error) {
    throw isDamage(error) ? notABackup(file, error) : error;
  }
}

/** zlib's complaints (Z_DATA_ERROR …) and tar's, which carry no code. */
function isDamage(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return (typeof code === 'string' && code.startsWith('Z_')) || (typeof message === 'string' && /tar|Unexpected end/i.test(message));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // refused by the schema, like any other content that is no manifest
  }
}

export function notABackup(file: string, cause?: unknown): HooklineError {
  return new HooklineError('invalid_input', `${file} is not a whole backup of Hookline.`, {
    hint: 'It may be cut short or damaged; use another one.',
    cause,
  });
}
