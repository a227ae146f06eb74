'use strict';

/** By how much each type of evidence moved the mean score: to the right what raised it, to the left what lowered it. */
sections.effects = () => {
  const { effects } = report.trust;
  const shown = 5;
  const raised = effects.filter(effect => effect.points_of_mean > 0).slice(0, shown);
  const lowered = effects.filter(effect => effect.points_of_mean < 0).slice(-shown);
  const most = Math.max(...effects.map(effect => Math.abs(effect.points_of_mean)));

  const item = ({ label, points_of_mean: points }) => {
    const full = element('i', { className: points < 0 ? 'lowered' : 'raised' });
    full.style.width = `${50 * Math.abs(points) / most}%`;
    return element('li', {},
      element('span', {}, label),
      element('span', { className: 'points' }, signed(points)),
      element('div', { className: 'bar', ariaHidden: 'true' }, full));
  };

  return {
    plot: place => place.append(
      element('ol', { className: 'effects' }, ...[...raised, ...lowered].map(item)),
      element('p', { className: 'legend' }, 'Points of the mean score. All together they add up to the mean less 50.')),
    table: figures(['Evidence', 'Customers', 'Points', 'Points each', 'Points of the mean'],
      effects.map(effect => [effect.label, count(effect.customers), ...[effect.points, effect.points_each, effect.points_of_mean].map(signed)]))
  };
};
