import type { Tone } from '#core/vocabulary.ts';
import type { TonePack } from '../../tone.ts';
import { bigSis } from './big-sis.ts';
import { calmPro } from './calm-pro.ts';
import { convertedSkeptic } from './converted-skeptic.ts';
import { cozyStoryteller } from './cozy-storyteller.ts';
import { curiousTester } from './curious-tester.ts';
import { deadpanComic } from './deadpan-comic.ts';
import { dealScout } from './deal-scout.ts';
import { hypeFriend } from './hype-friend.ts';
import { quietMinimalist } from './quiet-minimalist.ts';
import { tiredExpert } from './tired-expert.ts';

/** Each tone's way of arguing. */
export const tonePacks: Record<Tone, TonePack> = {
  'big-sis': bigSis,
  'tired-expert': tiredExpert,
  'converted-skeptic': convertedSkeptic,
  'calm-pro': calmPro,
  'quiet-minimalist': quietMinimalist,
  'hype-friend': hypeFriend,
  'deadpan-comic': deadpanComic,
  'curious-tester': curiousTester,
  'cozy-storyteller': cozyStoryteller,
  'deal-scout': dealScout,
};
