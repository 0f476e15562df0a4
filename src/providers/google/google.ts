import { createVendorFetch } from '#kit/vendor-fetch.ts';
import { createText } from '../ai-sdk/text.ts';
import type { VendorAccess } from '../spec/access.ts';
import type { TextProvider } from '../spec/text.ts';

const name = 'Google';

/** `model` is `google/<model>`. */
export function createGoogleText({ apiKey, baseUrl, limits }: VendorAccess, model: string): TextProvider {
  return createText({ name, keySetting: 'HOOKLINE_GOOGLE_API_KEY', apiKey }, model, async () => {
    const { createGoogleGenerativeAI } = await import('@ai-sdk/google');
    const baseURL = baseUrl ?? 'https://generativelanguage.googleapis.com/v1beta';
    return createGoogleGenerativeAI({ apiKey: apiKey ?? '', baseURL, fetch: createVendorFetch(name, baseURL, limits) })(
      model.slice('google/'.length),
    );
  });
}
