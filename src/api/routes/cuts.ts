import { cuts } from '#contract/cuts.ts';
import { captionThemes } from '#core/caption-themes.ts';
import { databaseId } from '#core/ids.ts';
import { changeCut, estimateCut, sampleCut, showCut } from '#studio/edit/cut.ts';
import { keepThemeSample } from '#studio/theme-samples.ts';
import { describeVideo } from '../describe-video.ts';
import { implement } from '../operation-call.ts';
import { presentCut, readChoices } from '../present/cuts.ts';
import { presentEstimate, videoTag } from '../present/videos.ts';

export const cutRoutes = implement(cuts, {
  async 'GET /videos/{id}/cut'({ house, workspaceId, params }) {
    const detail = await showCut(house, workspaceId, databaseId('video', params.id));
    return { answer: presentCut(detail), etag: videoTag(detail.video) };
  },
  async 'PUT /videos/{id}/cut'({ house, present, workspaceId, params, query, body, seen, signal }) {
    const id = databaseId('video', params.id);
    const choices = readChoices(body);
    if (query.estimate === '1') return { estimate: presentEstimate(await estimateCut(house, workspaceId, id, choices, signal)) };
    await changeCut(house, workspaceId, id, choices, { seen, signal });
    return describeVideo(house, present, workspaceId, id);
  },
  async 'POST /videos/{id}/cut/sample'({ house, present, workspaceId, params, body, signal }) {
    const { choices, ...place } = body;
    const wanted = { choices: readChoices(choices), ...place };
    const { degraded, ...file } = await sampleCut(house, workspaceId, databaseId('video', params.id), wanted, signal);
    return { answer: { file: present.file(workspaceId, file), degraded } };
  },
  async 'GET /caption-themes'({ house, present, workspaceId, signal }) {
    const samples = await Promise.all(captionThemes.map((theme) => keepThemeSample(house, workspaceId, theme, signal)));
    const items = captionThemes.map((theme, index) => {
      const { blob, mime } = samples[index] as (typeof samples)[number];
      return { ...theme, sample: present.file(workspaceId, { blob, mime }) };
    });
    return { answer: { items, next: null } };
  },
});
