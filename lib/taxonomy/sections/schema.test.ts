import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inkColours } from '@/lib/taxonomy/sections/schema';

it('the inks are the style sheet’s, by day', () => {
  const css = readFileSync('app/styles/tokens.css', 'utf8');
  const named = new Map(
    [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}),/g)].map(([, name, day]) => [
      name,
      day,
    ]),
  );
  const inks = [...css.matchAll(/\[data-ink='([\w-]+)'\] \{\s*--spot: var\(--([\w-]+)\)/g)];
  expect(Object.fromEntries(inks.map(([, ink, colour]) => [ink, named.get(colour!)]))).toEqual(
    inkColours,
  );
});
