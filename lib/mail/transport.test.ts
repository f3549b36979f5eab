import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it, vi } from 'vitest';

const message = {
  id: 'job-7',
  to: 'hedda@example.org',
  subject: 'Zażółć: a “test”',
  text: 'Hello Hedda,\n\nhttps://t.example/verify?token=abc=def\n',
};

/** The transport with an environment of its own (env() is read once in a process). */
async function deliverWith(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.resetModules();
  return (await import('@/lib/mail/transport')).deliver;
}

afterEach(() => vi.unstubAllEnvs());

describe('mail', () => {
  it('without a server is a file in the outbox, announced on the terminal', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'outbox-'));
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const deliver = await deliverWith({ DATA_DIR: folder, SMTP_URL: '' });
    await deliver(message);
    await deliver(message); // once more after a crash: the same file
    expect(await readdir(path.join(folder, 'outbox'))).toEqual(['job-7.eml']);
    const mail = await simpleParser(await readFile(path.join(folder, 'outbox', 'job-7.eml')));
    expect(mail).toMatchObject({
      subject: message.subject,
      text: message.text,
      messageId: '<job-7@localhost>',
    });
    expect(mail.html).toContain('<p dir="auto">Hello Hedda,</p>');
    expect(write.mock.calls[0]![0]).toMatch(
      /^Mail to hedda@example\.org: "Zażółć: a “test”" is in .*job-7\.eml\n$/,
    );
  });

  it('goes to the server when there is one', async () => {
    const received: ParsedMail[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) =>
        void simpleParser(stream).then((mail) => {
          received.push(mail);
          expect(session.envelope.rcptTo.map(({ address }) => address)).toEqual([
            'hedda@example.org',
          ]);
          done();
        }, done),
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.server.address() as AddressInfo;
    const deliver = await deliverWith({
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'Tidings <desk@t.example>',
    });
    await deliver(message);
    await new Promise<void>((closed) => server.close(closed));
    expect(received.map(({ subject, text, from }) => [subject, text, from!.text])).toEqual([
      [message.subject, message.text, '"Tidings" <desk@t.example>'],
    ]);
    await expect(deliver(message)).rejects.toThrow(/ECONNREFUSED/);
  });

  it('reads the logo once for all that goes over one connection', async () => {
    const read = vi.fn(async () => null);
    vi.doMock('@/lib/logo/mail', () => ({ getMailLogo: read }));
    const folder = await mkdtemp(path.join(os.tmpdir(), 'outbox-'));
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await deliverWith({ DATA_DIR: folder, SMTP_URL: '' });
    const { openDelivery } = await import('@/lib/mail/transport');
    const delivery = openDelivery();
    for (const id of ['one', 'two', 'three']) await delivery.send({ ...message, id });
    delivery.close();
    expect((await readdir(path.join(folder, 'outbox'))).sort()).toEqual([
      ...['one.eml', 'three.eml', 'two.eml'],
    ]);
    expect(read).toHaveBeenCalledTimes(1);
    await openDelivery().send(message);
    expect(read).toHaveBeenCalledTimes(2);
    vi.doUnmock('@/lib/logo/mail');
  });
});
