import { videos } from '#contract/videos.ts';
import { databaseId } from '#core/ids.ts';
import { demand } from '#identity/principal.ts';
import { chooseProject } from '#library/projects.ts';
import { requireMediaTools } from '#media/tools.ts';
import { changeSettings } from '#studio/asset-edits.ts';
import { estimateNewVideo } from '#studio/estimate.ts';
import { binVideo, changeVideoRow, countVideos, createVideo, listVideos } from '#studio/videos.ts';
import { describeVideo } from '../describe-video.ts';
import { implement } from '../operation-call.ts';
import { cursorOf, presentPage } from '../page.ts';
import { presentEstimate, presentTile } from '../present/videos.ts';
import { readSource } from '../read-source.ts';

export const videoRoutes = implement(videos, {
  async 'GET /videos'({ house, present, workspaceId, query }) {
    const { state, gate, project, product, tone, format, sort } = query;
    const page = await listVideos(house, workspaceId, {
      ...cursorOf('video', query),
      sort,
      ...(state ? { states: state } : {}),
      ...(gate ? { gate } : {}),
      ...(project ? { projectId: databaseId('project', project) } : {}),
      ...(product ? { productId: databaseId('product', product) } : {}),
      ...(tone ? { tone } : {}),
      ...(format ? { format } : {}),
    });
    return { answer: presentPage('video', { ...page }, (tile) => presentTile(present, tile)) };
  },
  async 'GET /videos/counts'({ house, workspaceId, query }) {
    return { answer: await countVideos(house, workspaceId, { bin: query.bin === 'true' }) };
  },
  async 'POST /videos'({ house, present, principal, workspaceId, query, body, newId }) {
    const { format, profile, tone, character, seed, autoApprove } = body;
    if (query.estimate === '1') return { estimate: presentEstimate(await estimateNewVideo(house, { format, profile })) };
    if (autoApprove) demand(principal, 'approve');
    await requireMediaTools();
    const project = await chooseProject(
      house.db,
      workspaceId,
      body.project === undefined ? undefined : databaseId('project', body.project),
    );
    const brief = await readSource(house, workspaceId, body);
    const settings = { format, profile, tone, character, seed, autoApprove, slots: {} };
    const { source } = brief;
    const title = body.title ?? titleOf(source.kind === 'text' ? source.text : (source.url ?? 'A saved page'));
    const id = await createVideo(house, workspaceId, {
      id: newId,
      projectId: project.id,
      title,
      titleGiven: body.title !== undefined,
      referenceId: body.reference === null ? null : databaseId('reference', body.reference),
      brief,
      settings,
    });
    return describeVideo(house, present, workspaceId, id);
  },
  'GET /videos/{id}': ({ house, present, workspaceId, params }) =>
    describeVideo(house, present, workspaceId, databaseId('video', params.id)),
  async 'PATCH /videos/{id}'({ house, present, principal, workspaceId, params, body, seen }) {
    const id = databaseId('video', params.id);
    const { title, project, reference, ...choices } = body;
    const settings = {
      ...choices,
      ...(reference === undefined ? {} : { referenceId: reference === null ? null : databaseId('reference', reference) }),
    };
    if (settings.autoApprove) demand(principal, 'approve');
    const row = {
      ...(title === undefined ? {} : { title }),
      ...(project === undefined ? {} : { projectId: databaseId('project', project) }),
    };
    // Both in one transaction where both are named: a refusal of one leaves the other undone.
    if (Object.keys(settings).length > 0) await changeSettings(house, workspaceId, id, { ...settings, row }, seen);
    else await changeVideoRow(house, workspaceId, id, row, seen);
    return describeVideo(house, present, workspaceId, id);
  },
  async 'DELETE /videos/{id}'({ house, workspaceId, params, seen }) {
    await binVideo(house, workspaceId, databaseId('video', params.id), true, seen);
    return {};
  },
  async 'POST /videos/{id}/restore'({ house, present, workspaceId, params }) {
    const id = databaseId('video', params.id);
    await binVideo(house, workspaceId, id, false);
    return describeVideo(house, present, workspaceId, id);
  },
});

/** The first words of a brief, until a person finds better ones. */
function titleOf(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 120).toWellFormed();
}
