// The Persian of what React Aria's calendar says to screen readers, by its parts.
type Values = { readonly [name: string]: string | number };
type Said = string | ((values: Values) => string);

export const ariaPersian: { readonly [part: string]: { readonly [key: string]: Said } } = {
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
};
