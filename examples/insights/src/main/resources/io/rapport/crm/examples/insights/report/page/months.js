'use strict';

/** All months from the first to the last of an object by month, also those it leaves out. */
function everyMonth(byMonth) {
  const [first, last] = [Object.keys(byMonth).at(0), Object.keys(byMonth).at(-1)];
  const months = [];
  for (let date = new Date(first + '-01T00:00:00Z'); date.toISOString().slice(0, 7) <= last; date.setUTCMonth(date.getUTCMonth() + 1)) {
    months.push(date.toISOString().slice(0, 7));
  }
  return months;
}

/** A figure by month: bars, and a table of two columns. */
function monthly(byMonth, name, text) {
  const months = everyMonth(byMonth);
  const values = months.map(key => byMonth[key] ?? 0);
  return {
    plot: bars({ labels: months.map(month), values, text }),
    table: figures(['Month', name], months.map((key, i) => [month(key), text(values[i])]))
  };
}
