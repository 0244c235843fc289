// The names of months and seasons: for showing a date, and for reading the ones
// that people write. Data only.
import type { Calendar } from './calendar.ts';

/** How a month is shown, and the other ways in which it is written. */
export type MonthName = { readonly en: string; readonly fa: string; readonly also: string };

function month(en: string, fa: string, also: string): MonthName {
  return { en, fa, also };
}

// Other spellings are parted by commas and compared after folding.
const gregorian = [
  month('January', 'ژانویهٔ', 'jan,ژانویه,جنوری,يناير,كانون الثاني'),
  month('February', 'فوریهٔ', 'feb,فوریه,فبروری,فبراير,شباط'),
  month('March', 'مارس', 'mar,آذار'),
  month('April', 'آوریل', 'apr,اوریل,أبريل,اپریل,نیسان'),
  month('May', 'مهٔ', 'مه,می,مايو,أيار'),
  month('June', 'ژوئن', 'jun,جون,یونیو,حزيران'),
  month('July', 'ژوئیهٔ', 'jul,ژوئیه,جولای,جولائی,یولیو,تموز'),
  month('August', 'اوت', 'aug,آگوست,اگست,أغسطس'),
  month('September', 'سپتامبر', 'sep,sept,سبتمبر,أيلول'),
  month('October', 'اکتبر', 'oct,أكتوبر,تشرين الأول'),
  month('November', 'نوامبر', 'nov,نوفمبر,تشرين الثاني'),
  month('December', 'دسامبر', 'dec,دیسمبر,كانون الأول'),
];

const solar = [
  month('Farvardin', 'فروردین', 'حمل'),
  month('Ordibehesht', 'اردیبهشت', 'ثور'),
  month('Khordad', 'خرداد', 'جوزا'),
  month('Tir', 'تیر', 'سرطان'),
  month('Mordad', 'مرداد', 'amordad,امرداد,اسد'),
  month('Shahrivar', 'شهریور', 'shahriwar,سنبله'),
  month('Mehr', 'مهر', 'mihr,میزان'),
  month('Aban', 'آبان', 'عقرب'),
  month('Azar', 'آذر', 'قوس'),
  month('Dey', 'دی', 'dei,جدی'),
  month('Bahman', 'بهمن', 'دلو'),
  month('Esfand', 'اسفند', 'isfand,حوت'),
];

const lunar = [
  month('Muharram', 'محرم', 'moharram,moharam,محرم الحرام'),
  month('Safar', 'صفر', 'صفر المظفر'),
  month('Rabiʿ I', 'ربیع‌الاول', 'rabi al awwal,rabi al avval,rabi ol avval,rabi i,ربیع الاول'),
  month('Rabiʿ II', 'ربیع‌الثانی', 'rabi al thani,rabi al akhar,rabi ii,ربیع الثانی,ربیع الآخر'),
  month(
    'Jumada I',
    'جمادی‌الاول',
    'jumada al ula,jumada al awwal,jumada i,جمادی الاول,جمادی الاولی',
  ),
  month(
    'Jumada II',
    'جمادی‌الثانی',
    'jumada al thani,jumada al akhira,jumada ii,جمادی الثانی,جمادی الآخر,جمادی الثانیه',
  ),
  month('Rajab', 'رجب', 'رجب المرجب'),
  month('Shaʿban', 'شعبان', 'shaban,شعبان المعظم'),
  month('Ramadan', 'رمضان', 'ramazan,رمضان المبارک'),
  month('Shawwal', 'شوال', 'shavval,shawal'),
  month(
    'Dhu al-Qaʿda',
    'ذی‌قعده',
    'dhu al qadah,dhul qadah,zolqadeh,zighadeh,ذی قعده,ذیقعده,ذوالقعده,ذی القعده',
  ),
  month(
    'Dhu al-Hijja',
    'ذی‌حجه',
    'dhu al hijjah,dhul hijjah,zolhajjeh,zihajjeh,ذی حجه,ذیحجه,ذوالحجه,ذی الحجه',
  ),
];

export const monthNames: { readonly [C in Calendar]: readonly MonthName[] } = {
  gregorian,
  'solar-hijri': solar,
  'lunar-hijri': lunar,
  imperial: solar,
};

/** Spring, summer, autumn, winter. */
export const seasonNames: readonly MonthName[] = [
  month('spring', 'بهار', ''),
  month('summer', 'تابستان', ''),
  month('autumn', 'پاییز', 'fall,پائیز,خزان'),
  month('winter', 'زمستان', ''),
];
