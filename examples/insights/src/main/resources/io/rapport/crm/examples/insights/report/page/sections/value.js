'use strict';

/** How many customers are worth about as much. */
sections.value = () => distribution(report.value_distribution, `Net value, ${report.currency}`);
