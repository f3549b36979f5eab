import { beforeEach, describe, expect, it } from 'vitest';
import { code } from '@/lib/auth/test-mails';
import { testViewer } from '@/lib/auth/test-viewer';
import { db } from '@/lib/db';
import { takeBounce } from '@/lib/newsletters/bounces/mutations';
import { readReport } from '@/lib/newsletters/bounces/report';
import { letterId } from '@/lib/newsletters/bounces/return-path';
import { bounceInput } from '@/lib/newsletters/bounces/schema';
import { makeNewsletter, makeSubscriber } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-26T12:00:00Z');
const admin = testViewer('ADMIN');
beforeEach(() => resetDatabase());

/** A delivery status as Postfix writes it, about the delivery of that number. */
const report = (
  delivery: string,
  {
    action = 'failed',
    status = '5.1.1',
    diagnostic = 'smtp; 550 5.1.1 <hedda@example.org>:\n    Recipient address rejected',
  } = {},
) =>
  `From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
To: bounces@news.example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net
Arrival-Date: Thu, 26 Nov 2026 07:00:00 +0000 (UTC)

Final-Recipient: rfc822; hedda@example.org
Action: ${action}
Status: ${status}
Diagnostic-Code: ${diagnostic}

--b1
Content-Type: text/rfc822-headers

Message-ID: <${delivery}@news.example.org>
To: hedda@example.org
Subject: Gale

--b1--
`.replaceAll('\n', '\r\n');

const complaint = (delivery: string, type = 'abuse') =>
  `From: feedback@mail.example.net
To: bounces@news.example.org
Subject: FW: Gale
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b1"

--b1
Content-Type: text/plain

This is an email abuse report.

--b1
Content-Type: message/feedback-report

Feedback-Type: ${type}
User-Agent: SomeGenerator/1.0
Version: 1

--b1
Content-Type: message/rfc822

From: newsroom@news.example.org
To: hedda@example.org
Message-ID: <${delivery}@news.example.org>
Subject: Gale

Hello.

--b1--
`.replaceAll('\n', '\r\n');

describe('reading a report', () => {
  it('knows what came of which delivery', async () => {
    expect(await readReport(report(letterId(7)))).toEqual({
      ...{ kind: 'hard', deliveryId: 7 },
      words: '5.1.1 smtp; 550 5.1.1 <hedda@example.org>: Recipient address rejected',
    });
    const soft = { status: '4.4.1', diagnostic: 'X-Postfix; timed out' };
    expect(await readReport(report(letterId(7), soft))).toMatchObject({ kind: 'soft' });
    expect(await readReport(report(letterId(7), { status: '5.2.2' }))).toMatchObject({
      kind: 'soft',
    });
    expect(await readReport(complaint(letterId(7)))).toEqual({
      ...{ kind: 'complaint', deliveryId: 7, words: 'abuse' },
    });
  });

  it('is none of a delay, an answer, or somebody who took it back', async () => {
    expect(await readReport(report(letterId(7), { action: 'delayed' }))).toBeNull();
    expect(
      await readReport('From: a@b.example\r\nSubject: I am away\r\n\r\nUntil Monday.'),
    ).toBeNull();
    expect(await readReport(complaint(letterId(7), 'not-spam'))).toBeNull();
    expect(await readReport('')).toBeNull();
  });

  it('takes nobody’s word for a delivery of ours', async () => {
    const forged = letterId(7).replace('letter-7', 'letter-8');
    expect(await readReport(report(forged))).toMatchObject({ deliveryId: null });
    expect(await readReport(report('letter-7'))).toMatchObject({ deliveryId: null });
  });
});

