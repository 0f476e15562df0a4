import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintProduct } from './fixtures/lint-lines.ts';
import { lintLine } from './lint.ts';
import { postCopy } from './post-copy.ts';
import { platformLimits } from './post-tags.ts';
import type { ProductView } from './product.ts';
import type { Script, Segment } from './script.ts';
import { untold } from './shot-prompt.ts';
import { categories } from './vocabulary.ts';

const segment = (role: Segment['role'], text: string, factIds: string[] = []): Segment => ({
  role,
  seconds: 15,
  text,
  placement: 'none',
  overlays: [],
  claims: factIds.map((factId) => ({ words: '', factId })),
  syllables: 40,
  spokenSeconds: 12,
  shot: { ...untold, set: 'kitchen', mood: 'tense', shots: [{ share: 1, framing: 'close', camera: 'float', action: 'talk' }] },
});
const script = (hook: string, ending = 'It was $24.95 when we checked. The link is below.'): Script => ({
  tone: 'calm-pro',
  hooks: [{ kind: 'question', text: hook, overlay: 'Warm by lunch?', score: { total: 12, points: [] } }],
  hook: 0,
  segments: [segment('hook', hook), segment('solution', 'It keeps drinks hot.', ['f1']), segment('cta', ending)],
  reasons: [],
  taken: [],
  lint: [],
});
const sold = { ...lintProduct, url: 'https://shop.example/mug' };

describe('postCopy', () => {
  it('opens with the disclosure where something is sold, then the hook, one fact and what is made by AI', () => {
    const [tiktok, instagram, youtube] = postCopy(script('Your coffee is cold by nine. Here is why.'), sold, 'mug');
    for (const copy of [tiktok, instagram, youtube]) {
      expect(copy?.caption).toMatch(/^Ad · Your coffee is cold by nine\./);
      expect(copy?.caption).toContain('The mug: keeps drinks hot for up to 11 hours.');
      expect(copy?.caption).toContain('Made with AI');
    }
    expect(tiktok?.title).toBeNull();
    expect(youtube?.title).toBe('Your coffee is cold by nine.');
    expect(youtube?.caption).toContain('https://shop.example/mug');
    expect(instagram?.caption).toContain('$24.95 when we checked.');
    expect(postCopy(script('Cold by nine.'), { ...lintProduct, url: null }, 'mug')[0]?.caption).toMatch(/^Cold by nine\./);
  });

  it('gives no price that the film does not give', () => {
    const copies = postCopy(script('Your coffee is cold by nine.', 'The link is below.'), sold, 'mug');
    expect(copies.map(({ caption }) => caption).join()).not.toContain('$');
  });

  it('repeats nothing that the lint refuses, whatever the script and the page say', () => {
    const texts = fc.constantFrom(
      'Guaranteed to cure headaches.',
      'I bought this for my kids.',
      'It costs $5.',
      'Why is it cold?',
      'Clinically proven to work in 7 days',
      'Made of pure titanium',
      '',
      'keeps drinks hot for up to 11 hours',
      `${'long '.repeat(600)}end.`,
    );
    const anyProduct = fc.record({
      kind: fc.constantFrom(...categories, 'general' as const),
      facts: fc.array(texts, { maxLength: 4 }),
      url: fc.constantFrom(null, 'https://shop.example/x'),
    });
    fc.assert(
      fc.property(
        anyProduct,
        texts,
        texts,
        fc.constantFrom('mug', 'Best Cure', 'dog bed', 'Ü'),
        ({ kind, facts, url }, hook, ending, noun) => {
          const product: ProductView = {
            ...lintProduct,
            kind,
            url,
            facts: facts.map((text, index) => ({ id: `f${index}`, role: 'benefit', text, evidence: 'x', source: 'x' })),
          };
          for (const { platform, caption, title, hashtags, limit } of postCopy(script(hook, ending), product, noun)) {
            const said = caption.replace(/^Ad · /, '').split(/(?=#)/)[0] ?? '';
            for (const line of said.replace(/https:\S+/, '').split('\n'))
              expect(lintLine(line, product, 'cta').filter(({ level }) => level === 'error')).toEqual([]);
            expect(caption.length).toBeLessThanOrEqual(limit);
            expect((title ?? '').length).toBeLessThanOrEqual(100);
            expect(hashtags.length).toBeGreaterThanOrEqual(3);
            expect(hashtags.length).toBeLessThanOrEqual(platformLimits[platform].tags);
            expect(new Set(hashtags).size).toBe(hashtags.length);
            for (const tag of hashtags) expect(tag).toMatch(/^#[a-z0-9]{3,30}$/);
            if (url) expect(caption.startsWith('Ad · ')).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
