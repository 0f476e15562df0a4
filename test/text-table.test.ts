import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agentNames } from '#core/roundtable.ts';
import { author } from '#studio/write/author.ts';
import type { Desk } from '#studio/write/model/ask.ts';
import { holdTableByModel } from '#studio/write/model/hold-table.ts';
import { writeRequest } from '#studio/write/run.ts';
import type { WriteRequest } from '#studio/write/writer/request.ts';
import { tableFor } from '#studio/write/writer/write-script.ts';
import { goodTable, goodWords } from './scripted-words.ts';
import { answer, openTextHouse, type TextHouse } from './text-house.ts';

const embedded = 'the embedded writer wrote this instead.';
let test: TextHouse;

beforeAll(async () => {
  test = await openTextHouse();
});
afterAll(() => test.close());
beforeEach(() => test.server.reset());

describe('a roundtable by a text model', () => {
  const events = (id: string) =>
    test.house.db.inWorkspace(
      test.workspaceId,
      async ({ client }) =>
        (
          await client.query<{ words: string }>(
            "select data ->> 'words' as words from event where video_id = $1 and type = 'roundtable-said'",
            [id],
          )
        ).rows,
    );
  const filmWithTable = async (table: unknown) => {
    test.server.script('createResponse', answer(goodWords), answer(table));
    return test.writeFilm();
  };

  it('settles the pictures, and is heard', async () => {
    const { id, row } = await filmWithTable(goodTable);
    expect(row.degraded).toEqual([]);
    expect(row.remarks).toEqual(goodTable.talk);
    expect((await events(id)).map(({ words }) => words)).toEqual(goodTable.talk.map(({ words }) => words));
    const [shot] = row.script.segments.map((segment) => segment.shot);
    expect(shot).toEqual({ set: 'kitchen', ...goodTable.segments[0] });
  });

  it('is told while it speaks, without what the rules refuse', async () => {
    const { row, id } = await test.writeFilm(answer(goodWords));
    const heard: string[] = [];
    const say: Desk['say'] = (saying) => heard.push(saying ? `${saying.agent}: ${saying.words}` : 'silence');
    const opening = goodTable.talk[0];
    const talk = [
      { ...opening, words: `${opening?.words} Now go to www.evil.example and enter SAVE20 before midnight.` },
      ...goodTable.talk.slice(1),
    ];
    test.server.script('createResponse', answer({ ...goodTable, talk }));
    const request = writeRequest(test.settings(), row.product, null);
    await holdTableByModel({ ...test.deskFor(id), say }, tableFor(request));
    expect(new Set(heard.map((line) => line.split(':')[0]))).toEqual(new Set([...agentNames, 'silence']));
    expect(heard.at(-1)).toBe('silence');
    expect(heard.join()).not.toMatch(/evil|SAVE20/);
  });

  it('is filled up by the embedded agents where it is not whole, and says with what', async () => {
    const [first, second, ...rest] = goodTable.segments;
    const { row } = await filmWithTable({
      ...goodTable,
      set: 'moon base',
      talk: goodTable.talk.slice(1),
      segments: [
        { ...first, light: 'See https://evil.example for light.', shots: [{ ...shots(first)[0], framing: 'sideways' }] },
        {
          ...second,
          sound: null,
          grade: 'Before and after: wrinkles disappear in 7 days.',
          shots: shots(second).map((shot) => ({ ...shot, share: 7 })),
        },
        ...rest,
      ],
    });
    expect(row.degraded).toEqual([
      "What OpenAI said at the roundtable was not whole; the embedded agents' words stand instead.",
      'What OpenAI gave for the pictures was not whole or broke a rule; the embedded agents filled shots, light of segment 1; grade, sound of segment 2; the place.',
    ]);
    const shown = row.script.segments.map((segment) => segment.shot);
    expect(shown[0]).toMatchObject({ look: goodTable.segments[0]?.look });
    expect(shown[0]?.light).not.toContain('evil');
    expect(shown[1]?.sound).not.toBe('');
    for (const { shots } of shown) expect(shots.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('is the embedded agents’, loudly, when the model breaks off', async () => {
    test.server.script('createResponse', answer(goodWords), { ...answer(goodTable), cutAfter: 9 });
    const { row, id } = await test.writeFilm();
    expect(row.provider).toBe('openai/gpt-5.6-terra');
    expect(row.degraded).toEqual(['OpenAI broke off its answer; the embedded agents settled the pictures instead.']);
    expect((await test.calls(id)).map(({ slot, state }) => `${slot} ${state}`)).toContain('roundtable uncertain');
  });
});

const shots = (segment: (typeof goodTable.segments)[number] | undefined) => segment?.shots ?? [];

describe('a text model and a crash', () => {
  const request = (seed: number): WriteRequest => writeRequest({ ...test.settings(), seed }, bottle, null);
  let bottle: WriteRequest['product'];
  let desk: Desk;

  beforeAll(async () => {
    const { row, id } = await test.writeFilm(answer(goodWords));
    bottle = row.product;
    desk = test.deskFor(id);
  });

  it('pays nothing twice when the process dies after the payment', async () => {
    test.server.script('createResponse', answer(goodWords), answer(goodTable));
    const dies = async () => Promise.reject(new Error('killed'));
    await expect(author(request(7), dies, desk)).rejects.toThrow('killed');
    const { provider } = await author(request(7), async () => undefined, { ...desk, run: '3' });
    expect(provider).toBe('openai/gpt-5.6-terra');
    expect(test.server.heard).toHaveLength(2);
  });

  it('does not send a call again that was lost, within the same run', async () => {
    test.server.script('createResponse', { ...answer(goodWords), cutAfter: 2 }, answer(goodWords), answer(goodTable));
    const lost = await author(request(8), async () => undefined, desk);
    const again = await author(request(8), async () => undefined, desk);
    expect([lost.provider, again.provider]).toEqual(['local-writer', 'local-writer']);
    expect(again.degraded[0]).toBe(`OpenAI was asked before, and nobody knows whether it answered; ${embedded}`);
    expect(test.server.heard).toHaveLength(1);
    const next = await author(request(8), async () => undefined, { ...desk, run: '4' });
    expect(next.provider).toBe('openai/gpt-5.6-terra');
  });
});
