import type { Writing } from '../writing.ts';
import { sayFacts } from './facts.ts';
import { frameFor } from './frames/all-frames.ts';
import { aboutSeveral, finish, stumbles } from './inflect.ts';
import { chipOverlays, claimsOf, closingOverlays, hookOverlay } from './overlays.ts';
import { closing, filling, shortForms, shotForms, tinyShotForms } from './short-form.ts';
import { fillSlots, stemsOf } from './slots.ts';
import { nameSubject } from './subject.ts';
import { tellingsFor } from './tellings.ts';
import { tonePacks } from './tones/all-tones.ts';
import { readWishes } from './wishes.ts';

export const englishWriting: Writing = {
  tonePacks,
  shortForms,
  shotForms,
  tinyShotForms,
  filling,
  closing,
  frameFor,
  tellingsFor,
  nameSubject,
  sayFacts,
  fillSlots,
  finish,
  aboutSeveral,
  stumbles,
  stemsOf,
  readWishes,
  hookOverlay,
  chipOverlays,
  closingOverlays,
  claimsOf,
};
