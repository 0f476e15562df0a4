import { open, stat } from 'node:fs/promises';
import { HooklineError } from '#core/errors.ts';

const pieceBytes = 256 * 1024;
/** Types a browser may show in place; everything else is only ever downloaded. */
const shown = /^(image\/(jpeg|png|webp)|video\/mp4|audio\/(wav|x-wav|mpeg|mp4|ogg))$/;

/**
 * A file as an answer: whole, or the one range of bytes that was asked for. Errors: `not_found`, `range_refused`.
 * `etag` names the content; with it in If-None-Match the answer is 304.
 */
export async function serveFile(
  file: string,
  { type, name, etag, headers }: { type: string; name?: string | undefined; etag: string; headers: Headers },
): Promise<Response> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new HooklineError('not_found', 'The file is gone.', { hint: 'It may have been made again: reload.' });
  const common = {
    'content-type': type === 'image/*' ? await pictureType(file) : type,
    'content-disposition': disposition(type, name),
    'content-security-policy': "sandbox; default-src 'none'",
    'accept-ranges': 'bytes',
    etag: `"${etag}"`,
    'cache-control': 'private, max-age=1800, immutable',
  };
  if (headers.get('if-none-match')?.includes(`"${etag}"`)) return new Response(null, { status: 304, headers: common });
  const range = readRange(headers.get('range'), found.size);
  if (!range) return new Response(readPieces(file, 0, found.size), { headers: { ...common, 'content-length': String(found.size) } });
  return new Response(readPieces(file, range.start, range.end), {
    status: 206,
    headers: {
      ...common,
      'content-length': String(range.end - range.start),
      'content-range': `bytes ${range.start}-${range.end - 1}/${found.size}`,
    },
  });
}

/**
 * One range of bytes (RFC 9110 §14); null for none, several, one that ends before it begins, or units we do not know. `end` is
 * exclusive. Error: `range_refused`.
 */
export function readRange(header: string | null, size: number): { start: number; end: number } | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [, first = '', last = ''] = match;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (start < end) return { start, end };
  throw new HooklineError('range_refused', `The file has ${size} bytes, and the range lies outside of them.`, {
    hint: 'Ask for a range within the file, or without one.',
  });
}

/** Reads as the receiver takes; nothing is opened before it asks, so an answer that nobody reads leaves no open file. */
function readPieces(file: string, start: number, end: number): ReadableStream<Uint8Array> {
  let at = start;
  let opening: ReturnType<typeof open> | undefined;
  // Players leave at any moment, also while the file is being opened or read.
  const close = async (): Promise<void> => {
    const opened = opening;
    opening = undefined;
    await (await opened)?.close();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          opening ??= open(file, 'r');
          const piece = Buffer.allocUnsafe(Math.min(pieceBytes, end - at));
          const { bytesRead } = await (await opening).read(piece, 0, piece.length, at);
          at += bytesRead;
          if (bytesRead > 0) controller.enqueue(piece.subarray(0, bytesRead));
          if (at < end && bytesRead > 0) return;
          await close();
          controller.close();
        } catch (error) {
          await close();
          throw error;
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}

function disposition(type: string, name: string | undefined): string {
  const kind = name === undefined && (type === 'image/*' || shown.test(type)) ? 'inline' : 'attachment';
  if (name === undefined) return kind;
  const plain = name.replaceAll(/[^\w.-]+/g, '-');
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

async function pictureType(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    if (buffer[0] === 0xff) return 'image/jpeg';
    if (buffer[0] === 0x89) return 'image/png';
    return buffer.toString('latin1') === 'RIFF' ? 'image/webp' : 'application/octet-stream';
  } finally {
    await handle.close();
  }
}
