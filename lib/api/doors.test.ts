import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Where the newsroom's work is done. Readers who sign up, accounts, conversations and their moderation have their own accounts of this. */
const features =
  /^(articles|corrections|front|mail|media|newsletters(?!\/subscriptions)|newsroom|pages|preview-links|push|redirects|related|settings|taxonomy|webhooks)\//;

const inBrowser = 'is set by an administrator in a browser, with the session of one';
/** What people can do in the newsroom and programs cannot by that name, and why that is right. */
const exceptions: Record<string, string> = {
  addNewsletter: inBrowser,
  addPage: 'pages are begun in the newsroom; programs change them as stories',
  beginPlainly: 'the form without scripts: POST /articles begins a story with any text',
  bulkMedia: 'PATCH and DELETE of each picture say the same',
  changeNewsletter: inBrowser,
  changeWebhook: 'a leaked token must not send what happens here to somewhere else',
  createStoryOnce: 'a button pressed twice; POST /articles is called once by its caller',
  createWebhook: 'a leaked token must not send what happens here to somewhere else',
  deleteWebhook: inBrowser,
  editIssue: 'the form of an issue; PATCH saves, and each of its buttons is a call of its own',
  editFront: 'the form of the front editor; PUT /front saves what it saves',
  endBanner: 'DELETE /banner ends what is up; by number a line to come is taken back in its form',
  fillingOf: 'POST /newsroom/issues fills an issue with the same',
  orderPages: 'the order of the footer is seen and set in one place',
  pauseWebhook: inBrowser,
  pinByAddress: 'PUT /articles/{ref}/related/{other} takes the number',
  previewMail: 'shows what a form would do',
  resetMailTemplate: inBrowser,
  rotateWebhookSecret: 'the new secret is shown once, to a person',
  saveMailTemplate: inBrowser,
  savePlainly: 'the form without scripts: PATCH /articles/{id} saves what it saves',
  sendTestMail: inBrowser,
  setColumns: 'how somebody looks at the list is theirs',
  setRelatedControlByForm: 'PATCH /articles/{ref}/related takes times with a zone',
  editBanner: 'PUT /banner takes times with a zone',
  testWebhook: inBrowser,
  tryStoryStatus: 'POST /newsroom/articles with `isTrial` says it of each story',
  undoTogether: 'each result of POST /newsroom/articles names what takes it back',
};

const root = path.resolve(import.meta.dirname, '../..');
const filesIn = (folder: string, name: RegExp) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, folder, file), 'utf8') }));

/** What somebody does: exported from a feature's mutations.ts, with the person who does it first. */
const deeds = filesIn('lib', /mutations\.ts$/)
  .filter(({ file }) => features.test(file))
  .flatMap(({ text }) =>
    [
      ...text.matchAll(
        /^export (?:async function|const) (\w+)(?: = async)?(?: =)?\s*\(\s*actor: Viewer/gm,
      ),
    ].map(([, name]) => name!),
  );

/** What is called by the names that a file imports from some mutations.ts. */
const called = (text: string) =>
  [...text.matchAll(/^import \{([^}]*)\} from '@\/lib\/[^']*mutations';/gm)].flatMap(([, names]) =>
    names!.split(',').flatMap((name) => (/^\s*type /.test(name) ? [] : name.trim() || [])),
  );
const doors = new Set(filesIn('app/api', /route\.ts$/).flatMap(({ text }) => called(text)));

it('opens to programs whatever people do in the newsroom, or says why not', () => {
  expect(deeds.filter((name) => !doors.has(name) && !exceptions[name]).sort()).toEqual([]);
  expect(deeds.length).toBeGreaterThan(60);
});

it('has no exception that is none', () => {
  const needless = Object.keys(exceptions).filter(
    (name) => doors.has(name) || !deeds.includes(name),
  );
  expect(needless).toEqual([]);
});

it('lets no action of the newsroom do what is not among these', () => {
  const actions = filesIn('lib', /actions\.ts$/).filter(({ file }) => features.test(file));
  const known = new Set([...deeds, ...doors]);
  const others = actions.flatMap(({ text }) => called(text)).filter((name) => !known.has(name));
  // Who saves is who opened the page.
  expect([...new Set(others)].sort()).toEqual(['demandSamePerson']);
});
