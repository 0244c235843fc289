// Codes of signed notes, checkpoints, tiles, proofs and policies.
import type { CodeText } from './text.ts';

export const checkpointCodes = {
  'C-001': {
    kind: 'refused',
    en: 'The signed note has {bytes} bytes; at most {most} are read.',
    fa: 'یادداشت امضاشده {bytes} بایت دارد؛ بیش از {most} بایت خوانده نمی‌شود.',
  },
  'C-002': {
    kind: 'refused',
    en: 'The signed note holds a control character or a byte order mark (at character {at}).',
    fa: 'در یادداشت امضاشده نویسهٔ کنترلی یا نشانهٔ ترتیب بایت هست (در نویسهٔ {at}).',
  },
  'C-003': {
    kind: 'refused',
    en: 'This is not a signed note: a text, a blank line and signature lines, each line ended.',
    fa: 'این یادداشت امضاشده نیست: یک متن، یک سطر خالی و سطرهای امضا، هر سطر پایان‌یافته.',
  },
  'C-004': {
    kind: 'refused',
    en: 'Signature line {line} is not an em dash, a key name and base64, parted by single spaces.',
    fa: 'سطر امضای {line} خط تیرهٔ بلند، نام کلید و base64 با یک فاصله در میان نیست.',
  },
  'C-005': {
    kind: 'refused',
    en: 'The note has more than {most} signatures.',
    fa: 'یادداشت بیش از {most} امضا دارد.',
  },
  'C-006': {
    kind: 'refused',
    en: 'A key name is empty or holds a space, a plus or a control character: “{name}”.',
    fa: 'نام کلید خالی است یا در آن فاصله، علامت جمع یا نویسهٔ کنترلی هست: «{name}».',
  },
  'C-007': {
    kind: 'refused',
    en: 'An Ed25519 key has 32 bytes; this one has {bytes}.',
    fa: 'کلید Ed25519 سی‌ودو بایت دارد؛ این یکی {bytes} بایت دارد.',
  },
  'C-008': {
    kind: 'refused',
    en: 'The key of “{name}” is a point of small order: anybody can make signatures that hold under it.',
    fa: 'کلیدِ «{name}» نقطه‌ای از مرتبهٔ کوچک است؛ هر کسی می‌تواند امضایی بسازد که با آن درست درآید.',
  },
  'C-010': {
    kind: 'refused',
    en: 'This is not a verifier key: name, plus, eight hexadecimal digits, plus, base64.',
    fa: 'این کلید وارسی نیست: نام، جمع، هشت رقم شانزده‌شانزدهی، جمع، base64.',
  },
  'C-011': {
    kind: 'refused',
    en: 'The key id {keyId} does not belong to the name “{name}” and its key.',
    fa: 'شناسهٔ کلید {keyId} از آنِ نام «{name}» و کلید آن نیست.',
  },
  'C-012': {
    kind: 'refused',
    en: 'A key of type {type} is not known or not fit for this use.',
    fa: 'کلیدِ گونهٔ {type} شناخته نیست یا برای این کار نیست.',
  },
  'C-013': {
    kind: 'refused',
    en: 'This is not a private key: PRIVATE+KEY+, name, plus, eight hexadecimal digits, plus, base64.',
    fa: 'این کلید خصوصی نیست: ‎PRIVATE+KEY+‎، نام، جمع، هشت رقم شانزده‌شانزدهی، جمع، base64.',
  },
  'C-014': {
    kind: 'refused',
    en: 'This is not a checkpoint: origin, size and root on a line each, no empty line, each line ended.',
    fa: 'این نقطهٔ وارسی نیست: نام دفتر، اندازه و ریشه هر یک در سطری، بی سطر خالی، هر سطر پایان‌یافته.',
  },
  'C-015': {
    kind: 'refused',
    en: 'The size of a checkpoint is not a whole number up to 2⁵³−1 without leading zeros.',
    fa: 'اندازهٔ نقطهٔ وارسی عددی درست تا 2⁵³−1 و بی صفر آغازین نیست.',
  },
  'C-016': {
    kind: 'refused',
    en: 'The root of a checkpoint is not 32 bytes in base64.',
    fa: 'ریشهٔ نقطهٔ وارسی سی‌ودو بایت به base64 نیست.',
  },
  'C-017': {
    kind: 'refused',
    en: 'The checkpoint says that the log is empty, but its root is not that of the empty tree.',
    fa: 'نقطهٔ وارسی دفتر را خالی می‌گوید، ولی ریشهٔ آن ریشهٔ درخت خالی نیست.',
  },
  'C-020': {
    kind: 'finding',
    en: 'None of the keys that are known has signed this.',
    fa: 'هیچ‌یک از کلیدهای شناخته‌شده این را امضا نکرده است.',
  },
  'C-021': {
    kind: 'finding',
    en: 'The signature in the name of “{name}” is not one by its key over this text.',
    fa: 'امضایی که به نام «{name}» آمده، امضای کلید آن بر این متن نیست.',
  },
  'C-022': {
    kind: 'refused',
    en: 'Two different keys were given with the same name and id: “{name}”.',
    fa: 'دو کلید متفاوت با یک نام و یک شناسه داده شده است: «{name}».',
  },
  'C-023': {
    kind: 'refused',
    en: 'A checkpoint is signed by the key that bears its origin as name, not by “{name}”.',
    fa: 'نقطهٔ وارسی را کلیدی امضا می‌کند که نامش همان نام دفتر است، نه «{name}».',
  },
  'C-024': {
    kind: 'finding',
    en: 'The checkpoint is not of the log “{name}”: its origin is another.',
    fa: 'نقطهٔ وارسی از آنِ دفتر «{name}» نیست: نام دفتر دیگری دارد.',
  },
  'C-025': {
    kind: 'refused',
    en: 'The time of a cosignature is a whole number of seconds from 1 to 2⁵³−1, not {time}.',
    fa: 'زمانِ هم‌امضا شمار درست ثانیه‌ها از ۱ تا 2⁵³−1 است، نه {time}.',
  },
  'C-030': {
    kind: 'refused',
    en: 'This is not the path of a tile or a bundle in its one spelling: {path}',
    fa: 'این نشانیِ کاشی یا دستهٔ مدخل‌ها در تنها شکل پذیرفته‌اش نیست: {path}',
  },
  'C-031': {
    kind: 'refused',
    en: 'A tile of {width} hashes has 32 bytes for each (1 to 256 of them); this one has {bytes} bytes.',
    fa: 'کاشیِ {width} چکیده برای هر یک ۳۲ بایت دارد (۱ تا ۲۵۶ چکیده)؛ این یکی {bytes} بایت دارد.',
  },
  'C-032': {
    kind: 'refused',
    en: 'A bundle of {width} entries (1 to 256) ends early or goes on too long, after entry {entry}.',
    fa: 'دستهٔ {width} مدخل (۱ تا ۲۵۶) پس از مدخل {entry} زود پایان می‌یابد یا زیاده دارد.',
  },
  'C-033': {
    kind: 'refused',
    en: 'An entry of {bytes} bytes does not fit into a bundle; at most {most} do.',
    fa: 'مدخلِ {bytes} بایتی در دستهٔ مدخل‌ها نمی‌گنجد؛ بیشینه {most} بایت است.',
  },
  'C-034': {
    kind: 'refused',
    en: 'There is no tile at level {level}, index {index}, of width {width}.',
    fa: 'کاشی‌ای در تراز {level}، شمارهٔ {index}، به پهنای {width} وجود ندارد.',
  },
  'C-040': {
    kind: 'refused',
    en: 'There is no such proof: {first} and {second} are not a place and a size, or two sizes, of one log.',
    fa: 'چنین اثباتی نیست: {first} و {second} جایگاه و اندازه، یا دو اندازهٔ یک دفتر نیستند.',
  },
  'C-041': {
    kind: 'broken',
    en: 'The tile at level {level}, index {index} was read as {bytes} bytes, which is not what it must hold.',
    fa: 'کاشیِ تراز {level}، شمارهٔ {index}، {bytes} بایت خوانده شد که آن نیست که باید باشد.',
  },
  'C-042': {
    kind: 'broken',
    en: 'The tiles given are not the partial tiles of a log of size {size}.',
    fa: 'کاشی‌های داده‌شده کاشی‌های ناتمام دفتری به اندازهٔ {size} نیستند.',
  },
  'C-043': {
    kind: 'broken',
    en: 'A hash has 32 bytes; this one has {bytes}.',
    fa: 'چکیده ۳۲ بایت دارد؛ این یکی {bytes} بایت دارد.',
  },
  'C-050': {
    kind: 'refused',
    en: 'The first line of the proof is not “c2sp.org/tlog-proof@v1”.',
    fa: 'سطر نخست اثبات «c2sp.org/tlog-proof@v1» نیست.',
  },
  'C-051': {
    kind: 'refused',
    en: 'The extra data of the proof is empty or not base64 in its one spelling.',
    fa: 'دادهٔ افزودهٔ اثبات خالی است یا base64 در تنها شکل پذیرفته‌اش نیست.',
  },
  'C-052': {
    kind: 'refused',
    en: 'The proof lacks its line “index”, with a whole number up to 2⁵³−1 without leading zeros.',
    fa: 'اثبات سطر «index» را با عددی درست تا 2⁵³−1 و بی صفر آغازین ندارد.',
  },
  'C-053': {
    kind: 'refused',
    en: 'Line {line} of the proof is not a hash of 32 bytes in base64.',
    fa: 'سطر {line} اثبات چکیده‌ای ۳۲ بایتی به base64 نیست.',
  },
  'C-054': {
    kind: 'refused',
    en: 'The proof has no blank line with a signed checkpoint after it.',
    fa: 'اثبات سطری خالی و پس از آن نقطهٔ وارسی امضاشده ندارد.',
  },
  'C-055': {
    kind: 'finding',
    en: 'The proof does not lead from this entry, as number {index}, to the root of the log of size {size}.',
    fa: 'اثبات از این مدخل، به شمارهٔ {index}، به ریشهٔ دفترِ به اندازهٔ {size} نمی‌رسد.',
  },
  'C-060': {
    kind: 'refused',
    en: 'The policy is not UTF-8 text of ended lines without control characters other than tab.',
    fa: 'سیاست متن UTF-8 با سطرهای پایان‌یافته و بی نویسهٔ کنترلی جز تب نیست.',
  },
  'C-061': {
    kind: 'refused',
    en: 'Line {line} of the policy is not a log, witness, group or quorum line of the right form.',
    fa: 'سطر {line} سیاست سطر log، witness، group یا quorum به شکل درست نیست.',
  },
  'C-062': {
    kind: 'refused',
    en: 'Line {line} of the policy defines the name “{name}”, which is taken.',
    fa: 'سطر {line} سیاست نام «{name}» را تعریف می‌کند که پیش‌تر گرفته شده است.',
  },
  'C-063': {
    kind: 'refused',
    en: 'Line {line} of the policy uses the name “{name}”, which no line before it defines.',
    fa: 'سطر {line} سیاست نام «{name}» را به کار می‌برد که سطری پیش از آن تعریفش نکرده است.',
  },
  'C-064': {
    kind: 'refused',
    en: 'Line {line} of the policy gives a key that a line before it gave for the same role.',
    fa: 'سطر {line} سیاست کلیدی می‌دهد که سطری پیش از آن برای همان نقش داده است.',
  },
  'C-065': {
    kind: 'refused',
    en: 'Line {line} of the policy makes “{name}” a member of a group a second time.',
    fa: 'سطر {line} سیاست «{name}» را بار دوم عضو گروهی می‌کند.',
  },
  'C-066': {
    kind: 'refused',
    en: 'Line {line} of the policy asks for a number of members that is not from 1 to {most}.',
    fa: 'سطر {line} سیاست شماری از اعضا می‌خواهد که از ۱ تا {most} نیست.',
  },
  'C-067': {
    kind: 'refused',
    en: 'The policy has {lines} quorum lines; it must have exactly one.',
    fa: 'سیاست {lines} سطر quorum دارد؛ باید درست یکی داشته باشد.',
  },
  'C-068': {
    kind: 'refused',
    en: 'Line {line} of the policy gives a key of type {type}, which is not one for its role.',
    fa: 'سطر {line} سیاست کلیدی از گونهٔ {type} می‌دهد که برای نقش آن نیست.',
  },
  'C-069': {
    kind: 'finding',
    en: 'The quorum “{quorum}” of the policy is not reached: {cosigners} of its cosigners have signed.',
    fa: 'حد نصاب «{quorum}» سیاست به دست نیامده است: {cosigners} هم‌امضاکننده از آن امضا کرده‌اند.',
  },
  'C-070': {
    kind: 'finding',
    en: 'No log of the policy has signed this checkpoint under its own origin.',
    fa: 'هیچ دفتری از سیاست این نقطهٔ وارسی را به نام خود امضا نکرده است.',
  },
} as const satisfies Record<string, CodeText>;
