import { createVendorFetch } from '#kit/vendor-fetch.ts';
import { createText } from '../ai-sdk/text.ts';
import { createTranscription } from '../ai-sdk/transcription.ts';
import type { Vendor } from '../ai-sdk/vendor.ts';
import { preferredTranscriber } from '../catalogue/text-models.ts';
import type { VendorAccess } from '../spec/access.ts';
import type { TextProvider } from '../spec/text.ts';
import type { TranscriptionProvider } from '../spec/transcription.ts';

const name = 'OpenAI';

/** `model` is `openai/<model>`. */
export function createOpenAiText(access: VendorAccess, model: string): TextProvider {
  return createText(vendorOf(access), model, async () => (await client(access)).responses(model.slice('openai/'.length)));
}

/** Null when the catalogue has no model for it. */
export function createOpenAiTranscription(access: VendorAccess): TranscriptionProvider | null {
  const model = preferredTranscriber('openai');
  if (!model) return null;
  return createTranscription(vendorOf(access), model, async () => (await client(access)).transcription(model.id.slice('openai/'.length)));
}

function vendorOf({ apiKey }: VendorAccess): Vendor {
  return { name, keySetting: 'HOOKLINE_OPENAI_API_KEY', apiKey };
}

async function client({ apiKey, baseUrl, limits }: VendorAccess) {
  const { createOpenAI } = await import('@ai-sdk/openai');
  const baseURL = baseUrl ?? 'https://api.openai.com/v1';
  return createOpenAI({ apiKey: apiKey ?? '', baseURL, fetch: createVendorFetch(name, baseURL, limits) });
}
