import { HooklineError } from '#core/errors.ts';
import type { SpeechEngine } from './engine.ts';
import { espeak } from './espeak.ts';
import { festival } from './festival.ts';
import { flite } from './flite.ts';
import type { EngineId } from './voices.ts';

/** In the order in which they stand in for each other. */
export const speechEngines: readonly SpeechEngine[] = [festival, flite, espeak];

/** Error: `internal` for an engine we do not have. */
export function engineOf(id: EngineId): SpeechEngine {
  const engine = speechEngines.find((one) => one.id === id);
  if (!engine) throw new HooklineError('internal', `There is no speech engine ${id}.`);
  return engine;
}
