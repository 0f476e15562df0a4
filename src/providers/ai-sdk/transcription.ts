import { readFile } from 'node:fs/promises';
import type { TranscriptionModel } from 'ai';
import type { Micros } from '#core/money.ts';
import type { TranscriptionProvider } from '../spec/transcription.ts';
import { explainFailure } from './failure.ts';
import type { Vendor } from './vendor.ts';

/** Writes down what is said, behind the AI SDK. */
export function createTranscription(
  vendor: Vendor,
  model: { id: string; perSecond: Micros },
  open: () => Promise<TranscriptionModel>,
): TranscriptionProvider {
  const price = (seconds: number) => Math.ceil(seconds * model.perSecond);
  return {
    id: model.id,
    version: '1',
    price,
    async transcribe(file, seconds, signal) {
      const { transcribe } = await import('ai');
      try {
        const { text, language } = await transcribe({
          model: await open(),
          audio: await readFile(file),
          maxRetries: 0,
          abortSignal: signal,
        });
        return { transcript: { text, language: language ?? null, provider: model.id }, cost: price(seconds) };
      } catch (error) {
        throw explainFailure(vendor, model.id, error, signal);
      }
    },
  };
}
