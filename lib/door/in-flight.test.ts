import { expect, it } from 'vitest';
import { InFlight } from './in-flight';

const stranger = { url: '/api/v1/articles', headers: {} };
const member = { url: '/api/v1/articles', headers: { cookie: 'next-auth.session-token=x' } };
const moderator = { ...member, url: '/api/v1/moderation/comments' };

it('sends strangers away first, then members, last the desk', () => {
  const flights = new InFlight(10);
  const places = Array.from({ length: 4 }, () => flights.enter('api', stranger));
  expect(places).toEqual([true, true, true, false]);
  expect(Array.from({ length: 5 }, () => flights.enter('api', member))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(flights.enter('api', moderator)).toBe(true);
  expect(flights.enter('api', { url: '/api/ready', headers: {} })).toBe(true);
  expect(flights.enter('account', { url: '/signin', headers: {} })).toBe(true);
  expect(flights.enter('admin', moderator)).toBe(false);
  flights.leave();
  expect(flights.enter('admin', moderator)).toBe(true);
});
