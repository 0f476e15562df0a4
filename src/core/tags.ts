/** A tag is 1 to 40 letters, digits, blanks, hyphens or underscores, and starts with a letter or digit. */
export const tagPattern = /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,39}$/u;

/** As many as one thing may carry. */
export const mostTags = 20;
