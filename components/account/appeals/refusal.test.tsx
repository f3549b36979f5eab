import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Refusal } from '@/components/account/appeals/refusal';

const appeal = { outcome: null, answer: '' };
const refusal = (locale: string, rest: { reason: string | null; rule: string | null }) =>
  renderToStaticMarkup(
    <Refusal id={1} place={{ locale, timeZone: 'UTC' }} message={null} appeal={appeal} {...rest} />,
  );

it('says in the site’s language what a rule says that refused a comment, or a moderator’s reason', () => {
  const rule = { reason: null, rule: 'It holds words that are not published here.' };
  expect(refusal('en-GB', rule)).toBe(
    '<p class="hint">Not published. It holds words that are not published here.</p>' +
      '<p class="hint">You have appealed. It is still to be heard.</p>',
  );
  expect(refusal('de-DE', rule)).toContain(
    '<p class="hint">Nicht veröffentlicht. Er enthält Wörter, die hier nicht veröffentlicht werden.</p>',
  );
  expect(refusal('en-GB', { reason: 'Off topic', rule: null })).toContain(
    '<p class="hint">Not published. Reason: off topic.</p>',
  );
});
