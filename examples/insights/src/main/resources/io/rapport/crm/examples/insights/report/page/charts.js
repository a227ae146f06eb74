'use strict';

/** A chart that fills its place; its settings are made anew each time it is drawn, because colours change. */
function chart(settings) {
  return place => {
    const canvas = element('canvas');
    const section = place.closest('section').id;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-labelledby', `${section}-title ${section}-finding`);
    place.append(element('div', { className: 'canvas' }, canvas));
    Object.assign(Chart.defaults, { animation: false, maintainAspectRatio: false, color: colour('quiet'), borderColor: colour('line') });
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    return new Chart(canvas, settings());
  };
}

/** A plot with a line below it. */
const explained = (plot, text) => place => {
  plot(place);
  place.append(element('p', { className: 'legend' }, text));
};

/** What was expected of groups of customers, beside what came. */
function foreseen(labels, groups, x) {
  const of = figure => groups.map(group => (group.customers === 0 ? null : group[figure]));
  return chart(() => ({
    type: 'bar',
    data: {
      labels,
      datasets: [
        { label: 'expected', data: of('predicted'), backgroundColor: colour('surface'), borderColor: colour('against'), borderWidth: 2, borderSkipped: false },
        { label: 'bought', data: of('actual'), backgroundColor: colour('accent') }
      ]
    },
    options: {
      plugins: {
        legend: { position: 'bottom', labels: { boxWidth: 12, boxHeight: 12 } },
        tooltip: { callbacks: { label: item => `${item.dataset.label} ${purchases(item.raw)} times each` } }
      },
      scales: {
        x: { grid: { display: false }, title: title(x) },
        y: { beginAtZero: true, border: { display: false }, ticks: { maxTicksLimit: 5 }, title: title('purchases of one customer') }
      }
    }
  }));
}

/** The same as a table. */
const foreseenTable = (name, labels, groups) => figures([name, 'Customers', 'Expected of each', 'Bought each'],
  groups.map((group, i) => [labels[i], count(group.customers), ...[group.predicted, group.actual].map(each => (group.customers === 0 ? '\u2013' : purchases(each)))]));

const purchases = number => number.toLocaleString('en', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** One bar for each label; those that speak against somebody, such as what is below zero, in another colour. */
function bars({ labels, values, text, axis = short, x = '', y = '', against = index => values[index] < 0 }) {
  return chart(() => ({
    type: 'bar',
    data: {
      labels,
      datasets: [{
        // No bar at all where there is nothing, but a line where there is little.
        data: values.map(value => value || null),
        backgroundColor: values.map((_, index) => colour(against(index) ? 'against' : 'accent')),
        maxBarThickness: 48,
        categoryPercentage: 0.9,
        minBarLength: 1
      }]
    },
    options: {
      plugins: { legend: { display: false }, tooltip: { displayColors: false, callbacks: { label: item => text(item.raw) } } },
      scales: {
        x: { grid: { display: false }, ticks: marks(labels), title: title(x) },
        y: { border: { display: false }, ticks: { callback: axis, maxTicksLimit: 5, precision: 0 }, title: title(y) }
      }
    }
  }));
}

/** One bar for each label, of layers in colours of their own. */
function stacked({ labels, layers, x, y }) {
  return chart(() => ({
    type: 'bar',
    data: {
      labels,
      datasets: layers.map(layer => ({ label: layer.label, data: layer.values.map(value => value || null), backgroundColor: colour(layer.colour), maxBarThickness: 48, categoryPercentage: 0.9 }))
    },
    options: {
      plugins: { legend: { position: 'bottom', labels: { boxWidth: 12, boxHeight: 12 } } },
      scales: {
        x: { stacked: true, grid: { display: false }, ticks: marks(labels), title: title(x) },
        y: { stacked: true, border: { display: false }, ticks: { callback: short, maxTicksLimit: 5, precision: 0 }, title: title(y) }
      }
    }
  }));
}

/** Of numbers and months some may be left out; of names in lines of words none. */
const marks = labels => (Array.isArray(labels[0]) ? { autoSkip: false, maxRotation: 0 } : { maxRotation: 45, autoSkipPadding: 12 });

const title = text => ({ display: text !== '', text });
