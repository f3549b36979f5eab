import { expect, it } from 'vitest';
import { listFor } from '@/lib/newsletters/box';

const section = { slug: 'port', name: 'Port', ink: 'harbour' };
const daily = { kind: 'DAILY', section: null } as const;
const weekly = { kind: 'WEEKLY', section: null } as const;
const port = { kind: 'SECTION', section } as const;
const breaking = { kind: 'BREAKING', section: null } as const;

it.each([
  ['that of the section', [weekly, daily, port, breaking], 'port', port],
  ['what comes daily on another page', [weekly, port, daily], 'sport', daily],
  ['what comes daily on the front', [port, weekly, daily], undefined, daily],
  ['what comes weekly without a daily one', [breaking, port, weekly], undefined, weekly],
  ['nothing where there are alerts and other sections alone', [breaking, port], 'sport', undefined],
  ['nothing where there is none', [], 'port', undefined],
])('offers %s', (_, lists, slug, wanted) => expect(listFor(lists, slug)).toBe(wanted));
