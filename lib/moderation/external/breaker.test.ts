import { expect, it } from 'vitest';
import { Breaker } from '@/lib/moderation/external/breaker';

const at = (second: number) => new Date(Date.UTC(2026, 5, 1, 12, 0, second));
const failing = (times: number) => {
  const breaker = new Breaker();
  for (let i = 0; i < times; i++) breaker.failed(at(0));
  return breaker;
};

it('asks until three failures have come in a row', () => {
  expect(failing(2).allows(at(1))).toBe(true);
  expect(failing(3).allows(at(1))).toBe(false);
  const mixed = failing(2);
  mixed.succeeded();
  mixed.failed(at(0));
  expect(mixed.allows(at(1))).toBe(true);
});

it('asks once after half a minute, and goes on when that went well', () => {
  const breaker = failing(3);
  expect(breaker.allows(at(29))).toBe(false);
  expect([breaker.allows(at(30)), breaker.allows(at(30))]).toEqual([true, false]);
  breaker.succeeded();
  expect([breaker.allows(at(31)), breaker.allows(at(31))]).toEqual([true, true]);
});

it('waits another half a minute when it did not', () => {
  const breaker = failing(3);
  expect(breaker.allows(at(30))).toBe(true);
  breaker.failed(at(31));
  expect(breaker.allows(at(60))).toBe(false);
  expect(breaker.allows(at(61))).toBe(true);
});
