import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Trouble } from './trouble';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

it('logs ten lines a second, and how many were left out', () => {
  const error = vi.fn();
  const trouble = new Trouble({ info: vi.fn(), warn: vi.fn(), error });
  for (let i = 0; i < 15; i += 1) trouble.report(new Error('x'), { path: '/' });
  expect(error).toHaveBeenCalledTimes(10);
  vi.advanceTimersByTime(1000);
  trouble.report(new Error('y'), { path: '/' });
  expect(error.mock.calls.slice(10)).toEqual([
    [{ count: 5 }, 'and more that the door could not answer'],
    [{ err: new Error('y'), path: '/' }, 'the door could not answer'],
  ]);
});
