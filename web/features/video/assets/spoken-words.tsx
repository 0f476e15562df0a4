'use client';

import { Fragment, type RefObject, useEffect, useState } from 'react';
import { cn } from '#web/lib/cn.ts';
import type { Take } from '../video-types.ts';

interface SpokenWordsProps {
  player: RefObject<HTMLAudioElement | null>;
  words: Take['words'];
  /** What is shown for a voice whose times are not known. */
  text: string;
}

/** What is said; the word that is being spoken is lit. */
export function SpokenWords({ player, words, text }: SpokenWordsProps) {
  const [at, setAt] = useState(-1);
  useEffect(() => {
    const sound = player.current;
    if (!sound || !words) return;
    let frame = 0;
    const look = () => {
      const now = sound.currentTime;
      setAt(words.findLastIndex(({ start }) => start <= now));
      frame = requestAnimationFrame(look);
    };
    const begin = () => {
      cancelAnimationFrame(frame);
      look();
    };
    const end = () => {
      cancelAnimationFrame(frame);
      if (sound.ended) setAt(-1);
    };
    sound.addEventListener('play', begin);
    sound.addEventListener('pause', end);
    sound.addEventListener('ended', end);
    return () => {
      cancelAnimationFrame(frame);
      sound.removeEventListener('play', begin);
      sound.removeEventListener('pause', end);
      sound.removeEventListener('ended', end);
    };
  }, [player, words]);
  if (!words)
    return (
      <p dir="auto" className="text-base">
        {text}
      </p>
    );
  return (
    <p dir="auto" className="text-base leading-relaxed">
      {words.map((word, index) => (
        <Fragment key={word.start}>
          <span className={cn('rounded-sm transition-colors', index === at && 'bg-accent text-accent-ink')}>{word.text}</span>
          {index < words.length - 1 ? ' ' : ''}
        </Fragment>
      ))}
    </p>
  );
}
