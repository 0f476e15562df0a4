import { HooklineError } from '#core/errors.ts';
import { createVendorFetch } from '#kit/vendor-fetch.ts';
import { createText } from '../ai-sdk/text.ts';
import type { VendorAccess } from '../spec/access.ts';
import type { TextProvider } from '../spec/text.ts';

const name = 'The server of your own';

/** Any server that speaks OpenAI's chat completions, also one on this machine; `model` is `compatible/<model>`. */
export function createCompatibleText({ apiKey, baseUrl, limits }: VendorAccess, model: string): TextProvider {
  if (baseUrl === null) throw new HooklineError('invalid_input', 'A compatible server needs its address in HOOKLINE_COMPATIBLE_BASE_URL.');
  return createText({ name, keySetting: 'HOOKLINE_COMPATIBLE_API_KEY', apiKey }, model, async () => {
    const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
    return createOpenAICompatible({
      name: 'compatible',
      baseURL: baseUrl,
      ...(apiKey === null ? {} : { apiKey }),
      includeUsage: true,
      supportsStructuredOutputs: true,
      fetch: createVendorFetch(name, baseUrl, limits),
    })(model.slice('compatible/'.length));
  });
}
