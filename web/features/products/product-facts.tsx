'use client';

import { useQueryClient } from '@tanstack/react-query';
import { ChevronRight, EyeOff, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Card, CardHead } from '#web/components/ui/card.tsx';
import { Chip } from '#web/components/ui/chip.tsx';
import { Field } from '#web/components/ui/field.tsx';
import { IconButton } from '#web/components/ui/icon-button.tsx';
import { Textarea } from '#web/components/ui/textarea.tsx';
import { tell, tellError } from '#web/components/ui/toast.tsx';
import { useCan } from '#web/features/shell/session.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { EditButtons, EditForm, useFocusBack } from './edit-frame.tsx';
import { changeProduct, type Product, productKey, type SeenProduct } from './product-queries.ts';
import { useProductChange, useProductEdit } from './use-product-edit.ts';

const text = roomWords.product;
type Fact = Product['facts'][number];

/** The facts that scripts may use, each with its sentence; what is left out waits below. */
export function ProductFacts({ seen }: { seen: SeenProduct }) {
  const { facts, droppedFacts } = seen.data;
  return (
    <Card>
      <CardHead title={text.facts} about={text.factsAbout} />
      {facts.length === 0 ? (
        <p className="px-4 pt-1 pb-4 text-muted text-sm">{text.noFacts}</p>
      ) : (
        <ul className="divide-y divide-line">
          {facts.map((fact) => (
            <FactRow key={fact.id} fact={fact} seen={seen} />
          ))}
        </ul>
      )}
      {droppedFacts.length === 0 ? null : <Dropped facts={droppedFacts} seen={seen} />}
    </Card>
  );
}

function FactRow({ fact, seen }: { fact: Fact; seen: SeenProduct }) {
  const edit = useProductEdit(seen);
  const { change, busy } = useProductChange(seen);
  const drop = useDrop(seen, fact);
  const editRef = useFocusBack(edit.isOpen);
  const canCreate = useCan('create');
  return (
    <li className="px-4 py-3">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="flex min-h-7 flex-wrap items-center gap-1.5">
            <Chip>{roomWords.factRoles[fact.role]}</Chip>
            {fact.edited ? <Chip tone="accent">{text.edited}</Chip> : null}
          </p>
          {edit.isOpen ? null : <p dir="auto">{fact.text}</p>}
        </div>
        {canCreate && !edit.isOpen ? (
          <EditButtons
            what={fact.text}
            onEdit={edit.open}
            onReset={fact.edited ? () => change({ reset: [fact.id] }) : undefined}
            busy={busy}
            editRef={editRef}
          >
            <IconButton size="sm" label={text.drop(fact.text)} onClick={drop.start} disabled={drop.busy}>
              <EyeOff />
            </IconButton>
          </EditButtons>
        ) : null}
      </div>
      {edit.isOpen ? <FactForm fact={fact} edit={edit} /> : null}
      <p className="mt-1 text-faint text-xs">
        <q>{fact.evidence}</q>
      </p>
    </li>
  );
}

/** Leaves a fact out at once, with the way back to exactly what it said. */
function useDrop(seen: SeenProduct, fact: Fact) {
  const queries = useQueryClient();
  const undo = async () => {
    // The row is gone by then, and what it saw is old.
    const now = queries.getQueryData<SeenProduct>(productKey(seen.data.id)) ?? seen;
    const body = fact.edited ? { facts: [{ id: fact.id, text: fact.text }] } : { reset: [fact.id] };
    await changeProduct(queries, now, body).catch(tellError);
  };
  const { change, busy } = useProductChange(seen, () => tell(text.factGone, { undo: () => void undo() }));
  return { start: () => change({ facts: [{ id: fact.id, text: '' }] }), busy };
}

function FactForm({ fact, edit }: { fact: Fact; edit: ReturnType<typeof useProductEdit> }) {
  const [value, setValue] = useState(fact.text);
  const [wrong, setWrong] = useState<string>();
  const save = () => {
    const wanted = value.trim();
    if (wanted === '') return setWrong(text.needsText);
    if (wanted === fact.text && !edit.conflict) return edit.close();
    edit.save({ facts: [{ id: fact.id, text: wanted }] });
  };
  return (
    <EditForm edit={edit} now={fact.text} onSave={save}>
      <Field label={roomWords.factRoles[fact.role]} hideLabel error={wrong}>
        <Textarea rows={2} maxLength={300} readOnly={edit.busy} value={value} onChange={(event) => setValue(event.target.value)} />
      </Field>
    </EditForm>
  );
}

function Dropped({ facts, seen }: { facts: Product['droppedFacts']; seen: SeenProduct }) {
  const { change, busy } = useProductChange(seen);
  const canCreate = useCan('create');
  return (
    <details className="group border-t">
      <summary className="flex min-h-11 list-none items-center gap-2 px-4 text-muted text-sm outline-offset-[-2px] hover:text-fg [&::-webkit-details-marker]:hidden">
        <ChevronRight className="size-4 transition-transform group-open:rotate-90" aria-hidden />
        {text.droppedCount(facts.length)}
      </summary>
      <ul className="divide-y divide-line border-t">
        {facts.map((fact) => (
          <li key={fact.id} className="flex items-center gap-3 px-4 py-2.5">
            <span dir="auto" className="min-w-0 flex-1 text-muted text-sm">
              {fact.text}
            </span>
            {canCreate ? (
              <Button
                size="sm"
                icon={<Plus />}
                disabled={busy}
                aria-label={text.bringBack(fact.text)}
                onClick={() => change({ reset: [fact.id] })}
              >
                {roomWords.product.restoreFact}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
