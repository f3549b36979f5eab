import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { action } from '@/lib/action';
import { notesKey, type RenderNotes } from '@/lib/cache/page';
import { AppError } from '@/lib/errors';

// Nobody in particular asks.
vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => undefined }) }));

/** The notes of the answers, as the renderer keeps them. */
const notes = new AsyncLocalStorage<RenderNotes>();
const shared = globalThis as { [notesKey]?: AsyncLocalStorage<RenderNotes> };
shared[notesKey] = notes;
afterAll(() => void delete shared[notesKey]);

const refusing = (error: AppError) =>
  action({ input: z.unknown(), can: null, run: () => Promise.reject(error) });

it.each([
  [new AppError('rate_limited', 'Too many tries.', { retryAfter: 570 }), 570],
  [new AppError('unavailable', 'The service does not answer.', { retryAfter: 5 }), undefined],
  [new AppError('conflict', 'Somebody was faster.'), undefined],
])(
  'tells the door when what was asked for too often may be asked for again: %s',
  async (error, seconds) => {
    const mine: RenderNotes = { tags: new Set(), freshUntil: Infinity };
    const answer = await notes.run(mine, () => refusing(error)(null, new FormData()));
    expect(answer).toMatchObject({
      ok: false,
      error: { code: error.code, message: error.message },
    });
    expect(mine.retryAfter).toBe(seconds);
  },
);
