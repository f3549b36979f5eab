import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { env } from '@/lib/env';
import { getMailLogo, type MailLogoFile } from '@/lib/logo/mail';
import { interfaceOf } from '@/lib/i18n/languages';
import { mailHtml, type MailLogo } from '@/lib/mail/html';
import { senderOver } from '@/lib/mail/said';
import { settingsOrUsual } from '@/lib/settings/data';

export type Message = {
  /** Stable for this message. */ id: string;
  to: string;
  subject: string;
  text: string;
  /** The same as HTML, where it is more than its text; given the logo as a part of the mail. */
  html?: (logo: MailLogo | null) => string;
  headers?: Record<string, string>;
  /** Where it is reported that it did not arrive; without one to the sender. */
  returnPath?: string;
};

const fixed = { disableFileAccess: true, disableUrlAccess: true } as const;

/** A way to deliver several messages over one connection; to be closed. */
export type Delivery = {
  /** Throws when the server did not take it. */
  send(message: Message): Promise<void>;
  close(): void;
};

/** Opens a way to SMTP_URL, or without one to the outbox folder. The connection itself is made by the first message. */
export function openDelivery(): Delivery {
  const { SMTP_URL } = env();
  // Read by the first message, for all of them; one without it goes out rather than none at all.
  let reading: Promise<MailLogoFile | null> | undefined;
  const logo = () => (reading ??= getMailLogo().catch(() => null));
  if (!SMTP_URL)
    return {
      send: async (message) => putIntoOutbox(message, await logo()),
      close: () => undefined,
    };
  const transport = nodemailer.createTransport({
    pool: true,
    maxConnections: 1,
    url: SMTP_URL,
    connectionTimeout: 10_000,
    // A server may look through a mail for long before it says that it has it; whoever does not wait sends it twice.
    socketTimeout: 180_000,
  });
  const send = senderOver(transport);
  return {
    send: async (message) => send(await mailOf(message, await logo())),
    close: () => transport.close(),
  };
}

/**
 * Delivers a message: to SMTP_URL, or without one as a file in the outbox folder, announced on the terminal. Throws when
 * the server did not take it.
 */
export async function deliver(message: Message): Promise<void> {
  const delivery = openDelivery();
  try {
    await delivery.send(message);
  } finally {
    delivery.close();
  }
}

async function mailOf(message: Message, kept: MailLogoFile | null) {
  const { MAIL_FROM, SITE_URL } = env();
  const logo = kept && { ...kept, src: 'cid:logo' };
  return {
    from: MAIL_FROM,
    to: { name: '', address: message.to },
    ...(message.returnPath && { envelope: { from: message.returnPath, to: message.to } }),
    subject: message.subject,
    text: message.text,
    html: message.html
      ? message.html(logo)
      : mailHtml(message, {
          siteUrl: SITE_URL,
          lang: interfaceOf((await settingsOrUsual()).locale).lang,
          logo,
        }),
    // A part of the mail, so that nobody learns when it is opened.
    attachments: kept
      ? [
          {
            cid: 'logo',
            filename: 'logo.png',
            content: kept.bytes,
            contentDisposition: 'inline' as const,
          },
        ]
      : [],
    messageId: `<${message.id}@${new URL(SITE_URL).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...message.headers },
    ...fixed,
  };
}

/** Written aside and renamed, so that whoever watches the folder never reads half a message. */
async function putIntoOutbox(message: Message, logo: MailLogoFile | null): Promise<void> {
  const built = await nodemailer
    .createTransport({ streamTransport: true, buffer: true, newline: 'crlf' })
    .sendMail(await mailOf(message, logo));
  const folder = path.resolve(env().DATA_DIR, 'outbox');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${message.id}.eml`);
  await writeFile(`${file}.part`, built.message as Buffer, { mode: 0o600 });
  await rename(`${file}.part`, file);
  process.stdout.write(
    `Mail to ${message.to}: "${message.subject}" is in ${path.relative(process.cwd(), file)}\n`,
  );
}
