import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { isKnownFault } from '@/lib/i18n/faults';

// Readers' pages say nothing that is not in the catalogue: text between tags, and attributes and fields that are read.

const root = path.join(import.meta.dirname, '../..');
const places = [
  ...['components/site', 'components/ui', 'components/account'],
  ...['app/(site)', 'app/(preview)', 'app/(account)', 'app'],
];
const isReaders = (file: string) =>
  file.endsWith('.tsx') && !file.includes('.test.') && !file.startsWith('app/admin/');

const filesIn = (place: string) =>
  readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${place}/${name}`,
  );
const isCode = (file: string) => /\.tsx?$/.test(file) && !/\.test\.|\/test-[\w-]+\./.test(file);

const staff = 'is for the staff, whose language is English';
/** What is in English all the same, and why. */
const english: Record<string, string> = {
  'app/(account)/invite/page.tsx': staff,
  'components/account/invite-form.tsx': staff,
  'components/account/notifications/desk-mail-form.tsx': staff,
};

const spoken = new Set([
  ...['aria-label', 'title', 'alt', 'label', 'lede', 'placeholder', 'submit', 'hint', 'about'],
  ...['empty', 'next', 'any', 'legend', 'post'],
]);
const isWords = (text: string) => /\p{L}/u.test(text.replaceAll(/&\w+;/g, ''));

const parse = (file: string) =>
  ts.createSourceFile(
    file,
    readFileSync(path.join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

function literalsIn(file: string): string[] {
  const found: string[] = [];
  const note = (text: string) => {
    if (isWords(text)) found.push(`${file}: ${text.trim().replaceAll(/\s+/g, ' ')}`);
  };
  /** The words that an expression may come to. */
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) note(node.text);
    else if (ts.isTemplateExpression(node))
      note(node.head.text + node.templateSpans.map(({ literal }) => literal.text).join(''));
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(look);
    else if (ts.isBinaryExpression(node)) look(node.right);
    else if (ts.isParenthesizedExpression(node)) look(node.expression);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node.text);
    else if (ts.isJsxExpression(node) && node.expression) {
      const { parent } = node;
      if (!ts.isJsxAttribute(parent) || spoken.has(parent.name.getText())) look(node.expression);
    } else if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer)
      look(node.initializer);
    else if (ts.isPropertyAssignment(node) && spoken.has(node.name.getText()))
      look(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

const files = [...new Set(places.flatMap(filesIn).filter(isReaders))];

it('there is no text in the components of readers’ pages that is not in the catalogue', () => {
  expect(files.length).toBeGreaterThan(110);
  expect(files.filter((file) => !(file in english)).flatMap(literalsIn)).toEqual([]);
});

it('what is in English still is', () => {
  for (const file of Object.keys(english))
    expect([file, literalsIn(file).length]).not.toEqual([file, 0]);
});

// What is refused is thrown as an English sentence, and its translation is found by it.

const refusing = [
  ...['lib/account', 'lib/appeals', 'lib/auth', 'lib/comments', 'lib/ignores', 'lib/notifications'],
  ...[
    'lib/newsletters/subscriptions',
    'lib/saved',
    'lib/search',
    'lib/moderation/guest-reports',
    'app/api/forms',
  ],
];
/** Refusals that no reader sees: of the newsroom, of what only programs ask, of what the log says. */
const unseen = [
  ...['Nobody hears their own appeal.', 'There is no such appeal.'],
  ...['Somebody else than who decided must hear this appeal.', 'Not base64url.'],
  ...['This appeal has been heard already.', 'The passkey’s answer is not valid JSON.'],
  'This comment is not refused any more: there is nothing to hear.',
  'The same text by this member already stands under the story.',
  ...['This cursor is none of this list.', 'This is no cursor of a list in this order.'],
  'Whoever takes back their own comment gives no reason.',
  ...['This Idempotency-Key was used for another comment.', 'Write the comment as text.'],
  ...['This token lacks the scope 7.', 'This is never open to a token. Please sign in.'],
  ...['The address is of a mail service for a day.', 'Send the form as a browser does.'],
];

/** The sentences in a file, with 7 for each value that stands in one. */
function sentencesIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isStringLiteralLike(node)
      ? node.text
      : ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('7')
        : '';
    if (/^\p{Lu}\S* .*[.?!]$/su.test(text)) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

it('every refusal that readers may see is in the catalogue', () => {
  const sentences = refusing
    .flatMap(filesIn)
    .filter((file) => isCode(file) && !/\/(api|.*mails?)\.ts$/.test(file))
    .flatMap(sentencesIn);
  expect(new Set(sentences).size).toBeGreaterThan(110);
  expect(sentences.filter((said) => !unseen.includes(said) && !isKnownFault(said))).toEqual([]);
  expect(unseen.filter((said) => isKnownFault(said) || !sentences.includes(said))).toEqual([]);
});

// What is no component and yet is read: feeds, mails, heads of pages, the pages of the front door, copies of the site.

const silent = [
  ...['app/(feeds)', 'components/site/islands', 'lib/feeds', 'lib/notifications/mailing'],
  ...['lib/notifications/outcomes'],
];
const silentFiles = [
  ...[
    'lib/auth/mails.ts',
    'lib/auth/second-factor/mails.ts',
    'lib/account/leaving/leaving-mail.ts',
  ],
  ...['lib/articles/assignments/mail.ts', 'lib/articles/step-mail/mail.ts'],
  'lib/people/invitations/mails.ts',
  ...['lib/comments/refusal-page.ts', 'lib/door/error-page.ts', 'lib/front/metadata.ts'],
  ...['lib/static-copy/page.ts', 'lib/wire/notices/mutations.ts', 'public/offline.js'],
];
/** Answers to programs: what asks for a feed or a picture shows no words. */
const forPrograms = [
  ...['There is no such key.', 'There is no such picture.', 'There is no such feed.'],
  ...['This story was here once and will not come back.'],
  ...['This feed was here once and will not come back.'],
];

/** Two words or more that begin like a sentence, whatever stands in them. */
function phrasesIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const texts = ts.isStringLiteralLike(node)
      ? [node.text]
      : ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
        : [];
    for (const text of texts)
      if (/(^|>)\s*\p{Lu}\p{Ll}*,?\s\p{L}{2,}/u.test(text)) found.push(text.trim());
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

it('what is no component has no words of its own either', () => {
  const read = [...silent.flatMap(filesIn).filter(isCode), ...silentFiles];
  expect(read.length).toBeGreaterThan(50);
  expect(new Set(read.flatMap(phrasesIn))).toEqual(new Set(forPrograms));
});
