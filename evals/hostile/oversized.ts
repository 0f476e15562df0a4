import { crc32, deflateSync } from 'node:zlib';
import type { HostileCase, Lab } from './lab.ts';

const x264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
const film = (name: string, source: string, more: readonly string[] = []): HostileCase => ({
  name,
  fits: [],
  make: (lab) => lab.ffmpeg(`big-${name.replaceAll(/\W/g, '-')}.mp4`, ['-f', 'lavfi', '-i', source, ...x264, ...more]),
});

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A whole PNG of that many black pixels, in a few hundred kilobytes. */
function flood(width: number, height: number, depth: 1 | 8): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = depth;
  const row = 1 + Math.ceil((width * depth) / 8);
  const rows = deflateSync(Buffer.alloc(Math.min(row * height, 60_000_000)), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const pixels = (width: number, height: number, depth: 1 | 8): HostileCase => ({
  name: `a PNG of ${width} × ${height}`,
  fits: [],
  make: (lab) => lab.put(`flood-${width}-${height}.png`, flood(width, height, depth)),
});

/** A good picture whose header claims other sides. */
const claimed = (
  name: string,
  from: 'good.jpg' | 'good.gif' | 'good.webp',
  change: (bytes: Buffer) => void,
  fits: HostileCase['fits'] = [],
): HostileCase => ({
  name,
  fits,
  make: async (lab) => {
    const bytes = Buffer.from(await lab.good(from));
    change(bytes);
    return lab.put(`claimed-${from}`, bytes);
  },
});

const wavHeader = (claims: number): Buffer => {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(claims + 36, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(claims, 40);
  return head;
};

const tracks = (name: string, count: number, ending: string): HostileCase => ({
  name,
  fits: [],
  make: (lab: Lab) =>
    lab.ffmpeg(`tracks-${count}.${ending}`, [
      ...['-f', 'lavfi', '-i', 'testsrc2=s=64x64:r=10:d=0.5', '-f', 'lavfi', '-i', 'sine=d=0.5', '-map', '0:v', ...x264],
      ...Array.from({ length: count }, () => ['-map', '1:a']).flat(),
      ...['-c:a', 'aac'],
    ]),
});

/** Files that are too much: of pixels, of seconds, of tracks. */
export const oversizedCases: readonly HostileCase[] = [
  film('16384 wide', 'color=s=16384x64:r=10:d=0.3'),
  film('16384 high', 'color=s=64x16384:r=10:d=0.3'),
  film('8K', 'color=s=7680x4320:r=5:d=0.2'),
  film('4098 wide', 'color=s=4098x64:r=10:d=0.3'),
  film('8 pixels', 'color=s=8x8:r=10:d=1'),
  film('15 pixels high', 'color=s=64x14:r=10:d=1'),
  film('100 hours', 'color=s=32x32:r=1/600:d=360000'),
  film('601 seconds', 'color=s=32x32:r=1:d=602'),
  film('240 a second', 'color=s=64x64:r=240:d=0.3'),
  film('1000 a second', 'color=s=64x64:r=1000:d=0.2'),
  pixels(50_000, 50_000, 8),
  pixels(30_000, 30_000, 1),
  pixels(6400, 6400, 8),
  pixels(2_000_000, 21, 1),
  pixels(8, 8, 8),
  claimed('a JPEG that claims 65500 × 65500', 'good.jpg', (bytes) => {
    const at = bytes.indexOf(Buffer.from([0xff, 0xc0]));
    bytes.writeUInt16BE(65_500, at + 5);
    bytes.writeUInt16BE(65_500, at + 7);
  }),
  // Many GIFs lie about their screen: a reader may go by the size of the picture on it.
  claimed(
    'a GIF that claims 65535 × 65535',
    'good.gif',
    (bytes) => {
      bytes.writeUInt16LE(65_535, 6);
      bytes.writeUInt16LE(65_535, 8);
    },
    'either',
  ),
  claimed('a WebP that claims 16383 × 16383', 'good.webp', (bytes) => {
    const at = bytes.indexOf(Buffer.from([0x9d, 0x01, 0x2a]));
    if (at < 0) return;
    bytes.writeUInt16LE(16_383, at + 3);
    bytes.writeUInt16LE(16_383, at + 5);
  }),
  tracks('9 tracks of sound', 9, 'mp4'),
  tracks('60 tracks of sound', 60, 'mkv'),
  {
    name: 'a WAV that claims 100 hours',
    fits: [],
    make: (lab) => lab.put('claims.wav', Buffer.concat([wavHeader(2_880_000_000), Buffer.alloc(80_000, 128)])),
  },
  {
    name: 'a WAV of 11 minutes',
    fits: [],
    make: (lab) => lab.put('long.wav', Buffer.concat([wavHeader(5_280_000), Buffer.alloc(5_280_000, 128)])),
  },
  {
    name: 'an MP3 of 11 minutes',
    fits: [],
    make: (lab) => lab.ffmpeg('long.mp3', ['-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono:d=660', '-c:a', 'libmp3lame', '-b:a', '8k']),
  },
  {
    name: 'a FLAC of 11 minutes',
    fits: [],
    make: (lab) => lab.ffmpeg('long.flac', ['-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono:d=660']),
  },
  {
    name: 'a WAV of 16 channels',
    fits: [],
    make: (lab) => lab.ffmpeg('channels.wav', ['-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=16c:d=1'.replace('16c', 'hexadecagonal')]),
  },
  {
    name: 'pictures of subtitles only',
    fits: [],
    make: async (lab) =>
      lab.ffmpeg('subtitles.mkv', ['-i', await lab.put('s.srt', '1\n00:00:00,000 --> 00:00:02,000\nHello\n'), '-c:s', 'srt']),
  },
  {
    name: 'an MP3 with a cover',
    fits: ['sound'],
    make: async (lab) => {
      await lab.good('good.png');
      return lab.ffmpeg('cover.mp3', [
        '-f',
        'lavfi',
        '-i',
        'sine=d=1',
        '-i',
        `${lab.folder}/good.png`,
        '-map',
        '0',
        '-map',
        '1',
        '-c:a',
        'libmp3lame',
        '-c:v',
        'mjpeg',
        '-disposition:v',
        'attached_pic',
      ]);
    },
  },
  {
    name: 'a GIF of 2,000 pictures',
    fits: ['picture'],
    make: (lab) => lab.ffmpeg('many.gif', ['-f', 'lavfi', '-i', 'testsrc2=s=48x48:r=50:d=40']),
  },
];
