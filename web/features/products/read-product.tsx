'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '#web/components/ui/button.tsx';
import { Dialog } from '#web/components/ui/dialog.tsx';
import { ErrorNotice } from '#web/components/ui/error-notice.tsx';
import { Tab, TabList, TabPanel, Tabs } from '#web/components/ui/tabs.tsx';
import { tell } from '#web/components/ui/toast.tsx';
import { apiWithEtag, asApiError } from '#web/lib/api.ts';
import { uploadFile, useUpload } from '#web/lib/uploads.ts';
import { useAction } from '#web/lib/use-action.ts';
import { words } from '#web/words/en.ts';
import { roomWords } from '#web/words/library-rooms.ts';
import { FormSource } from './form-source.tsx';
import { keepProduct } from './product-queries.ts';
import { emptyForm, formSource, htmlSource, isPrice, type ProductForm, type Source } from './product-source.ts';
import { HtmlSource, longestPaste, PageSource, TextSource, UrlSource } from './read-sources.tsx';

const text = roomWords.read;
const kinds = ['url', 'text', 'page', 'html', 'form'] as const;
type Kind = (typeof kinds)[number];

/** A product that was kept this much before it was asked for, in milliseconds, was known already. */
const known = 1000;

/** Reads a product from its page, however it is given, or takes it from a form, and goes to it. */
export function ReadProduct({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const queries = useQueryClient();
  const [kind, setKind] = useState<Kind>('url');
  const [url, setUrl] = useState('');
  const [description, setDescription] = useState('');
  const [html, setHtml] = useState('');
  const [form, setForm] = useState(emptyForm);
  const upload = useUpload();
  const reading = useRef<AbortController>(null);
  const asked = useRef(0);
  /** A retry under the same key must name the same upload. */
  const pasted = useRef<{ html: string; id: string }>(null);
  const sendPasted = async (file: File, signal: AbortSignal) => {
    if (pasted.current?.html !== html) pasted.current = { html, id: await uploadFile(file, { signal }) };
    return pasted.current.id;
  };
  const action = useAction(
    async (given: Source | File, idempotencyKey) => {
      reading.current = new AbortController();
      asked.current = Date.now();
      const { signal } = reading.current;
      const from = url.trim() === '' ? {} : { url: url.trim() };
      const source: Source = given instanceof File ? { kind: 'page', upload: await sendPasted(given, signal), ...from } : given;
      return apiWithEtag('POST /products', { body: { source }, idempotencyKey, signal });
    },
    {
      onSuccess: (answer) => {
        const { id, name, createdAt } = keepProduct(queries, answer).data;
        const isKnown = new Date(createdAt).getTime() < asked.current - known;
        if (isKnown) tell(text.known(name), { about: text.knownHint });
        else tell(text.done(name));
        onClose();
        router.push(`/products/${id}`);
      },
    },
  );
  const { isPending: busy, start, reset } = action;
  const error = action.error && !reading.current?.signal.aborted ? asApiError(action.error) : null;
  const source = sourceOf(kind, { url, description, html, form, upload: upload.state });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (source) start(source);
  };
  const close = () => {
    reading.current?.abort();
    onClose();
  };
  const choose = (next: Kind) => {
    setKind(next);
    reset();
  };
  const fields = error?.fields;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={roomWords.products.read}
      about={text.about}
      footer={
        <>
          <Button onClick={close}>{words.actions.cancel}</Button>
          <Button look="primary" type="submit" form="read-product" busy={busy} disabled={!source}>
            {text.go}
          </Button>
        </>
      }
    >
      <form id="read-product" onSubmit={submit}>
        <Tabs value={kind} onValueChange={(next) => !busy && choose(next as Kind)}>
          <TabList label={text.tabsLabel}>
            {kinds.map((name) => (
              <Tab key={name} value={name}>
                {text.tabs[name]}
              </Tab>
            ))}
          </TabList>
          <div className="min-h-44 px-0.5 pt-4">
            <TabPanel value="url">
              <UrlSource url={url} onUrl={setUrl} disabled={busy} error={fields?.['source.url']} />
            </TabPanel>
            <TabPanel value="text">
              <TextSource text={description} onText={setDescription} disabled={busy} error={fields?.['source.text']} />
            </TabPanel>
            <TabPanel value="page">
              <PageSource upload={upload} url={url} onUrl={setUrl} disabled={busy} error={fields?.['source.url']} />
            </TabPanel>
            <TabPanel value="html">
              <HtmlSource text={html} onText={setHtml} url={url} onUrl={setUrl} disabled={busy} error={fields?.['source.url']} />
            </TabPanel>
            <TabPanel value="form">
              <FormSource
                form={form}
                onForm={setForm}
                disabled={busy}
                wrongPrice={isPrice(form) ? undefined : roomWords.product.priceWrong}
              />
            </TabPanel>
          </div>
        </Tabs>
        <p role="status" className="text-muted text-sm">
          {busy ? text.reading : null}
        </p>
        {error ? <ErrorNotice error={error} shown={['source.url', 'source.text']} className="mt-2" /> : null}
        {error && kind === 'url' && isPageProblem(error.code) ? (
          <p className="mt-2 text-muted text-sm">
            {text.saveHow}{' '}
            <Button look="link" onClick={() => choose('page')}>
              {text.saveInstead}
            </Button>
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}

/** Problems that a person's browser does not have with the page. */
const isPageProblem = (code: string) => ['page_blocked', 'page_unreachable', 'page_without_product'].includes(code);

interface Given {
  url: string;
  description: string;
  html: string;
  form: ProductForm;
  upload: ReturnType<typeof useUpload>['state'];
}

/** What is to be read, or null while it is not complete. */
function sourceOf(kind: Kind, given: Given): Source | File | null {
  const url = given.url.trim();
  const from = url === '' ? {} : { url };
  if (kind === 'url') return url === '' ? null : { kind, url };
  if (kind === 'text') return given.description.trim() === '' ? null : { kind, text: given.description };
  if (kind === 'html') return given.html.length > longestPaste ? null : htmlSource(given.html, url);
  if (kind === 'form') return formSource(given.form);
  if (given.upload.step !== 'done') return null;
  const { id, name } = given.upload;
  return { kind: name.toLowerCase().endsWith('.json') ? 'json' : 'page', upload: id, ...from };
}
