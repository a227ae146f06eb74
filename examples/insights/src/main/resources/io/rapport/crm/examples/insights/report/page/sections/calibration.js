'use strict';

/** Customers by what was expected of them on the days held out, and what they bought. */
sections.calibration = () => {
  const tried = report.forecast?.held_out;
  if (!tried) {
    return {};
  }
  const labels = tried.deciles.map((_, i) => String(i + 1));
  return {
    plot: explained(
      foreseen(labels, tried.deciles, 'tenth of the customers'),
      `${report.forecast.model}, fitted until ${day(tried.calibrate_until)} for the ${count(tried.days)} days after it; the tenth of whom least was expected comes first. All purchases of a day count as one.`),
    table: foreseenTable('Tenth', labels, tried.deciles)
  };
};
