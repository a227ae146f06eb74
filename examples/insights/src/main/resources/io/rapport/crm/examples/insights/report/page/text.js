'use strict';

/** The figures of the report: the same JSON that `insights report --json` writes. */
const report = JSON.parse(document.getElementById('figures').textContent);

/** What draws each section: answers { plot, table }, where plot puts itself into an element. */
const sections = {};

const decimals = currency =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;

const count = number => number.toLocaleString('en');
const amount = (number, currency = report.currency) => number.toLocaleString('en',
  { minimumFractionDigits: decimals(currency), maximumFractionDigits: decimals(currency) });
const percent = (part, digits = 1) => (100 * part).toLocaleString('en',
  { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' }) + '\u00a0%';
/** For axes: 1.5K, 20M. */
const short = number => number.toLocaleString('en', { notation: 'compact' });

/** Jan 2024, from 2024-01. */
const month = text => new Date(text + '-01T00:00:00Z')
  .toLocaleDateString('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A name of the JSON: kept late, from kept_late. */
const words = name => name.replaceAll('_', ' ');

/** The same with a line for each word, for below a bar. */
const lines = name => words(name).split(' ');

/** With its sign, to one place. */
const signed = number => number.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** To the minute, in UTC. */
const minute = instant => day(instant.slice(0, 16).replace('T', '\u00a0')) + '\u00a0UTC';

/** A day that is not broken at its hyphens. */
const day = text => text.replaceAll('-', '\u2011');
