'use client';

import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { speak, type Spoken } from '@/lib/i18n/messages';
import type { Catalogue } from '@/lib/i18n/texts';

/** What the forms of the account say: its own words and those of the conversation. */
type Texts = Pick<Catalogue, 'account' | 'own' | 'comments'>;

const Words = createContext<Spoken<Texts> | null>(null);

type Props = {
  locale: string;
  /** In one language: the browser is sent no other. */
  texts: Texts;
  children: ReactNode;
};

/** Gives the words of the site's language to the forms inside, which the browser draws as well. */
export function AccountWords({ locale, texts, children }: Props) {
  const words = useMemo(() => speak(texts, locale), [texts, locale]);
  return <Words value={words}>{children}</Words>;
}

/** The words of the account, for components that the browser draws too. Throws outside of `AccountWords`. */
export function useWords(): Spoken<Texts> {
  const words = useContext(Words);
  if (!words) throw new Error('No words: the page has no AccountWords.');
  return words;
}
