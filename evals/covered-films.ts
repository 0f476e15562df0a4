/** The five films that `covered.ts` measures: made by the public command line in a home of their own, without keys. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import type { Cut } from '#core/cut.ts';
import type { Tone } from '#core/vocabulary.ts';
import { run } from '#kit/subprocess.ts';
import { boxColors, drawNameBox } from '#providers/local/compositor/name-box.ts';
import type { Look } from './covered-match.ts';
import { backdrops } from './photos/backdrops.ts';
import { makePhoto } from './photos/photo.ts';
import type { ProductKind } from './photos/products.ts';
import { seeded } from './word-times.ts';

interface Subject {
  name: string;
  /** Null for a product that nobody photographed. */
  photo: { product: ProductKind; backdrop: string; seed: number } | null;
  tone: Tone;
  product: Record<string, unknown>;
}

/** Two photos with plain backgrounds, two with busy ones, and none at all; made-up products. */
export const subjects: readonly Subject[] = [
  {
    name: 'bottle',
    photo: { product: 'bottle', backdrop: 'near white', seed: 5 },
    tone: 'tired-expert',
    product: {
      name: 'Fjell Flask 0.6 l',
      brand: 'Fjell',
      price: 34,
      currency: 'EUR',
      category: 'Kitchen > Drinkware > Bottles',
      description: 'A steel flask for cold days. The cap has one seal and comes apart for washing.',
      features: [
        'Keeps tea hot for 11 hours and water cold for 20',
        'The cap closes with half a turn',
        'The mouth is 45 mm wide, so a brush gets in',
        'Double wall of steel with a vacuum between',
        'The seal can be bought again for €3',
        'Not for carbonated drinks',
      ],
      specs: { Material: 'steel 18/8', Weight: '340 g', Height: '26 cm', Warranty: '5 years' },
      rating: { value: 4.7, count: 312 },
    },
  },
  {
    name: 'tube',
    photo: { product: 'tube', backdrop: 'pastel', seed: 11 },
    tone: 'deadpan-comic',
    product: {
      name: 'Sonntag Hand Balm',
      brand: 'Sonntag',
      price: 14.5,
      currency: 'EUR',
      category: 'Beauty > Skin care > Hands',
      description: 'A balm for hands that are washed often. It is gone in a minute and leaves no shine.',
      features: [
        'Dry to the touch after about 60 seconds',
        'One tube lasts about 8 weeks',
        'With shea butter and oat oil',
        'No perfume',
        'The cap stands on its head, so the last bit comes out',
      ],
      specs: { Content: '75 ml', 'Country of origin': 'Austria' },
      rating: { value: 4.6, count: 88 },
    },
  },
  {
    name: 'candle',
    photo: { product: 'jar', backdrop: 'kitchen', seed: 21 },
    tone: 'cozy-storyteller',
    product: {
      name: 'Hazel Evening Candle',
      brand: 'Hazel',
      price: 28,
      currency: 'EUR',
      category: 'Home > Candles',
      description: 'A candle of rapeseed wax in a jar with a lid. The jar is made to be used again.',
      features: [
        'Burns for about 45 hours',
        'The wick is of cotton and needs no trimming for the first 10 hours',
        'Smells of hazelnut and cold smoke, and not from across the street',
        'The jar goes into the dishwasher once it is empty',
        'The lid puts the flame out without smoke',
      ],
      specs: { Weight: '420 g', Height: '10 cm', Wax: 'rapeseed' },
      rating: { value: 4.9, count: 57 },
    },
  },
  {
    name: 'shoe',
    photo: { product: 'shoe', backdrop: 'brick', seed: 31 },
    tone: 'hype-friend',
    product: {
      name: 'Merle Day Trainer',
      brand: 'Merle',
      price: 89,
      currency: 'EUR',
      category: 'Clothing > Shoes > Trainers',
      description: 'A light trainer for whole days on hard floors.',
      features: [
        'Weighs 240 g in size 42',
        'The insole comes out and goes into the washing machine',
        'The sole is sewn and glued, and a cobbler can change it',
        'Wide toe box in every size from 36 to 48',
        'Not made for running',
      ],
      specs: { Upper: 'recycled polyester', Sole: 'natural rubber', Warranty: '2 years' },
      rating: { value: 4.5, count: 641 },
    },
  },
  {
    name: 'unseen',
    photo: null,
    tone: 'curious-tester',
    product: {
      name: 'Stativ Desk Lamp',
      brand: 'Stativ',
      price: 64,
      currency: 'EUR',
      category: 'Office > Lighting > Desk lamps',
      description: 'A lamp that lights a desk and not the face behind it.',
      features: [
        'The shade turns by 180 degrees and stays where it is put',
        'Five steps of brightness, the lowest for reading beside somebody asleep',
        'Uses 7 W at full brightness',
        'The foot takes 9 cm of the desk',
        'The light can be changed by hand, without a tool',
      ],
      specs: { Height: '41 cm', Cable: '1.8 m', Warranty: '3 years' },
      rating: { value: 4.4, count: 129 },
    },
  },
];

