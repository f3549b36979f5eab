'use client';

import { useRef } from 'react';
import { KeyHelp } from '@/components/admin/key-help';
import type { KeyWords } from '@/components/admin/key-rows';
import { useKeys } from '@/components/admin/use-keys';

const keys: KeyWords = [
  ['J', 'next story'],
  ['K', 'previous story'],
  ['Enter', 'open it'],
  ['N', 'next month or week'],
  ['P', 'the one before'],
  ['T', 'today'],
  ['M', 'month'],
  ['W', 'week'],
  ['?', 'this list'],
];

type Props = { ways: Record<'previous' | 'next' | 'today' | 'month' | 'week', string> };

/** The keys of the calendar. They go where its links go. */
export function CalendarKeys({ ways }: Props) {
  const help = useRef<HTMLDialogElement>(null);
  const go = (to: string) => window.location.assign(to);
  const move = (by: 1 | -1) => {
    const links = [...document.querySelectorAll<HTMLElement>('.cal a')].filter(
      (link) => link.offsetParent !== null,
    );
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
    links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    n: () => go(ways.next),
    p: () => go(ways.previous),
    t: () => go(ways.today),
    m: () => go(ways.month),
    w: () => go(ways.week),
    '?': () => help.current?.showModal(),
  });
  return <KeyHelp keys={keys} dialog={help} />;
}
