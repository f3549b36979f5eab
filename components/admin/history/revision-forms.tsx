'use client';

import { AccountForm } from '@/components/account/account-form';
import { nameRevisionAction, restoreRevisionAction } from '@/lib/articles/revisions/actions';
import { revisionNameLimit } from '@/lib/articles/revisions/schema';

type Restore = { id: number; version: number; onto: number; isLive: boolean };

/** Brings an old save back as a new version on top. */
export function RestoreForm({ id, version, onto, isLive }: Restore) {
  return (
    <AccountForm
      action={restoreRevisionAction}
      fields={[]}
      hidden={{ id: String(id), version: String(version), onto: String(onto) }}
      submit={
        isLive
          ? `Bring version ${version} back beside the live story`
          : `Bring version ${version} back`
      }
      isQuiet
    />
  );
}

/** Names a save, so that it is found and never thinned out. */
export function NameForm({
  id,
  version,
  name,
}: {
  id: number;
  version: number;
  name: string | null;
}) {
  return (
    <AccountForm
      action={nameRevisionAction}
      fields={[
        {
          name: 'name',
          label: `Name of version ${version}`,
          type: 'text',
          autoComplete: 'off',
          maxLength: revisionNameLimit,
          ...(name && { value: name }),
        },
      ]}
      hidden={{ id: String(id), version: String(version) }}
      submit="Keep the name"
      isQuiet
    />
  );
}
