import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inkTokens } from '@/lib/taxonomy/sections/schema';

it('the inks have the colours of the style sheet', () => {
  const css = readFileSync('app/styles/tokens.css', 'utf8');
  const inks = [...css.matchAll(/\[data-ink='([\w-]+)'\] \{\s*--spot: var\(--([\w-]+)\)/g)];
  expect(Object.fromEntries(inks.map(([, ink, colour]) => [ink, colour]))).toEqual(inkTokens);
});
