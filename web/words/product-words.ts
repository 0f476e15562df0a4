import type { FactRole } from '#core/product.ts';
import type { Category } from '#core/vocabulary.ts';

/** The categories of products and characters, as every room calls them. */
export const categories: Record<Category, string> = {
  supplements: 'Supplements',
  skincare: 'Skincare',
  fitness: 'Fitness',
  tech: 'Tech',
  kitchen: 'Kitchen',
  fashion: 'Fashion',
  home: 'Home',
  baby: 'Baby',
  pet: 'Pet',
  office: 'Office',
  general: 'Anything else',
};

/** What a fact is good for. */
export const factRoles: Record<FactRole, string> = {
  mechanism: 'How it works',
  material: 'Material',
  number: 'Number',
  benefit: 'Benefit',
  use: 'Use',
  proof: 'Proof',
  price: 'Price',
  limit: 'Limit',
  origin: 'Origin',
};
