import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { HooklineError } from '#core/errors.ts';
import { openLine } from '../jobs/line.ts';
import type { OpenModel } from '../jobs/open-model.ts';
import { stillsOf } from '../jobs/stills.ts';
import type { ImageProvider } from '../spec/image.ts';

/** What generateContent answers. A filter ends it well, with a reason instead of a picture. */
const answered = z.object({
  promptFeedback: z.object({ blockReason: z.string() }).partial().nullish(),
  candidates: z
    .array(
      z.object({
        finishReason: z.string().nullish(),
        content: z
          .object({ parts: z.array(z.object({ inlineData: z.object({ data: z.string().min(1) }).nullish() })).nullish() })
          .nullish(),
      }),
    )
    .nullish(),
});

const barring = /SAFETY|PROHIBITED|BLOCKLIST|RECITATION|SPII/;

/** Google's picture models: pictures go in and come out inline. They take no key of ours, so a lost answer is lost. */
export function createGoogleStills(open: OpenModel): ImageProvider {
  const { model, access } = open;
  const line = openLine({
    name: 'Google',
    keySetting: 'HOOKLINE_GOOGLE_API_KEY',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
    authorise: (key) => ({ 'x-goog-api-key': key }),
    isFiltered: (body) => barring.test(JSON.stringify(body ?? '')),
    ...open,
    // Drawing takes up to two minutes, and a picture is some millions of letters.
    access: { ...access, limits: { firstByteMs: 300_000, mostBytes: 64 * 1024 ** 2, ...access.limits } },
  });
  return stillsOf(open, {
    repeat: 'uncertain',
    async draw({ prompt, references, file }, { signal }) {
      const parts = [...(await Promise.all(references.map(inline))), { text: prompt }];
      const json = { contents: [{ role: 'user', parts }], generationConfig: { responseModalities: ['IMAGE'], ...model.options } };
      const answer = answered.safeParse(
        await line.ask(`/models/${model.path}:generateContent`, { method: 'POST', json, paid: true, signal }),
      );
      const { promptFeedback, candidates } = answer.data ?? {};
      const picture = candidates?.flatMap(({ content }) => content?.parts ?? []).find(({ inlineData }) => inlineData)?.inlineData?.data;
      if (picture !== undefined) {
        await writeFile(file, Buffer.from(picture, 'base64'));
        return null;
      }
      const reason = promptFeedback?.blockReason ?? candidates?.[0]?.finishReason ?? '';
      if (barring.test(reason)) throw line.failed(reason.replaceAll('_', ' ').toLowerCase(), reason);
      throw new HooklineError('outcome_uncertain', `${line.name} answered without a picture.`, { hint: 'Look at its own usage page.' });
    },
  });
}

async function inline(file: string) {
  const bytes = await readFile(file);
  return { inlineData: { mimeType: bytes[0] === 0xff ? 'image/jpeg' : 'image/png', data: bytes.toString('base64') } };
}
