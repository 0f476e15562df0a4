import { runFfmpeg } from './ffmpeg.ts';

/** What ffmpeg writes to its standard output; `args` is everything but that. Errors as in `runFfmpeg`. */
export async function readOutput(args: readonly string[], options: { signal?: AbortSignal } = {}): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const onRetry = () => {
    chunks.length = 0;
  };
  await runFfmpeg([...args, 'pipe:1'], { onOutput: (chunk) => chunks.push(chunk), onRetry, ...options });
  return Buffer.concat(chunks);
}
