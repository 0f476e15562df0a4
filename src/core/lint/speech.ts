/** A finding without its rule: what the page does not carry. */
export interface Unsupported {
  words: string;
  message: string;
}

export const noNumber = 'No fact on the product page carries this number.';
export const notSaid = 'The product page does not say this.';

/** Speaks of a person's day rather than of what the product does. */
export const scenery =
  /^(?:[\w' -]*,\s*)?(?:(?:and|but|so|because|then|okay|if|when|by the time|now|while) )*(?:you(?!(?:'ll)? (?:get|have)\b|'ve got)|your|he|she|somebody|someone|people|everybody|nobody|we|I|who|his|her|their|I'm|you're|you've (?!got))\b/i;

/** Before a material: it belongs to the scene, not to the product. */
export const elsewhere =
  /(?:\b(?:on|onto|against|under|underneath|off|into|over|across|through|to|like|than|from (?:your|the|a)|instead of|not|no|without|skip|your|his|her|their|somebody's|between|around|beside|near|as|for|grips?|sticks? to|holds? to|cleans?|cuts?|bite|another|other|that old|old|any|ordinary|cheap|most|every|of (?:your|the|a))\b(?: \w+){0,2} ?(?:\w+, )*(?:and |or )?)$/i;
