'use strict';

/** Marks for recency against marks for frequency, with their cut-offs. */
sections.marks = () => {
  if (report.rfm === null) {
    return {};
  }
  const { cutoffs, classes, grid } = report.rfm;
  const marks = [1, 2, 3, 4, 5];
  const units = 10 ** decimals(report.currency);

  /** The values of the n-th of five classes; a cut-off belongs to the class below it. */
  const range = (bounds, n, text) => {
    const [below, to] = [bounds[n - 2], bounds[n - 1]];
    if (n === 1) {
      return `\u2264 ${text(to)}`;
    }
    if (n === 5) {
      return `> ${text(below)}`;
    }
    if (to === below) {
      return 'nobody';
    }
    return to === below + 1 ? text(to) : `${text(below + 1)}\u2013${text(to)}`;
  };
  const ago = mark => range(cutoffs.recency, 6 - mark, count);
  const days = mark => range(cutoffs.frequency, mark, count);
  const money = mark => range(cutoffs.monetary, mark, minor => amount(minor / units));
  const most = Math.max(...grid.flat());

  const heatMap = () => element('table', { className: 'heat grid' },
    element('thead', {}, element('tr', {}, header('col', ''),
      ...marks.map(mark => header('col', `F${mark}`, element('small', {}, days(mark)))))),
    element('tbody', {}, ...marks.toReversed().map(recency => element('tr', {},
      header('row', `R${recency}`, element('small', {}, ago(recency))),
      ...grid[recency - 1].map(customers => heated(count(customers), customers / most))))));

  return {
    plot: place => place.append(
      scrollable(heatMap(), 'Customers by recency and frequency'),
      element('p', { className: 'legend' }, `Customers by recency (R: days from the last purchase to ${day(report.rfm.as_of)}) and frequency (F: days bought). Equal values get equal marks, so a mark may stay empty.`)),
    table: figures(
      ['Mark', 'Days ago', 'Customers', 'Days bought', 'Customers', `Net, ${report.currency}`, 'Customers'],
      marks.toReversed().map(mark => [
        String(mark),
        ago(mark), count(classes.recency[mark - 1]),
        days(mark), count(classes.frequency[mark - 1]),
        money(mark), count(classes.monetary[mark - 1])]))
  };
};
