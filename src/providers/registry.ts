import { HooklineError } from '#core/errors.ts';
import type { SafeFetch } from '#kit/safe-fetch.ts';
import type { VendorLimits } from '#kit/vendor-fetch.ts';
import { createAnthropicText } from './anthropic/anthropic.ts';
import { drawnAtNoCost, spokenAtNoCost } from './at-no-cost.ts';
import { lifeOf, type MediaCatalogue, type MediaKind, type MediaModel } from './catalogue/media-models.ts';
import { preferredTextModel } from './catalogue/text-models.ts';
import { createCompatibleText } from './compatible/compatible.ts';
import { createElevenLabsSpeech } from './elevenlabs/elevenlabs.ts';
import { createFalFootage } from './fal/fal.ts';
import { createGoogleText } from './google/google.ts';
import { createGoogleStills } from './google/stills.ts';
import type { OpenModel } from './jobs/open-model.ts';
import { createKlingFootage } from './kling/kling.ts';
import { createAnimatic } from './local/animatic/animatic.ts';
import { createCompositor } from './local/compositor/compositor.ts';
import { createMusic } from './local/music/music.ts';
import { createPageReader } from './local/page/page-reader.ts';
import { createLocalSpeech } from './local/speech/speech.ts';
import { createOpenAiText, createOpenAiTranscription } from './openai/openai.ts';
import { createOpenAiStills } from './openai/stills.ts';
import { createReplicateFootage } from './replicate/replicate.ts';
import { createRunwayFootage } from './runway/runway.ts';
import type { VendorAccess } from './spec/access.ts';
import type { FootageProvider } from './spec/footage.ts';
import type { ImageProvider } from './spec/image.ts';
import type { Providers } from './spec/providers.ts';
import type { SpeechProvider } from './spec/speech.ts';
import type { TextProvider } from './spec/text.ts';
import { createVeoFootage } from './veo/veo.ts';
import { createVideosApiFootage } from './videos-api/videos-api.ts';
import { createWaveSpeedFootage, createWaveSpeedStills } from './wavespeed/wavespeed.ts';

/** Keys and addresses by vendor, and the model that writes, `vendor/model`, when somebody chose one. */
export interface Access {
  vendors: Readonly<Record<string, VendorAccess>>;
  textModel: string | null;
  /** `vendor/model` of the catalogue for each kind of thing; null for what this machine makes by itself. */
  mediaModels: Readonly<Record<MediaKind, string | null>>;
}

/** Vendors of text in the order they are taken when nobody chooses. */
const textVendors: Readonly<Record<string, (access: VendorAccess, model: string) => TextProvider>> = {
  openai: createOpenAiText,
  anthropic: createAnthropicText,
  google: createGoogleText,
  compatible: createCompatibleText,
};

/** Vendors that are whoever serves their form: they need an address, and a key only where it asks for one. */
const ownServers: ReadonlySet<string> = new Set(['compatible', 'videos']);

/** Vendors that film. */
const footageVendors: Readonly<Record<string, (open: OpenModel) => FootageProvider>> = {
  wavespeed: createWaveSpeedFootage,
  google: createVeoFootage,
  videos: createVideosApiFootage,
  fal: createFalFootage,
  runway: createRunwayFootage,
  replicate: createReplicateFootage,
  kling: createKlingFootage,
};

/** Vendors that draw keyframes. */
const imageVendors: Readonly<Record<string, (open: OpenModel) => ImageProvider>> = {
  wavespeed: createWaveSpeedStills,
  google: createGoogleStills,
  openai: createOpenAiStills,
};

/** Vendors that speak. */
const speechVendors: Readonly<Record<string, (open: OpenModel) => SpeechProvider>> = {
  elevenlabs: createElevenLabsSpeech,
};

/**
 * The only list of vendors. Pictures, sound and pages come from the embedded ones, which need no key and no network; text and
 * transcription are there with a key. Errors: `invalid_input` for a model that can't be asked.
 */
export function createProviders(deps: {
  fetch: SafeFetch;
  access: Access;
  catalogue: MediaCatalogue;
  limits?: Partial<VendorLimits>;
}): Providers {
  const { vendors, textModel } = deps.access;
  const accessTo = (vendor: string): VendorAccess | null => {
    const access = vendors[vendor];
    const open = access && (ownServers.has(vendor) ? access.baseUrl !== null : access.apiKey !== null);
    return open ? { ...access, ...(deps.limits ? { limits: deps.limits } : {}) } : null;
  };
  const openai = accessTo('openai');
  const sketch = createCompositor();
  const narrator = createLocalSpeech();
  return {
    page: createPageReader({ fetch: deps.fetch }),
    sketch,
    image: chooseMedia('image', imageVendors, deps, accessTo) ?? drawnAtNoCost(sketch),
    clip: createAnimatic(),
    footage: chooseMedia('footage', footageVendors, deps, accessTo),
    narrator,
    speech: chooseMedia('speech', speechVendors, deps, accessTo) ?? spokenAtNoCost(narrator),
    music: createMusic(),
    text: chooseText(textModel, accessTo),
    transcription: openai && createOpenAiTranscription(openai),
  };
}

/** The model somebody chose for one kind of thing; null when nobody did. Error: `invalid_input` for one that can't be asked. */
function chooseMedia<T>(
  kind: MediaKind,
  vendors: Readonly<Record<string, (open: OpenModel) => T>>,
  { access: { mediaModels }, catalogue, fetch }: { access: Access; catalogue: MediaCatalogue; fetch: SafeFetch },
  accessTo: (vendor: string) => VendorAccess | null,
): T | null {
  const id = mediaModels[kind];
  if (id === null) return null;
  const known = catalogue.filter((model) => model.kind === kind);
  const [vendor = ''] = id.split('/');
  const model = known.find((candidate) => candidate.id === id) ?? anyModel(known, id);
  const create = Object.hasOwn(vendors, vendor) ? vendors[vendor] : undefined;
  if (model && lifeOf(model) === 'ended') throw new HooklineError('invalid_input', model.notes.at(-1) ?? `${model.name} has ended.`);
  if (!model || !create) {
    throw new HooklineError('invalid_input', `The catalogue has no ${kind} model ${id}.`, {
      hint: `It has ${known.map((one) => one.id).join(', ') || 'none'}.`,
    });
  }
  const access = accessTo(vendor);
  if (access) return create({ model, access, fetch });
  throw new HooklineError('invalid_input', `${model.name} needs access that is not here.`, {
    hint: `Set ${settingOf(vendor)}, or choose another model.`,
  });
}

/** A server of somebody's own, or a vendor with a new model every month: the row that ends in `/any` says what they have in common. */
function anyModel(known: MediaCatalogue, id: string): MediaModel | undefined {
  const [vendor = '', ...path] = id.split('/');
  const any = known.find((model) => model.id === `${vendor}/any`);
  return any && path.length > 0 ? { ...any, id, path: path.join('/'), name: path.join('/') } : undefined;
}

function settingOf(vendor: string): string {
  return `HOOKLINE_${vendor.toUpperCase()}_${ownServers.has(vendor) ? 'BASE_URL' : 'API_KEY'}`;
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
    const needed = settingOf(vendor);
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
