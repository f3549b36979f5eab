import { createElement, Fragment, type ReactNode } from 'react';
import { languageOf, type Language, type pluralForms } from '@/lib/i18n/languages';

// A message is a string; `{name}` is a place for a value. One that depends on a number is an object with a string for each
// form that its language has, of which `other` is always there; `{count}` is the number.

type Holes<M> = M extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;
type Form<L extends Language> = (typeof pluralForms)[L][number];
type Plural = { readonly other: string };

/** What a translation of these messages into a language has to have. */
type Shape<M, L extends Language> = M extends string
  ? string
  : M extends Plural
    ? { readonly [F in Form<L>]: string }
    : { readonly [K in keyof M]: Shape<M[K], L> };

type SameHoles<M, T> = [Holes<M>, Holes<T>] extends [Holes<T>, Holes<M>]
  ? T
  : { 'these places for values are needed': Holes<M>; 'and these are there': Holes<T> };
type FewerHoles<M, T> = [Holes<T>] extends [Holes<M> | 'count']
  ? T
  : { 'only these places for values are known': Holes<M>; 'and these are there': Holes<T> };

/** The same, as far as it is about places for values; what is not in the original is refused. */
type Checked<M, T> = M extends string
  ? SameHoles<M, T>
  : M extends Plural
    ? {
        [F in keyof T]: F extends 'other'
          ? SameHoles<Exclude<Holes<M['other']>, 'count'>, Exclude<Holes<T[F]>, 'count'>> extends
              string | never
            ? FewerHoles<M['other'], T[F]>
            : never
          : FewerHoles<M['other'], T[F]>;
      }
    : { [K in keyof T]: K extends keyof M ? Checked<M[K], T[K]> : never };

/**
 * A translation of messages. The type checker refuses one in which a message, a place for a value or a form that the
 * language has for numbers is missing.
 */
export const translation =
  <M, L extends Language>() =>
  <const T extends Shape<M, L>>(messages: T & Checked<M, T>): Shape<M, L> =>
    messages as unknown as Shape<M, L>;

type Value = string | number;
type Filled<Name extends string> = {
  (values: { [N in Name]: Value }): string;
  (values: { [N in Name]: ReactNode }): ReactNode;
};
type Counted<Name extends string> = [Name] extends [never]
  ? {
      (count: number): string;
      (count: number, values: { count: ReactNode }): ReactNode;
    }
  : {
      (count: number, values: { [N in Name]: Value }): string;
      (count: number, values: { [N in Name]: ReactNode } & { count?: ReactNode }): ReactNode;
    };

/** Messages as they are used: a string, or a function of its values or of its number. */
export type Spoken<M> = M extends string
  ? [Holes<M>] extends [never]
    ? string
    : Filled<Holes<M>>
  : M extends Plural
    ? Counted<Exclude<Holes<M['other']>, 'count'>>
    : { readonly [K in keyof M]: Spoken<M[K]> };

/** Puts values into a message. Numbers are written as the locale does; with an element among the values it is elements. */
function fill(message: string, values: Record<string, ReactNode>, number: Intl.NumberFormat) {
  const parts = message.split(/\{(\w+)\}/).map((part, at) => {
    if (at % 2 === 0) return part;
    const value = values[part];
    return typeof value === 'number' ? number.format(value) : value;
  });
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  return createElement(Fragment, null, ...parts.filter((part) => part !== ''));
}

const isPlural = (message: object): message is Record<Intl.LDMLPluralRule, string> =>
  typeof (message as { other?: unknown }).other === 'string';

/** Makes messages of one language speak: `words.comments(3)`, `words.by({ names })`. */
export function speak<M>(messages: M, locale: string): Spoken<M> {
  const number = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(languageOf(locale));
  const spoken = (message: unknown): unknown => {
    if (typeof message === 'string')
      return message.includes('{')
        ? (values: Record<string, ReactNode>) => fill(message, values, number)
        : message;
    if (isPlural(message as object)) {
      const forms = message as Record<Intl.LDMLPluralRule, string>;
      return (count: number, values?: Record<string, ReactNode>) =>
        fill(forms[rules.select(count)], { count, ...values }, number);
    }
    return Object.fromEntries(
      Object.entries(message as object).map(([key, inner]) => [key, spoken(inner)]),
    );
  };
  return spoken(messages) as Spoken<M>;
}

/** One area in the language of a locale, for what must not load the whole catalogue: `speakArea(broken, 'de-AT').again`. */
export const speakArea = <M>(
  area: { readonly en: M } & Record<Language, unknown>,
  locale: string,
): Spoken<M> => speak(area[languageOf(locale)] as M, locale);
