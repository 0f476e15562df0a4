import sharp from 'sharp';
import type { Operation } from './contract.ts';
import { contractOf, lastOf } from './footage/vendor.ts';
import { prediction } from './footage/wavespeed.ts';
import type { JobBook } from './job-book.ts';
import type { Answer, Mind } from './server.ts';

/** A vendor that draws, as its contract and its habits are. */
export interface StillVendor {
  /** As the catalogue names it. */
  id: string;
  /** Where its own address has its interface. */
  path: string;
  contract: () => Operation[];
  mind: (book: JobBook) => Mind;
  /** The operation that may cost something. */
  submit: RegExp;
  /** Answers of its own kind: its filter, an empty account, a picture that is none. */
  filtered: { operation: RegExp; answer: Answer };
  spent: Answer;
  broken: { operation: RegExp; answer: Answer };
  /** How many pictures came with a body, and its words. */
  pictures: (body: unknown) => number;
  words: (body: unknown) => string;
}

/** A picture of its own for every order, upright as models draw. */
async function draw(hash: string): Promise<Buffer> {
  const hue = Number.parseInt(hash.slice(0, 4), 16) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="768" height="1376"><rect width="768" height="1376" fill="hsl(${hue},45%,55%)"/>
    <circle cx="384" cy="480" r="190" fill="hsl(${hue},40%,80%)"/><rect x="250" y="760" width="270" height="430" rx="60" fill="hsl(${hue},50%,30%)"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

function promptIn(body: unknown): string {
  return (body as { prompt: string }).prompt;
}

const facts = { seconds: 1, width: 768, height: 1376, price: 0.067 };

const wavespeed: StillVendor = {
  id: 'wavespeed/nano-banana-2',
  path: '/api/v3',
  contract: contractOf('wavespeed'),
  submit: /^submit:/,
  filtered: {
    operation: /^getPrediction$/,
    answer: prediction('job', 'failed', { error: 'NSFW content detected in the prompt' }),
  },
  spent: { status: 402, json: { code: 402, message: 'Insufficient balance' } },
  broken: { operation: /^file$/, answer: { bytes: { type: 'image/png', data: Buffer.from('not a picture at all') } } },
  pictures: (body) => (body as { images: string[] }).images.length,
  words: promptIn,
  mind:
    (book) =>
    async ({ operation, path, body }, url) => {
      const name = lastOf(path).replace(/\.png$/, '');
      if (operation === 'file') {
        const job = book.jobs.get(name);
        return job ? { bytes: { type: 'image/png', data: await draw(job.hash) } } : { status: 404, json: { message: 'gone' } };
      }
      if (operation === 'uploadMedia') {
        const data = { type: 'image', download_url: `${url}/files/upload.png`, filename: 'upload.png', size: 1 };
        return { json: { code: 200, message: 'success', data } };
      }
      if (operation.startsWith('submit:')) return prediction(book.take(body, facts).id, 'created');
      const found = book.look(name);
      if (!found) return { status: 404, json: { code: 404, message: 'prediction not found' } };
      return prediction(name, found.done ? 'completed' : 'processing', found.done ? { outputs: [`${url}/files/${name}.png`] } : {});
    },
};

const failure = (code: string, message: string) => ({ error: { code, message, type: 'image_generation_user_error', param: null } });

const openai: StillVendor = {
  id: 'openai/gpt-image-2',
  path: '/v1',
  contract: contractOf('images'),
  submit: /^createImage/,
  filtered: {
    operation: /^createImage/,
    answer: { status: 400, json: failure('moderation_blocked', 'Your request was rejected by the safety system.') },
  },
  spent: { status: 429, json: failure('insufficient_quota', 'You exceeded your current quota.') },
  broken: {
    operation: /^createImage/,
    answer: { json: { created: 1_790_000_000, data: [{ b64_json: Buffer.from('not a picture').toString('base64') }] } },
  },
  pictures: (body) => ((body as { image?: string[] }).image ?? []).length,
  words: promptIn,
  mind:
    (book) =>
    async ({ body }) => {
      const { hash } = book.take(body, { ...facts, price: 0.07 });
      return { json: { created: 1_790_000_000, data: [{ b64_json: (await draw(hash)).toString('base64') }] } };
    },
};

const google: StillVendor = {
  id: 'google/gemini-3.1-flash-image',
  path: '/v1beta',
  contract: contractOf('google-images'),
  submit: /^generateContent$/,
  filtered: { operation: /^generateContent$/, answer: { json: { candidates: [{ finishReason: 'IMAGE_SAFETY' }] } } },
  spent: { status: 402, json: { error: { code: 402, message: 'Billing is off.', status: 'FAILED_PRECONDITION' } } },
  broken: {
    operation: /^generateContent$/,
    answer: { json: { candidates: [{ content: { parts: [{ inlineData: { mimeType: 'image/png', data: 'bm90IGEgcGljdHVyZQ==' } }] } }] } },
  },
  pictures: (body) => partsOf(body).filter(({ inlineData }) => inlineData).length,
  words: (body) => partsOf(body).at(-1)?.text ?? '',
  mind:
    (book) =>
    async ({ body }) => {
      const data = (await draw(book.take(body, facts).hash)).toString('base64');
      const parts = [{ text: 'Here it is.' }, { inlineData: { mimeType: 'image/png', data } }];
      return { json: { candidates: [{ finishReason: 'STOP', content: { role: 'model', parts } }] } };
    },
};

function partsOf(body: unknown): { text?: string; inlineData?: unknown }[] {
  return (body as { contents: { parts: { text?: string; inlineData?: unknown }[] }[] }).contents[0]?.parts ?? [];
}

export const stillVendors: readonly StillVendor[] = [wavespeed, openai, google];
