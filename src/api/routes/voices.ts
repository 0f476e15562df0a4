import { voices } from '#contract/voices.ts';
import { listVoices, sampleVoice, type VoiceSample } from '#library/voices.ts';
import { type Desk, implement } from '../operation-call.ts';

export const voiceRoutes = implement(voices, {
  async 'GET /voices'({ house, present, workspaceId }) {
    const all = await listVoices(house, workspaceId);
    const items = all.map(({ sample, ...voice }) => ({ ...voice, sample: sample && fileOf(present, workspaceId, sample) }));
    return { answer: { items, next: null } };
  },
  async 'POST /voices/{voice}/sample'({ house, present, workspaceId, params, body, signal }) {
    const sample = await sampleVoice(house, workspaceId, params.voice, body.text, signal);
    return { answer: { file: fileOf(present, workspaceId, sample), degraded: sample.degraded } };
  },
});

function fileOf(present: Desk['present'], workspaceId: string, { blob }: VoiceSample) {
  return present.file(workspaceId, { blob, mime: 'audio/wav' });
}
