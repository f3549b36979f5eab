import { ar } from '@/lib/i18n/texts/live/ar';
import { de } from '@/lib/i18n/texts/live/de';
import { en } from '@/lib/i18n/texts/live/en';
import { es } from '@/lib/i18n/texts/live/es';
import { fr } from '@/lib/i18n/texts/live/fr';
import { ko } from '@/lib/i18n/texts/live/ko';
import type { Language } from '@/lib/i18n/languages';

export const live = { en, de, fr, es, ar, ko } satisfies Record<Language, object>;
