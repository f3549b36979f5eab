import type { Metadata } from 'next';
import { gate } from '../../gate';
import { TokensPage } from '@/components/admin/settings/tokens-page';
import { adminTokensPath } from '@/lib/paths';
import { loadTokens } from '@/lib/tokens/loaders';

export const metadata: Metadata = { title: 'API tokens' };

export default async function Page() {
  const entry = await gate(adminTokensPath(), loadTokens);
  if ('instead' in entry) return entry.instead;
  return <TokensPage {...entry.data} />;
}
