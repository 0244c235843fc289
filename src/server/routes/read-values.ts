// Reading what people say: a date, a name, a quantity. Nothing is kept; the form shows
// the reading while it is typed, and whoever records accepts it or not.
import { Type } from 'typebox';
import { calendars } from '../../format/date/calendar.ts';
import { dateReadings } from '../../format/date/readings.ts';
import { formatDate } from '../../format/date/show-date.ts';
import { readName } from '../../format/name/read-name.ts';
import { readQuantity } from '../../format/quantity/read-quantity.ts';
import type { App } from '../app.ts';
import { closed } from '../shapes/basics.ts';
import { ReadDateShape, ReadNameShape, ReadQuantityShape } from '../shapes/record.ts';

const Words = Type.String({ minLength: 1, maxLength: 500 });
const CalendarShape = Type.Union(calendars.map((calendar) => Type.Literal(calendar)));

export function readValueRoutes(api: App): void {
  api.get(
    '/read/date',
    {
      schema: {
        summary: 'Every way in which the words can be read as a date; none where there is none',
        querystring: Type.Object({ text: Words, calendar: Type.Optional(CalendarShape) }, closed),
        response: { 200: ReadDateShape },
      },
    },
    async ({ query: { text, calendar } }) => ({
      readings: dateReadings(text, calendar).map((date) => {
        const words = { en: formatDate(date, 'en'), fa: formatDate(date, 'fa') };
        return { date, words: { ...words, isNamed: true } };
      }),
    }),
  );

  api.get(
    '/read/name',
    {
      schema: {
        summary: 'The name that the words write, with its script',
        querystring: Type.Object({ text: Words }, closed),
        response: { 200: ReadNameShape },
      },
    },
    async ({ query: { text } }) => ({ name: nameOf(text) }),
  );

  api.get(
    '/read/quantity',
    {
      schema: {
        summary: 'The quantity that the words give, without numbers where none is sure',
        querystring: Type.Object({ text: Words, counts: Type.Optional(Words) }, closed),
        response: { 200: ReadQuantityShape },
      },
    },
    async ({ query: { text, counts } }) => {
      const { alternatives, ...quantity } = readQuantity(text, counts);
      return { quantity: { ...quantity, alternatives: [...alternatives] } };
    },
  );
}

function nameOf(text: string) {
  const { parts, ...name } = readName(text);
  return { ...name, parts: parts.map(([type, part]): [string, string] => [type, part]) };
}
