import { brokenCases } from './broken.ts';
import { disguisedCases } from './disguised.ts';
import type { HostileCase } from './lab.ts';
import { oversizedCases } from './oversized.ts';
import { validCases } from './valid.ts';

export const hostileCases: readonly HostileCase[] = [...brokenCases, ...disguisedCases, ...oversizedCases];
export const allCases: readonly HostileCase[] = [...hostileCases, ...validCases];
