import type { LanguageModel } from 'ai';
import { HooklineError } from '#core/errors.ts';
import type { Micros } from '#core/money.ts';
import { findTextModel, priceOf } from '../catalogue/text-models.ts';
import type { TextAnswer, TextProvider, TextRequest } from '../spec/text.ts';
import { explainFailure } from './failure.ts';
import type { Vendor } from './vendor.ts';
import { wireSchema } from './wire-schema.ts';

/** English has about four letters to a token; names and figures have fewer. */
const lettersPerToken = 3;
/** What the answer's schema and the vendor's own frame take. */
const frameTokens = 1500;

/** A text model behind the AI SDK. The kit is loaded at the first question: without one it costs nothing. */
export function createText(vendor: Vendor, model: string, open: () => Promise<LanguageModel>): TextProvider {
  const { id, rate, shutsDown } = findTextModel(model);
  const short = id.slice(id.indexOf('/') + 1);
  const price: TextProvider['price'] = ({ system, prompt, mostTokens }) =>
    priceOf(rate, { inputTokens: Math.ceil((system.length + prompt.length) / lettersPerToken) + frameTokens, outputTokens: mostTokens });
  return {
    id,
    version: '1',
    name: vendor.name,
    notes: [
      ...(rate === null ? [`The price of ${id} is not known, so its cost is not counted.`] : []),
      ...(shutsDown === null ? [] : [`${vendor.name} shuts ${short} down on ${shutsDown}. Choose another with HOOKLINE_TEXT_MODEL.`]),
    ],
    price,
    async ask(request, signal) {
      const { streamText, Output, jsonSchema } = await load();
      let failure: unknown;
      const stream = streamText({
        model: await open(),
        instructions: request.system,
        prompt: request.prompt,
        output: Output.object({ name: request.name, schema: jsonSchema(wireSchema(request.schema)) }),
        maxOutputTokens: request.mostTokens,
        maxRetries: 0,
        abortSignal: signal,
        onError: ({ error }) => {
          failure ??= error;
        },
      });
      try {
        for await (const partial of stream.partialOutputStream) request.onPartial?.(partial);
        if (failure !== undefined) throw failure;
        const [text, ended, used] = await Promise.all([stream.text, stream.finishReason, stream.usage]);
        const usage = { inputTokens: used.inputTokens ?? 0, outputTokens: used.outputTokens ?? 0 };
        const counted = used.inputTokens !== undefined && used.outputTokens !== undefined;
        if (!counted && ended !== 'stop' && ended !== 'length' && ended !== 'content-filter') throw endedEarly(vendor.name);
        // A vendor that tells no usage is taken to have charged the most.
        const cost = counted ? priceOf(rate, usage) : price(request);
        return judge(request, text, ended, usage, cost);
      } catch (error) {
        throw explainFailure(vendor, short, failure ?? error, signal);
      }
    },
  };
}

function endedEarly(name: string): HooklineError {
  return new HooklineError('outcome_uncertain', `${name} ended its answer in the middle.`, {
    hint: 'It may have charged for it: look at its own list of requests.',
  });
}

async function load() {
  // The kit would print its warnings in the middle of what a person reads.
  Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });
  return import('ai');
}

function judge<T>(request: TextRequest<T>, text: string, ended: string, usage: TextAnswer<T>['usage'], cost: Micros): TextAnswer<T> {
  const unusable = (fault: string): TextAnswer<T> => ({ value: null, fault, usage, cost });
  if (ended === 'content-filter') return unusable('refused to answer');
  if (ended === 'length') return unusable(`needed more than ${request.mostTokens} tokens to answer`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unusable('did not answer in JSON');
  }
  const parsed = request.schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, fault: null, usage, cost };
  const [issue] = parsed.error.issues;
  return unusable(`answered in another shape than asked for (${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'unknown'})`);
}
