import { ar } from '@/lib/i18n/texts/newsletters/ar';
import { de } from '@/lib/i18n/texts/newsletters/de';
import { en } from '@/lib/i18n/texts/newsletters/en';
import { es } from '@/lib/i18n/texts/newsletters/es';
import { fr } from '@/lib/i18n/texts/newsletters/fr';
import { ko } from '@/lib/i18n/texts/newsletters/ko';
import type { Language } from '@/lib/i18n/languages';

export const newsletters = { en, de, fr, es, ar, ko } satisfies Record<Language, object>;
