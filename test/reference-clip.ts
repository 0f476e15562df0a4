import { runFfmpeg } from '#media/ffmpeg.ts';

/** A clip with a cut every `shotSeconds` and a tone for sound. Shots are a moving test picture and bars that stand still, by turns. */
export async function referenceClip(
  file: string,
  { seconds = 8, shotSeconds = 1, width = 270, height = 480, sound = true } = {},
): Promise<string> {
  const shots = Math.ceil(seconds / shotSeconds);
  const inputs = Array.from({ length: shots }, (_, n) => {
    const size = `${width}x${height}`;
    const hue = (n * 67) % 360;
    const picture = n % 2 === 0 ? `testsrc2=s=${size}:r=25,hue=h=${hue}` : `smptehdbars=s=${size}:r=25,hue=h=${hue}`;
    return ['-f', 'lavfi', '-t', String(shotSeconds), '-i', picture];
  });
  const joined = `${inputs.map((_, n) => `[${n}:v]format=yuv420p,setsar=1[v${n}];`).join('')}${inputs.map((_, n) => `[v${n}]`).join('')}concat=n=${shots}[v]`;
  const tone = sound ? ['-f', 'lavfi', '-t', String(seconds), '-i', 'sine=f=330:r=44100'] : [];
  const maps = sound ? ['-map', '[v]', '-map', `${shots}:a`, '-c:a', 'aac'] : ['-map', '[v]'];
  const video = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '38', '-t', String(seconds)];
  await runFfmpeg([...inputs.flat(), ...tone, '-filter_complex', joined, ...maps, ...video, file]);
  return file;
}
