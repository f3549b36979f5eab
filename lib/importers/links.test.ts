import { expect, it } from 'vitest';
import { LinkBook } from './links';

const book = new LinkBook(['https://www.old.example', 'not an address']);
book.add('10', 'https://www.old.example/2013/01/the-gate/', 'the-gate');
book.add('11', 'https://www.old.example/%ce%b5%cf%80/', 'επ');
book.add('12', 'https://www.old.example/?p=12', '');
book.add('13', 'https://www.old.example/about/team/', 'team');

it.each([
  ['https://www.old.example/2013/01/the-gate/', '10'],
  ['http://old.example/2013/01/the-gate#comment-3', '10'],
  ['https://old.example//2013/01/the-gate?utm_source=x', '10'],
  ['https://old.example/?p=10', '10'],
  ['https://old.example/index.php?page_id=13&x=1', '13'],
  ['https://old.example/?p=12', '12'],
  ['https://old.example/επ', '11'],
  ['https://old.example/about/team', '13'],
  ['https://old.example/2012/12/31/the-gate/', '10'],
  ['https://old.example/team/', '13'],
  ['https://old.example/', undefined],
  ['https://old.example/?p=99', undefined],
  ['https://old.example/category/team/', undefined],
  ['https://other.example/2013/01/the-gate/', undefined],
  ['ftp://old.example/2013/01/the-gate/', undefined],
  ['mailto:a@old.example', undefined],
  ['/2013/01/the-gate/', undefined],
])('%s', (href, id) => expect(book.find(href)).toBe(id));
