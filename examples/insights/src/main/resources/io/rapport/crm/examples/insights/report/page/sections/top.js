'use strict';

/** Those who are worth most, with what stands out. */
sections.top = () => {
  const best = report.top_customers;
  const days = number => (number === 1 ? '1 day' : `${count(number)} days`);
  const period = ({ first_purchase: first, last_purchase: last }) => (first === last ? `on ${first}` : `from ${first} to ${last}`);
  const name = customer => element('bdi', {}, customer.name);

  const bar = customer => {
    const full = element('i');
    full.style.width = `${Math.max(0, 100 * customer.net / Math.max(best[0].net, Number.MIN_VALUE))}%`;
    return element('div', { className: 'bar', ariaHidden: 'true' }, full);
  };
  const item = customer => element('li', {},
    element('div', { className: 'name' }, name(customer)),
    element('div', { className: 'net' }, amount(customer.net)),
    bar(customer),
    element('p', { className: 'known' }, `${days(customer.days_bought)} bought`, element('br'), period(customer)),
    element('ul', { className: 'marked' }, ...customer.stands_out.map(sentence => element('li', {}, sentence))));

  return {
    plot: place => place.append(element('ol', { className: 'top' }, ...best.map(item))),
    table: figures(
      ['Name', `Net, ${report.currency}`, 'Bought', 'Refunded', 'Purchases', 'Days bought', 'First', 'Last'],
      best.map(customer => [
        customer.name, amount(customer.net), amount(customer.bought), amount(customer.refunded),
        count(customer.purchases), count(customer.days_bought), customer.first_purchase, customer.last_purchase]))
  };
};
