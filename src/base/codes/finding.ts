// Codes of the verifier's report. A-00x to A-09x are findings, A-10x notes that
// leave the verdict clean, A-11x what was known from outside, A-12x and A-13x what cannot be
// known. docs/formats/verify.md lists each with the check that gives it.
import type { CodeText } from './text.ts';

export const findingCodes = {
  'A-001': {
    kind: 'finding',
    en: 'Nothing of this name belongs in an archive.',
    fa: 'چیزی به این نام در بایگانی جایی ندارد.',
  },
  'A-002': {
    kind: 'finding',
    en: 'This is a symbolic link. Links do not belong in an archive, and it was not followed.',
    fa: 'این پیوندی نمادین است. پیوند در بایگانی جایی ندارد و دنبال نشد.',
  },
  'A-003': {
    kind: 'finding',
    en: 'This is not what stands here in an archive: a {expected} was expected.',
    fa: 'این آن نیست که در بایگانی اینجا می‌آید؛ {expected} انتظار می‌رفت.',
  },
  'A-004': {
    kind: 'finding',
    en: 'This is missing.',
    fa: 'این نیست.',
  },
  'A-005': {
    kind: 'finding',
    en: 'This cannot be read ({why}).',
    fa: 'این خوانده نمی‌شود ({why}).',
  },
  'A-006': {
    kind: 'finding',
    en: 'archive.json is not one line of canonical JSON with the members of an archive.',
    fa: 'archive.json یک سطر JSON معیار با عضوهای بایگانی نیست.',
  },
  'A-007': {
    kind: 'finding',
    en: 'archive.json has another “{member}” than entry 0 of the log.',
    fa: '«{member}» در archive.json با مدخل ۰ دفتر یکی نیست.',
  },
  'A-008': {
    kind: 'finding',
    en: 'Entry 0 does not describe the archive: {why}.',
    fa: 'مدخل ۰ بایگانی را وصف نمی‌کند: {why}.',
  },
  'A-010': {
    kind: 'finding',
    en: 'The checkpoint is not in its one form.',
    fa: 'نقطهٔ وارسی در تنها شکل پذیرفته‌اش نیست.',
  },
  'A-011': {
    kind: 'finding',
    en: 'The checkpoint is not signed by the key that entry 0 states.',
    fa: 'نقطهٔ وارسی را کلیدی که مدخل ۰ می‌گوید امضا نکرده است.',
  },
  'A-012': {
    kind: 'finding',
    en: 'The checkpoint is of the log “{found}”, entry 0 of the log “{expected}”.',
    fa: 'نقطهٔ وارسی از آنِ دفتر «{found}» است و مدخل ۰ از آنِ دفتر «{expected}».',
  },
  'A-013': {
    kind: 'finding',
    en: 'The checkpoint has {count} signatures: exactly one belongs there.',
    fa: 'نقطهٔ وارسی {count} امضا دارد؛ باید درست یکی داشته باشد.',
  },
  'A-014': {
    kind: 'finding',
    en: 'The checkpoint of {origin} is not signed by any key that you gave: the archive may have been put in the place of another.',
    fa: 'نقطهٔ وارسیِ {origin} را هیچ‌یک از کلیدهایی که دادید امضا نکرده است؛ شاید این بایگانی به جای بایگانی دیگری گذاشته شده باشد.',
  },
  'A-015': {
    kind: 'finding',
    en: 'The keys that you gave vouch for a log that was ended, not for its successor {origin}: ask for the new key.',
    fa: 'کلیدهایی که دادید دفتری پایان‌یافته را تأیید می‌کنند و نه دفتر جانشین {origin} را؛ کلید تازه را بخواهید.',
  },
  'A-016': {
    kind: 'finding',
    en: 'The policy is not fulfilled: no checkpoint here has the signatures that it asks for.',
    fa: 'سیاست برآورده نیست؛ هیچ نقطهٔ وارسی در اینجا امضاهایی را که سیاست می‌خواهد ندارد.',
  },
  'A-020': {
    kind: 'finding',
    en: 'The bundle of entries {first} to {last} is damaged or not there.',
    fa: 'دستهٔ مدخل‌های {first} تا {last} آسیب دیده یا نیست.',
  },
  'A-021': {
    kind: 'finding',
    en: 'What the log holds here is no entry: not the byte 0x01 and a root.',
    fa: 'آنچه دفتر اینجا دارد مدخل نیست؛ بایت ‎0x01‎ و یک ریشه نیست.',
  },
  'A-022': {
    kind: 'finding',
    en: 'A tile of the log is missing.',
    fa: 'کاشی‌ای از دفتر نیست.',
  },
  'A-023': {
    kind: 'finding',
    en: "The tile is not the one that the log's entries give (first at hash {hash}).",
    fa: 'کاشی آن نیست که مدخل‌های دفتر به دست می‌دهند (نخست در چکیدهٔ {hash}).',
  },
  'A-024': {
    kind: 'finding',
    en: 'This partial bundle or tile is not the beginning of the one that the log has now.',
    fa: 'این دسته یا کاشی ناتمام آغازِ آن نیست که دفتر اکنون دارد.',
  },
  'A-025': {
    kind: 'finding',
    en: 'The {size} entries do not have the root that the checkpoint states.',
    fa: '{size} مدخل آن ریشه‌ای را ندارند که نقطهٔ وارسی می‌گوید.',
  },
  'A-030': {
    kind: 'finding',
    en: 'The body of this entry is missing.',
    fa: 'بدنهٔ این مدخل نیست.',
  },
  'A-031': {
    kind: 'finding',
    en: 'The body of this entry is not in its one form.',
    fa: 'بدنهٔ این مدخل در تنها شکل پذیرفته‌اش نیست.',
  },
  'A-032': {
    kind: 'finding',
    en: 'The body is not that of the entry in the log: it has another root.',
    fa: 'این بدنه از آنِ مدخلِ دفتر نیست؛ ریشهٔ دیگری دارد.',
  },
  'A-033': {
    kind: 'finding',
    en: 'The kind “{kind}” is not known to this version: its fields were not checked.',
    fa: 'گونهٔ «{kind}» برای این نسخه شناخته نیست و فیلدهای آن بررسی نشد.',
  },
  'A-034': {
    kind: 'finding',
    en: 'The fields are not those of the kind.',
    fa: 'فیلدها از آنِ این گونه نیستند.',
  },
  'A-035': {
    kind: 'finding',
    en: 'The value of “{field}” does not hold together.',
    fa: 'مقدار «{field}» درست نیست.',
  },
  'A-036': {
    kind: 'finding',
    en: '“{text}” in “{field}” is not a real moment.',
    fa: '«{text}» در «{field}» لحظه‌ای واقعی نیست.',
  },
  'A-037': {
    kind: 'finding',
    en: 'The body has {found} leaves; an entry with these fields has {expected}.',
    fa: 'بدنه {found} برگ دارد؛ مدخلی با این فیلدها {expected} برگ دارد.',
  },
  'A-040': {
    kind: 'finding',
    en: '“by” names no actor that was introduced earlier ({actor}).',
    fa: '«by» کنشگری را که پیش‌تر معرفی شده باشد نام نمی‌برد ({actor}).',
  },
  'A-041': {
    kind: 'finding',
    en: 'The entry is unsigned, and no import covers it: who wrote it is not shown.',
    fa: 'مدخل امضا ندارد و هیچ ورودی آن را در بر نمی‌گیرد؛ نشان داده نشده که آن را چه کسی نوشته است.',
  },
  'A-042': {
    kind: 'finding',
    en: 'The signature is not that of the actor named in “by”.',
    fa: 'این امضا از آنِ کنشگری نیست که در «by» آمده است.',
  },
  'A-043': {
    kind: 'finding',
    en: 'The signature cannot be checked, for the key of its actor is closed.',
    fa: 'امضا را نمی‌توان وارسی کرد، چون کلید کنشگر آن بسته است.',
  },
  'A-044': {
    kind: 'finding',
    en: 'The entry has a signature or an author, and may have none.',
    fa: 'این مدخل امضا یا نویسنده دارد و نباید داشته باشد.',
  },
  'A-045': {
    kind: 'finding',
    en: 'The import says that {entries} entries follow it, but the log ends before.',
    fa: 'ورود می‌گوید {entries} مدخل پس از آن می‌آید، ولی دفتر زودتر پایان می‌یابد.',
  },
  'A-046': {
    kind: 'finding',
    en: 'The entries that follow the import are not those that it was signed for.',
    fa: 'مدخل‌های پس از این ورود آن‌هایی نیستند که برایشان امضا شده است.',
  },
  'A-047': {
    kind: 'finding',
    en: 'The entry is covered by an import of another actor than its “by” names.',
    fa: 'این مدخل در ورودِ کنشگری جز آن‌که «by» می‌گوید آمده است.',
  },
  'A-048': {
    kind: 'finding',
    en: 'An import stands inside the entries of another.',
    fa: 'ورودی در میان مدخل‌های ورود دیگری آمده است.',
  },
  'A-049': {
    kind: 'finding',
    en: 'An entry of kind gavah.archive stands elsewhere than at position 0.',
    fa: 'مدخلی از گونهٔ gavah.archive جایی جز جایگاه ۰ آمده است.',
  },
  'A-050': {
    kind: 'finding',
    en: '“{field}” names no earlier entry ({id}).',
    fa: '«{field}» مدخلی پیشین را نام نمی‌برد ({id}).',
  },
  'A-051': {
    kind: 'finding',
    en: '“{field}” names an entry of kind {kind}, which cannot stand there.',
    fa: '«{field}» مدخلی از گونهٔ {kind} را نام می‌برد که نمی‌تواند آنجا بیاید.',
  },
  'A-052': {
    kind: 'finding',
    en: 'The same entry stands in the log a second time.',
    fa: 'همین مدخل بار دوم در دفتر آمده است.',
  },
  'A-053': {
    kind: 'finding',
    en: 'The fields {fields} are closed, and no later erase entry names them: they are lost.',
    fa: 'فیلدهای {fields} بسته‌اند و هیچ مدخلِ زدودنِ پس از آن نامشان نمی‌برد؛ از دست رفته‌اند.',
  },
  'A-054': {
    kind: 'finding',
    en: 'The erasure names the field “{name}”, which a {kind} has not or never closes.',
    fa: 'زدودن فیلد «{name}» را نام می‌برد که {kind} آن را ندارد یا هرگز نمی‌بندد.',
  },
  'A-055': {
    kind: 'finding',
    en: 'The key of the actor is a point of small order: anybody can make signatures that hold under it, and none is taken.',
    fa: 'کلیدِ این کنشگر نقطه‌ای از مرتبهٔ کوچک است؛ هر کسی می‌تواند امضایی بسازد که با آن درست درآید، پس هیچ‌یک پذیرفته نیست.',
  },
  'A-060': {
    kind: 'finding',
    en: 'The bytes of the item are missing, and nothing says that they were erased.',
    fa: 'بایت‌های این مدرک نیست و چیزی نمی‌گوید که زدوده شده باشد.',
  },
  'A-061': {
    kind: 'finding',
    en: 'The bytes are not those that the file is named after: they have the SHA-256 {found}.',
    fa: 'بایت‌ها آن نیستند که پرونده به نامشان است؛ SHA-256 آن‌ها {found} است.',
  },
  'A-062': {
    kind: 'finding',
    en: 'The item has {expected} bytes, the stored file {found}.',
    fa: 'این مدرک {expected} بایت دارد و پروندهٔ نگه‌داشته {found} بایت.',
  },
  'A-063': {
    kind: 'finding',
    en: 'The stored bytes do not have the SHA-512 that the item states.',
    fa: 'بایت‌های نگه‌داشته آن SHA-512 را که مدرک می‌گوید ندارند.',
  },
  'A-064': {
    kind: 'finding',
    en: 'The item is stored as it is, but its “sha256” is not its “stored”.',
    fa: 'مدرک به همان صورت نگه داشته شده، ولی «sha256» آن با «stored» یکی نیست.',
  },
  'A-065': {
    kind: 'finding',
    en: 'Two items say different things about the same stored bytes.',
    fa: 'دو مدرک دربارهٔ همان بایت‌های نگه‌داشته دو چیز می‌گویند.',
  },
  'A-070': {
    kind: 'finding',
    en: 'A seal entry names this file, which is missing.',
    fa: 'مدخلِ مُهر این پرونده را نام می‌برد، ولی نیست.',
  },
  'A-071': {
    kind: 'finding',
    en: 'The file has another SHA-256 ({found}) than it should have.',
    fa: 'SHA-256 پرونده ({found}) آن نیست که باید باشد.',
  },
  'A-072': {
    kind: 'finding',
    en: "The sealed checkpoint is not one that the log's key signed at this size.",
    fa: 'نقطهٔ وارسیِ مُهرشده آن نیست که کلید دفتر در این اندازه امضا کرده باشد.',
  },
  'A-073': {
    kind: 'finding',
    en: 'The key of the log signed two histories: the sealed checkpoint has another root at size {sealed} than the log.',
    fa: 'کلید دفتر دو تاریخچه را امضا کرده است؛ نقطهٔ وارسیِ مُهرشده در اندازهٔ {sealed} ریشه‌ای جز ریشهٔ دفتر دارد.',
  },
  'A-074': {
    kind: 'finding',
    en: 'Entries were cut off: a seal is of {sealed} entries, the checkpoint of {size}.',
    fa: 'مدخل‌هایی بریده شده‌اند؛ مُهری برای {sealed} مدخل هست و نقطهٔ وارسی {size} مدخل دارد.',
  },
  'A-075': {
    kind: 'finding',
    en: 'The time-stamp does not hold.',
    fa: 'مهر زمانی درست نیست.',
  },
  'A-076': {
    kind: 'finding',
    en: 'The cosigned checkpoint is not the sealed one with signatures added.',
    fa: 'نقطهٔ وارسیِ هم‌امضاشده همان نقطهٔ مُهرشده با امضاهای افزوده نیست.',
  },
  'A-077': {
    kind: 'finding',
    en: 'The seal entry names the checkpoint of size {sealed} of {origin}, which no earlier entry can belong to.',
    fa: 'مدخلِ مُهر نقطهٔ وارسیِ اندازهٔ {sealed} از {origin} را نام می‌برد که پیش از آن نمی‌توانسته باشد.',
  },
  'A-080': {
    kind: 'finding',
    en: 'Entries were cut off: the checkpoint that you gave is of {since} entries, the archive has {size}.',
    fa: 'مدخل‌هایی بریده شده‌اند؛ نقطهٔ وارسی که دادید {since} مدخل دارد و بایگانی {size} مدخل.',
  },
  'A-081': {
    kind: 'finding',
    en: 'This is another history: at size {since} the archive does not have the root of the checkpoint that you gave.',
    fa: 'این تاریخچهٔ دیگری است؛ بایگانی در اندازهٔ {since} ریشهٔ نقطهٔ وارسی‌ای را که دادید ندارد.',
  },
  'A-082': {
    kind: 'finding',
    en: 'The checkpoint that you gave is of {origin}, which is no log of this archive.',
    fa: 'نقطهٔ وارسی که دادید از آنِ {origin} است که دفتری از این بایگانی نیست.',
  },
  'A-083': {
    kind: 'finding',
    en: 'The checkpoint that you gave is not signed by the key that the archive states for {origin}.',
    fa: 'نقطهٔ وارسی که دادید با کلیدی که بایگانی برای {origin} می‌گوید امضا نشده است.',
  },
  'A-084': {
    kind: 'finding',
    en: 'The log before this one should lie in past/{number}, and does not.',
    fa: 'دفتر پیش از این باید در past/{number} باشد و نیست.',
  },
  'A-085': {
    kind: 'finding',
    en: 'Entry 0 does not go on from the log before it: “{member}” differs.',
    fa: 'مدخل ۰ دنبالهٔ دفتر پیش از خود نیست؛ «{member}» یکی نیست.',
  },
  'A-090': {
    kind: 'finding',
    en: 'Back-dated: the entry says {at}, but it was added after a checkpoint stamped at {stamped}.',
    fa: 'تاریخ به عقب برده شده است؛ مدخل {at} می‌گوید، ولی پس از نقطهٔ وارسی‌ای افزوده شده که در {stamped} مهر خورده است.',
  },
  'A-091': {
    kind: 'finding',
    en: 'The entry says {at}, but it lies under a checkpoint that was stamped at {stamped}, before that.',
    fa: 'مدخل {at} می‌گوید، ولی زیر نقطهٔ وارسی‌ای است که پیش از آن، در {stamped}، مهر خورده است.',
  },
  'A-092': {
    kind: 'finding',
    en: 'The clock went back: the entry says {at}, an earlier one {before}.',
    fa: 'ساعت به عقب رفته است؛ این مدخل {at} می‌گوید و مدخلی پیش از آن {before}.',
  },
  'A-095': {
    kind: 'finding',
    en: 'The proof is not in its one form.',
    fa: 'اثبات در تنها شکل پذیرفته‌اش نیست.',
  },
  'A-096': {
    kind: 'finding',
    en: 'The proof carries no opening that can be read.',
    fa: 'اثبات گشودگیِ خواندنی ندارد.',
  },
  'A-097': {
    kind: 'finding',
    en: 'The proof does not show that the opened entry is in the log.',
    fa: 'اثبات نشان نمی‌دهد که مدخل گشوده در دفتر است.',
  },
  'A-098': {
    kind: 'finding',
    en: 'No key and no policy was given, so nothing vouches for the checkpoint: give one.',
    fa: 'نه کلید داده شده است و نه سیاست، پس چیزی پشتوانهٔ نقطهٔ وارسی نیست؛ یکی را بدهید.',
  },
  'A-101': {
    kind: 'finding',
    en: 'Erased: {fields}.',
    fa: 'زدوده: {fields}.',
  },
  'A-102': {
    kind: 'finding',
    en: 'Unfinished: this lies beyond the commit point or is named by no entry, and is no evidence.',
    fa: 'ناتمام: این بیرون از نقطهٔ ثبت است یا هیچ مدخلی نامش نمی‌برد، و سند نیست.',
  },
  'A-103': {
    kind: 'finding',
    en: 'Unfinished erasure: {fields} should be closed and are still readable.',
    fa: 'زدودن ناتمام است؛ {fields} باید بسته باشد و هنوز خواندنی است.',
  },
  'A-104': {
    kind: 'finding',
    en: 'The archive grew while it was checked, from {size} to {now} entries: the first {size} were checked.',
    fa: 'بایگانی هنگام بررسی از {size} به {now} مدخل رسید؛ {size} مدخل نخست بررسی شد.',
  },
  'A-105': {
    kind: 'finding',
    en: 'About the time-stamp:',
    fa: 'دربارهٔ مهر زمانی:',
  },
  'A-106': {
    kind: 'finding',
    en: 'Unfinished continue: the successor log is complete, and the log before it is still on its way to past/{number}. All was checked as it will lie when the next command that writes has finished this.',
    fa: 'ادامهٔ ناتمام: دفتر جانشین کامل است و دفتر پیشین هنوز در راهِ past/{number} است. همه‌چیز چنان بررسی شد که پس از پایان‌دادنِ فرمان نویسندهٔ بعدی خواهد بود.',
  },
  'A-110': {
    kind: 'finding',
    en: '{origin} is signed by a key that you gave.',
    fa: '{origin} را کلیدی که دادید امضا کرده است.',
  },
  'A-111': {
    kind: 'finding',
    en: 'The first {size} entries of {origin} have the signatures that your policy asks for ({cosigners} cosigners).',
    fa: '{size} مدخل نخست {origin} امضاهایی را که سیاست شما می‌خواهد دارد ({cosigners} هم‌امضاکننده).',
  },
  'A-112': {
    kind: 'finding',
    en: 'The archive goes on from the checkpoint that you gave, of {since} entries of {origin}.',
    fa: 'بایگانی دنبالهٔ نقطهٔ وارسی‌ای است که دادید، با {since} مدخل از {origin}.',
  },
  'A-113': {
    kind: 'finding',
    en: 'The first {size} entries of {origin} existed at {stamped}: a time-stamp of {authority}, checked to a root that you gave.',
    fa: '{size} مدخل نخست {origin} در {stamped} بوده است؛ مهر زمانیِ {authority}، وارسی‌شده تا ریشه‌ای که دادید.',
  },
  'A-120': {
    kind: 'finding',
    en: "Whether the key in the folder is the archive's own, or the whole was made anew by somebody else. A key (--key) or a policy (--policy) had from elsewhere would tell.",
    fa: 'آیا کلیدِ درون پوشه از آنِ خود بایگانی است یا کسی همه را از نو ساخته است. کلیدی (‎--key‎) یا سیاستی (‎--policy‎) که از جای دیگر گرفته باشید نشان می‌دهد.',
  },
  'A-121': {
    kind: 'finding',
    en: 'Whether entries were cut off the end of {origin}, or another history was shown to others. An earlier checkpoint (--since) or a cosigner (--policy) would tell.',
    fa: 'آیا مدخل‌هایی از پایان {origin} بریده شده یا به دیگران تاریخچهٔ دیگری نشان داده شده است. نقطهٔ وارسیِ پیشینی (‎--since‎) یا هم‌امضاکننده‌ای (‎--policy‎) نشان می‌دهد.',
  },
  'A-122': {
    kind: 'finding',
    en: 'When anything in {origin} was recorded, other than by the clock of the machine that wrote it. A time-stamp checked to a root (--tsa-root) would tell.',
    fa: 'چیزهای درون {origin} کِی ثبت شده‌اند، جز به گفتهٔ ساعت همان دستگاهی که آن‌ها را نوشته است. مهری زمانی که تا ریشه‌ای (‎--tsa-root‎) وارسی شده باشد نشان می‌دهد.',
  },
  'A-123': {
    kind: 'finding',
    en: 'Whether the certificates of a time-stamping authority were revoked.',
    fa: 'آیا گواهی‌نامه‌های مرجع مهر زمانی باطل شده‌اند.',
  },
  'A-124': {
    kind: 'finding',
    en: 'Who made the time-stamps: no root was given (--tsa-root), so anybody could have.',
    fa: 'مهرهای زمانی را چه کسی زده است؛ ریشه‌ای داده نشده (‎--tsa-root‎) و هر کسی می‌توانسته بزند.',
  },
  'A-125': {
    kind: 'finding',
    en: 'Whether the cosignatures are genuine: no policy names their keys (--policy).',
    fa: 'آیا هم‌امضاها اصیل‌اند؛ هیچ سیاستی کلیدشان را نام نمی‌برد (‎--policy‎).',
  },
  'A-126': {
    kind: 'finding',
    en: 'Whether the stored bytes also have the SHA-512 that their items state: only SHA-256 was worked out (--deep does both).',
    fa: 'آیا بایت‌های نگه‌داشته SHA-512 گفته‌شده را هم دارند؛ تنها SHA-256 حساب شد (‎--deep‎ هر دو را حساب می‌کند).',
  },
  'A-127': {
    kind: 'finding',
    en: 'What the erased fields said.',
    fa: 'فیلدهای زدوده چه می‌گفتند.',
  },
  'A-128': {
    kind: 'finding',
    en: 'Whether what the entries say is true, and what happened to an item before it was received.',
    fa: 'آیا آنچه مدخل‌ها می‌گویند راست است، و پیش از دریافتِ یک مدرک بر آن چه گذشته است.',
  },
  'A-129': {
    kind: 'finding',
    en: 'Who signed the entry, and what its closed fields say: a proof shows neither.',
    fa: 'مدخل را چه کسی امضا کرده و فیلدهای بستهٔ آن چه می‌گویند؛ اثبات هیچ‌یک را نشان نمی‌دهد.',
  },
  'A-130': {
    kind: 'finding',
    en: 'Whether entries after the first {size} of {origin} were cut off the end, or others were shown other ones there.',
    fa: 'آیا مدخل‌هایی پس از {size} مدخل نخست {origin} از پایان بریده شده یا به دیگران چیز دیگری به جای آن‌ها نشان داده شده است.',
  },
  'A-131': {
    kind: 'finding',
    en: 'When the entries of {origin} after the first {size} were recorded, other than by the clock of the machine that wrote them.',
    fa: 'مدخل‌های {origin} پس از {size} مدخل نخست کِی ثبت شده‌اند، جز به گفتهٔ ساعت همان دستگاهی که آن‌ها را نوشته است.',
  },
} as const satisfies Record<string, CodeText>;
