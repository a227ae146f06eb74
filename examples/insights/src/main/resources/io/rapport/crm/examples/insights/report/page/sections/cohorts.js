'use strict';

/** For each month of a first purchase: which part bought again in the months after it. */
sections.cohorts = () => {
  const cohorts = Object.entries(report.cohorts);
  const longest = Math.max(...cohorts.map(([, counts]) => counts.length));
  const later = Array.from({ length: longest - 1 }, (_, i) => i + 1);
  const most = Math.max(0, ...cohorts.flatMap(([, counts]) => counts.slice(1).map(active => active / counts[0])));

  const heatMap = () => element('table', { className: 'heat' },
    element('thead', {}, element('tr', {}, header('col', ''),
      ...later.map(months => header('col', `+${months}`)))),
    element('tbody', {}, ...cohorts.map(([first, counts]) => element('tr', {},
      header('row', month(first), element('small', {}, `${count(counts[0])} new`)),
      ...counts.slice(1).map(active => heated((100 * active / counts[0]).toFixed(0), active / counts[0] / most))))));

  return {
    plot: later.length === 0 ? null : place => place.append(
      scrollable(heatMap(), 'Retention of cohorts'),
      element('p', { className: 'legend' }, 'Per cent of the customers of a first month who bought so many months later; the latest month may not be over.')),
    table: figures(['First bought', 'Customers', ...later.map(months => `+${months}`)],
      cohorts.map(([first, counts]) => [month(first), ...counts.map(count)]))
  };
};
