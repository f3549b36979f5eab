import type { Metadata } from 'next';
import { z } from 'zod';
import { gate } from '../../gate';
import { WebhooksPage } from '@/components/admin/webhooks/webhooks-page';
import { asked, id } from '@/lib/input';
import { adminWebhooksPath } from '@/lib/paths';
import { loadWebhookDesk } from '@/lib/webhooks/loaders';

export const metadata: Metadata = { title: 'Webhooks' };

const querySchema = z.object({
  log: asked(id),
  cursor: z
    .string()
    .regex(/^\d{1,13}\.\d{1,10}$/)
    .optional()
    .catch(undefined),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const query = querySchema.parse(await searchParams);
  const entry = await gate(adminWebhooksPath(query), () => loadWebhookDesk(query));
  if ('instead' in entry) return entry.instead;
  return <WebhooksPage {...entry.data} />;
}
