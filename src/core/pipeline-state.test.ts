import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  gates,
  gateTable,
  initialState,
  isRefusal,
  type PipelineEvent,
  type PipelineState,
  stages,
  states,
} from './pipeline-state.ts';

const gateName = fc.constantFrom(...gates, 'payment' as const);
/** Events as they really come: most name the current attempt and version, some an old one. */
const event = fc.oneof(
  fc.record({ type: fc.constant('stage-started' as const), lag: fc.constantFrom(0, 0, 0, 1) }),
  fc.record({ type: fc.constant('stage-done' as const), lag: fc.constantFrom(0, 0, 0, 1), autoApprove: fc.boolean() }),
  fc.record({ type: fc.constant('stage-failed' as const), lag: fc.constantFrom(0, 1) }),
  fc.record({ type: fc.constant('payment-needed' as const), lag: fc.constantFrom(0, 1) }),
  fc.record({ type: fc.constant('approve' as const), gate: gateName, own: fc.boolean(), lag: fc.constantFrom(0, 0, 0, 1) }),
  fc.record({ type: fc.constant('back' as const), gate: gateName }),
  fc.record({ type: fc.constant('rerun' as const), stage: fc.constantFrom(...stages) }),
  fc.record({ type: fc.constantFrom('retry' as const, 'cancel' as const, 'edited' as const) }),
);
type Drawn = typeof event extends fc.Arbitrary<infer T> ? T : never;

function toEvent(video: PipelineState, drawn: Drawn): PipelineEvent {
  switch (drawn.type) {
    case 'stage-started':
      return { type: drawn.type, attempt: video.attempt - drawn.lag };
    case 'payment-needed':
      return { type: drawn.type, attempt: video.attempt - drawn.lag, error: { code: 'budget_spent', message: 'test' } };
    case 'stage-done':
      return { type: 'stage-done', attempt: video.attempt - drawn.lag, autoApprove: drawn.autoApprove };
    case 'stage-failed':
      return { type: 'stage-failed', attempt: video.attempt - drawn.lag, error: { code: 'internal', message: 'test' } };
    case 'approve':
      return { type: 'approve', gate: drawn.own ? (video.gate ?? drawn.gate) : drawn.gate, version: video.version - drawn.lag };
    default:
      return drawn;
  }
}

/** Every step of a random life, refusals left out. */
function live(drawn: Drawn[]): { before: PipelineState; event: PipelineEvent; after: PipelineState }[] {
  const steps = [];
  let video = initialState;
  for (const one of drawn) {
    const happened = toEvent(video, one);
    const after = advance(video, happened);
    if (isRefusal(after)) continue;
    steps.push({ before: video, event: happened, after });
    video = after;
  }
  return steps;
}

const lives = fc.array(event, { maxLength: 80 }).map(live);

describe('the pipeline’s state machine', () => {
  it('keeps every state well formed', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        for (const { after } of steps) {
          expect(states).toContain(after.state);
          expect(after.gate !== null).toBe(after.state === 'review');
          expect(after.failedStage !== null).toBe(after.state === 'failed');
          if (after.state === 'done') expect(after.stage).toBe('release');
          if (after.gate !== null && after.gate !== 'payment') expect(after.stage).toBe(gateTable[after.gate].after);
        }
      }),
    );
  });

  it('counts every change and never reuses an attempt', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        for (const { before, after } of steps) {
          if (after !== before) expect(after.version).toBe(before.version + 1);
          expect(after.attempt - before.attempt).toBe(after.state === 'queued' && after !== before ? 1 : 0);
        }
      }),
    );
  });

  it('passes no gate without an approval of the version that was seen, unless nobody needs to look', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        for (const { before, event: happened, after } of steps) {
          if (happened.type === 'approve') {
            expect(before.gate).toBe(happened.gate);
            expect(before.version).toBe(happened.version);
          }
          const forward = after.state === 'queued' && stages.indexOf(after.stage) > stages.indexOf(before.stage);
          if (forward && happened.type !== 'approve') {
            const gated = gates.some((gate) => gateTable[gate].after === before.stage);
            expect(happened.type).toBe('stage-done');
            if (gated) expect(happened).toMatchObject({ autoApprove: true });
          }
          expect(stages.indexOf(after.stage) - stages.indexOf(before.stage)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('ignores what an old attempt says', () => {
    fc.assert(
      fc.property(lives, fc.constantFrom('stage-started' as const, 'stage-done' as const, 'stage-failed' as const), (steps, type) => {
        const video = steps.at(-1)?.after ?? initialState;
        const old = { type, attempt: video.attempt - 1, autoApprove: true, error: { code: 'internal' as const, message: '' } };
        expect(isRefusal(advance(video, old as PipelineEvent))).toBe(true);
      }),
    );
  });

  it('runs a whole film on automatic approval, and one gate at a time by hand', () => {
    for (const autoApprove of [true, false]) {
      let video = initialState;
      const seen: string[] = [];
      for (let step = 0; step < 40 && video.state !== 'done'; step++) {
        const happened: PipelineEvent =
          video.state === 'queued'
            ? { type: 'stage-started', attempt: video.attempt }
            : video.state === 'running'
              ? { type: 'stage-done', attempt: video.attempt, autoApprove }
              : { type: 'approve', gate: video.gate ?? 'brief', version: video.version };
        const after = advance(video, happened);
        if (isRefusal(after)) throw new Error(after.message);
        if (after.state === 'review') seen.push(after.gate ?? '');
        video = after;
      }
      expect(video.state).toBe('done');
      expect(seen).toEqual(autoApprove ? [] : [...gates]);
    }
  });
});
