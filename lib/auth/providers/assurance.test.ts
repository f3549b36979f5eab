import { describe, expect, it } from 'vitest';
import { assuranceOf, assuranceParams, type AssuranceDemand } from '@/lib/auth/providers/assurance';

const now = new Date('2026-11-25T12:00:00Z');
const noon = 1_795_608_000;
const none: AssuranceDemand = { acr: [], amr: [], maxAge: null };
const acr = { ...none, acr: ['gold', 'silver'] };
const amr = { ...none, amr: ['mfa', 'hwk'] };
const hour = { ...none, maxAge: 3600 };

describe("an ID token's word", () => {
  it.each([
    ['nothing demanded', none, {}, 'plain'],
    ['nothing demanded, much said', none, { acr: 'gold', amr: ['mfa'], auth_time: 1 }, 'plain'],
    ['the class', acr, { acr: 'gold' }, 'strong'],
    ['the second best class', acr, { acr: 'silver' }, 'strong'],
    ['no class', acr, {}, 'weak'],
    ['another class', acr, { acr: 'bronze' }, 'weak'],
    ['both classes as one text', acr, { acr: 'gold silver' }, 'weak'],
    ['the class in other letters', acr, { acr: 'Gold' }, 'weak'],
    ['the class as a list', acr, { acr: ['gold'] }, 'weak'],
    ['a method among others', amr, { amr: ['pwd', 'hwk'] }, 'strong'],
    ['no methods', amr, {}, 'weak'],
    ['other methods', amr, { amr: ['pwd'] }, 'weak'],
    ['a method as a text', amr, { amr: 'mfa' }, 'weak'],
    ['class without method', { ...acr, amr: ['mfa'] }, { acr: 'gold', amr: ['pwd'] }, 'weak'],
    ['class and method', { ...acr, amr: ['mfa'] }, { acr: 'gold', amr: ['mfa'] }, 'strong'],
    ['signed in just now', hour, { auth_time: noon }, 'plain'],
    ['an hour and a minute ago', hour, { auth_time: noon - 3660 }, 'plain'],
    ['longer ago', hour, { auth_time: noon - 3661 }, 'stale'],
    ['at no time that is told', hour, {}, 'stale'],
    ['a time as a text', hour, { auth_time: String(noon) }, 'stale'],
    ['a time to come, by a clock that is ahead', hour, { auth_time: noon + 60 }, 'plain'],
    ['a time to come', hour, { auth_time: noon + 61 }, 'stale'],
    [
      'class, too long ago',
      { ...acr, maxAge: 60 },
      { acr: 'gold', auth_time: noon - 121 },
      'stale',
    ],
    ['class and time', { ...acr, maxAge: 60 }, { acr: 'gold', auth_time: noon }, 'strong'],
  ] as const)('%s', (_, demanded, claims, word) => {
    expect(assuranceOf(claims, demanded, now)).toBe(word);
  });
});

it('is asked for where the provider can be asked', () => {
  expect(assuranceParams(none)).toEqual({});
  expect(assuranceParams(amr)).toEqual({});
  expect(assuranceParams({ ...acr, maxAge: 0 })).toEqual({
    acr_values: 'gold silver',
    max_age: '0',
  });
});
