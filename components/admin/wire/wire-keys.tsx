'use client';

import { useRef } from 'react';
import { KeyHelp } from '@/components/admin/key-help';
import type { KeyWords } from '@/components/admin/key-rows';
import { useKeys } from '@/components/admin/use-keys';

const keys: KeyWords = [
  ['j', 'next'],
  ['k', 'previous'],
  ['o', 'open'],
  ['d', 'take as draft'],
  ['x', 'put aside'],
  ['/', 'search'],
  ['?', 'keys'],
];

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-wire]')];
const here = () => document.activeElement?.closest<HTMLElement>('[data-wire]');
const focus = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>('a')?.focus();

function step(by: 1 | -1): void {
  const all = rows();
  const at = all.findIndex((row) => row === here());
  focus(at === -1 ? all[by === 1 ? 0 : all.length - 1] : all[at + by]);
}
const press = (selector: string) => here()?.querySelector<HTMLElement>(selector)?.click();

/** Moves among the rows of the queue by keys; each row's own links and buttons do the work. */
export function WireKeys() {
  const dialog = useRef<HTMLDialogElement>(null);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    o: () => press('a'),
    d: () => press('[data-key=d]'),
    x: () => press('[data-key=x]'),
    '/': () => document.querySelector<HTMLElement>('input[type=search]')?.focus(),
    '?': () => dialog.current?.showModal(),
  });
  return <KeyHelp keys={keys} dialog={dialog} />;
}
