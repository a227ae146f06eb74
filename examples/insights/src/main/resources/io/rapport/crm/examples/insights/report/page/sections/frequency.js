'use strict';

/** The same days, by what customers had done before. */
sections.frequency = () => {
  const { by_repeats: groups, calibrate_until: until } = report.forecast.held_out;
  const labels = groups.map((_, repeats) => (repeats === groups.length - 1 ? `${repeats}+` : String(repeats)));
  return {
    plot: explained(
      foreseen(labels, groups, 'days bought after the first'),
      `Customers by how often they had bought again until ${day(until)}, and their purchases on the days after it.`),
    table: foreseenTable('Bought again', labels, groups)
  };
};
