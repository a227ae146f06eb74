'use strict';

function headline() {
  const money = Object.entries(report.net_revenue)
    .map(([currency, net]) => [`Net revenue, ${currency}`, amount(net, currency)]);
  const share = report.top20_share === null ? [] : [['Share of the best 20 %', percent(report.top20_share)]];
  const gini = report.gini === null ? [] : [['Gini coefficient, 0 to 1', report.gini.toFixed(3)]];
  const known = [
    ['Customers', count(report.customers)],
    ['Interactions', count(report.interactions)],
    ...money, ...share, ...gini];
  document.getElementById('headline').append(...known.map(([name, figure]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, figure))));
}

/** Draws the plots; again, where the colours have changed. */
function plots() {
  for (const place of document.querySelectorAll('section .plot')) {
    place.querySelectorAll('canvas').forEach(canvas => Chart.getChart(canvas).destroy());
    place.replaceChildren();
    drawn[place.closest('section').id].plot?.(place);
  }
}

function tables() {
  for (const details of document.querySelectorAll('section details')) {
    const { table } = drawn[details.closest('section').id];
    if (table) {
      details.append(scrollable(table, details.querySelector('summary').textContent));
      details.hidden = false;
    }
  }
}

const drawn = Object.fromEntries([...document.querySelectorAll('section')].map(({ id }) => [id, sections[id]()]));
headline();
plots();
tables();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', plots);
