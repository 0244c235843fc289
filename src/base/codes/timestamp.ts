// Codes of RFC 3161 time-stamps: T-00x reading, T-01x and T-02x the token and its
// signer, T-03x the chain, T-05x notes, T-06x the talk with an authority.
import type { CodeText } from './text.ts';

export const timestampCodes = {
  'T-001': {
    kind: 'refused',
    en: 'A time-stamp is asked for with a SHA-256 of 32 bytes and a nonce of 8 to 20 bytes.',
    fa: 'مهر زمانی با یک SHA-256 سی‌ودوبایتی و یک نانس ۸ تا ۲۰ بایتی درخواست می‌شود.',
  },
  'T-002': {
    kind: 'finding',
    en: 'The bytes are not DER (first fault in the element at byte {at}).',
    fa: 'بایت‌ها DER نیستند (نخستین خطا در جزئی است که از بایت {at} آغاز می‌شود).',
  },
  'T-003': {
    kind: 'refused',
    en: 'The answer is not the answer of a time-stamping authority.',
    fa: 'این پاسخ، پاسخ یک مرجع مهر زمانی نیست.',
  },
  'T-004': {
    kind: 'refused',
    en: 'The authority refused to stamp (status {status}): {text}',
    fa: 'مرجع از زدن مهر زمانی خودداری کرد (وضعیت {status}): {text}',
  },
  'T-005': {
    kind: 'finding',
    en: 'This is not a time-stamp token: {field} is missing, or not as the standard has it.',
    fa: 'این یک مهر زمانی نیست: {field} در آن نیست یا آن‌گونه نیست که استاندارد می‌گوید.',
  },
  'T-006': {
    kind: 'refused',
    en: 'Root file {number} cannot be used: give certificates in PEM and nothing else.',
    fa: 'پروندهٔ ریشهٔ شمارهٔ {number} به کار نمی‌آید؛ تنها گواهی‌نامه به شکل PEM بدهید.',
  },
  'T-010': {
    kind: 'finding',
    en: 'The time-stamp uses {oid} for the digest that it stamps, not SHA-256.',
    fa: 'مهر زمانی برای چکیده‌ای که مهر کرده {oid} را به کار برده است، نه SHA-256.',
  },
  'T-011': {
    kind: 'finding',
    en: 'The time-stamp is for other content: it stamps another digest.',
    fa: 'این مهر زمانی از آنِ محتوای دیگری است: چکیدهٔ دیگری را مهر کرده است.',
  },
  'T-012': {
    kind: 'finding',
    en: 'The time-stamp does not carry the nonce that was sent: it answers another request.',
    fa: 'نانسِ فرستاده‌شده در مهر زمانی نیست: این پاسخِ درخواست دیگری است.',
  },
  'T-013': {
    kind: 'finding',
    en: 'The time-stamp has a critical extension that is not known here: {oid}.',
    fa: 'مهر زمانی افزونهٔ حیاتیِ ناشناخته‌ای دارد: {oid}.',
  },
  'T-014': {
    kind: 'finding',
    en: 'The time-stamp has {count} signatures; it must have exactly one.',
    fa: 'مهر زمانی {count} امضا دارد؛ باید درست یک امضا داشته باشد.',
  },
  'T-015': {
    kind: 'finding',
    en: 'The time-stamp is signed over a digest that is not accepted: {oid}.',
    fa: 'امضای مهر زمانی بر چکیده‌ای است که پذیرفته نیست: {oid}.',
  },
  'T-016': {
    kind: 'finding',
    en: 'The signature algorithm {oid} is not accepted, or does not fit the digest or the key.',
    fa: 'الگوریتم امضای {oid} پذیرفته نیست یا با چکیده یا کلید جور نیست.',
  },
  'T-017': {
    kind: 'finding',
    en: 'The signed attribute {field} is missing, repeated or wrong.',
    fa: 'ویژگی امضاشدهٔ {field} نیست، تکرار شده یا نادرست است.',
  },
  'T-018': {
    kind: 'finding',
    en: 'The content of the time-stamp is not the content that was signed.',
    fa: 'محتوای مهر زمانی همان محتوایی نیست که امضا شده است.',
  },
  'T-019': {
    kind: 'finding',
    en: "The authority's signature is wrong.",
    fa: 'امضای مرجع نادرست است.',
  },
  'T-020': {
    kind: 'finding',
    en: "The signer's certificate is not in the time-stamp.",
    fa: 'گواهی‌نامهٔ امضاکننده در مهر زمانی نیست.',
  },
  'T-021': {
    kind: 'finding',
    en: 'The signature does not say which certificate it was made with (no ESSCertID).',
    fa: 'امضا نمی‌گوید با کدام گواهی‌نامه زده شده است (ESSCertID ندارد).',
  },
  'T-022': {
    kind: 'finding',
    en: "The signature names another certificate than the signer's (ESSCertID).",
    fa: 'امضا گواهی‌نامه‌ای جز گواهی‌نامهٔ امضاکننده را نام می‌برد (ESSCertID).',
  },
  'T-023': {
    kind: 'finding',
    en: "The signer's certificate is not for time-stamping alone (extended key usage: {purposes}).",
    fa: 'گواهی‌نامهٔ امضاکننده تنها برای مهر زمانی نیست (کاربرد گستردهٔ کلید: {purposes}).',
  },
  'T-024': {
    kind: 'finding',
    en: "The extended key usage of the signer's certificate is not marked critical.",
    fa: 'کاربرد گستردهٔ کلید در گواهی‌نامهٔ امضاکننده نشان «حیاتی» ندارد.',
  },
  'T-025': {
    kind: 'finding',
    en: "The key usage of the signer's certificate does not allow signing.",
    fa: 'کاربرد کلید در گواهی‌نامهٔ امضاکننده امضا را روا نمی‌دارد.',
  },
  'T-026': {
    kind: 'finding',
    en: "The time-stamp names an authority that is not the signer's certificate's subject.",
    fa: 'مرجعی که مهر زمانی نام می‌برد دارندهٔ گواهی‌نامهٔ امضاکننده نیست.',
  },
  'T-027': {
    kind: 'finding',
    en: 'A key of this kind or size is not accepted: {key}.',
    fa: 'کلیدی از این گونه یا اندازه پذیرفته نیست: {key}.',
  },
  'T-028': {
    kind: 'finding',
    en: 'A certificate cannot be read.',
    fa: 'یک گواهی‌نامه خوانده نمی‌شود.',
  },
  'T-029': {
    kind: 'finding',
    en: 'The time-stamp carries more than {most} certificates; none was read.',
    fa: 'مهر زمانی بیش از {most} گواهی‌نامه دارد؛ هیچ‌کدام خوانده نشد.',
  },
  'T-030': {
    kind: 'finding',
    en: 'No chain to a given root: nobody known issued "{subject}" (issuer: "{issuer}").',
    fa: 'زنجیره به ریشهٔ داده‌شده نمی‌رسد: صادرکنندهٔ «{subject}» شناخته نیست (صادرکننده: «{issuer}»).',
  },
  'T-031': {
    kind: 'finding',
    en: 'The certificate "{subject}" is not signed with the key of its issuer "{issuer}".',
    fa: 'گواهی‌نامهٔ «{subject}» با کلید صادرکننده‌اش «{issuer}» امضا نشده است.',
  },
  'T-032': {
    kind: 'finding',
    en: '"{subject}" issued a certificate of the chain but is not a certificate authority.',
    fa: '«{subject}» یکی از گواهی‌نامه‌های زنجیره را صادر کرده ولی مرجع صدور نیست.',
  },
  'T-033': {
    kind: 'finding',
    en: 'The key of "{subject}" is not allowed to sign certificates.',
    fa: 'کلید «{subject}» اجازهٔ امضای گواهی‌نامه ندارد.',
  },
  'T-034': {
    kind: 'finding',
    en: 'More intermediates stand below "{subject}" than its certificate allows.',
    fa: 'زیر «{subject}» بیش از آنچه گواهی‌نامه‌اش روا می‌دارد گواهی‌نامهٔ میانی هست.',
  },
  'T-035': {
    kind: 'finding',
    en: 'The certificate "{subject}" ({from} to {to}) was not valid at the stamped time.',
    fa: 'گواهی‌نامهٔ «{subject}» (از {from} تا {to}) در زمانِ مهر معتبر نبود.',
  },
  'T-036': {
    kind: 'finding',
    en: 'The certificate "{subject}" has a critical extension that is not known here: {oid}.',
    fa: 'گواهی‌نامهٔ «{subject}» افزونهٔ حیاتیِ ناشناخته‌ای دارد: {oid}.',
  },
  'T-037': {
    kind: 'finding',
    en: 'The authority "{subject}" may not issue certificates for time-stamping.',
    fa: 'مرجع «{subject}» اجازهٔ صدور گواهی‌نامهٔ مهر زمانی ندارد.',
  },
  'T-038': {
    kind: 'finding',
    en: 'The certificate "{subject}" ({from} to {to}) is not valid at the time that was asked about.',
    fa: 'گواهی‌نامهٔ «{subject}» (از {from} تا {to}) در زمانی که پرسیده شد معتبر نیست.',
  },
  'T-039': {
    kind: 'finding',
    en: 'The certificate "{subject}" is signed with an algorithm that is not accepted.',
    fa: 'گواهی‌نامهٔ «{subject}» با الگوریتمی امضا شده که پذیرفته نیست.',
  },
  'T-050': {
    kind: 'finding',
    en: 'No root was given, so who made the time-stamp is not known: anybody could have.',
    fa: 'هیچ ریشه‌ای داده نشده است، پس معلوم نیست مهر زمانی را چه کسی زده: هر کسی می‌توانسته بزند.',
  },
  'T-051': {
    kind: 'finding',
    en: "Whether the authority's certificates were revoked cannot be known offline.",
    fa: 'این را که گواهی‌نامه‌های مرجع باطل شده‌اند یا نه، بی شبکه نمی‌توان دانست.',
  },
  'T-052': {
    kind: 'finding',
    en: 'The time-stamp carries {count} certificates that were not used; they are not checked.',
    fa: 'مهر زمانی {count} گواهی‌نامه دارد که به کار نیامده و بررسی نشده‌اند.',
  },
  'T-053': {
    kind: 'finding',
    en: 'A part of the time-stamp that no signature covers was left aside: {field}.',
    fa: 'بخشی از مهر زمانی که هیچ امضایی آن را در بر ندارد کنار گذاشته شد: {field}.',
  },
  'T-060': {
    kind: 'refused',
    en: 'The authority at {url} cannot be reached; try again later or another one.',
    fa: 'مرجع در {url} در دسترس نیست؛ بعداً یا با مرجعی دیگر دوباره بکوشید.',
  },
  'T-061': {
    kind: 'refused',
    en: 'The authority at {url} did not answer within {milliseconds} ms.',
    fa: 'مرجع در {url} در {milliseconds} میلی‌ثانیه پاسخ نداد.',
  },
  'T-062': {
    kind: 'refused',
    en: 'The authority at {url} answered with HTTP status {status}, not 200.',
    fa: 'مرجع در {url} با وضعیت HTTP {status} پاسخ داد، نه ۲۰۰.',
  },
  'T-063': {
    kind: 'refused',
    en: 'The answer from {url} is of type "{type}", not application/timestamp-reply.',
    fa: 'پاسخ {url} از گونهٔ «{type}» است، نه application/timestamp-reply.',
  },
  'T-064': {
    kind: 'refused',
    en: 'The answer from {url} is larger than {most} bytes.',
    fa: 'پاسخ {url} بزرگ‌تر از {most} بایت است.',
  },
  'T-065': {
    kind: 'refused',
    en: 'The address of a time-stamping authority begins with http:// or https:// and holds no password.',
    fa: 'نشانی مرجع مهر زمانی با http:// یا https:// آغاز می‌شود و گذرواژه در آن نیست.',
  },
  'T-066': {
    kind: 'refused',
    en: 'The authority at {url} answered with a time-stamp that does not hold: {codes}.',
    fa: 'مرجع در {url} مهر زمانی‌ای داد که درست نیست: {codes}.',
  },
} as const satisfies Record<string, CodeText>;
