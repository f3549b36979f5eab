import fs from 'node:fs/promises';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { env } from '@/lib/env';
import { expect } from './fixtures';

/** The mails that have been delivered to this address, oldest first. */
async function mailsTo(address: string) {
  const folder = path.join(env().DATA_DIR, 'outbox');
  const names = await fs.readdir(folder).catch(() => []);
  const mails = await Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .map(async (name) => simpleParser(await fs.readFile(path.join(folder, name)))),
  );
  return mails
    .filter(({ to }) => [to].flat().some((one) => one?.text === address))
    .sort((a, b) => a.date!.getTime() - b.date!.getTime());
}

/** Waits for the newest mail with this subject to this address; gives the link that it holds. */
export async function linkMailed(address: string, subject: string): Promise<string> {
  let text: string | undefined;
  await expect
    .poll(async () => {
      const mail = (await mailsTo(address)).findLast((one) => one.subject === subject);
      text = mail?.text;
      return mail?.subject;
    })
    .toBe(subject);
  return /https?:\/\/\S+/.exec(text!)![0];
}
