import { mediaApiPath } from '@/lib/paths';
import type { MediaAnswer } from '@/lib/media/api';

type Problem = { detail?: string; existing?: number };
export type Uploaded =
  | { ok: true; picture: MediaAnswer }
  /** `existing` is the picture that is there already. */
  | { ok: false; message: string; existing: number | null };

const lost = 'The connection was lost. The picture has not been added.';

/** Sends a file to the library and says how far it has come, from 0 to 1. */
export function uploadFile(
  file: File,
  { again, onProgress }: { again: boolean; onProgress: (part: number) => void },
): Promise<Uploaded> {
  return new Promise((done) => {
    const form = new FormData();
    form.set('file', file);
    if (again) form.set('again', 'true');
    // fetch() does not tell how much has been sent.
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => done(answerOf(request.status, request.responseText));
    request.onerror = () => done({ ok: false, message: lost, existing: null });
    request.open('POST', mediaApiPath());
    request.send(form);
  });
}

/** Has the library fetch a picture from its address. */
export async function uploadFromUrl(url: string, again: boolean): Promise<Uploaded> {
  try {
    const response = await fetch(mediaApiPath(), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ url, again }),
    });
    return answerOf(response.status, await response.text());
  } catch {
    return { ok: false, message: lost, existing: null };
  }
}

function answerOf(status: number, text: string): Uploaded {
  let body: MediaAnswer | Problem = {};
  try {
    body = JSON.parse(text) as MediaAnswer | Problem;
  } catch {
    // A proxy that answers in its own words.
  }
  if (status === 201) return { ok: true, picture: body as MediaAnswer };
  const { detail, existing } = body as Problem;
  return {
    ok: false,
    message: detail ?? `The server answered ${status}. The picture has not been added.`,
    existing: existing ?? null,
  };
}
