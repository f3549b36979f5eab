import { beforeEach, expect, it, vi } from 'vitest';
import { code } from '@/lib/auth/test-mails';
import { loadOutsidePreview } from '@/lib/preview-links/loaders';
import { resetDatabase } from '@/scripts/testing/database';

const asked = vi.hoisted(() => ({ address: '' }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ 'x-forwarded-for': asked.address })),
}));

beforeEach(() => resetDatabase());

it('opens forty links a minute for one place, which is a whole network with IPv6', async () => {
  const openAt = (address: string) => {
    asked.address = address;
    return code(loadOutsidePreview('no link of ours'));
  };
  for (let i = 0; i < 40; i++) expect(await openAt(`2001:db8:1:2::${i}`)).toBe('ok');
  expect(await openAt('2001:db8:1:2:ffff::1')).toBe('rate_limited');
  expect(await openAt('2001:db8:1:3::1')).toBe('ok');
});
