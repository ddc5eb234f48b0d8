import type { BannerTexts } from '../texts.js'

export const ar: BannerTexts = {
  title: 'هل تسمح بملفات الارتباط والتتبع؟',
  intro:
    '\u200f\u2068{controller}\u2069: نطلب موافقتك على ما يلي: \u2068{purposes}\u2069. يعمل الموقع مهما كان جوابك، ويمكنك تغيير رأيك في أي وقت.',
  companies: {
    zero: 'لا تتلقى أي شركة بياناتك.',
    one: 'شركة واحدة تتلقى بياناتك.',
    two: 'شركتان تتلقيان بياناتك.',
    few: '{count} شركات تتلقى بياناتك.',
    many: '{count} شركة تتلقى بياناتك.',
    other: '{count} شركة تتلقى بياناتك.',
  },
  atLeast: 'على الأقل {count}',
  notice: 'بيان الخصوصية',
  accept: 'قبول الكل',
  refuse: 'رفض الكل',
  settings: 'الإعدادات',
  reopen: 'إعدادات ملفات الارتباط',
  saved: 'حُفظ اختيارك.',
  gpc: 'يطلب متصفحك منا ألا نشارك بياناتك. الضغط على «\u2068{accept}\u2069» يتجاوز هذا الطلب.',
  'purpose.necessary': 'ضرورية',
  'purpose.preferences': 'تذكّر اختياراتك',
  'purpose.external-content': 'محتوى من خدمات أخرى',
  'purpose.analytics': 'إحصاءات الزيارات',
  'purpose.demographics': 'العمر والجنس والاهتمامات',
  'purpose.session-replay': 'إعادة عرض زيارتك لإصلاح الأخطاء',
  'purpose.social-media': 'التواصل الاجتماعي',
  'purpose.marketing': 'الإعلانات',
  'purpose.security': 'كشف إساءة الاستخدام',
}
