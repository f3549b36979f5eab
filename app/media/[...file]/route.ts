import { pictureResponse } from '@/lib/media/serving/answer';
import { loadPictureFile } from '@/lib/media/serving/loaders';

/** The pictures of the library, for everybody who knows where they are. */
export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  return pictureResponse(request, await loadPictureFile(pathname, searchParams.get('r')));
}
