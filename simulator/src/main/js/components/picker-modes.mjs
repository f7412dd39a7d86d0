/** What each `mode` of a picker shows in its columns and how its value reads. */

const pad = (number) => String(number).padStart(2, '0');
const range = (from, to) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

function textsOf(list, key) {
  return (Array.isArray(list) ? list : []).map((item) => String((key && item !== null && typeof item === 'object' ? item[key] : item) ?? ''));
}

const selector = {
  columns: ({ range: list, rangeKey }) => [textsOf(list, rangeKey)],
  indexes: ({ value }) => [Number(value) || 0],
  value: ([index]) => index,
};

const multiSelector = {
  columns: ({ range: lists, rangeKey }) => (Array.isArray(lists) ? lists : []).map((list) => textsOf(list, rangeKey)),
  indexes: ({ value }, columns) => columns.map((_, i) => Number(value?.[i]) || 0),
  value: (indexes) => indexes,
};

function minutesOf(text, fallback) {
  const found = /^(\d{1,2}):(\d{1,2})/.exec(String(text ?? ''));
  return found ? Number(found[1]) * 60 + Number(found[2]) : fallback;
}

/** Hours and minutes between `start` and `end`; the minutes depend on the hour that is chosen. */
const time = {
  lists({ start, end }, indexes) {
    const from = minutesOf(start, 0);
    const to = minutesOf(end, 23 * 60 + 59);
    const hours = range(Math.floor(from / 60), Math.floor(to / 60));
    const hour = hours[Math.min(indexes[0] ?? 0, hours.length - 1)];
    const first = hour === hours[0] ? from % 60 : 0;
    const last = hour === hours[hours.length - 1] ? to % 60 : 59;
    return [hours, range(first, last)];
  },
  parse({ value }) {
    const now = new Date();
    const minutes = minutesOf(value, now.getHours() * 60 + now.getMinutes());
    return [Math.floor(minutes / 60), minutes % 60];
  },
  text: (number) => pad(number),
  format: ([hour, minute]) => `${pad(hour)}:${pad(minute)}`,
};

function dateParts(text, fallback) {
  const found = /^(\d{1,4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?/.exec(String(text ?? ''));
  return found ? [Number(found[1]), found[2] ? Number(found[2]) : fallback[1], found[3] ? Number(found[3]) : fallback[2]] : fallback;
}

const DATE_PARTS = { year: 1, month: 2, day: 3 };

/** Years, months and days between `start` and `end`, as many columns as `fields` asks for. */
const date = {
  lists({ start, end, fields }, indexes) {
    const from = dateParts(start, [1900, 1, 1]);
    const to = dateParts(end, [2100, 12, 31]);
    const years = range(from[0], to[0]);
    const year = years[Math.min(indexes[0] ?? 0, years.length - 1)];
    const months = range(year === from[0] ? from[1] : 1, year === to[0] ? to[1] : 12);
    const month = months[Math.min(indexes[1] ?? 0, months.length - 1)];
    const atStart = year === from[0] && month === from[1];
    const atEnd = year === to[0] && month === to[1];
    const days = range(atStart ? from[2] : 1, atEnd ? to[2] : new Date(year, month, 0).getDate());
    return [years, months, days].slice(0, DATE_PARTS[fields] ?? 3);
  },
  parse({ value }) {
    const now = new Date();
    return dateParts(value, [now.getFullYear(), now.getMonth() + 1, now.getDate()]);
  },
  text: (number, column) => `${column === 0 ? number : pad(number)}${'年月日'[column]}`,
  format: (numbers) => numbers.map((number, column) => (column === 0 ? String(number) : pad(number))).join('-'),
};

/** Gives a mode whose columns depend on each other (`lists`) the same face as the plain ones. */
function dependent(mode) {
  const textsOfLists = (lists) => lists.map((list, column) => list.map((number) => mode.text(number, column)));
  return {
    dependent: true,
    columns: (props, indexes) => textsOfLists(mode.lists(props, indexes)),
    indexes(props) {
      const wanted = mode.parse(props);
      const indexes = [];
      wanted.forEach((number, column) => {
        const list = mode.lists(props, indexes)[column];
        if (!list) return;
        const nearest = list.findIndex((item) => item >= number);
        indexes.push(nearest < 0 ? list.length - 1 : nearest);
      });
      return indexes;
    },
    value: (indexes, props) => mode.format(mode.lists(props, indexes).map((list, column) => list[Math.min(indexes[column], list.length - 1)])),
  };
}

/** @type {Record<string, object>} */
export const PICKER_MODES = { selector, multiSelector, time: dependent(time), date: dependent(date) };
