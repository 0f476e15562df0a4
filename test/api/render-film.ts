import { expect } from 'vitest';
import type { Answered } from '#contract/api.ts';
import { publicId } from '#core/ids.ts';
import type { RenderKind } from '#core/render.ts';
import type { TestApi } from '../api-house.ts';
import { startVideo } from '../house.ts';
import { rendered, settled, succeed } from './film-steps.ts';

export type Render = Answered<'GET /videos/{id}/renders/{render}'>;

/** A finished draft of three segments, and what is asked of it. */
export interface RenderFilm {
  id: string;
  seconds: number;
  ask(kind: RenderKind): Promise<Render>;
  /** Asks and waits until it is ready. */
  made(kind: RenderKind): Promise<Render>;
  show(render: string): Promise<Render>;
  /** The bytes that an address of an answer gives. */
  fetched(file: { url: string } | null | undefined): Promise<Buffer>;
}

export async function openRenderFilm(api: TestApi): Promise<RenderFilm> {
  const id = publicId('video', await startVideo(api, { settings: { format: 'ugc-30', seed: 7 } }));
  const { state, error, seconds } = await settled(api, id);
  if (state !== 'done') throw new Error(`the film is ${state}: ${JSON.stringify(error)}`);
  const ask = async (kind: RenderKind) => (await succeed(api, 'POST /videos/{id}/renders', { params: { id }, body: { kind } }, 202)).body;
  return {
    id,
    seconds,
    ask,
    async made(kind) {
      const render = await rendered(api, id, (await ask(kind)).id);
      expect([kind, render.state, render.error]).toEqual([kind, 'ready', null]);
      return render;
    },
    show: async (render) => (await succeed(api, 'GET /videos/{id}/renders/{render}', { params: { id, render } })).body,
    async fetched(file) {
      const response = await api.fetch((file?.url ?? '').slice('/api'.length));
      expect(response.status).toBe(200);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}
