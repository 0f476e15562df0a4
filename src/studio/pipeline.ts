import type { AssetSpec } from '#core/asset.ts';
import type { StageName } from '#core/pipeline-state.ts';
import type { Providers } from '#providers/spec/providers.ts';
import { cast } from './cast/run.ts';
import { edit } from './edit/run.ts';
import { release } from './release/run.ts';
import { research } from './research/run.ts';
import { shoot } from './shoot/run.ts';
import type { Film, Making, Stage } from './stage.ts';
import { voice } from './voice/run.ts';
import { write } from './write/run.ts';

/** The pipeline: the stages in running order. */
const pipeline: Stage[] = [research, write, cast, voice, shoot, edit, release];

export function stageNamed(name: StageName): Stage {
  const stage = pipeline.find((candidate) => candidate.name === name);
  if (!stage) throw new Error(`no stage is called ${name}`);
  return stage;
}

/** Every asset a film needs, in running order. Pure, so a change can be priced before it is made. */
export function planFilm(film: Film): AssetSpec[] {
  const specs: AssetSpec[] = [];
  for (const stage of pipeline) specs.push(...stage.plan(film, specs));
  return specs;
}

/** What may be paid for beside assets when a video runs from a stage on. */
export function asksFrom(name: StageName, providers: Providers): Making[] {
  const from = pipeline.findIndex((stage) => stage.name === name);
  return pipeline.slice(from).flatMap((stage) => stage.asks?.(providers) ?? []);
}
