import { expect } from 'vitest';
import type { VideoSettings } from '#core/brief.ts';
import { findBudget } from '#db/queries/budgets.ts';
import { listGenerations } from '#db/queries/generations.ts';
import type { GenerationRow, ScriptRow } from '#db/schema/studio.ts';
import { createOpenAiText } from '#providers/openai/openai.ts';
import { approve } from '#studio/review.ts';
import type { VideoDetail } from '#studio/videos.ts';
import type { Desk } from '#studio/write/model/ask.ts';
import { openaiContract, streamed } from './contract-server/openai.ts';
import { type Answer, type ContractServer, startContractServer } from './contract-server/server.ts';
import { openTestHouse, startVideo, type TestHouse, untilSettled } from './house.ts';
import { goodTable } from './scripted-words.ts';

export const apiKey = 'sk-secret-of-the-test-0123456789';

/** A streamed answer that says a value as JSON. */
export const answer = (value: unknown, usage = {}): Answer => streamed(JSON.stringify(value), usage);

export interface WrittenFilm {
  id: string;
  detail: VideoDetail;
  row: ScriptRow;
  texts: string[];
  /** Those for the words. */
  calls: GenerationRow[];
}

/** A whole house whose text model is a contract server. */
export interface TextHouse extends TestHouse {
  server: ContractServer;
  /** Of a film in four segments; a seed of its own each time, since the same question is answered once. */
  settings(): VideoSettings;
  /** A film of the bottle up to the script gate, with these answers of the model, and then a good roundtable. */
  writeFilm(...answers: Answer[]): Promise<WrittenFilm>;
  deskFor(videoId: string): Desk;
  budget(): Promise<{ usedMicros: number; reservedMicros: number }>;
  calls(videoId: string): Promise<GenerationRow[]>;
}

export async function openTextHouse(): Promise<TextHouse> {
  const server = await startContractServer(openaiContract());
  const test = await openTestHouse();
  const { house, workspaceId } = test;
  const limits = { firstByteMs: 400, idleMs: 400, totalMs: 1500 };
  const text = createOpenAiText({ apiKey, baseUrl: server.url, limits }, 'openai/gpt-5.6-terra');
  house.providers.text = text;
  let seed = 100;
  const settings = (): VideoSettings => ({
    format: 'ugc-60',
    profile: 'final',
    tone: 'tired-expert',
    character: null,
    seed: ++seed,
    autoApprove: false,
    slots: {},
  });
  const calls = (id: string) => house.db.inWorkspace(workspaceId, (tx) => listGenerations(tx, id));
  return {
    ...test,
    server,
    settings,
    calls,
    async writeFilm(...answers) {
      server.script('createResponse', ...answers, answer(goodTable));
      const id = await startVideo(test, { settings: settings() });
      const { video } = await untilSettled(test, id);
      await approve(house, workspaceId, id, { gate: 'brief', version: video.version });
      const detail = await untilSettled(test, id);
      expect(detail.video).toMatchObject({ state: 'review', gate: 'script' });
      const { script } = detail;
      if (!script) throw new Error('there is no script');
      const texts = script.script.segments.map((segment) => segment.text);
      return { id, detail, row: script, texts, calls: (await calls(id)).filter(({ slot }) => slot.startsWith('script')) };
    },
    deskFor: (videoId) => ({ house, text, workspaceId, videoId, run: '2', signal: new AbortController().signal }),
    async budget() {
      const row = await house.db.inWorkspace(workspaceId, (tx) => findBudget(tx, workspaceId));
      return row ?? { usedMicros: 0, reservedMicros: 0 };
    },
    async close() {
      await test.close();
      await server.close();
    },
  };
}
