import type { Category } from './vocabulary.ts';

/** Words people look for, without the sign: the widest, then the category's own. No name of anybody, nothing that promises. */
export const wideTags: Record<Category, readonly [string, string]> = {
  supplements: ['morningroutine', 'supplements'],
  skincare: ['skincare', 'skincareroutine'],
  fitness: ['homeworkout', 'fitnessgear'],
  tech: ['techtips', 'desksetup'],
  kitchen: ['kitchen', 'cookingathome'],
  fashion: ['outfitideas', 'everydaywear'],
  home: ['homeideas', 'smallspaces'],
  baby: ['parenting', 'nursery'],
  pet: ['petlife', 'pethome'],
  office: ['deskwork', 'stationery'],
  general: ['everydaythings', 'usefulthings'],
};

/** The trouble a film tells, by words that are said in it; the last of a category is for any. */
export const troubleTags: Record<Category, readonly (readonly [RegExp, string])[]> = {
  supplements: [
    [/\b(?:tired|sleep|night|awake)\b/i, 'longdays'],
    [/\b(?:taste|scoop|powder|mix)\b/i, 'clumpypowder'],
    [/./, 'everydayhabits'],
  ],
  skincare: [
    [/\b(?:dry|tight|flak)/i, 'dryskin'],
    [/\b(?:shelf|bottles|steps|routine)\b/i, 'simpleroutine'],
    [/./, 'bathroomshelf'],
  ],
  fitness: [
    [/\b(?:slip|slide|grip)/i, 'slipperyfloor'],
    [/\b(?:space|small|corner)\b/i, 'smallhomegym'],
    [/./, 'trainingathome'],
  ],
  tech: [
    [/\b(?:battery|charge|charging|percent|plug)/i, 'lowbattery'],
    [/\b(?:cable|cord|wire|port)/i, 'cablemess'],
    [/\b(?:noise|loud|hear|sound)/i, 'toonoisy'],
    [/./, 'deskclutter'],
  ],
  kitchen: [
    [/\b(?:cold|warm|hot|lukewarm|ice|heat)\b/i, 'colddrinks'],
    [/\b(?:stick|scrub|burn|pan)/i, 'stickypan'],
    [/\b(?:mess|counter|drawer|sink)\b/i, 'kitchenmess'],
    [/./, 'kitchenhelp'],
  ],
  fashion: [
    [/\b(?:shrink|wash|laundry|fade|dryer)/i, 'laundryday'],
    [/\b(?:cold|rain|wet|wind)\b/i, 'coldmornings'],
    [/\b(?:tight|fit|stretch|collar)/i, 'betterfit'],
    [/./, 'nothingtowear'],
  ],
  home: [
    [/\b(?:dark|light|lamp|glare)\b/i, 'darkcorner'],
    [/\b(?:mess|clutter|drawer|pile|shelf)/i, 'homeclutter'],
    [/\b(?:tape|repair|broke|leak|crack|fix)/i, 'homerepair'],
    [/./, 'homehelp'],
  ],
  baby: [
    [/\b(?:sleep|nap|night|awake)\b/i, 'naptime'],
    [/./, 'parenthelp'],
  ],
  pet: [
    [/\b(?:hair|fur|shed)/i, 'pethair'],
    [/\b(?:chew|toy|bored)/i, 'boredpet'],
    [/./, 'pethelp'],
  ],
  office: [
    [/\b(?:list|plan|forget|week|calendar)/i, 'weeklyplanning'],
    [/./, 'tidydesk'],
  ],
  general: [[/./, 'dailylife']],
};

/** What a platform takes, in characters, and how many tags serve a film there. */
export const platformLimits = {
  // Caption of a video: 2200 in UTF-16 units; five tags since 2025-08 (read 2026-11-21).
  tiktok: { caption: 2200, title: null, tags: 5 },
  // Caption 2200. Long 30 tags; sources of 2026 say five, so never more (read 2026-11-21).
  instagram: { caption: 2200, title: null, tags: 5 },
  // Title 100, description 5000 bytes; the first three tags stand above the title (read 2026-11-21).
  youtube: { caption: 5000, title: 100, tags: 3 },
} as const;

export const postPlatforms = ['tiktok', 'instagram', 'youtube'] as const;
export type PostPlatform = (typeof postPlatforms)[number];
