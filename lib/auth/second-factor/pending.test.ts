import { expect, it } from 'vitest';
import type { FoundSession } from '@/lib/auth/data';
import { demandPending } from '@/lib/auth/second-factor/pending';
import { testViewer } from '@/lib/auth/test-viewer';

const session = (isPending: boolean): FoundSession => ({
  id: 'abc',
  userId: 1,
  method: 'PASSWORD',
  isPending,
  lastSeenAt: new Date(0),
  viewer: testViewer('READER'),
});

it('asks for a second factor only in a session that waits for one', () => {
  expect(demandPending(session(true)).id).toBe('abc');
  expect(() => demandPending(session(false))).toThrow('You are signed in already.');
  expect(() => demandPending(null)).toThrow('That took too long.');
});
