import { expect, it } from 'vitest';
import type { VideoSettings } from '#core/brief.ts';
import { segmentsOf } from '#core/format.ts';
import type { ProductView } from '#core/product.ts';
import { readyCharacters } from '#library/characters/ready.ts';
import { compilePiece } from '#media/compile.ts';
import { pictureProfile } from '#media/picture-profile.ts';
import { piecesOf } from '#media/pieces.ts';
import { writeScript } from '../write/writer/write-script.ts';
import { assembleCut } from './assemble.ts';

const product: ProductView = {
  name: 'Nord bottle',
  brand: 'Nord',
  price: null,
  rating: null,
  description: null,
  kind: 'kitchen',
  facts: [{ id: 'f1', role: 'benefit', text: 'keeps drinks cold for 24 hours', evidence: 'Cold for 24 hours.', source: 'json-ld' }],
  url: null,
  readAt: '2026-11-20T00:00:00Z',
};

it('every film says from its first frame on, and longer than the three seconds it must, that it is an ad and made by AI', () => {
  const [character] = readyCharacters;
  if (!character) throw new Error('there are no ready characters');
  const settings: VideoSettings = {
    format: 'ugc-15',
    profile: 'final',
    tone: 'calm-pro',
    character: null,
    seed: 1,
    autoApprove: false,
    slots: {},
  };
  const { script } = writeScript({ product, tone: 'calm-pro', slots: segmentsOf('ugc-15', 'final'), seed: 1, presenter: null });
  const maker = { id: 'local', version: '1' };
  const paid = { ...maker, price: () => 0 };
  const makers = { image: { ...paid, likenesses: 0 }, clip: maker, footage: null, speech: paid, music: maker };
  const material = script.segments.map(() => ({ clip: 'clip', own: false, from: 0, voice: 'voice', words: [], keepClear: [] }));
  const cut = assembleCut({ settings, product, images: [], character, script, brand: null, makers }, material, 'music');
  expect(cut.disclosure).toMatch(/^Ad\b.*\bAI\b/);
  for (const piece of piecesOf(cut)) {
    const files = { fileOf: () => '/clip.mp4', assFile: '/0.ass', fontsDir: '/fonts' };
    const { ass } = compilePiece(cut, piece, pictureProfile('master', cut.fps), files);
    const [, from, to] = new RegExp(`^Dialogue: \\d+,([^,]+),([^,]+),.*\\}${cut.disclosure}$`, 'm').exec(ass) ?? [];
    expect([from, to]).toEqual(['0:00:00.00', '0:00:05.00']);
  }
});
