'use strict';

/** Customers by what they are worth: a bar and a row for each range of values. */
function distribution(bins, name) {
  const edge = value => (Number.isInteger(value) ? count(value) : amount(value));
  const range = ({ from, to }) => {
    if (from === null) {
      return 'below 0';
    }
    return to === null ? `${edge(from)} or more` : `${edge(from)} to ${edge(to)}`;
  };
  return {
    plot: bars({
      labels: bins.map(bin => (bin.from === null ? 'below 0' : edge(bin.from) + (bin.to === null ? ' +' : ''))),
      values: bins.map(bin => bin.customers),
      text: value => `${count(value)} customers`,
      x: name.replace(',', ' from,'),
      y: 'customers'
    }),
    table: figures([name, 'Customers'], bins.map(bin => [range(bin), count(bin.customers)]))
  };
}
