'use strict';

/** How soon something has to be done for customers, and what comes first. */
sections.cases = () => {
  const { as_of: asOf, open_cases: open, most_urgent: urgent } = report.care;
  if (urgent.length === 0) {
    return {};
  }
  const deadlines = Object.keys(open);
  const kinds = ['query', 'complaint', 'suggestion'];
  const names = { overdue: 'overdue', within_a_day: '24 hours', within_a_week: '7 days', later: 'later', waiting: 'waiting' };
  return {
    plot: explained(
      stacked({
        labels: deadlines.map(deadline => lines(names[deadline])),
        layers: [['query', 'accent'], ['complaint', 'against'], ['suggestion', 'quiet']]
          .map(([kind, colour]) => ({ label: kind, values: deadlines.map(deadline => open[deadline][kind]), colour })),
        x: 'due within',
        y: 'open cases'
      }),
      `As of ${minute(asOf)}: by when the company has to react or to settle it, or whether it waits for the customer.`),
    table: element('div', {},
      figures(['Deadline', 'Queries', 'Complaints', 'Suggestions'],
        deadlines.map(deadline => [words(deadline), ...kinds.map(kind => count(open[deadline][kind]))])),
      figures(['Most urgent', 'Customer', 'Kind', 'Levels up', 'Deadline'],
        urgent.map(one => [one.number, one.customer, one.kind, count(one.level), one.deadline === null ? '\u2013' : minute(one.deadline)])))
  };
};
