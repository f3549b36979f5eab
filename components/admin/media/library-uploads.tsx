'use client';

import { useRouter } from 'next/navigation';
import { UploadBox } from '@/components/admin/media/upload-box';

/** Adds pictures above the library and shows each as soon as it is in. */
export function LibraryUploads({ megabytes }: { megabytes: number }) {
  const router = useRouter();
  return <UploadBox megabytes={megabytes} onAdded={() => router.refresh()} />;
}