export interface FilmFiles {
  name: string;
  /** The finished film and the same cut without a letter on it. */
  film: string;
  bare: string;
  cut: Cut;
  look: Look;
}

const cli = resolve(import.meta.dirname, '../src/cli/main.ts');

/**
 * A subject's film with and without text. What `folder` has already is used: a film made before is edited again, by today's code, which
 * renders what changed and shoots nothing anew.
 */
export async function makeFilm(subject: Subject, folder: string): Promise<FilmFiles> {
  const own = join(folder, subject.name);
  await mkdir(own, { recursive: true });
  const at = (file: string) => join(own, file);
  const look = await makePicture(subject, at('photo.jpg'));
  const film = at('film.mp4');
  const parts = join(folder, 'parts');
  const hookline = (args: string[]) => runCli(args, join(folder, 'home'));
  const made = existsSync(at('video.json'));
  if (!made) {
    await writeFile(at('product.json'), JSON.stringify({ ...subject.product, images: [] }, null, 2));
    const picture = subject.photo ? ['--image', at('photo.jpg')] : [];
    const record = await hookline(['make', at('product.json'), ...picture, '--tone', subject.tone, '--out', film, '--json']);
    await writeFile(at('video.json'), record);
  }
  const { id } = JSON.parse(await readFile(at('video.json'), 'utf8')) as { id: string };
  const cut = JSON.parse(await hookline(['cut', 'show', id, '--json'])) as Cut;
  await writeFile(at('cut.json'), JSON.stringify(cut));
  const render = (of: string, out: string) => hookline(['cut', 'render', at(of), '--out', out, '--keep', parts, '--json']);
  if (made) await render('cut.json', film);
  // Clips are named by their content: the same cut of them needs no second rendering.
  const bare = JSON.stringify(withoutText(cut));
  const known = existsSync(at('bare.mp4')) && (await readFile(at('bare.json'), 'utf8')) === bare;
  await writeFile(at('bare.json'), bare);
  if (!known) await render('bare.json', at('bare.mp4'));
  return { name: subject.name, film, bare: at('bare.mp4'), cut, look };
}

function withoutText(cut: Cut): Cut {
  return { ...cut, disclosure: '', segments: cut.segments.map((segment) => ({ ...segment, words: [], overlays: [], keepClear: [] })) };
}

async function runCli(args: string[], home: string): Promise<string> {
  const env = { ...(process.env as Record<string, string>), HOOKLINE_HOME: home };
  const { exit, stdout, stderr } = await run(process.execPath, [cli, ...args], { env });
  if (exit !== 0) throw new Error(`hookline ${args.slice(0, 2).join(' ')} ended with ${exit}:\n${stderr.slice(-2000)}`);
  return stdout.toString('utf8');
}

/** The photo, and the product as it looks: from the photo by its known matte, or the box that stands in for a photo. */
async function makePicture({ photo, product }: Subject, file: string): Promise<Look> {
  if (!photo) {
    const box = drawNameBox(String(product['name']), boxColors(1));
    const { data } = box.getContext('2d').getImageData(0, 0, box.width, box.height);
    return { width: box.width, height: box.height, rgba: new Uint8Array(data.buffer) };
  }
  const backdrop = backdrops.find(({ name }) => name === photo.backdrop);
  if (!backdrop) throw new Error(`There is no backdrop ${photo.backdrop}.`);
  const { jpeg, matte, width, height } = await makePhoto({
    ...{ product: photo.product, tint: 'any', backdrop, random: seeded(photo.seed), scale: 1 },
  });
  await writeFile(file, jpeg);
  const rgba = await sharp(jpeg).ensureAlpha().raw().toBuffer();
  for (const [at, cover] of matte.entries()) rgba[at * 4 + 3] = cover;
  return { width, height, rgba };
}
