'use strict';

/** An element with what is in it: texts are texts, whatever they contain. */
function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const header = (scope, ...children) => element('th', { scope }, ...children);

/** Too wide for a phone, it is scrolled; a keyboard can do so, too. */
function scrollable(table, label) {
  const region = element('div', { className: 'scroll', tabIndex: 0 }, table);
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', label);
  return region;
}

/** The figures behind a plot: the first cell of each row names it. */
function figures(head, rows) {
  return element('table', {},
    element('thead', {}, element('tr', {}, ...head.map(text => header('col', text)))),
    element('tbody', {}, ...rows.map(([name, ...cells]) => element('tr', {},
      header('row', name),
      ...cells.map(cell => element('td', { className: cell.length > 40 ? 'long' : '', title: cell.length > 40 ? cell : '' }, cell))))));
}

/** A table cell, the stronger coloured the greater the heat from 0 to 1; its text stays readable. */
function heated(text, heat) {
  if (heat <= 0) {
    return element('td', { className: 'none' }, text);
  }
  const [low, high] = [rgb('heat-low'), rgb('heat-high')];
  const mixed = low.map((from, i) => Math.round(from + (high[i] - from) * heat));
  const cell = element('td', {}, text);
  cell.style.backgroundColor = `rgb(${mixed})`;
  cell.style.color = luminance(mixed) > 0.18 ? '#000' : '#fff';
  return cell;
}

/** As WCAG 2 defines it, from 0 to 1. */
function luminance(channels) {
  const [red, green, blue] = channels
    .map(channel => channel / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
const rgb = name => [1, 3, 5].map(at => parseInt(colour(name).slice(at, at + 2), 16));
