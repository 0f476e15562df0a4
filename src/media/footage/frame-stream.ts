import { runFfmpeg } from '../ffmpeg.ts';
import { type Probe, readLimits, safeInput } from '../probe.ts';
import { frameBytes, type GridSize } from './picture-grid.ts';

/** What the decoder says of its pictures beside their pixels. */
export interface StreamReport {
  frames: number;
  /** `smpte2084` and `arib-std-b67` mean HDR. */
  transfer: string;
}

/** CPU seconds: ten minutes of 4K at 60 frames a second, twice over. */
const decodeSeconds = 3600;

/**
 * Decodes every picture of a file, scaled down, in one process. `onFrame` gets yuv420p bytes (valid only during the call), the frame's number
 * and its time in seconds; numbers count decoded frames, also where their spacing varies.
 */
export async function readFrames(
  file: string,
  { container }: Probe,
  size: GridSize,
  onFrame: (frame: Uint8Array, index: number, seconds: number) => void,
  options: { signal?: AbortSignal } = {},
): Promise<StreamReport> {
  const bytes = frameBytes(size);
  const times: number[] = [];
  const ready: Uint8Array<ArrayBuffer>[] = [];
  const report: StreamReport = { frames: 0, transfer: 'unknown' };
  // Buffers go round: a new one for each frame would pile up faster than it is cleared away.
  const spare: Uint8Array<ArrayBuffer>[] = [];
  let part = new Uint8Array(bytes);
  let filled = 0;
  let last = 0;
  // Times come on another pipe than pictures, so whichever is first waits for the other.
  const hand = (all: boolean) => {
    while (ready.length > 0 && (all || times.length > 0 || ready.length > 64)) {
      last = times.shift() ?? last;
      const frame = ready.shift() as Uint8Array<ArrayBuffer>;
      onFrame(frame, report.frames++, last);
      spare.push(frame);
    }
  };
  const onOutput = (chunk: Buffer) => {
    for (let at = 0; at < chunk.length; ) {
      const take = Math.min(bytes - filled, chunk.length - at);
      part.set(chunk.subarray(at, at + take), filled);
      filled += take;
      at += take;
      if (filled < bytes) continue;
      ready.push(part);
      part = spare.pop() ?? new Uint8Array(bytes);
      filled = 0;
    }
    hand(false);
  };
  const onLine = (line: string) => {
    const time = /\bpts_time:\s*(-?[\d.]+)/.exec(line)?.[1];
    if (time !== undefined) times.push(Number(time));
    const transfer = /color_trc:(\S+)/.exec(line)?.[1];
    if (transfer !== undefined) report.transfer = transfer;
    if (time !== undefined) hand(false);
  };
  const scale = `scale=${size.planeWidth}:${size.planeHeight}:flags=bilinear:out_range=pc:out_color_matrix=bt709,format=yuv420p,showinfo=checksum=0`;
  const input = ['-threads', '1', ...safeInput(file, container)];
  const output = [
    '-map',
    '0:V:0',
    '-an',
    '-sn',
    '-dn',
    '-filter_threads',
    '1',
    '-vf',
    scale,
    '-fps_mode',
    'passthrough',
    '-f',
    'rawvideo',
    'pipe:1',
  ];
  await runFfmpeg([...input, ...output], { onOutput, onLine, limits: { ...readLimits, cpu: decodeSeconds }, ...options });
  hand(true);
  return report;
}
