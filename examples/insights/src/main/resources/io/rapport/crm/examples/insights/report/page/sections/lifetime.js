'use strict';

/** How many customers are expected to bring about as much. */
sections.lifetime = () => {
  const value = report.forecast.lifetime_value;
  if (value === null) {
    return {};
  }
  const { plot, table } = distribution(value.distribution, `Lifetime value, ${report.currency}`);
  return { plot: explained(plot, `Lifetime value (${value.convention}): what is to be bought after ${day(report.forecast.as_of)}, discounted.`), table };
};
