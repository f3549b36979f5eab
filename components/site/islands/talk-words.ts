import { counted } from './counted';
import type { Catalogue } from '@/lib/i18n/texts';

type Script = Catalogue['comments']['script'];
type Plain = { [K in keyof Script]: Script[K] extends string ? K : never }[keyof Script];

/** What is said in a conversation: the page brings it along, in its own language. */
const words = () =>
  JSON.parse(document.querySelector<HTMLElement>('.talk')!.dataset.words!) as {
    [K in keyof Script]: Script[K] extends string ? string : Record<string, string>;
  };

export const word = (name: Plain): string => words()[name];

/** The same for a number. */
export const wordFor = (name: Exclude<keyof Script, Plain>, count: number): string =>
  counted(words()[name], count);
