'use strict';

/** The Lorenz curve, from the least valuable customer to the best, with what the 20/80 rule says and what is so. */
sections.spread = () => {
  const curve = report.lorenz.map((share, percentile) => ({ x: percentile / 100, y: share }));
  if (curve.length === 0) {
    return {};
  }
  const line = (label, data, style) => ({ label, data, showLine: true, pointRadius: 0, pointHitRadius: 8, borderWidth: 2, pointStyle: 'line', ...style });
  const point = (label, x, y, style) => ({ label, data: [{ x, y }], pointRadius: 6, pointHoverRadius: 7, borderWidth: 2, ...style });
  const share = (text, least) => ({ type: 'linear', min: least, max: 1, title: title(text), ticks: { callback: value => percent(value, 0), stepSize: 0.2 } });
  return {
    plot: chart(() => ({
      type: 'scatter',
      data: {
        datasets: [
          point(`Here: the best 20 % bring ${percent(report.top20_share)}`, 0.8, 1 - report.top20_share,
            { backgroundColor: colour('accent'), borderColor: colour('surface') }),
          point('20/80: the best 20 % bring 80 %', 0.8, 0.2,
            { backgroundColor: colour('surface'), borderColor: colour('against'), pointStyle: 'rectRot' }),
          line('These customers', curve, { borderColor: colour('accent'), backgroundColor: colour('accent') + '22', fill: 'origin' }),
          line('If all were equal', [{ x: 0, y: 0 }, { x: 1, y: 1 }], { borderColor: colour('quiet'), borderDash: [4, 4], borderWidth: 1 })
        ]
      },
      options: {
        plugins: {
          legend: { position: 'bottom', labels: { usePointStyle: true } },
          tooltip: { callbacks: { label: item => `the least valuable ${percent(item.parsed.x, 0)} bring ${percent(item.parsed.y)}` } }
        },
        scales: {
          x: share('customers, the least valuable first', 0),
          y: share('part of the net revenue', Math.min(0, Math.floor(Math.min(...report.lorenz) * 5) / 5))
        }
      }
    })),
    table: figures(['Customers, from the best', 'Part of the net revenue'],
      [1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map(top => [percent(top / 100, 0), percent(1 - report.lorenz[100 - top])]))
  };
};
