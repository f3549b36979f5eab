import type { Language } from '@/lib/i18n/languages';
import { ar } from '@/lib/i18n/texts/broken/ar';
import { de } from '@/lib/i18n/texts/broken/de';
import { en } from '@/lib/i18n/texts/broken/en';
import { es } from '@/lib/i18n/texts/broken/es';
import { fr } from '@/lib/i18n/texts/broken/fr';
import { ko } from '@/lib/i18n/texts/broken/ko';

export const broken = { en, de, fr, es, ar, ko } satisfies Record<Language, object>;
