import { HooklineError } from '#core/errors.ts';
import type { SafeFetch } from '#kit/safe-fetch.ts';
import type { VendorLimits } from '#kit/vendor-fetch.ts';
import { createAnthropicText } from './anthropic/anthropic.ts';
import { drawnAtNoCost, spokenAtNoCost } from './at-no-cost.ts';
import { preferredTextModel } from './catalogue/text-models.ts';
import { createCompatibleText } from './compatible/compatible.ts';
import { createGoogleText } from './google/google.ts';
import { createAnimatic } from './local/animatic/animatic.ts';
import { createCompositor } from './local/compositor/compositor.ts';
import { createMusic } from './local/music/music.ts';
import { createPageReader } from './local/page/page-reader.ts';
import { createLocalSpeech } from './local/speech/speech.ts';
import { createOpenAiText, createOpenAiTranscription } from './openai/openai.ts';
import type { VendorAccess } from './spec/access.ts';
import type { Providers } from './spec/providers.ts';
import type { TextProvider } from './spec/text.ts';

/** Keys and addresses by vendor, and the model that writes, `vendor/model`, when somebody chose one. */
export interface Access {
  vendors: Readonly<Record<string, VendorAccess>>;
  textModel: string | null;
}

/** Vendors of text in the order they are taken when nobody chooses. */
const textVendors: Readonly<Record<string, (access: VendorAccess, model: string) => TextProvider>> = {
  openai: createOpenAiText,
  anthropic: createAnthropicText,
  google: createGoogleText,
  compatible: createCompatibleText,
};

/**
 * The only list of vendors. Pictures, sound and pages come from the embedded ones, which need no key and no network; text and
 * transcription are there with a key. Errors: `invalid_input` for a model that can't be asked.
 */
export function createProviders(deps: { fetch: SafeFetch; access: Access; limits?: Partial<VendorLimits> }): Providers {
  const { vendors, textModel } = deps.access;
  const accessTo = (vendor: string): VendorAccess | null => {
    const access = vendors[vendor];
    const open = access && (vendor === 'compatible' ? access.baseUrl !== null : access.apiKey !== null);
    return open ? { ...access, ...(deps.limits ? { limits: deps.limits } : {}) } : null;
  };
  const openai = accessTo('openai');
  const sketch = createCompositor();
  const narrator = createLocalSpeech();
  return {
    page: createPageReader({ fetch: deps.fetch }),
    sketch,
    image: drawnAtNoCost(sketch),
    clip: createAnimatic(),
    footage: null,
    narrator,
    speech: spokenAtNoCost(narrator),
    music: createMusic(),
    text: chooseText(textModel, accessTo),
    transcription: openai && createOpenAiTranscription(openai),
  };
}

function chooseText(chosen: string | null, accessTo: (vendor: string) => VendorAccess | null): TextProvider | null {
  const vendor = chosen === null ? Object.keys(textVendors).find(accessTo) : chosen.split('/')[0];
  if (vendor === undefined) return null;
  const create = Object.hasOwn(textVendors, vendor) ? textVendors[vendor] : undefined;
  const access = accessTo(vendor);
  if (!create || (chosen !== null && !/^[a-z]+\/\S+$/.test(chosen))) {
    throw new HooklineError('invalid_input', 'HOOKLINE_TEXT_MODEL must be a vendor and a model, as openai/<model>.', {
      hint: `Vendors are ${Object.keys(textVendors).join(', ')}.`,
    });
  }
  if (!access) {
    const needed = vendor === 'compatible' ? 'HOOKLINE_COMPATIBLE_BASE_URL' : `HOOKLINE_${vendor.toUpperCase()}_API_KEY`;
    throw new HooklineError('invalid_input', `HOOKLINE_TEXT_MODEL names ${vendor}, which nothing here gives access to.`, {
      hint: `Set ${needed}, or choose another model.`,
    });
  }
  const model = chosen ?? preferredTextModel(vendor);
  if (model !== null) return create(access, model);
  throw new HooklineError('invalid_input', 'HOOKLINE_COMPATIBLE_BASE_URL is set, but nothing says which of its models writes.', {
    hint: 'Set HOOKLINE_TEXT_MODEL to compatible/<model>.',
  });
}
