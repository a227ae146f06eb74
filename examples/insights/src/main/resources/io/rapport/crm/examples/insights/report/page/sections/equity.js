'use strict';

/** Which part of all lifetime value each tenth of the customers has. */
sections.equity = () => {
  const { customers, total, tenths } = report.forecast.lifetime_value;
  if (tenths.length === 0) {
    return {};
  }
  const labels = tenths.map((_, i) => String(i + 1));
  return {
    plot: explained(bars({
      labels,
      values: tenths.map(part => 100 * part),
      text: value => percent(value / 100),
      axis: value => percent(value / 100, 0),
      x: 'tenth of the customers',
      y: 'part of all'
    }), `Customer equity: the lifetime value of ${count(customers)} customers, the most valuable tenth first.`),
    table: figures(['Tenth', 'Part', `Lifetime value, ${report.currency}`], tenths.map((part, i) => [labels[i], percent(part), amount(part * total)]))
  };
};
