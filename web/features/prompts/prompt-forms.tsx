'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Card, CardBody, CardHead } from '#web/components/ui/card.tsx';
import { Progress } from '#web/components/ui/progress.tsx';
import { Tab, TabList, TabPanel, Tabs } from '#web/components/ui/tabs.tsx';
import { tellError } from '#web/components/ui/toast.tsx';
import { promptWords as text } from '#web/words/en-prompts.ts';
import type { PromptWithForms } from './prompt-queries.ts';

type Form = PromptWithForms['forms'][number];
/** How long a button says that it has copied, in milliseconds. */
const shownFor = 1600;
const looks = 'whitespace-pre-wrap break-words rounded-md bg-hover p-3 font-mono text-xs leading-5';

/** The prompt as each kind of video model gets it, with what found no room. */
export function PromptForms({ forms }: { forms: readonly Form[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const first = forms[0];
  if (!first) return null;
  const shown = forms.some(({ dialect }) => dialect === chosen) ? (chosen ?? first.dialect) : first.dialect;
  return (
    <Card className="min-w-0">
      <CardHead title={text.forms} about={text.formsAbout} />
      <CardBody>
        <Tabs value={shown} onValueChange={setChosen}>
          <TabList label={text.formTabs}>
            {forms.map(({ dialect, name }) => (
              <Tab key={dialect} value={dialect}>
                {name}
              </Tab>
            ))}
          </TabList>
          {forms.map((form) => (
            <TabPanel key={form.dialect} value={form.dialect} className="pt-3">
              <OneForm form={form} />
            </TabPanel>
          ))}
        </Tabs>
      </CardBody>
    </Card>
  );
}

function OneForm({ form: { name, text: body, negative, limit, leftOut } }: { form: Form }) {
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Progress label={text.fill(name)} share={body.length / limit} className="w-24" />
        <span className="min-w-0 flex-1 text-muted text-sm tabular-nums">{text.characters(body.length, limit)}</span>
        <CopyButton text={body} />
      </div>
      <pre className={looks}>{body}</pre>
      {negative === null ? null : (
        <>
          <div className="mt-3 mb-2 flex items-center gap-3">
            <span className="min-w-0 flex-1 text-muted text-sm">{text.avoid}</span>
            <CopyButton text={negative} />
          </div>
          <pre className={looks}>{negative}</pre>
        </>
      )}
      <p className="mt-2 text-muted text-xs">{leftOut.length === 0 ? text.nothingLeftOut : text.leftOut(leftOut)}</p>
    </>
  );
}

/** Takes a long text along. */
export function CopyButton({ text: body }: { text: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownFor);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => navigator.clipboard.writeText(body).then(() => setCopied(true), tellError);
  return (
    <Button size="sm" icon={copied ? <Check className="text-good-text" /> : <Copy />} onClick={() => void copy()} className="min-w-20">
      {copied ? text.copied : text.copy}
      <span role="status" className="sr-only">
        {copied ? text.copied : ''}
      </span>
    </Button>
  );
}
