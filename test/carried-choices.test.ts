import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CutChoices, type CutOverlay, noChoices } from '#core/cut.ts';
import { changeSettings } from '#studio/asset-edits.ts';
import { approve, goBack } from '#studio/review.ts';
import { changeScript, type ScriptChange } from '#studio/script-edits.ts';
import { getVideo } from '#studio/videos.ts';
import { cutDownVideo } from '#studio/write/cut-down-video.ts';
import { openTestHouse, startVideo, type TestHouse, untilSettled } from './house.ts';

const overlay = (text: string, start: number): CutOverlay => ({ kind: 'chip', text, start, end: start + 1 });
const cut: CutChoices = {
  ...noChoices,
  captions: 'boxed',
  spelling: { '1:1': 'Änders', '1:3': 'Wört', '3:2': 'Öfter' },
  transitions: { '1': 'flash', '3': 'zoom' },
  overlays: { '1': [], '2': [overlay('gone', 0)], '3': [overlay('Early', 0.1), overlay('Late', 9)] },
};

let test: TestHouse;
beforeAll(async () => {
  test = await openTestHouse();
});
afterAll(() => test.close());

/** A video at its script gate whose edit was decided before. */
async function atScript(): Promise<string> {
  const id = await startVideo(test, { settings: { format: 'ugc-60', autoApprove: false, cut } });
  await passBrief(id);
  return id;
}
async function passBrief(id: string) {
  const { video } = await untilSettled(test, id);
  await approve(test.house, test.workspaceId, id, { gate: 'brief', version: video.version });
  return untilSettled(test, id);
}
const choices = async (of: string) => (await getVideo(test.house, test.workspaceId, of)).settings.cut;
const change = (of: string, how: ScriptChange) => changeScript(test.house, test.workspaceId, of, how);
const segments = async (of: string) => (await untilSettled(test, of)).script?.script.segments ?? [];

describe('what was decided about an edit', { timeout: 60_000 }, () => {
  it('moves along with its segments into a cut-down, and is left out where it no longer fits', async () => {
    const whole = await atScript();
    const short = await cutDownVideo(test.house, test.workspaceId, whole, { format: 'ugc-15' });
    expect((await segments(short)).map(({ role }) => role)).toEqual(['hook', 'solution', 'cta']);
    const { spelling: _, ...carried } = (await choices(short)) ?? noChoices;
    expect(carried).toMatchObject({ captions: 'boxed', transitions: { '2': 'zoom' }, overlays: { '1': [], '2': [overlay('Early', 0.1)] } });
    expect(Object.keys(carried.transitions)).toEqual(['2']);
  });

  it('keeps no spelling of words that are no longer said', async () => {
    const id = await atScript();
    await change(id, { kind: 'text', segment: 1, text: 'Warm again by lunch.' });
    expect((await choices(id))?.spelling).toEqual({ '3:2': 'Öfter' });
    await change(id, { kind: 'upload', text: (await segments(id)).map((_, index) => `Line ${index + 1}.`).join('\n\n') });
    expect((await choices(id))?.spelling).toEqual({});
    expect((await choices(id))?.transitions).toEqual(cut.transitions);
  });

  it('keeps none either when the writer begins again', async () => {
    const id = await atScript();
    await changeSettings(test.house, test.workspaceId, id, { tone: 'hype-friend' });
    await goBack(test.house, test.workspaceId, id, 'brief');
    expect((await passBrief(id)).script?.script.tone).toBe('hype-friend');
    expect((await choices(id))?.spelling).toEqual({});
  });
});
