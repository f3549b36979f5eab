import type { Language } from '@/lib/i18n/languages';
import { ar } from '@/lib/i18n/texts/faults/ar';
import { de } from '@/lib/i18n/texts/faults/de';
import { en } from '@/lib/i18n/texts/faults/en';
import { es } from '@/lib/i18n/texts/faults/es';
import { fr } from '@/lib/i18n/texts/faults/fr';
import { ko } from '@/lib/i18n/texts/faults/ko';

export const faults = { en, de, fr, es, ar, ko } satisfies Record<Language, object>;
