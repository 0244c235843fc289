// The Persian of what React Aria says to screen readers, by its parts. What is missing
// here it says in English.
type Values = { readonly [name: string]: string | number };
type Said = string | ((values: Values) => string);

const digits = new Intl.NumberFormat('fa-IR');
const count = (value: string | number | undefined) => digits.format(Number(value ?? 0));

export const ariaPersian: { readonly [part: string]: { readonly [key: string]: Said } } = {
  autocomplete: { collectionLabel: 'پیشنهادها' },
  breadcrumbs: { breadcrumbs: 'مسیر' },
  calendar: {
    previous: 'ماه پیش',
    next: 'ماه بعد',
    selectedDateDescription: ({ date }) => `تاریخ برگزیده: ${date}`,
    selectedRangeDescription: ({ dateRange }) => `بازهٔ برگزیده: ${dateRange}`,
    todayDate: ({ date }) => `امروز، ${date}`,
    todayDateSelected: ({ date }) => `امروز، ${date}، برگزیده`,
    dateSelected: ({ date }) => `${date}، برگزیده`,
    startRangeSelectionPrompt: 'برای آغاز بازه فشار دهید',
    finishRangeSelectionPrompt: 'برای پایان بازه فشار دهید',
    minimumDate: 'نخستین تاریخ ممکن',
    maximumDate: 'واپسین تاریخ ممکن',
    dateRange: ({ startDate, endDate }) => `از ${startDate} تا ${endDate}`,
  },
  combobox: {
    focusAnnouncement: ({ optionText, isSelected }) =>
      `${optionText}${isSelected ? '، برگزیده' : ''}`,
    countAnnouncement: ({ optionCount }) => `${count(optionCount)} گزینه`,
    selectedAnnouncement: ({ optionText }) => `${optionText}، برگزیده شد`,
    buttonLabel: 'نشان دادن پیشنهادها',
    listboxLabel: 'پیشنهادها',
  },
  datepicker: {
    era: 'دوره',
    year: 'سال',
    month: 'ماه',
    day: 'روز',
    hour: 'ساعت',
    minute: 'دقیقه',
    second: 'ثانیه',
    dayPeriod: 'پیش یا پس از ظهر',
    calendar: 'گاه‌شمار',
    startDate: 'تاریخ آغاز',
    endDate: 'تاریخ پایان',
    weekday: 'روز هفته',
    timeZoneName: 'منطقهٔ زمانی',
    selectedDateDescription: ({ date }) => `تاریخ برگزیده: ${date}`,
    selectedRangeDescription: ({ startDate, endDate }) => `از ${startDate} تا ${endDate}`,
    selectedTimeDescription: ({ time }) => `زمان برگزیده: ${time}`,
  },
  dnd: {
    dropDescriptionKeyboard: 'برای رها کردن Enter و برای انصراف Escape را فشار دهید.',
    dropDescriptionTouch: 'برای رها کردن دو بار بزنید.',
    dropDescriptionVirtual: 'برای رها کردن کلیک کنید.',
    dropCanceled: 'رها نشد.',
    dropComplete: 'رها شد.',
  },
  grid: {
    deselectedItem: ({ item }) => `${item} دیگر برگزیده نیست.`,
    select: 'گزینش',
    selectedCount: ({ count: chosen }) => `${count(chosen)} مورد برگزیده.`,
    selectedAll: 'همه برگزیده شد.',
    selectedItem: ({ item }) => `${item} برگزیده شد.`,
    longPressToSelect: 'برای گزینش نگه دارید.',
  },
  menu: { longPressMessage: 'برای باز کردن فهرست نگه دارید یا Alt و پیکان پایین را فشار دهید' },
  numberfield: {
    decrease: ({ fieldLabel }) => `کاستن ${fieldLabel}`,
    increase: ({ fieldLabel }) => `افزودن ${fieldLabel}`,
    numberField: 'خانهٔ عدد',
  },
  overlays: { dismiss: 'بستن' },
  searchfield: { 'Clear search': 'پاک کردن جستجو' },
  spinbutton: { Empty: 'خالی' },
  table: {
    select: 'گزینش',
    selectAll: 'گزینش همه',
    sortable: 'ستون مرتب‌شدنی',
    ascending: 'صعودی',
    descending: 'نزولی',
  },
  tag: { removeDescription: 'برای برداشتن Delete را فشار دهید.', removeButtonLabel: 'برداشتن' },
};
