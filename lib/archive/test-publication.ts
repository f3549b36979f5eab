import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { diskStore } from '@/lib/media/storage/disk';
import { originalKey } from '@/lib/media/keys';
import {
  makeAuthor,
  makeComment,
  makeDecision,
  makeMedia,
  makeSection,
  makeSession,
  makeStory,
  makeToken,
  makeTopic,
  makeUser,
} from '@/prisma/factories';

/** What no export may hold, each somewhere in the publication below. */
export const plantedSecrets = [
  'planted-password-hash',
  'planted-totp-secret',
  'planted-recovery-hash',
  'planted-mail-token',
  'planted-browser-hash',
  'planted-webhook-secret',
  'planted-hook-address',
  'planted-preview-hash',
  'planted-draft-hash',
  'planted-challenge',
  'planted-passkey',
  'planted-job-payload',
];

/** Runs statements on a database of the tests. */
export async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** All rows of some columns, as Postgres writes them, for comparing two databases. */
export async function rowsOf(url: string, table: string, columns: readonly string[]) {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' });
  await client.connect();
  try {
    const list = columns.map((name) => `"${name}"`).join(', ');
    const { rows } = await client.query<{ line: string }>(
      `select r::text as line from (select ${list} from "${table}") r order by 1`,
    );
    return rows.map(({ line }) => line);
  } finally {
    await client.end();
  }
}

/**
 * A publication with at least one row in every table that is exported and every secret that must not be, in the tests'
 * own database; its one picture lies in `folder`.
 */
