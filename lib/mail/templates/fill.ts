import type { FieldError } from '@/lib/errors';
import { mailSpec, type MailKind } from '@/lib/mail/templates/catalogue';
import { mailLimits, type MailWords } from '@/lib/mail/templates/schema';
import { oneLine } from '@/lib/one-line';

const inBraces = /\{([^{}\n]{0,40})\}/g;

const list = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ');

/** What is wrong with the words of a mail: placeholders that it does not know, and those that must stay. None when all is well. */
export function faultsOf(kind: MailKind, { subject, text }: MailWords): FieldError[] {
  const { placeholders } = mailSpec(kind);
  const known = Object.keys(placeholders);
  const inText = known.filter((name) => !text.includes(`{${name}}`));
  const missing = inText.filter((name) => placeholders[name]!.isRequired);
  const faults: FieldError[] = [];
  const demandKnown = (path: 'subject' | 'text', words: string, allowed: readonly string[]) => {
    const strange = [...words.matchAll(inBraces)]
      .map(([, name]) => name!)
      .find((name) => !allowed.includes(name));
    if (strange === undefined) return;
    const message = known.includes(strange)
      ? `{${strange}} can only stand in the text.`
      : `This mail knows no {${strange}}. It knows ${list(allowed)}.`;
    faults.push({ path, message });
  };
  demandKnown(
    'subject',
    subject,
    known.filter((name) => !placeholders[name]!.isTextOnly),
  );
  demandKnown('text', text, known);
  if (missing.length > 0) {
    const message = `${list(missing)} must stay in the text: ${missing.map((name) => placeholders[name]!.about).join(', ')}.`;
    faults.push({ path: 'text', message });
  }
  return faults;
}

/**
 * The finished mail. A placeholder that stands alone in its line and has nothing to say takes its line along. Values are
 * put in once: braces in what somebody wrote stay what they are.
 */
export function fillMail(
  { subject, text }: MailWords,
  values: Readonly<Record<string, string>>,
): MailWords {
  const put = (words: string) =>
    words.replace(inBraces, (all, name: string) => values[name] ?? all);
  const lines = text.split('\n').filter((line) => {
    const [, name] = /^\{([^{}\n]+)\}$/.exec(line) ?? [];
    return name === undefined || values[name] !== '';
  });
  return {
    // One line, whatever is in it.
    subject: oneLine(put(subject)).slice(0, mailLimits.filledSubject).toWellFormed(),
    text: `${put(
      lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )}\n`,
  };
}
