import { expect, it } from 'vitest';
import { addressName, cleanFileName } from '@/lib/media/keys';
import { inlineDisposition } from '@/lib/media/serving/disposition';

it.each([
  ['Quay at Night.JPG', 'quay-at-night'],
  ['Fähre & Brücke.png', 'fahre-brucke'],
  ['写真.jpg', 'picture'],
  ['.jpg', 'picture'],
  [`${'long '.repeat(40)}.jpg`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
])('%j has the address %s', (name, address) => expect(addressName(name)).toBe(address));

it.each([
  ['C:\\photos\\quay.jpg', 'quay.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['a\r\nSet-Cookie: b.png', 'aSet-Cookie: b.png'],
  ['gnp\u202Egpj.exe', 'gnpgpj.exe'],
  ['..', 'picture'],
  ['', 'picture'],
  ['é'.repeat(300), 'é'.repeat(150)],
])('%j is kept as %j', (name, clean) => expect(cleanFileName(name, 150)).toBe(clean));

it('a name stands in a header as it is, and in plain letters', () => {
  expect(inlineDisposition('Fähre "neu".jpg')).toBe(
    `inline; filename="Fahre _neu_.jpg"; filename*=UTF-8''F%C3%A4hre%20%22neu%22.jpg`,
  );
  expect(inlineDisposition("写真'\\.jpg")).toBe(
    `inline; filename="__'_.jpg"; filename*=UTF-8''%E5%86%99%E7%9C%9F%27%5C.jpg`,
  );
});
