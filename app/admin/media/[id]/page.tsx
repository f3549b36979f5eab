import type { Metadata } from 'next';
import { gate } from '../../gate';
import { PicturePage } from '@/components/admin/media/picture-page';
import { mediaIdParams } from '@/lib/media/api';
import { loadPicture } from '@/lib/media/loaders';
import { adminPicturePath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Picture' };

type Props = { params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const parsed = mediaIdParams.safeParse(await params);
  const id = parsed.success ? parsed.data.id : 0; // none's: whoever asks is looked at first
  const entry = await gate(adminPicturePath(id), () => loadPicture(id));
  if ('instead' in entry) return entry.instead;
  return <PicturePage {...entry.data} />;
}
