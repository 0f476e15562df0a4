import type { Cut } from '#core/cut.ts';
import type { ErrorShape } from '#core/errors.ts';
import type { ProfileName } from '#core/format.ts';
import { publicId } from '#core/ids.ts';
import type { RenderKind, RenderState } from '#core/render.ts';
import type { Database, Tx } from '#db/database.ts';
import { logEvent } from '#db/queries/events.ts';
import { endRender, findRender } from '#db/queries/renders.ts';
import type { RenderRow } from '#db/schema/studio.ts';
import type { House } from '../house.ts';

/** Ids only: the engine's own tables know no workspaces. */
export type RenderInput = { workspaceId: string; renderId: string; attempt: number };

export const renderWorkflowName = { name: 'render', queue: 'renders' } as const;

/** What a render is made from, as it was when somebody asked: the film may move on meanwhile. */
export interface FinishedFilm {
  cut: Cut;
  title: string;
  profile: ProfileName;
  /** SHA-256 of the film's file. */
  master: string;
}

/** One file of a render; most have one. */
export interface RenderFile {
  name: string;
  blob: string;
  mime: string;
  bytes: number;
}

/** A render's `meta`; its files are there when it is ready. */
export interface RenderMeta {
  film: FinishedFilm;
  files?: RenderFile[];
}

export function metaOf({ meta }: Pick<RenderRow, 'meta'>): RenderMeta {
  return meta as unknown as RenderMeta;
}

export function renderWorkflowId({ renderId, attempt }: Pick<RenderInput, 'renderId' | 'attempt'>): string {
  return `render:${renderId}:${attempt}`;
}

/** Puts the render in the queue, in the transaction that changed the row. */
export async function enqueueRender(tx: Tx, { engine }: Pick<House, 'engine'>, input: RenderInput): Promise<void> {
  await engine.enqueue(tx.client, renderWorkflowName, renderWorkflowId(input), input);
}

/** Ends an attempt badly; nothing happens when it is no longer wanted. */
export async function failRender({ db }: { db: Database }, input: RenderInput, error: ErrorShape): Promise<void> {
  const { workspaceId, renderId, attempt } = input;
  await db.inWorkspace(workspaceId, async (tx) => {
    const row = await findRender(tx, renderId);
    if (row && (await endRender(tx, renderId, attempt, { state: 'failed', error }))) await logRenderChange(tx, row, 'failed');
  });
}

/** Tells whoever shows a film's files that this one is another now. */
export async function logRenderChange(
  tx: Tx,
  { workspaceId, videoId, id, kind }: { workspaceId: string; videoId: string; id: string; kind: RenderKind },
  state: RenderState,
): Promise<void> {
  await logEvent(tx, { workspaceId, videoId, type: 'render-changed', data: { render: publicId('render', id), kind, state } });
}
