import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { CaptionTheme } from '#core/caption-theme.ts';
import type { Cut } from '#core/cut.ts';
import { renderFrame } from './render-frame.ts';

/** The 4:5 of a card in a gallery: type is larger on it than on the whole upright picture. */
const size = { width: 480, height: 600 };
/** In the middle of the third word. */
const moment = 1.13;
/** The cup, as a box of the upright picture: captions keep clear of it as of any product. */
const cup = { x: 0.21, y: 0.34, width: 0.71, height: 0.39 };

/** A caption theme at work, as a JPEG: words over a picture as films have them, drawn as a film's are. Errors as in `renderPiece`. */
export async function renderThemeSample(
  theme: CaptionTheme,
  { folder, file, signal }: { folder: string; file: string; signal?: AbortSignal },
): Promise<void> {
  const ground = join(folder, 'ground.png');
  await writeFile(ground, await sharp(Buffer.from(groundSvg())).png().toBuffer());
  await renderFrame(
    sampleCut(theme, ground),
    { index: 0, at: moment },
    { profile: { ...size, fps: 30, quality: 'master' }, fileOf: (media) => media, folder, file, ...(signal ? { signal } : {}) },
  );
}

/** A cup on a table before a window, out of focus: light and dark, warm and cool, so that a theme shows how it copes. */
function groundSvg(): string {
  const lights = [
    [70, 90, 46, '#FFE3B0'],
    [165, 50, 30, '#FFD08A'],
    [250, 120, 54, '#FFF1D6'],
    [372, 70, 38, '#BFD9E8'],
    [430, 170, 60, '#8FB6CC'],
    [120, 190, 26, '#FFC987'],
    [320, 210, 22, '#DCEAF2'],
  ] as const;
  const discs = lights.map(([x, y, r, fill]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" opacity="0.55"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
<defs>
<linearGradient id="wall" x2="1" y2="0.9"><stop stop-color="#D9B48A"/><stop offset="0.5" stop-color="#7C7F86"/><stop offset="1" stop-color="#27455A"/></linearGradient>
<linearGradient id="table" y2="1" x2="0.2"><stop stop-color="#8A5A3C"/><stop offset="1" stop-color="#3B241A"/></linearGradient>
<linearGradient id="cup" x2="1"><stop stop-color="#F3EFE8"/><stop offset="0.55" stop-color="#D6CDC2"/><stop offset="1" stop-color="#8D8780"/></linearGradient>
<filter id="far" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="7"/></filter>
<filter id="near" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="2.2"/></filter>
<radialGradient id="edge" r="0.78"><stop offset="0.55" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.5"/></radialGradient>
</defs>
<rect width="100%" height="100%" fill="url(#wall)"/>
<g filter="url(#far)">${discs}<rect y="392" width="480" height="220" fill="url(#table)"/></g>
<g filter="url(#near)">
<ellipse cx="252" cy="434" rx="128" ry="20" fill="#1C100B" opacity="0.55"/>
<path d="M316 262 q76 -8 70 58 q-6 56 -82 62" fill="none" stroke="#C9C0B5" stroke-width="20"/>
<path d="M150 232 h174 l-16 176 q-4 24 -34 24 h-74 q-30 0 -34 -24 z" fill="url(#cup)"/>
<ellipse cx="237" cy="232" rx="87" ry="20" fill="#EFE9E0"/><ellipse cx="237" cy="234" rx="74" ry="14" fill="#4A2A1A"/>
<path d="M214 206 q-18 -34 6 -62 M262 204 q-16 -38 8 -70" fill="none" stroke="#FFF" stroke-width="9" stroke-linecap="round" opacity="0.28"/>
</g>
<rect width="100%" height="100%" fill="url(#edge)"/>
</svg>`;
}

function sampleCut(theme: CaptionTheme, ground: string): Cut {
  const words = ['Still', 'hot', 'tonight.'].map((text, index) => ({ text, start: 0.1 + index * 0.4, end: 0.45 + index * 0.4 }));
  return {
    form: 1,
    fps: 30,
    segments: [{ source: { kind: 'still', media: ground, move: 'push' }, seconds: 3, words, overlays: [], keepClear: [cup] }],
    transitions: [],
    audio: { voices: [], music: null, loudness: { lufs: -14, truePeak: -1.5 } },
    captions: theme,
    platform: 'all',
    disclosure: '',
    brand: null,
  };
}
