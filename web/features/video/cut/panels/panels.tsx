'use client';

import { Tab, TabList, TabPanel, Tabs } from '#web/components/ui/tabs.tsx';
import { cutWords as words } from '#web/words/video-cut.ts';
import { type Panel, panels } from '../cut-types.ts';
import { useCut } from '../use-cut.tsx';
import { BrandPanel } from './brand-panel.tsx';
import { CaptionsPanel } from './captions-panel.tsx';
import { FilesPanel } from './files-panel.tsx';
import { JoinsPanel } from './joins-panel.tsx';
import { MusicPanel } from './music-panel.tsx';
import { OverlaysPanel } from './overlays-panel.tsx';
import { OwnMusicOnItsWay } from './own-music.tsx';
import { WordsPanel } from './words-panel.tsx';

const contents: Record<Panel, () => React.ReactNode> = {
  words: WordsPanel,
  overlays: OverlaysPanel,
  joins: JoinsPanel,
  captions: CaptionsPanel,
  music: MusicPanel,
  brand: BrandPanel,
  files: FilesPanel,
};

/** The editors of a cut, one at a time; what is pressed on the timeline opens its own. */
export function Panels() {
  const { picked, pick } = useCut();
  return (
    <Tabs
      value={picked.panel}
      onValueChange={(value) => pick({ panel: panels.find((panel) => panel === value) ?? 'words' })}
      className="flex min-w-0 flex-col md:col-start-2 md:row-start-1"
    >
      <TabList label={words.editors}>
        {panels.map((panel) => (
          <Tab key={panel} value={panel}>
            {words.tabs[panel]}
          </Tab>
        ))}
      </TabList>
      {picked.panel === 'music' ? null : <OwnMusicOnItsWay />}
      {panels.map((panel) => {
        const Content = contents[panel];
        return (
          <TabPanel
            key={panel}
            value={panel}
            className="relative min-h-72 flex-1 pt-4 md:min-h-0 md:[&>*]:absolute md:[&>*]:inset-x-0 md:[&>*]:top-0 md:[&>*]:bottom-0 md:[&>*]:overflow-y-auto md:[&>*]:px-1 md:[&>*]:pt-4 md:[&>*]:pb-2"
          >
            <Content />
          </TabPanel>
        );
      })}
    </Tabs>
  );
}
