import type { Answered, Sent } from '#contract/api.ts';
import type { CutChoices } from '#core/cut.ts';
import { databaseId, publicId } from '#core/ids.ts';
import type { CutDetail } from '#studio/edit/cut.ts';

type ShownChoices = Sent<'PUT /videos/{id}/cut'>['body'];

export function presentCut({ choices, cut, pieces }: CutDetail): Answered<'GET /videos/{id}/cut'> {
  return { choices: presentChoices(choices), cut, pieces };
}

/** Choices with the brand kit's public id. */
export function presentChoices({ brand, ...choices }: CutChoices): ShownChoices {
  return { ...choices, brand: brand === null ? null : publicId('brand', brand) };
}

/** Choices with the brand kit's database id. Error: `not_found` for an id of the wrong shape. */
export function readChoices({ brand, ...choices }: ShownChoices): CutChoices {
  return { ...choices, brand: brand === null ? null : databaseId('brand', brand) };
}
