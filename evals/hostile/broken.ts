import { type GoodName, type HostileCase, type Kind, type Lab, noise } from './lab.ts';

/** Cut short at a share of their bytes. What only streams, without an index or a length, is a shorter good file when cut. */
const cutShort = ([names, shares, fits]: [GoodName[], number[], HostileCase['fits']]): HostileCase[] =>
  names.flatMap((name) =>
    shares.map((share) => ({
      name: `${name} cut at ${Math.round(share * 100)} %`,
      fits,
      damaged: true,
      make: async (lab: Lab) => {
        const bytes = await lab.good(name);
        return lab.put(`cut-${Math.round(share * 100)}-${name}`, bytes.subarray(0, Math.round(share * bytes.length)));
      },
    })),
  );

const flipped = (name: GoodName, seed: number): HostileCase => ({
  name: `${name} with flipped bits (${seed})`,
  fits: 'either',
  make: async (lab) => {
    const bytes = Buffer.from(await lab.good(name));
    const places = noise(60, seed * 977);
    for (let at = 0; at < 15; at++) {
      const place = places.readUInt32LE(at * 4) % bytes.length;
      bytes[place] = (bytes[place] ?? 0) ^ (1 << (at % 8));
    }
    return lab.put(`flipped-${seed}-${name}`, bytes);
  },
});

const magics: Record<string, Buffer> = {
  mp4: Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'),
  matroska: Buffer.from('1a45dfa3a34286810142f7810142f2810442f381084282847765626d', 'hex'),
  wav: Buffer.from('RIFF\xff\xff\xff\x7fWAVEfmt ', 'latin1'),
  avi: Buffer.from('RIFF\xff\xff\xff\x7fAVI LIST', 'latin1'),
  ogg: Buffer.from('OggS\0\x02', 'latin1'),
  flac: Buffer.from('fLaC\0\0\0\x22', 'latin1'),
  mp3: Buffer.from('ID3\x04\0\0\x7f\x7f\x7f\x7f', 'latin1'),
  'mp3 sync': Buffer.from([0xff, 0xfb, 0x90, 0x64]),
  aac: Buffer.from([0xff, 0xf1, 0x50, 0x80]),
  png: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  jpeg: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  gif: Buffer.from('GIF89a', 'latin1'),
  webp: Buffer.from('RIFF\xff\xff\xff\x7fWEBPVP8 ', 'latin1'),
  avif: Buffer.from('\0\0\0\x1cftypavif\0\0\0\0mif1miaf', 'latin1'),
};

const behindMagic: HostileCase[] = Object.entries(magics).flatMap(([name, magic], index) => [
  { name: `the first bytes of ${name} and nothing`, fits: [], make: (lab) => lab.put(`bare-${index}`, magic) },
  {
    name: `the first bytes of ${name} and noise`,
    fits: [],
    make: (lab) => lab.put(`noise-${index}`, Buffer.concat([magic, noise(60_000, index + 1)])),
  },
  {
    name: `the first bytes of ${name} and zeros`,
    fits: [],
    make: (lab) => lab.put(`zeros-${index}`, Buffer.concat([magic, Buffer.alloc(60_000)])),
  },
]);

/** Bytes changed where a box or chunk of that name stands. */
const patched = (
  name: string,
  from: GoodName,
  mark: string,
  change: (bytes: Buffer, at: number) => void,
  fits: readonly Kind[] | 'either',
): HostileCase => ({
  name,
  fits,
  make: async (lab) => {
    const bytes = Buffer.from(await lab.good(from));
    const at = bytes.indexOf(mark, 0, 'latin1');
    if (at < 0) throw new Error(`${from} has no ${mark}`);
    change(bytes, at);
    return lab.put(`patched-${name.replaceAll(/\W/g, '-')}`, bytes);
  },
});

/** Damaged files. */
export const brokenCases: readonly HostileCase[] = [
  ...(
    [
      [['fast.mp4', 'slow.mp4', 'good.mov', 'good.avi'], [0.01, 0.1, 0.35, 0.6, 0.9], []],
      [['good.mkv', 'good.webm'], [0.01, 0.1, 0.35, 0.6, 0.9], []],
      [['good.m4a', 'good.flac', 'good.wav', 'good.mp3'], [0.1, 0.5, 0.8], []],
      [['good.aac', 'good.ogg'], [0.1, 0.6], 'either'],
      [['good.jpg', 'good.png', 'good.webp'], [0.02, 0.3, 0.8], []],
      // Of a GIF that moves only its first picture counts.
      [['good.gif'], [0.3, 0.8], 'either'],
      [['good.gif'], [0.001, 0.005], []],
    ] satisfies [GoodName[], number[], HostileCase['fits']][]
  ).flatMap(cutShort),
  ...(['fast.mp4', 'good.mkv', 'good.webm', 'good.mp3', 'good.flac', 'good.jpg', 'good.png', 'good.wav'] as const).flatMap((name) =>
    [1, 2, 3].map((seed) => flipped(name, seed)),
  ),
  ...behindMagic,
  { name: 'nothing at all', fits: [], make: (lab) => lab.put('nothing.mp4', '') },
  { name: 'one byte', fits: [], make: (lab) => lab.put('one.mp4', 'x') },
  { name: 'a megabyte of zeros', fits: [], make: (lab) => lab.put('zeros.mp4', Buffer.alloc(1_000_000)) },
  patched('a film whose index says 2 billion frames', 'fast.mp4', 'stsz', (bytes, at) => bytes.writeUInt32BE(0x7fffffff, at + 12), []),
  patched('a film of 0 ticks a second', 'fast.mp4', 'mdhd', (bytes, at) => bytes.writeUInt32BE(0, at + 16), 'either'),
  patched('a film whose boxes hold themselves', 'fast.mp4', 'trak', (bytes, at) => bytes.writeUInt32BE(8, at - 4), []),
  patched(
    'a film whose first chunk lies past its end',
    'fast.mp4',
    'stco',
    (bytes, at) => bytes.writeUInt32BE(0xfffffff0, at + 12),
    'either',
  ),
  patched('a film whose data is said to lie in another file', 'fast.mp4', 'url ', (bytes, at) => bytes.writeUInt32BE(0, at + 4), 'either'),
  patched('a sound of 0 Hz', 'good.wav', 'fmt ', (bytes, at) => bytes.writeUInt32LE(0, at + 12), []),
  patched('a sound of 65535 channels', 'good.wav', 'fmt ', (bytes, at) => bytes.writeUInt16LE(65_535, at + 10), []),
  patched('an AVI of no rate', 'good.avi', 'strh', (bytes, at) => bytes.fill(0, at + 28, at + 36), 'either'),
];
