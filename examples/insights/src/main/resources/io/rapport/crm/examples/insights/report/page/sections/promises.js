'use strict';

/** How many promises have come to what, and which are overdue for the longest time. */
sections.promises = () => {
  const { as_of: asOf, promises, longest_overdue: longest } = report.care;
  const names = ['kept', 'kept_late', 'broken', 'overdue', 'open'];
  const values = names.map(name => promises[name]);
  return {
    plot: explained(bars({
      labels: names.map(lines),
      values,
      text: value => `${count(value)} promises`,
      y: 'promises',
      against: index => index > 0 && index < 4
    }), `As of ${minute(asOf)}; the oldest promises of a customer with very many are left out.`),
    table: element('div', {},
      figures(['Promises', 'Number'], names.map((name, i) => [words(name), count(values[i])])),
      ...(longest.length === 0 ? [] : [figures(['Longest overdue', 'Customer', 'Due'], longest.map(late => [late.promise, late.customer, minute(late.due)]))]))
  };
};
