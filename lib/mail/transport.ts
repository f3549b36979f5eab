import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { env } from '@/lib/env';
import { getMailLogo } from '@/lib/logo/mail';
import { interfaceOf } from '@/lib/i18n/languages';
import { mailHtml } from '@/lib/mail/html';
import { settingsOrUsual } from '@/lib/settings/data';

export type Message = {
  /** Stable for this message. */ id: string;
  to: string;
  subject: string;
  text: string;
  headers?: Record<string, string>;
};

const fixed = { disableFileAccess: true, disableUrlAccess: true } as const;

/**
 * Delivers a message: to SMTP_URL, or without one as a file in the outbox folder, announced on the terminal. Throws when
 * the server did not take it.
 */
export async function deliver(message: Message): Promise<void> {
  const { SMTP_URL, MAIL_FROM, SITE_URL } = env();
  // A mail goes out without it rather than not at all.
  const logo = await getMailLogo().catch(() => null);
  const mail = {
    from: MAIL_FROM,
    to: { name: '', address: message.to },
    subject: message.subject,
    text: message.text,
    html: mailHtml(message, {
      siteUrl: SITE_URL,
      lang: interfaceOf((await settingsOrUsual()).locale).lang,
      logo: logo && { ...logo, src: 'cid:logo' },
    }),
    // A part of the mail, so that nobody learns when it is opened.
    attachments: logo
      ? [
          {
            cid: 'logo',
            filename: 'logo.png',
            content: logo.bytes,
            contentDisposition: 'inline' as const,
          },
        ]
      : [],
    messageId: `<${message.id}@${new URL(SITE_URL).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...message.headers },
    ...fixed,
  };
  if (SMTP_URL) {
    const transport = nodemailer.createTransport({
      url: SMTP_URL,
      connectionTimeout: 10_000,
      socketTimeout: 20_000,
    });
    try {
      await transport.sendMail(mail);
    } finally {
      transport.close();
    }
    return;
  }
  const built = await nodemailer
    .createTransport({ streamTransport: true, buffer: true, newline: 'crlf' })
    .sendMail(mail);
  await putIntoOutbox(message, built.message as Buffer);
}

/** Written aside and renamed, so that whoever watches the folder never reads half a message. */
async function putIntoOutbox(message: Message, content: Buffer): Promise<void> {
  const folder = path.resolve(env().DATA_DIR, 'outbox');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${message.id}.eml`);
  await writeFile(`${file}.part`, content, { mode: 0o600 });
  await rename(`${file}.part`, file);
  process.stdout.write(
    `Mail to ${message.to}: "${message.subject}" is in ${path.relative(process.cwd(), file)}\n`,
  );
}