async function makeSent() {
  const newsletter = await makeNewsletter();
  const other = await makeNewsletter();
  const { id: subscriberId, email } = await makeSubscriber({ newsletter });
  await makeSubscriber({ newsletter: other, email });
  const { id: issueId } = await db.newsletterIssue.create({
    data: {
      ...{ newsletterId: newsletter.id, subject: 'Gale', status: 'SENT', number: 1 },
      ...{ recipients: 2, sent: 2 },
    },
  });
  const { id } = await db.issueDelivery.create({
    data: { issueId, subscriberId, status: 'SENT' },
  });
  return { id, email, issueId };
}
const states = async () => (await db.subscription.findMany()).map(({ status }) => status);
const take = (message: string) => takeBounce(admin, { message }, now);

describe('a report', () => {
  it('for good ends every list of the address, once, and stands in the numbers of the issue', async () => {
    const { id, issueId } = await makeSent();
    expect(await take(report(letterId(id)))).toEqual({ outcome: 'hard' });
    expect(await take(report(letterId(id)))).toEqual({ outcome: 'ignored' });
    expect(await states()).toEqual(['BOUNCED', 'BOUNCED']);
    expect(await db.newsletterIssue.findUniqueOrThrow({ where: { id: issueId } })).toMatchObject({
      ...{ sent: 1, failed: 1 },
    });
    expect(await take(complaint(letterId(id)))).toEqual({ outcome: 'complaint' });
    expect(await states()).toEqual(['BOUNCED', 'BOUNCED']);
  });

  it('for now is counted', async () => {
    const { id } = await makeSent();
    expect(await take(report(letterId(id), { status: '4.4.1' }))).toEqual({ outcome: 'soft' });
    expect(await states()).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(await db.subscriber.findFirstOrThrow()).toMatchObject({
      ...{ softBounces: 1, lastBounceAt: now },
    });
  });

  it('of who sent it fails that mail, and is not held against the address', async () => {
    const { id, issueId } = await makeSent();
    const blocked = { status: '5.7.1', diagnostic: 'smtp; 550 5.7.1 Blocked' };
    expect(await take(report(letterId(id), blocked))).toEqual({ outcome: 'refused' });
    expect(await states()).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(await db.subscriber.findFirstOrThrow()).toMatchObject({
      ...{ softBounces: 0, lastBounceAt: null },
    });
    expect(await db.newsletterIssue.findUniqueOrThrow({ where: { id: issueId } })).toMatchObject({
      ...{ sent: 1, failed: 1 },
    });
  });

  it('of spam ends every list', async () => {
    const { id } = await makeSent();
    expect(await take(complaint(letterId(id)))).toEqual({ outcome: 'complaint' });
    expect(await states()).toEqual(['COMPLAINED', 'COMPLAINED']);
  });

  it('that is forged, or about a delivery that has been forgotten, changes nothing', async () => {
    const { id } = await makeSent();
    expect(await take(report(`letter-${id}-${'0'.repeat(32)}`))).toEqual({ outcome: 'ignored' });
    expect(await take(report(letterId(id + 1)))).toEqual({ outcome: 'ignored' });
    expect(await states()).toEqual(['CONFIRMED', 'CONFIRMED']);
  });

  it('of a mail service names the address', async () => {
    const { email } = await makeSent();
    const say = (kind: string, address = email) =>
      takeBounce(admin, bounceInput.parse({ address, kind }), now);
    expect(await say('soft', email.toUpperCase())).toEqual({ outcome: 'soft' });
    expect(await states()).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(await say('hard')).toEqual({ outcome: 'hard' });
    expect(await states()).toEqual(['BOUNCED', 'BOUNCED']);
    expect(await say('hard', 'nobody@example.org')).toEqual({ outcome: 'ignored' });
  });

  it('is for admins, and for tokens with the scope for it', async () => {
    const input = { message: 'x' };
    expect(await code(takeBounce(null, input, now))).toBe('unauthenticated');
    expect(await code(takeBounce(testViewer('EDITOR'), input, now))).toBe('forbidden');
    const token = testViewer('ADMIN', { scopes: ['webhooks'] });
    expect(await code(takeBounce(token, input, now))).toBe('forbidden');
    const right = testViewer('ADMIN', { scopes: ['newsletters:bounces'] });
    expect(await code(takeBounce(right, input, now))).toBe('ok');
  });
});
