'use strict';

/** How many customers are still there with about the same probability. */
sections.alive = () => {
  const { model, as_of: asOf, alive_distribution: customers } = report.forecast;
  return {
    plot: explained(bars({
      labels: customers.map((_, i) => String(10 * i)),
      values: customers,
      text: value => `${count(value)} customers`,
      x: 'probability from, %',
      y: 'customers'
    }), `Probability of being a customer still on ${day(asOf)}, P(alive), by ${model}.`),
    table: figures(['Probability', 'Customers'], customers.map((number, i) => [`${10 * i} to ${percent((i + 1) / 10, 0)}`, count(number)]))
  };
};
