'use client';

import { createContext, type ReactNode, use } from 'react';
import type { Video } from './video-types.ts';

interface Shown {
  video: Video;
  /** Named by every change, so that nobody writes over what they have not seen. */
  etag: string | undefined;
}
const VideoContext = createContext<Shown | null>(null);

export function VideoProvider({ children, ...shown }: Shown & { children: ReactNode }) {
  return <VideoContext value={shown}>{children}</VideoContext>;
}

/** The video whose page this is, as it was last heard of. */
export function useVideo(): Video {
  return useShown().video;
}

export function useShown(): Shown {
  const shown = use(VideoContext);
  if (!shown) throw new Error('useVideo is for the page of a video');
  return shown;
}
