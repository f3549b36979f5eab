import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { isKnownFault } from '@/lib/i18n/faults';

// Readers' pages say nothing that is not in the catalogue: text between tags, and attributes and fields that are read.

const root = path.join(import.meta.dirname, '../..');
const places = [
  ...['components/site', 'components/ui', 'components/account'],
  ...['app/(site)', 'app/(preview)', 'app/(account)'],
];
const isReaders = (file: string) =>
  file.endsWith('.tsx') && !file.includes('.test.') && !file.startsWith('app/admin/');

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

const files = places.flatMap((place) =>
  readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' })
    .map((name) => `${place}/${name}`)
    .filter(isReaders),
);

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
    .flatMap((place) =>
      readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${place}/${name}`,
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/(api|.*mails?)\.ts$/.test(file))
    .flatMap(sentencesIn);
  expect(new Set(sentences).size).toBeGreaterThan(110);
  expect(sentences.filter((said) => !unseen.includes(said) && !isKnownFault(said))).toEqual([]);
  expect(unseen.filter((said) => isKnownFault(said) || !sentences.includes(said))).toEqual([]);
});
