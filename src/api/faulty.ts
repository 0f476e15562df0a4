import type { z } from 'zod';
import { HooklineError } from '#core/errors.ts';

const mostFields = 20;

/** A refusal of what has not its form: what is wrong where, by the path of each field. Pure. */
export function faulty(message: string, { issues }: z.ZodError, hint = 'See /api/reference for what is expected.'): HooklineError {
  const fields: Record<string, string> = {};
  for (const issue of issues.slice(0, mostFields)) {
    const path = issue.path.map(String).join('.').slice(0, 100);
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys.slice(0, mostFields)) fields[[path, key.slice(0, 60)].filter(Boolean).join('.')] = 'unknown field';
    } else fields[path || 'body'] = wordsFor(issue).slice(0, 200);
  }
  return new HooklineError('invalid_input', message, { hint, fields });
}

/** What is wrong with one value, as a person would say it. */
function wordsFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? `is missing; it must be ${article(issue.expected)}`
        : `must be ${article(issue.expected)}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unitOf(issue.origin)}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? `must be one of: ${issue.options.join(', ')}` : issue.message;
    case 'invalid_format':
      return 'has not the right form';
    default:
      return issue.message;
  }
}

function article(type: string): string {
  return type === 'int' ? 'a whole number' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type === 'string' ? 'text' : type}`;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' ? ' items long' : '';
}
