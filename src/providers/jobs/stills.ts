import { readFile, rm } from 'node:fs/promises';
import { HooklineError } from '#core/errors.ts';
import type { Micros } from '#core/money.ts';
import type { RepeatTerms } from '#core/spending.ts';
import { tellStill } from '#core/still-prompt.ts';
import { fitStill } from '#media/fit-still.ts';
import { priceOfOne } from '../catalogue/media-models.ts';
import type { ImageProvider, PictureRequest } from '../spec/image.ts';
import type { Errand } from '../spec/maker.ts';
import { accountId } from './line.ts';
import type { OpenModel } from './open-model.ts';

/** One picture to be made by a model. References are local files (PNG or JPEG). */
export interface StillOrder {
  prompt: string;
  references: string[];
  /** Where the vendor's file is written as it comes. */
  file: string;
}

/** How a vendor makes one picture. It answers with what the vendor says it charged, null when it says nothing. Errors: those of `JobVendor`. */
export interface StillVendor {
  repeat: RepeatTerms;
  draw(order: StillOrder, errand: Errand): Promise<Micros | null>;
}

/** Pictures of a product, and of a character, that go with an order at most: more of them water each other down. */
const most = { product: 3, character: 2 };

/** A vendor's pictures as a provider of keyframes: prompt, references, price and account come from the catalogue and the request. */
export function stillsOf({ model, access }: OpenModel, vendor: StillVendor): ImageProvider {
  const [house = ''] = model.id.split('/');
  const price = () => priceOfOne(model);
  return {
    id: model.id,
    version: model.version,
    repeat: vendor.repeat,
    account: { id: accountId(house, access.apiKey), ...model.account },
    likenesses: most.character,
    price,
    async keyframe(request, errand) {
      const { file, width, height, note } = request;
      const pictures = choosePictures(request, model.references);
      const source = `${file}.vendor`;
      const prompt = promptOf(request, pictures, model.prompt);
      try {
        const reported = await vendor.draw({ prompt, references: [...pictures.product, ...pictures.character], file: source }, errand);
        const cost = reported ?? price();
        await fitStill(await readFile(source), file, { width, height }).catch((cause: unknown) => {
          throw new HooklineError('provider_failed', `${model.name} sent something that is no picture.`, {
            hint: 'Ask for it once more, or choose another model.',
            charged: cost,
            cause,
          });
        });
        // The note went along with the prompt; whether it was heeded, only eyes can tell.
        const answered = note === null ? null : { followed: [], ignored: [] };
        return { file, face: null, product: null, staging: null, layers: [], note: answered, degraded: null, cost };
      } finally {
        await rm(source, { force: true });
      }
    },
  };
}

interface Pictures {
  product: string[];
  character: string[];
}

/** What goes with an order. Where the product is not to be seen its pictures stay here, unless nothing else would go. */
function choosePictures({ placement, product, likeness }: PictureRequest, room: number): Pictures {
  const character = likeness.slice(0, Math.min(most.character, room));
  if (placement === 'none' && character.length > 0) return { product: [], character };
  return { product: product.images.slice(0, Math.min(most.product, room - character.length)), character };
}

function promptOf(request: PictureRequest, pictures: Pictures, limit: number): string {
  const { end, role, placement, shot, character, product, note } = request;
  const person = character ? { character: { look: character.look, wardrobe: character.wardrobe, persona: '' } } : {};
  const counts = { product: pictures.product.length, character: pictures.character.length };
  return tellStill(shot, { end, role, placement, ...person, product: { name: product.name }, pictures: counts, note }, limit);
}
