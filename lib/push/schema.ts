import { z } from 'zod';
import { id, jsonId } from '@/lib/input';
import type { PushKind } from '@/prisma/generated/enums';

export const pushLimits = { endpoint: 1_000, sections: 100, title: 150, text: 300 } as const;

/** Seconds for which a push service keeps an alert for a device that is off. Old news is no alert. */
export const lifetimes: Record<PushKind, number> = { BREAKING: 4 * 3_600, SECTION: 12 * 3_600 };

const endpointWords = 'The address of a push service: https, without a password.';
/** Whether http and addresses of an inner network will do is the operator's choice (lib/env.ts). */
const endpoint = z
  .string()
  .max(pushLimits.endpoint, `At most ${pushLimits.endpoint} characters.`)
  .refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    return url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.hash;
  }, endpointWords);
const base64url = (length: number, words: string) =>
  z.string().regex(new RegExp(`^[\\w-]{${length}}$`), words);

/** What a browser says of itself (PushSubscription.toJSON), and what its reader wants to be told. */
export const deviceInput = z
  .object({
    endpoint,
    keys: z.object({
      /** An uncompressed point of P-256, and 16 bytes. */
      p256dh: base64url(87, 'The public key of the browser, as it gives it.'),
      auth: base64url(22, 'The secret of the browser, as it gives it.'),
    }),
    /** The key of this publication under which the browser subscribed. */
    serverKey: base64url(87, 'The key of this publication, as its page gives it.'),
    breaking: z.boolean().default(false),
    /** The last parts of the sections' addresses. */
    sections: z
      .array(z.string().max(120))
      .max(pushLimits.sections, `At most ${pushLimits.sections} sections.`)
      .default([]),
    /** The endpoint that the browser had before, where it has changed by itself. */
    replaces: endpoint.optional(),
  })
  .refine(({ breaking, sections }) => breaking || sections.length > 0, {
    path: ['sections'],
    message: 'Choose what you want to be told of.',
  });
export type DeviceInput = z.output<typeof deviceInput>;

export const endpointInput = z.object({ endpoint });
/** What a device is told of. */
export const choiceAnswer = z.object({ breaking: z.boolean(), sections: z.array(z.string()) });
export type DeviceChoice = z.output<typeof choiceAnswer>;

/** What readers of a page can choose; null while the publication sends none. */
export type PushOffer = {
  /** Base64url, as PushManager.subscribe takes it. */
  serverKey: string;
  sections: { slug: string; name: string; ink: string }[];
};

/** How many devices there are, and how many want what. */
export type DeviceCounts = {
  all: number;
  breaking: number;
  sections: { name: string; count: number }[];
};

/** An alert as the newsroom has it in a list. */
export type AlertRow = {
  id: number;
  kind: PushKind;
  title: string;
  storyId: number;
  createdAt: Date;
  finishedAt: Date | null;
  recipients: number;
  sent: number;
  failed: number;
  gone: number;
};

/** The newsroom's button under a story. */
export const alertDevicesForm = z.object({ storyId: id });
/** POST /push/alerts. */
export const alertInput = z.object({ storyId: jsonId });
export const alertAnswer = z.object({ id: z.int() });
