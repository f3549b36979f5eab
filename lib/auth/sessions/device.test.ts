import { expect, it } from 'vitest';
import { deviceName, placeName } from '@/lib/auth/sessions/device';
import { wordsIn } from '@/lib/i18n/words';

const words = wordsIn({ locale: 'en-GB' }).own.sessions;

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
    'Firefox on Windows',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'Chrome on Linux',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
  ['curl/8.5.0', 'curl'],
  ['<script>alert(1)</script>', 'A browser'],
  ['Mozilla/5.0', 'A browser'],
  ['', 'A browser'],
])('calls %j %s', (userAgent, name) => expect(deviceName(userAgent, words)).toBe(name));

it.each([
  ['127.0.0.1', 'This computer.'],
  ['::1', 'This computer.'],
  ['192.168.4.20', 'The local network (192.168.4.20).'],
  ['172.32.0.1', 'From 172.32.0.1.'],
  ['fd12:3456::1', 'The local network (fd12:3456::1).'],
  ['203.0.113.9', 'From 203.0.113.9.'],
  ['2001:db8::7', 'From 2001:db8::7.'],
  ['unknown', 'Place unknown.'],
])('places %s', (address, name) => expect(placeName(address, words)).toBe(name));

it('says it in the language of the site', () => {
  const german = wordsIn({ locale: 'de-AT' }).own.sessions;
  expect(
    deviceName('Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', german),
  ).toBe('Firefox unter Linux');
  expect(placeName('203.0.113.9', german)).toBe('Von 203.0.113.9.');
});
