'use strict';

/** Customers by their score; a bar is divided where a band ends within it. */
sections.trust = () => {
  const { as_of: asOf, customers, bands, distribution } = report.trust;
  if (customers === 0) {
    return {};
  }
  const bar = 100 / distribution.distrust.length;
  return {
    plot: explained(
      stacked({
        labels: distribution.distrust.map((_, i) => String(bar * i)),
        layers: bands.map(({ band }) => ({ label: words(band), values: distribution[band], colour: band.replaceAll('_', '-') })),
        x: 'score from',
        y: 'customers'
      }),
      `Scores of ${count(customers)} customers from 0 to 100 as of ${minute(asOf)}, 50 if nothing were known. They rate the company, not the customers.`),
    table: element('div', {},
      figures(['Band', 'Customers', 'Part'], bands.map(({ band, customers: number, part }) => [words(band), count(number), percent(part)])),
      figures(['Score', ...bands.map(({ band }) => words(band))],
        distribution.distrust.map((_, i) => [`${bar * i} to ${bar * (i + 1)}`, ...bands.map(({ band }) => count(distribution[band][i]))])))
  };
};
