import { z } from 'zod';
import { factRoles } from '#core/product.ts';
import { group } from './operation.ts';
import {
  address,
  categoryName,
  exampleFile,
  exampleId,
  exampleTime,
  fileSchema,
  idOf,
  line,
  moment,
  pageOf,
  pageQuery,
  searchQuery,
  sha256,
} from './shared.ts';

const priceSchema = z.strictObject({ amount: z.number().min(0).max(10_000_000), currency: z.string().regex(/^[A-Z]{3}$/) });

/** A value as it was read, and why it is believed. */
const readField = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, source: z.string(), confidence: z.number(), evidence: z.string() }).nullable();

export const factSchema = z
  .strictObject({
    id: z.string(),
    role: z.enum(factRoles),
    text: z.string(),
    evidence: z.string().meta({ description: 'The exact sentence or field it came from.' }),
    source: z.string(),
    edited: z.boolean(),
  })
  .meta({ id: 'Fact' });

export const productSchema = z
  .strictObject({
    id: idOf('product'),
    url: z.string().nullable(),
    name: z.string(),
    brand: z.string().nullable(),
    price: priceSchema.nullable(),
    rating: z.strictObject({ value: z.number(), count: z.number().nullable() }).nullable(),
    description: z.string().nullable(),
    kind: categoryName,
    facts: z.array(factSchema),
    droppedFacts: z.array(factSchema).meta({ description: 'Facts that a person took out; reset brings one back.' }),
    read: z.strictObject({
      name: readField(z.string()),
      brand: readField(z.string()),
      price: readField(priceSchema),
      rating: readField(z.strictObject({ value: z.number(), count: z.number().nullable() })),
      description: readField(z.string()),
      category: readField(z.string()),
      kind: categoryName,
    }),
    edited: z.array(z.string()).meta({ description: 'Fields whose value a person gave.' }),
    disagreements: z.array(z.string()),
    images: z.array(fileSchema),
    degraded: z.string().nullable(),
    videos: z.int().meta({ description: 'Videos that use it.' }),
    readAt: moment,
    createdAt: moment,
    updatedAt: moment,
    deletedAt: moment.nullable(),
  })
  .meta({ id: 'Product' });

/** Names of what can be put back to what was read. */
const fieldName = z.enum(['name', 'brand', 'price', 'description', 'kind']);

/** Corrections lie over what was read; `reset` names fields or facts that go back to it. */
export const productChange = z.strictObject({
  name: line(200).exactOptional(),
  brand: line(200).exactOptional(),
  price: priceSchema.nullable().exactOptional(),
  description: line(5000).exactOptional(),
  kind: categoryName.exactOptional(),
  facts: z
    .array(z.strictObject({ id: z.string().max(20), text: z.string().trim().max(300) }))
    .max(100)
    .exactOptional(),
  reset: z
    .array(z.union([fieldName, z.string().regex(/^f\d{1,4}$/)]))
    .max(100)
    .exactOptional(),
});

/** Longest page that may be pasted, in characters; what is larger than a request (1 MiB) goes through uploads as `page`. */
const longestPaste = 3_000_000;

/** Where a product is described: an address, a saved page or product JSON (uploaded), a pasted page, words, or a form. */
export const sourceSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('url'), url: address }),
    z.strictObject({ kind: z.literal('text'), text: z.string().max(100_000), url: address.exactOptional() }),
    z.strictObject({
      kind: z.literal('html'),
      html: z.string().min(1).max(longestPaste).meta({ description: 'The page’s source. Above 1 MiB, upload it and send `page`.' }),
      url: address.exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('form'),
      name: line(200),
      brand: line(80).exactOptional(),
      price: priceSchema.exactOptional(),
      description: line(5000).exactOptional(),
      facts: z.array(line(300)).max(40).default([]),
      url: address.exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('page'),
      upload: idOf('upload'),
      url: address.exactOptional(),
      files: z.record(z.string().max(300), idOf('upload')).exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('json'),
      upload: idOf('upload'),
      url: address.exactOptional(),
      files: z.record(z.string().max(300), idOf('upload')).exactOptional(),
    }),
  ])
  .meta({ id: 'Source' });

