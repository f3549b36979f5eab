import { AppError } from '@/lib/errors';
import { uploadForm } from '@/lib/media/api';

/** The file of a form, with its other fields checked. The door has bounded its size. Throws `malformed`, `invalid`. */
export async function readUpload(
  request: Request,
): Promise<{ bytes: Buffer; fileName: string; again: boolean }> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    throw new AppError('malformed', 'The form cannot be read. Send multipart/form-data.');
  }
  const parsed = uploadForm.safeParse({
    file: form.get('file'),
    again: form.get('again') ?? undefined,
  });
  if (!parsed.success) {
    throw new AppError('invalid', 'Send a form with one picture as file.', {
      fields: [{ path: 'file', message: 'Choose a picture.' }],
    });
  }
  const { file, again } = parsed.data;
  return {
    bytes: Buffer.from(await file.arrayBuffer()),
    fileName: file.name,
    again: again === 'true',
  };
}

/** Whether a request brings a form with a file. Throws `unsupported` for anything but that and JSON. */
export function isForm(request: Request): boolean {
  const type = request.headers.get('content-type') ?? '';
  if (/^multipart\/form-data\s*;/i.test(type)) return true;
  if (/^application\/json\s*(;|$)/i.test(type)) return false;
  throw new AppError(
    'unsupported',
    'Send multipart/form-data with the file, or JSON with the url of the picture.',
  );
}
