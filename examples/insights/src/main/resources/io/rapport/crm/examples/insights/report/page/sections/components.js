'use strict';

/** The levels of the components: their mean, and between which two levels the middle half of the customers lies. */
sections.components = () => {
  const { components } = report.trust;
  const names = Object.keys(components);
  const level = number => number.toFixed(1);
  const of = Object.values(components);
  return {
    plot: explained(chart(() => ({
      type: 'bar',
      data: {
        labels: names.map(lines),
        datasets: [
          { type: 'line', label: 'mean', data: of.map(spread => spread.mean), showLine: false, pointRadius: 6, pointHoverRadius: 7, borderColor: colour('surface'), backgroundColor: colour('accent') },
          { label: 'middle half of the customers', data: of.map(spread => [spread.lower_quartile, spread.upper_quartile]), backgroundColor: colour('accent') + '55', maxBarThickness: 48, minBarLength: 2 }
        ]
      },
      options: {
        plugins: {
          legend: { position: 'bottom', labels: { boxWidth: 12, boxHeight: 12 } },
          tooltip: { callbacks: { label: item => `${item.dataset.label}: ${[item.raw].flat().map(level).join(' to ')}` } }
        },
        scales: {
          x: { grid: { display: false }, ticks: marks([[]]) },
          y: { min: 1, max: 10, border: { display: false }, ticks: { stepSize: 3 }, title: title('level') }
        }
      }
    })), 'Levels from 1 to 10. Of self-orientation less is better.'),
    table: figures(['Component', 'Mean', 'Lower quartile', 'Median', 'Upper quartile'],
      names.map((name, i) => [words(name), ...[of[i].mean, of[i].lower_quartile, of[i].median, of[i].upper_quartile].map(level)]))
  };
};
