import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { HooklineError } from '#core/errors.ts';
import { formFile, openLine } from '../jobs/line.ts';
import type { OpenModel } from '../jobs/open-model.ts';
import { stillsOf } from '../jobs/stills.ts';
import type { ImageProvider } from '../spec/image.ts';

const drawn = z.object({ data: z.array(z.object({ b64_json: z.string().min(1) })).min(1) });

/** OpenAI's picture models: the picture comes with the answer. They take no key of ours, so a lost answer is lost. */
export function createOpenAiStills(open: OpenModel): ImageProvider {
  const { model, access } = open;
  const line = openLine({
    name: 'OpenAI',
    keySetting: 'HOOKLINE_OPENAI_API_KEY',
    baseUrl: 'https://api.openai.com/v1',
    authorise: (key) => ({ authorization: `Bearer ${key}` }),
    isSpent: (body) => /insufficient_quota|billing_hard_limit/.test(codeIn(body)),
    isFiltered: (body) => /moderation_blocked|content_policy/.test(codeIn(body)),
    ...open,
    // Drawing takes up to two minutes, and a picture is some millions of letters.
    access: { ...access, limits: { firstByteMs: 300_000, mostBytes: 64 * 1024 ** 2, ...access.limits } },
  });
  return stillsOf(open, {
    repeat: 'uncertain',
    async draw({ prompt, references, file }, { signal }) {
      const words = { model: model.path, prompt, output_format: 'png', ...model.options };
      const sent = references.length > 0 ? { form: await formOf(words, references) } : { json: words };
      const path = references.length > 0 ? '/images/edits' : '/images/generations';
      const answer = drawn.safeParse(await line.ask(path, { method: 'POST', ...sent, paid: true, signal }));
      const picture = answer.data?.data[0]?.b64_json;
      if (picture === undefined) {
        throw new HooklineError('outcome_uncertain', `${line.name} answered without a picture.`, { hint: 'Look at its own usage page.' });
      }
      await writeFile(file, Buffer.from(picture, 'base64'));
      return null;
    },
  });
}

async function formOf(words: Record<string, unknown>, references: readonly string[]): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of Object.entries(words)) form.set(name, String(value));
  for (const picture of references) form.append('image[]', await formFile(picture));
  return form;
}

function codeIn(body: unknown): string {
  const { code, type } = ((body ?? {}) as { error?: { code?: unknown; type?: unknown } | null }).error ?? {};
  return [code, type].filter((part) => typeof part === 'string').join(' ');
}
