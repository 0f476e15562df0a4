import type { SafeFetch } from '#kit/safe-fetch.ts';
import { createAnimatic } from './local/animatic/animatic.ts';
import { createCompositor } from './local/compositor/compositor.ts';
import { createMusic } from './local/music/music.ts';
import { createPageReader } from './local/page/page-reader.ts';
import { createLocalSpeech } from './local/speech/speech.ts';
import type { Providers } from './spec/providers.ts';

/** The only list of vendors. Today the embedded ones, which need no key and no network. */
export function createProviders(deps: { fetch: SafeFetch }): Providers {
  return {
    page: createPageReader({ fetch: deps.fetch }),
    image: createCompositor(),
    clip: createAnimatic(),
    speech: createLocalSpeech(),
    music: createMusic(),
    text: null,
    transcription: null,
  };
}
