import type { BannerTexts } from '../texts.js'

export const ar: BannerTexts = {
  title: 'هل تسمح لنا بالقياس والتذكّر؟',
  intro:
    '\u200f\u2068{controller}\u2069: نطلب إذنك لما يلي: \u2068{purposes}\u2069. يعمل الموقع مهما كان جوابك، ويمكنك تغيير رأيك في أي وقت.',
  companies: {
    zero: 'لا تتلقى أي شركة بيانات.',
    one: 'شركة واحدة تتلقى بيانات.',
    two: 'شركتان تتلقيان بيانات.',
    few: '{count} شركات تتلقى بيانات.',
    many: '{count} شركة تتلقى بيانات.',
    other: '{count} شركة تتلقى بيانات.',
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
  'purpose.analytics': 'إحصاءات الزيارات',
  'purpose.demographics': 'العمر والاهتمامات',
  'purpose.session-replay': 'إعادة عرض زيارتك لإصلاح الأخطاء',
  'purpose.social-media': 'التواصل الاجتماعي',
  'purpose.marketing': 'الإعلانات',
  'purpose.security': 'كشف إساءة الاستخدام',
}
