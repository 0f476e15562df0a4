import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { HooklineError } from '#core/errors.ts';
import { declined, openaiContract, refused, stopped, streamed } from '../../../test/contract-server/openai.ts';
import { type Answer, type ContractServer, startContractServer } from '../../../test/contract-server/server.ts';
import { testHome } from '../../../test/database.ts';
import { createOpenAiText, createOpenAiTranscription } from './openai.ts';

const apiKey = 'sk-secret-of-the-test-0123456789';
const limits = { firstByteMs: 400, idleMs: 400, totalMs: 1500 };
const line = z.strictObject({ line: z.string().max(40), tags: z.array(z.string()) });
const question = { name: 'line', system: 'Answer in one line.', prompt: 'Say hello.', schema: line, mostTokens: 400 };
const hello = JSON.stringify({ line: 'Hello there, you.', tags: ['a', 'b'] });
const never = new AbortController().signal;
let server: ContractServer;

beforeAll(async () => {
  server = await startContractServer(openaiContract());
});
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
});

const model = () => createOpenAiText({ apiKey, baseUrl: server.url, limits }, 'openai/gpt-5.6-terra');
const ask = (answer: Answer, signal = never) => {
  server.script('createResponse', answer);
  return model().ask(question, signal);
};
const failure = (answer: Answer) =>
  ask(answer).then(
    () => expect.fail('it answered'),
    (error: HooklineError) => error,
  );

