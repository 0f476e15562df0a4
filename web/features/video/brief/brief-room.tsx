'use client';

import { useState } from 'react';
import { Checkbox } from '#web/components/ui/checkbox.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { words as common } from '#web/words/en.ts';
import { briefWords as words } from '#web/words/video-brief.ts';
import { BackBar } from '../frame/back-bar.tsx';
import { DecisionBar } from '../frame/decision-bar.tsx';
import { RoomBody } from '../frame/room-body.tsx';
import { useVideo } from '../use-video.tsx';
import { Disagreements } from './disagreements.tsx';
import { FactList } from './fact-list.tsx';
import { PicturePicker } from './picture-picker.tsx';
import { ProductFields } from './product-fields.tsx';
import { ReferenceChoice } from './reference-choice.tsx';

/** What was found out about the product: corrected here before anything is written. */
export function BriefRoom() {
  const { productRead: product, gate, state, brief } = useVideo();
  const [without, setWithout] = useState(false);
  const canEdit = useCan('create') && state === 'review' && gate === 'brief';
  const lacksPicture = brief.images.length === 0;
  return (
    <>
      <RoomBody title={common.gates.brief} about={words.about}>
        {product ? (
          <div className="space-y-8">
            <PicturePicker canEdit={canEdit} />
            {lacksPicture && canEdit ? (
              <Checkbox label={words.goWithout} checked={without} onChange={setWithout} className="-mt-5 max-w-prose" />
            ) : null}
            <Disagreements product={product} />
            <ProductFields product={product} canEdit={canEdit} />
            <FactList product={product} canEdit={canEdit} />
            <ReferenceChoice canEdit={canEdit} />
          </div>
        ) : (
          <p className="text-muted">{words.none}</p>
        )}
      </RoomBody>
      {state === 'review' && gate === 'brief' ? (
        <DecisionBar
          gate="brief"
          label={words.approve}
          about={words.next}
          held={lacksPicture && !without ? words.needsPicture : null}
          withoutImage={without && lacksPicture}
        />
      ) : (
        <BackBar room="brief" />
      )}
    </>
  );
}
