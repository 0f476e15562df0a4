import { createVendorFetch } from '#kit/vendor-fetch.ts';
import { createText } from '../ai-sdk/text.ts';
import type { VendorAccess } from '../spec/access.ts';
import type { TextProvider } from '../spec/text.ts';

const name = 'Anthropic';

/** `model` is `anthropic/<model>`. */
export function createAnthropicText({ apiKey, baseUrl, limits }: VendorAccess, model: string): TextProvider {
  return createText({ name, keySetting: 'HOOKLINE_ANTHROPIC_API_KEY', apiKey }, model, async () => {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    const baseURL = baseUrl ?? 'https://api.anthropic.com/v1';
    return createAnthropic({ apiKey: apiKey ?? '', baseURL, fetch: createVendorFetch(name, baseURL, limits) })(
      model.slice('anthropic/'.length),
    );
  });
}
