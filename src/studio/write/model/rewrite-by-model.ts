import type { Hook, Script } from '#core/script.ts';
import { writer } from '../../writer.ts';
import { checkScript } from '../writer/check-script.ts';
import { makePlans } from '../writer/plan.ts';
import type { WriteRequest } from '../writer/request.ts';
import { planOf, rewriteSegment } from '../writer/rewrite-segment.ts';
import { writing } from '../writer/writings.ts';
import { askOnce, type Desk } from './ask.ts';
import { judgeHook, judgeText, segmentOf } from './judge.ts';
import { askAgain, askForSegment, type SegmentAnswer } from './words-question.ts';

export interface Rewritten {
  script: Script;
  provider: string;
  degraded: string[];
}

/**
 * New words for one segment by the model, between the others as they stand and held to the same rules; what still breaks one after it
 * went back once is the embedded writer's, and `degraded` says so.
 */
export async function rewriteByModel(
  desk: Desk,
  asked: WriteRequest,
  script: Script,
  index: number,
  variation: number,
): Promise<Rewritten> {
  const request = { ...asked, product: writing.readWishes(asked).product };
  const plan = planOf(script, makePlans(request.product, request.tone, request.seed));
  const texts = script.segments.map(({ text }) => text);
  const question = askForSegment(request, plan, texts, index, variation);
  const slot = `script:${index + 1}`;
  const first = await askOnce(desk, slot, question);
  if (first.value === null) return embedded(first.fault);
  const faults = faultsOf(first.value);
  if (faults.length === 0) return taken(first.value);
  const second = await askOnce(desk, `${slot}:mended`, askAgain(question, first.value, faults));
  const left = second.value === null ? [second.fault] : faultsOf(second.value);
  if (second.value !== null && left.length === 0) return taken(second.value);
  return embedded(`What ${desk.text.name} wrote does not pass the rules (${left[0]?.replace(/\.$/, '')})`);

  function faultsOf({ text, kind, overlay }: SegmentAnswer): string[] {
    const segment = script.segments[index];
    if (!segment) return [];
    if (text.trim() === segment.text) return ['These are the words it has already.'];
    const rest = texts.filter((_, at) => at > 0).join(' ');
    const { grave, slight } =
      segment.role === 'hook'
        ? judgeHook({ kind: kind ?? 'scene', text, overlay: overlay ?? '' }, segment, rest, request)
        : judgeText(text.trim(), segment, request);
    return [...grave, ...slight];
  }

  function taken({ text, claims, kind, overlay }: SegmentAnswer): Rewritten {
    const said = text.trim();
    const segments = script.segments.map((segment, at) =>
      at === index ? { ...segmentOf(said, claims, segment, overlay?.trim() ?? '', request), shot: segment.shot } : segment,
    );
    const opens = script.segments[index]?.role === 'hook';
    const hooks = script.hooks.map(
      (hook, at): Hook =>
        opens && at === script.hook ? { ...hook, kind: kind ?? hook.kind, text: said, overlay: overlay?.trim() ?? '' } : hook,
    );
    return {
      script: checkScript({ ...script, hooks, segments }, asked.product),
      provider: desk.text.id,
      degraded: [...desk.text.notes],
    };
  }

  function embedded(reason: string): Rewritten {
    const own = rewriteSegment({ ...asked, script, segment: index, variation });
    return { script: own, provider: writer.id, degraded: [`${reason}; the embedded writer wrote segment ${index + 1} instead.`] };
  }
}