describe('asking OpenAI', () => {
  it('streams an answer in the asked shape and counts what it cost', async () => {
    const partials: unknown[] = [];
    server.script('createResponse', streamed(hello.padEnd(700), { inputTokens: 1000, outputTokens: 500 }));
    const answer = await model().ask({ ...question, onPartial: (partial) => partials.push(partial) }, never);
    expect(answer).toEqual({
      value: { line: 'Hello there, you.', tags: ['a', 'b'] },
      fault: null,
      usage: { inputTokens: 1000, outputTokens: 500 },
      cost: 8000,
    });
    expect(partials.at(-1)).toEqual(answer.value);
    const [heard] = server.heard;
    expect(heard?.headers.authorization).toBe(`Bearer ${apiKey}`);
    expect(heard?.body).toMatchObject({ model: 'gpt-5.6-terra', stream: true, max_output_tokens: 400 });
    expect(JSON.stringify(heard?.body)).not.toContain('maxLength');
    expect(JSON.stringify(heard?.body)).not.toContain('"tools"');
    expect(server.violations).toEqual([]);
  });

  it('promises no less than a call can cost', async () => {
    const answer = await ask(streamed(hello, { inputTokens: 60, outputTokens: 400 }));
    expect(model().price(question)).toBeGreaterThanOrEqual(answer.cost);
  });

  it.each([
    ['a refusal', declined('I can’t help with that.'), 'refused to answer'],
    ['a filter', stopped(hello.slice(0, 20), 'content_filter'), 'refused to answer'],
    ['an answer without end', stopped(hello.slice(0, 20), 'max_output_tokens'), 'needed more than 400 tokens to answer'],
    ['what is no JSON', streamed('Sure! {"line": '), 'did not answer in JSON'],
    ['another shape', streamed('{"line": 7, "tags": []}'), 'answered in another shape than asked for (line'],
    ['too much of a field', streamed(JSON.stringify({ line: 'a'.repeat(41), tags: [] })), 'answered in another shape than asked for (line'],
    ['fields nobody asked for', streamed('{"line": "a", "tags": [], "price": 1}'), 'answered in another shape than asked for (the whole'],
  ])('takes %s for an answer that can’t be used and was paid for', async (_, scripted, fault) => {
    const answer = await ask(scripted);
    expect(answer.value).toBeNull();
    expect(answer.fault).toContain(fault);
    expect(answer.cost).toBeGreaterThan(0);
    expect(server.violations).toEqual([]);
  });

  it.each([
    ['the key', refused(401, `Incorrect API key provided: ${apiKey}.`), 'provider_failed', 'OpenAI refused the key (401).'],
    [
      'the request',
      refused(400, `Bad thing from ${apiKey}.`),
      'provider_failed',
      'OpenAI refused the request (400): Bad thing from [key].',
    ],
    [
      'more requests',
      refused(429, 'Slow down.', { 'retry-after': '20' }),
      'provider_failed',
      'OpenAI takes no more requests at the moment (429): Slow down. Try again in 20 s.',
    ],
    ['nothing, being overloaded', refused(503, 'Overloaded.'), 'provider_failed', 'OpenAI refused the request (503): Overloaded.'],
  ])('says so when it refuses %s, and asks once', async (_, scripted, code, message) => {
    const error = await failure(scripted);
    expect({ code: error.code, message: error.message }).toEqual({ code, message });
    expect(JSON.stringify(error) + error.stack).not.toContain(apiKey);
    expect(server.heard).toHaveLength(1);
  });

  it.each([
    ['fails on its side', refused(500, 'Oops.'), 'OpenAI failed on its side (500).'],
    ['is late with its first byte', { ...streamed(hello), lateMs: 3000 }, 'OpenAI took too long to answer.'],
    ['drips without end', { ...streamed(hello.padEnd(6000)), dripMs: 150 }, 'OpenAI took too long to answer.'],
    ['falls silent', { ...streamed(hello), dripMs: 1000 }, 'OpenAI took too long to answer.'],
    ['breaks off', { ...streamed(hello), cutAfter: 4 }, 'OpenAI broke off its answer.'],
  ])('does not know whether it is charged when the vendor %s', async (_, scripted, message) => {
    const error = await failure(scripted);
    expect({ code: error.code, message: error.message }).toEqual({ code: 'outcome_uncertain', message });
    expect(server.heard).toHaveLength(1);
  });

  it('does not know either when the stream just ends', async () => {
    const whole = streamed(hello);
    const error = await failure({ events: (whole.events ?? []).slice(0, 4) });
    expect(error.code).toBe('outcome_uncertain');
  });

  it('nor when it is sent something that is no answer', async () => {
    const whole = streamed(hello);
    const error = await failure({ events: [...(whole.events ?? []).slice(0, 4), { type: 'response.output_text.delta', delta: 7 }] });
    expect(error.code).toBe('outcome_uncertain');
    // The vendor broke its contract here, as it was told to.
    server.violations.length = 0;
  });

  it('is not charged when nothing listens', async () => {
    const gone = createOpenAiText({ apiKey, baseUrl: 'http://127.0.0.1:4', limits }, 'openai/gpt-5.6-terra');
    await expect(gone.ask(question, never)).rejects.toMatchObject({
      code: 'provider_failed',
      message: 'OpenAI could not be reached (ECONNREFUSED).',
    });
  });

  it('follows no redirect', async () => {
    const error = await failure({ status: 307, headers: { location: 'http://127.0.0.1:9/else' }, json: {} });
    expect(error).toMatchObject({ code: 'provider_failed', message: 'OpenAI redirects to another address, which is not followed.' });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const asked = ask({ ...streamed(hello), lateMs: 5000 }, stop.signal);
    setTimeout(() => stop.abort(), 50);
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('says of a model without a known price that its cost is not counted, and when one shuts down', () => {
    const unknown = createOpenAiText({ apiKey, baseUrl: null }, 'openai/not-yet-listed');
    expect(unknown.price(question)).toBe(0);
    expect(unknown.notes).toEqual(['The price of openai/not-yet-listed is not known, so its cost is not counted.']);
    expect(createOpenAiText({ apiKey, baseUrl: null }, 'openai/gpt-5.4-nano').notes[0]).toContain('2027-04-01');
  });

  it('writes down what is said in a file', async () => {
    await using home = await testHome();
    const file = join(home.dir, 'said.wav');
    await writeFile(file, Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(100)]));
    server.script('createTranscription', { json: { text: 'Okay, look at this.' } });
    const provider = createOpenAiTranscription({ apiKey, baseUrl: server.url, limits });
    const heard = await provider?.transcribe(file, 30, never);
    expect(heard).toEqual({ transcript: { text: 'Okay, look at this.', language: null, provider: 'openai/gpt-transcribe' }, cost: 2250 });
    expect(server.heard[0]?.body).toMatchObject({ model: 'gpt-transcribe', file: expect.stringContaining(' of 116 bytes') });
    expect(server.violations).toEqual([]);
  });
});
