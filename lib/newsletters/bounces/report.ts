import { simpleParser, type ParsedMail } from 'mailparser';
import { deliveryIn } from '@/lib/newsletters/bounces/return-path';
import { isFullMailbox, isPolicy } from '@/lib/newsletters/sending/refusal';

/** What a report says came of a newsletter. */
export type BounceKind = 'hard' | 'soft' | 'complaint';
export type BounceReport = {
  /** "refused" is a mail that was not wanted there, of an address that takes others. */
  kind: BounceKind | 'refused';
  /** Null when the report does not show that it is about a mail of ours: then it is about nothing. */
  deliveryId: number | null;
  words: string;
};

/** The fields of the groups of a delivery status (RFC 3464) or a feedback report (RFC 5965), by their names in small letters. */
function fieldsOf(text: string): Map<string, string> {
  const unfolded = text.replace(/\r?\n[ \t]+/g, ' ');
  const fields = new Map<string, string>();
  for (const line of unfolded.split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    // Of several recipients the first: each newsletter has one.
    if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value!.trim());
  }
  return fields;
}

const partOf = (mail: ParsedMail, type: string): string | null =>
  mail.attachments.find(({ contentType }) => contentType === type)?.content.toString('utf8') ??
  null;

/**
 * Reads a report that a mail server sent back: a delivery status (RFC 3464) or a complaint (RFC 5965). It counts only when
 * it names one of our deliveries with a seal that nobody else can make, in the address that it was sent to or in the mail
 * that it gives back. Null for a mail that is no such report, and for one that only says that there is a delay.
 */
export async function readReport(message: string): Promise<BounceReport | null> {
  const mail = await simpleParser(message, { keepDeliveryStatus: true, skipTextToHtml: true });
  // The headers as they came, and all parts, among them the mail that is given back.
  const deliveryId = deliveryIn(message.replace(/=\r?\n/g, ''));
  const feedback = partOf(mail, 'message/feedback-report');
  if (feedback !== null) {
    const type = fieldsOf(feedback).get('feedback-type') ?? 'abuse';
    return type === 'not-spam' ? null : { kind: 'complaint', deliveryId, words: type };
  }
  const status = partOf(mail, 'message/delivery-status');
  if (status === null) return null;
  const fields = fieldsOf(status);
  const action = fields.get('action')?.toLowerCase();
  const code = fields.get('status') ?? '';
  const words = [code, fields.get('diagnostic-code')].filter(Boolean).join(' ').slice(0, 500);
  if (action !== 'failed') return null;
  if (isPolicy(code)) return { kind: 'refused', deliveryId, words };
  const isForGood = code.startsWith('5') && !isFullMailbox(code);
  return { kind: isForGood ? 'hard' : 'soft', deliveryId, words };
}