const params = z.strictObject({ id: idOf('product') });
const at = { id: exampleId.product };
const field = { value: 'Nord bottle', source: 'json-ld', confidence: 0.95, evidence: 'Nord bottle, 750 ml' };

export const exampleProduct = {
  id: exampleId.product,
  url: 'https://shop.example/nord',
  name: 'Nord bottle',
  brand: 'Nord',
  price: { amount: 34, currency: 'USD' },
  rating: { value: 4.6, count: 812 },
  description: 'Keeps drinks cold for a day.',
  kind: 'kitchen',
  facts: [
    { id: 'f1', role: 'number', text: 'keeps drinks cold for 24 hours', evidence: 'Cold for 24 hours.', source: 'json-ld', edited: false },
  ],
  droppedFacts: [],
  read: { name: field, brand: null, price: null, rating: null, description: null, category: null, kind: 'kitchen' },
  edited: [],
  disagreements: [],
  images: [exampleFile],
  degraded: null,
  videos: 2,
  readAt: exampleTime,
  createdAt: exampleTime,
  updatedAt: exampleTime,
  deletedAt: null,
};

/** What is being sold: read once, used by many videos. */
export const products = group({
  'GET /products': {
    summary: 'All products, newest first',
    needs: 'view',
    query: z.strictObject({ ...pageQuery, ...searchQuery }),
    answer: pageOf(productSchema),
    example: { answer: { items: [exampleProduct], next: null } },
  },
  'POST /products': {
    summary: 'Read a product and keep it',
    description: 'A product that was read before from the same address is answered as it is; `again` reads it anew and keeps corrections.',
    needs: 'create',
    body: z.strictObject({ source: sourceSchema, images: z.array(idOf('upload')).max(24).default([]), again: z.boolean().default(false) }),
    answer: productSchema,
    status: 201,
    once: true,
    errors: ['address_refused', 'page_unreachable', 'page_blocked', 'page_without_product', 'not_found', 'too_large', 'unsupported_media'],
    example: {
      body: { source: { kind: 'text', text: 'The Nord bottle keeps drinks cold for 24 hours. It costs $34.' } },
      answer: exampleProduct,
    },
  },
  'GET /products/{id}': {
    summary: 'One product: fields, facts and where each comes from',
    needs: 'view',
    etag: true,
    params,
    answer: productSchema,
    example: { params: at, answer: exampleProduct },
  },
  'PATCH /products/{id}': {
    summary: 'Correct it, or order its pictures',
    description: 'Holds for every video written from now on. `images` is the new order of known pictures; uploads may be put in.',
    needs: 'create',
    params,
    body: productChange.extend({
      images: z
        .array(z.union([sha256, idOf('upload')]))
        .max(24)
        .exactOptional(),
    }),
    answer: productSchema,
    ifMatch: true,
    errors: ['conflict'],
    example: { params: at, body: { name: 'Nord bottle', facts: [{ id: 'f1', text: 'keeps ice overnight' }] }, answer: exampleProduct },
  },
  'DELETE /products/{id}': {
    summary: 'To the bin',
    description: 'Refused while videos use it; the error names them.',
    needs: 'manage',
    params,
    answer: 'nothing',
    status: 204,
    errors: ['conflict'],
    example: { params: at },
  },
  'POST /products/{id}/restore': {
    summary: 'Back from the bin',
    needs: 'manage',
    params,
    answer: productSchema,
    errors: ['conflict'],
    example: { params: at, answer: exampleProduct },
  },
  'GET /products/{id}/videos': {
    summary: 'The videos that use it',
    needs: 'view',
    params,
    answer: z.strictObject({ items: z.array(z.strictObject({ id: idOf('video'), title: z.string() })), next: z.null() }),
    example: { params: at, answer: { items: [{ id: exampleId.video, title: 'Warm by lunch' }], next: null } },
  },
});

export const exampleProductChange = { name: 'Nord bottle', facts: [{ id: 'f1', text: 'keeps ice overnight' }], reset: ['price'] };
