import { type HostileCase, type Kind, type Lab, noise } from './lab.ts';

const size = (value: string, seconds = 1, rate = '24') => ['-f', 'lavfi', '-i', `testsrc2=s=${value}:r=${rate}:d=${seconds}`];
const tone = (layout = 'mono', rate = 48_000) => ['-f', 'lavfi', '-i', `sine=f=300:d=1:r=${rate},aformat=channel_layouts=${layout}`];
const x264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
const bare = size('180x320');

function film(name: string, args: readonly string[], fits: readonly Kind[] = ['video']): HostileCase {
  return { name, fits, make: (lab) => lab.ffmpeg(`valid-${name.replaceAll(/[^\w.]/g, '-')}`, args) };
}

const both: readonly Kind[] = ['video', 'sound'];

/** What people really have: every one must be taken. */
export const validCases: readonly HostileCase[] = [
  film('h264 in.mp4', [...bare, ...x264]),
  film('h264 with aac.mp4', [...bare, ...tone('stereo'), ...x264, '-c:a', 'aac'], both),
  film('h264 with 5.1.mp4', [...bare, ...tone('5.1'), ...x264, '-c:a', 'aac'], both),
  film('h264 with opus.mkv', [...bare, ...tone(), ...x264, '-c:a', 'libopus'], both),
  film('h264 with pcm.mov', [...bare, ...tone(), ...x264, '-c:a', 'pcm_s16le'], both),
  film('hevc.mp4', [...bare, '-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=error', '-tag:v', 'hvc1']),
  film('hevc 10 bit.mov', [
    ...bare,
    '-c:v',
    'libx265',
    '-preset',
    'ultrafast',
    '-x265-params',
    'log-level=error',
    '-pix_fmt',
    'yuv420p10le',
  ]),
  film('vp8.webm', [...bare, ...tone(), '-c:v', 'libvpx', '-deadline', 'realtime', '-c:a', 'libvorbis'], both),
  film('vp9.webm', [...bare, ...tone('stereo'), '-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus'], both),
  film('av1.mkv', [...size('128x128', 0.5), '-c:v', 'libsvtav1', '-preset', '12']),
  film('av1.mp4', [...size('128x128', 0.5), '-c:v', 'libsvtav1', '-preset', '12']),
  film('prores.mov', [...bare, '-c:v', 'prores_ks', '-profile:v', '0']),
  film('mjpeg.mov', [...bare, '-c:v', 'mjpeg', '-q:v', '5']),
  film('mjpeg.avi', [...bare, '-c:v', 'mjpeg', '-q:v', '5']),
  film('mpeg4.avi', [...bare, ...tone(), '-c:v', 'mpeg4', '-c:a', 'libmp3lame'], both),
  film('4:2:2.mov', [...bare, '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv422p']),
  film('4:4:4 10 bit.mkv', [...bare, '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv444p10le']),
  film('full range.mp4', [...bare, '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuvj420p']),
  film('grey.mp4', [...bare, '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'gray']),
  film('odd 181 by 319.mkv', [...size('181x319'), '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv444p']),
  film('turned 90.mov', [...bare, ...x264, '-metadata:s:v:0', 'rotate=90']),
  film('turned 180.mp4', [...bare, ...x264, '-metadata:s:v:0', 'rotate=180']),
  film('wide pixels.mp4', [...bare, ...x264, '-vf', 'setsar=4/3']),
  film('29.97.mp4', [...size('180x320', 1, '30000/1001'), ...x264]),
  film('60 a second.mp4', [...size('180x320', 1, '60'), ...x264]),
  film('120 a second.mp4', [...size('64x64', 1, '120'), ...x264]),
  film('uneven times.mp4', [...bare, ...x264, '-vf', `select='not(eq(mod(n,5),3))'`, '-fps_mode', 'vfr']),
  film('1 a second.mp4', [...size('180x320', 3, '1'), ...x264]),
  film('interlaced.mp4', [...bare, ...x264, '-flags', '+ilme+ildct', '-x264opts', 'tff=1']),
  film('fragments.mp4', [...bare, ...x264, '-g', '6', '-movflags', '+frag_keyframe+empty_moov']),
  film('chapters and subtitles.mkv', [...bare, ...tone(), ...x264, '-c:a', 'flac', '-metadata', 'title=%n%n%s %(quote)'], both),
  film('4096 wide.mp4', [...size('4096x32', 0.2), ...x264]),
  film('stereo.wav', tone('stereo'), ['sound']),
  film('8 kHz 8 bit.wav', [...tone('mono', 8000), '-c:a', 'pcm_u8'], ['sound']),
  film('24 bit 96 kHz.wav', [...tone('stereo', 96_000), '-c:a', 'pcm_s24le'], ['sound']),
  film('float.wav', [...tone(), '-c:a', 'pcm_f32le'], ['sound']),
  film('mono.mp3', [...tone(), '-c:a', 'libmp3lame'], ['sound']),
  film('alac.m4a', [...tone('stereo'), '-c:a', 'alac'], ['sound']),
  film('aac.m4a', [...tone('stereo'), '-c:a', 'aac'], ['sound']),
  film('opus.ogg', [...tone(), '-c:a', 'libopus'], ['sound']),
  film('vorbis.ogg', [...tone('stereo', 44_100), '-c:a', 'libvorbis'], ['sound']),
  film('7.1.flac', [...tone('7.1'), '-c:a', 'flac'], ['sound']),
  film('raw.aac', [...tone(), '-c:a', 'aac', '-f', 'adts'], ['sound']),
  film('grey.png', [...bare, '-frames:v', '1', '-pix_fmt', 'gray16be'], ['picture']),
  film('see-through.png', [...bare, '-frames:v', '1', '-vf', 'format=rgba,colorchannelmixer=aa=0.5'], ['picture']),
  film('moving.gif', bare, ['picture']),
  film('still.webp', [...bare, '-frames:v', '1'], ['picture']),
  film('4:4:4.jpg', [...bare, '-frames:v', '1', '-pix_fmt', 'yuvj444p'], ['picture']),
  {
    name: 'JPEG with a megabyte behind it',
    fits: ['picture'],
    make: async (lab) => lab.put('valid-tail.jpg', Buffer.concat([await lab.good('good.jpg'), noise(1_000_000, 5)])),
  },
  ...[
    '-i.mp4',
    "it's; rm -rf $HOME && `id`.mp4",
    '%d%05d.mp4',
    'concat:a|b.mp4',
    'new\nline.mp4',
    'كتاب \u202egpj.mp4',
    '[0:v]null[out],.mp4',
    `${'x'.repeat(240)}.mp4`,
  ].map(
    (name): HostileCase => ({
      name: `a good video called ${JSON.stringify(name).slice(0, 40)}`,
      fits: both,
      make: async (lab: Lab) => lab.put(name, await lab.good('fast.mp4')),
    }),
  ),
];