export async function makePublication(url: string, folder: string) {
  const bytes = Buffer.from('GIF89a the bytes of a picture \u0000\u0001\n\n of the harbour');
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  await diskStore(folder).put(originalKey(fingerprint, 'gif'), bytes, 'image/gif');

  const admin = await makeUser({
    role: 'ADMIN',
    name: 'Ñandú O’Brien “the desk” 編集',
    passwordHash: 'planted-password-hash',
    secondFactorSince: new Date('2026-01-02T03:04:05.678Z'),
  });
  const reader = await makeUser({ eraseAt: new Date('2099-01-01T00:00:00.000Z') });
  await makeSession({ userId: admin.id });
  await makeToken({ userId: admin.id, scopes: ['stories:read'] });
  const media = await makeMedia({
    path: '/media/1-abc/harbour.gif',
    externalUrl: null,
    mime: 'image/gif',
    fingerprint,
    uploadedById: admin.id,
    renditions: ['640.webp'],
    crops: { '16:9': { x: 1.5, y: 0.1, width: 33.333333333333336, height: 20 } },
  });
  const parent = await makeSection({ name: 'Harbour' });
  const section = await makeSection({ name: 'Fish', parentId: parent.id });
  const topic = await makeTopic();
  const author = await makeAuthor({ userId: admin.id, photoId: media.id });
  // The first refers to one that comes after it, so that the order of rows alone is not enough.
  const translation = await makeStory({ headline: 'Der Hafen brennt', language: 'de' });
  const story = await makeStory({
    headline: 'The harbour is "on fire" \\ and back\u2028again',
    section,
    hero: media,
    topics: [topic],
    authors: [author],
    formerSlugs: ['the-old-address'],
    corrections: [{ text: 'It was the other pier.', createdAt: new Date(), authorId: admin.id }],
    note: 'tab\there, line\nthere',
  });
  const scheduled = await makeStory({
    status: 'SCHEDULED',
    publishedAt: new Date('2099-05-06T07:08:09.010Z'),
  });
  const comment = await makeComment({ story, author: reader, score: 0.1 });
  const reply = await makeComment({ parent: comment, author: null, guestName: 'Ada' });
  const decision = await makeDecision({ comment, actor: admin });
  const user = admin.id;
  await run(
    url,
    `update story set "translationOfId" = ${story.id} where id = ${translation.id}`,
    `insert into identity ("userId", provider, issuer, subject) values (${user}, 'google', 'https://accounts.example', '42')`,
    `insert into member_note ("userId", "authorId", text) values (${reader.id}, ${user}, 'Known to us.')`,
    `insert into audit_entry ("actorId", action, before, after) values (${user}, 'settings.save', '{"a": 1.50}', '[null, "b"]')`,
    `insert into saved_story values (${reader.id}, ${story.id})`,
    `insert into sanction ("userId", "actorId", action, reason) values (${reader.id}, ${user}, 'WARN', 'Mind the tone.')`,
    `insert into story_revision ("storyId", version, snapshot, "savedById", name) values (${story.id}, 1, '{"headline": "The harbour"}', ${user}, 'first')`,
    `insert into wire_item (guid, service, kind, headline, language, "sentAt", "storyId") values ('urn:coast:1', 'Coast News', 'text', 'From the wire', 'en', now(), ${story.id})`,
    `insert into wire_version ("itemId", version, status, content) select id, '1', 'USABLE', '{}' from wire_item`,
    `insert into live_coverage ("storyId") values (${story.id})`,
    `insert into live_post ("storyId", text, body) values (${story.id}, 'The fire is out.', '{"type": "doc"}')`,
    `insert into media_use values (${media.id}, ${story.id})`,
    `insert into pending_version ("storyId", snapshot, status, "baseVersion", "publishAt") values (${story.id}, '{}', 'SCHEDULED', 1, '2099-02-03T04:05:06.007Z')`,
    `insert into assignment ("storyId", "assigneeId", task) values (${story.id}, ${user}, 'Call the harbour master')`,
    `insert into passage_note ("storyId", "authorId", text) values (${story.id}, ${user}, 'Is it so?')`,
    `insert into redirect (source, target, "createdById") values ('/old', '/article/new', ${user})`,
    `insert into missed_address (path) values ('/nowhere')`,
    `insert into front_edition ("liveAt", slots, "createdById") values (now(), '[{"slot": "lead", "storyId": ${story.id}}]', ${user})`,
    `insert into banner (text, "storyId", "endsAt") values ('Fire in the harbour', ${story.id}, now())`,
    `insert into saved_filter ("userId", name, query) values (${user}, 'Mine', 'status=draft')`,
    `insert into desk_preference values (${user}, '{status,section}')`,
    `insert into mail_template (kind, subject, body) values ('verify', 'Hello', 'Please confirm: {link}')`,
    `insert into newsletter (slug, name, kind, "isActive") values ('morning', 'Morning edition', 'DAILY', true)`,
    `insert into subscriber (email) values ('reader@letters.example')`,
    `insert into subscription ("subscriberId", "newsletterId", status, "tokenHash", "requestedAt") select s.id, n.id, 'PENDING', 'planted-letter-hash', now() from subscriber s, newsletter n`,
    `insert into newsletter_issue ("newsletterId", subject, "createdById") select id, 'A quiet day', ${user} from newsletter`,
    `insert into issue_story select id, ${story.id}, 0 from newsletter_issue`,
    `insert into reading_hour (hour, "storyId", views) values (now(), ${story.id}, 7)`,
    `insert into reader_day values ('2026-03-04', ${story.id}, 5)`,
    `insert into decision ("commentId", revision, "fromStatus", "toStatus", "undoesId") values (${comment.id}, 1, 'APPROVED', 'PENDING', ${decision.id})`,
    `insert into comment_like ("commentId", "userId") values (${comment.id}, ${user})`,
    `insert into comment_report ("commentId", "reporterId", revision, reason, weight) values (${reply.id}, ${reader.id}, 1, 'spam', 0.3)`,
    `insert into appeal ("commentId", "userId", text) values (${comment.id}, ${reader.id}, 'I meant it well.')`,
    `insert into notification ("userId", kind, key) values (${reader.id}, 'REPLY', 'reply:1')`,
    `insert into notification_preference ("userId") values (${reader.id})`,
    `insert into ignored_member values (${reader.id}, ${user})`,
    `insert into word_list (kind, text) values ('HOLD', 'kraken')`,
    `insert into related_rule values (${story.id}, ${translation.id}, 'PIN', 0)`,
    `insert into related_control ("storyId", "isOff") values (${story.id}, true)`,
    `insert into setting (key, value) values ('siteName', '"The Harbour Post"')`,
    `insert into imported_item (source, kind, "externalId", "localId", hash) values ('https://old.example', 'story', '17', ${story.id}, 'abc')`,
    // What stays.
    `insert into totp ("userId", secret) values (${user}, 'planted-totp-secret')`,
    `insert into recovery_code values (${user}, 'planted-recovery-hash')`,
    `insert into email_token ("userId", purpose, "tokenHash", "browserHash", email, "expiresAt") values (${user}, 'VERIFY_EMAIL', 'planted-mail-token', 'planted-browser-hash', 'x@example.test', now())`,
    `insert into webhook (url, secret, events) values ('https://hooks.example/planted-hook-address', 'planted-webhook-secret', '{}')`,
    `insert into preview_link ("storyId", "tokenHash", "expiresAt") values (${story.id}, 'planted-preview-hash', now())`,
    `insert into comment_draft ("tokenHash", "storyId", body, "expiresAt") values ('planted-draft-hash', ${story.id}, 'Half a thought', now())`,
    `insert into challenge values ('planted-challenge', null, now())`,
    `insert into passkey (id, "userId", name, "publicKey") values ('planted-passkey', ${user}, 'Phone', '\\x00ff10')`,
    `insert into job (kind, payload) values ('send-mail', '{"to": "planted-job-payload"}')`,
    // A number that was given out and whose row has gone.
    `select nextval(pg_get_serial_sequence('story', 'id'))`,
  );
  return { admin, reader, story, scheduled, media, fingerprint, bytes };
}

/** A folder of its own for one test file. */
export const makeFolder = (name: string): string =>
  fs.mkdtempSync(path.join(os.tmpdir(), `broadsheet-${name}-`));
