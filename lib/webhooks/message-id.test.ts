import { expect, it } from 'vitest';
import { messageIdOf } from '@/lib/webhooks/message-id';

it('is made of moment and number, without a full stop', () => {
  expect(messageIdOf({ id: 12, createdAt: new Date('2026-06-01T12:00:00Z') })).toBe(
    'msg_mpv5pc00_12',
  );
});
