'use strict';

/** How many customers are worth about as much. */
sections.value = () => {
  const edge = value => (Number.isInteger(value) ? count(value) : amount(value));
  const range = ({ from, to }) => {
    if (from === null) {
      return 'below 0';
    }
    return to === null ? `${edge(from)} or more` : `${edge(from)} to ${edge(to)}`;
  };
  const bins = report.value_distribution;
  return {
    plot: bars({
      labels: bins.map(bin => (bin.from === null ? 'below 0' : edge(bin.from) + (bin.to === null ? ' +' : ''))),
      values: bins.map(bin => bin.customers),
      text: value => `${count(value)} customers`,
      x: `net value from, ${report.currency}`,
      y: 'customers'
    }),
    table: figures([`Net value, ${report.currency}`, 'Customers'], bins.map(bin => [range(bin), count(bin.customers)]))
  };
};
