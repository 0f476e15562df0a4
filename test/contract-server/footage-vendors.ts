import { fal } from './footage/fal.ts';
import { kling } from './footage/kling.ts';
import { replicate } from './footage/replicate.ts';
import { runway } from './footage/runway.ts';
import type { FootageVendor } from './footage/vendor.ts';
import { veo } from './footage/veo.ts';
import { videos } from './footage/videos.ts';
import { wavespeed } from './footage/wavespeed.ts';

/** Every vendor that films, as the tests of faults play it. */
export const footageVendors: readonly FootageVendor[] = [wavespeed, veo, videos, fal, runway, replicate, kling];
