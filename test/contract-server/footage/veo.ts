import { contractOf, type FootageVendor, giveFile, lastOf } from './vendor.ts';

export const veo: FootageVendor = {
  id: 'google/veo-3.1-lite',
  path: '/v1beta',
  contract: contractOf('veo'),
  submit: /^predictLongRunning$/,
  look: /^getOperation$/,
  cancel: null,
  failed: ({ path }) => ({ json: { name: lastOf(path), done: true, error: { code: 13, message: 'internal' } } }),
  filtered: ({ path }) => ({
    json: {
      name: lastOf(path),
      done: true,
      response: {
        generateVideoResponse: { raiMediaFilteredCount: 1, raiMediaFilteredReasons: ['The prompt goes against the usage guidelines.'] },
      },
    },
  }),
  last: 'lastFrame',
  mind:
    (book) =>
    async ({ operation, path, body }, url) => {
      const name = lastOf(path);
      if (operation === 'file') return giveFile(book, name.replace(/:download$/, ''));
      if (operation === 'predictLongRunning') {
        const { parameters } = body as { parameters: { durationSeconds: number } };
        const job = book.take(body, { seconds: parameters.durationSeconds, width: 720, height: 1280, price: 0.08 });
        return { json: { name: `models/veo-3.1-lite-generate-preview/operations/${job.id}` } };
      }
      const found = book.look(name);
      if (!found) return { status: 404, json: { error: { code: 404, message: 'operation not found', status: 'NOT_FOUND' } } };
      if (!found.done) return { json: { name } };
      const generatedSamples = [{ video: { uri: `${url}/files/${name}:download?alt=media` } }];
      return { json: { name, done: true, response: { generateVideoResponse: { generatedSamples } } } };
    },
};
