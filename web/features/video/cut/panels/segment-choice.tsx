'use client';

import { Segmented } from '#web/components/ui/segmented.tsx';
import { Select } from '#web/components/ui/select.tsx';
import { cutWords as words } from '#web/words/video-cut.ts';
import { scriptWords } from '#web/words/video-script.ts';
import { useVideo } from '../../use-video.tsx';
import { beginsOf } from '../film-time.ts';
import { useCut } from '../use-cut.tsx';

/** Which segment is edited; the playhead goes along. */
export function SegmentChoice() {
  const { script } = useVideo();
  const { cut, picked, pick, playhead } = useCut();
  const options = cut.segments.map((_, index) => {
    const role = script?.script.segments[index]?.role;
    return { value: String(index + 1), label: words.segmentName(index + 1, role ? scriptWords.roles[role] : '') };
  });
  const go = (value: string) => {
    playhead.seek(beginsOf(cut)[Number(value) - 1] ?? 0);
    pick({ segment: Number(value) });
  };
  if (options.length < 2) return null;
  if (options.length > 4)
    return (
      <Select aria-label={words.segment} value={String(picked.segment)} onChange={({ target }) => go(target.value)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    );
  return (
    <Segmented
      label={words.segment}
      value={String(picked.segment)}
      onChange={go}
      options={options}
      className="max-w-full overflow-x-auto"
    />
  );
}
