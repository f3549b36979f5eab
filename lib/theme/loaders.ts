import { carriesStyle } from '@/lib/cache/page';
import { loadSettings } from '@/lib/settings/loaders';
import { designTheme, type Theme } from '@/lib/theme/schema';
import { firstFace, themeStyle } from '@/lib/theme/style';

/** What stands in the head of every page for the publication's theme: a style (empty for the design as it comes), and the face that is asked for before it is met.
 * The design as it comes where the database cannot be asked. */
export async function loadTheme(): Promise<{ css: string; face: string }> {
  const theme: Theme = await loadSettings().catch(() => designTheme);
  const css = themeStyle(theme);
  if (css) carriesStyle(css);
  return { css, face: firstFace(theme) };
}
